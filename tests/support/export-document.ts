import { buildColumn } from '../../src/lib/table/build-column.ts';
import { makeTable, type Column } from '../../src/lib/table/table.ts';
import type { RequestColumn, RequestDefinition } from '../../src/lib/catalogue/request/request.ts';
import { protectTable } from '../../src/lib/disclosure/protected-table.ts';
import type { ExportDocument, ExportTools } from '../../src/lib/export/format.ts';

const PLAIN = { protege: false, bornes: false } as const;

/** For the formats that ask the server for nothing. */
export const NO_TOOLS: ExportTools = {
  parquet: () => Promise.reject(new Error('sans objet')),
  outlines: () => Promise.reject(new Error('sans objet')),
  totals: () => Promise.resolve({ reason: null, counts: [] })
};

/** A column of a request, with what the tests need of it. */
export function plainColumn(
  nom: string,
  type: RequestColumn['type'],
  rest: Partial<RequestColumn> = {}
): RequestColumn {
  return { ...PLAIN, nom, role: 'dimension', libelle: nom, type, ...rest };
}

/** An answer of one's own, as a format is given it. */
export function exportDocument(columns: readonly Column[], colonnes: readonly RequestColumn[]): ExportDocument {
  const request: RequestDefinition = {
    id: 'essai/essai',
    version: '0',
    titre: 'Essai',
    question: 'Combien ?',
    code: 'E0',
    notes: [],
    parametres: [],
    colonnes,
    lecture: '',
    cubes: []
  };
  return {
    request,
    table: protectTable(makeTable(columns)),
    origin: '',
    meta: {
      requete: {
        id: request.id,
        version: '0',
        titre: 'Essai',
        question: 'Combien ?',
        code: 'E0',
        formule: null,
        champ: null,
        notes: [],
        lecture: null,
        graphique: null,
        carte: null,
        enquete: false
      },
      parametres: {},
      parametres_libelles: {},
      adresse: '',
      vue: [],
      sources: [],
      etat: 'complet',
      motifs: [],
      non_lues: [],
      signalements: [],
      couverture: [],
      avertissement: null,
      colonnes: [],
      tronque: false,
      page: null,
      territoires_visibles: [],
      statuts: [],
      instantane: {
        id: 'essai',
        profil: 'essai',
        region: 'region:53',
        region_nom: 'Bretagne',
        demo: true,
        construit_le: '2025-01-01T00:00:00.000Z'
      }
    }
  };
}

/** Two texts, a figure of which one in ten is hidden, and a share. */
export function largeDocument(count: number): ExportDocument {
  const rows = Array.from({ length: count }, (_, row) => row);
  const jobs = (row: number): number => (row * 7919) % 100_000;
  const hidden = (row: number): boolean => row % 10 === 0;
  return exportDocument(
    [
      buildColumn(
        'commune',
        'text',
        rows.map((row) => `commune:${String(row % 35_000).padStart(5, '0')}`)
      ),
      buildColumn(
        'nom',
        'text',
        rows.map((row) => `Saint-Essai ${row % 977}`)
      ),
      buildColumn(
        'effectif',
        'int32',
        rows.map((row) => (hidden(row) ? null : jobs(row)))
      ),
      buildColumn(
        'effectif_min',
        'int32',
        rows.map((row) => (hidden(row) ? 0 : jobs(row)))
      ),
      buildColumn(
        'effectif_max',
        'int32',
        rows.map((row) => (hidden(row) ? 4 : jobs(row)))
      ),
      buildColumn(
        'effectif_statut',
        'text',
        rows.map((row) => (hidden(row) ? 'secret' : 'diffuse'))
      ),
      buildColumn(
        'part',
        'double',
        rows.map((row) => row / count)
      )
    ],
    [
      plainColumn('commune', 'text', { role: 'territoire', libelle: 'Commune' }),
      plainColumn('nom', 'text', { role: 'libelle', libelle: 'Nom' }),
      plainColumn('effectif', 'int32', {
        role: 'mesure',
        libelle: 'Salariés',
        unite: 'salariés',
        protege: true,
        bornes: true
      }),
      plainColumn('part', 'double', { role: 'indice', libelle: 'Part', unite: 'pourcent' })
    ]
  );
}
