import type { RequestColumn, RequestDefinition } from '../../src/lib/catalogue/request.ts';
import { protectTable } from '../../src/lib/disclosure/protected-table.ts';
import type { ExportDocument } from '../../src/lib/export/format.ts';
import { FORMATS } from '../../src/lib/export/index.ts';
import { buildColumn } from '../../src/lib/table/build-column.ts';
import { makeTable } from '../../src/lib/table/table.ts';
import { durations, quantile, type Line } from './measure.ts';

const ROWS = 100_000;
const TARGETS: Readonly<Record<string, string>> = { csv: '≥ 500 000 lignes/s', xlsx: '≥ 60 000 lignes/s' };

/** A table of a hundred thousand rows, one figure in ten hidden, in the formats that a person opens. */
export async function exports(): Promise<Line[]> {
  const document = sample();
  const lines: Line[] = [];
  for (const name of ['csv', 'csv-fr', 'xlsx', 'json'] as const) {
    const format = FORMATS.find((each) => each.name === name);
    if (format === undefined) continue;
    const before = process.memoryUsage().rss;
    const taken = await durations(3, () => format.encode(document, { parquet: () => Promise.reject(new Error('sans objet')) }));
    const grown = Math.max(0, process.memoryUsage().rss - before) / 1e6;
    lines.push({ what: `${name}, ${ROWS.toLocaleString('fr-FR')} lignes × 7 colonnes`, measured: `${Math.round((ROWS / quantile(taken, 0.5)) * 1000).toLocaleString('fr-FR')} lignes/s, +${grown.toFixed(0)} Mo`, target: TARGETS[name] ?? 'affiché' });
  }
  return lines;
}

function sample(): ExportDocument {
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const jobs = (row: number): number => (row * 7919) % 100_000;
  const hidden = (row: number): boolean => row % 10 === 0;
  const table = protectTable(
    makeTable([
      buildColumn('commune', 'text', rows.map((row) => `commune:${String(row % 35_000).padStart(5, '0')}`)),
      buildColumn('nom', 'text', rows.map((row) => `Saint-Essai ${row % 977}`)),
      buildColumn('effectif', 'int32', rows.map((row) => (hidden(row) ? null : jobs(row)))),
      buildColumn('effectif_min', 'int32', rows.map((row) => (hidden(row) ? 0 : jobs(row)))),
      buildColumn('effectif_max', 'int32', rows.map((row) => (hidden(row) ? 4 : jobs(row)))),
      buildColumn('effectif_statut', 'text', rows.map((row) => (hidden(row) ? 'secret' : 'diffuse'))),
      buildColumn('part', 'double', rows.map((row) => row / ROWS))
    ])
  );
  const plain = { protege: false, bornes: false } as const;
  const colonnes: RequestColumn[] = [
    { ...plain, nom: 'commune', role: 'territoire', libelle: 'Commune', type: 'text' },
    { ...plain, nom: 'nom', role: 'libelle', libelle: 'Nom', type: 'text' },
    { nom: 'effectif', role: 'mesure', libelle: 'Salariés', unite: 'salariés', type: 'int32', protege: true, bornes: true },
    { ...plain, nom: 'part', role: 'indice', libelle: 'Part', unite: 'pourcent', type: 'double' }
  ];
  const request: RequestDefinition = { id: 'essai/essai', version: '0', titre: 'Essai', question: 'Combien ?', code: 'E0', notes: [], parametres: [], colonnes, lecture: '', cubes: [] };
  return {
    request,
    table,
    origin: '',
    meta: {
      requete: { id: request.id, version: '0', titre: 'Essai', question: 'Combien ?', code: 'E0', formule: null, champ: null, notes: [], lecture: null, graphique: null, carte: null, enquete: false },
      parametres: {}, parametres_libelles: {}, adresse: '', vue: [], sources: [], etat: 'complet', motifs: [], signalements: [], avertissement: null, colonnes: [], tronque: false, territoires_visibles: [], statuts: [],
      instantane: { id: 'essai', profil: 'essai', region: 'region:53', region_nom: 'Bretagne', demo: true, construit_le: '2025-01-01T00:00:00.000Z' }
    }
  };
}
