import type { Answer, SourceSummary } from '../catalogue/api/answer.ts';
import { withSnapshot } from '../catalogue/parameters/pinned-snapshot.ts';
import { surveyError } from '../catalogue/request/survey.ts';
import { formatDate } from '../text/dates.ts';
import { isCounted } from '../text/units.ts';
import { countedSources, sourceName } from '../words/citation.ts';
import { exportColumns, programUnit, type ExportColumn } from './columns.ts';
import type { ExportDocument } from './format.ts';

export interface ProvenanceLine {
  readonly label: string;
  readonly text: string;
}

/** Where the figures come from, line by line, for a person who opens the file a year later. */
export function provenanceLines({ meta, request, origin }: ExportDocument): ProvenanceLine[] {
  const { requete, instantane } = meta;
  const counted = countedSources(meta);
  const lists = meta.sources.filter((source) => !counted.includes(source));
  const lines: (ProvenanceLine | null)[] = [
    meta.avertissement === null ? null : line('Avertissement', meta.avertissement),
    line('Titre', requete.titre),
    line('Question', requete.question),
    optional('Lecture', requete.lecture),
    optional('Formule', requete.formule),
    optional('Champ', requete.champ),
    ...requete.notes.map((note) => line('Note', note)),
    requete.enquete ? line('Enquête', surveyError(meta.colonnes)) : null,
    line('État', stateText(meta)),
    ...meta.motifs.map((reason) => line('Motif', reason)),
    ...meta.signalements.map((signal) => line('À noter', signal)),
    ...meta.couverture.map((said) => line('Couverture', said)),
    ...Object.entries(meta.parametres).map(([name, value]) => {
      const label = meta.parametres_libelles[name] ?? value;
      const asked = request.parametres.find(({ nom }) => nom === name)?.libelle ?? name;
      return line(`Paramètre « ${asked} »`, label === value ? value : `${label} (${value})`);
    }),
    ...meta.vue.map((part) => line('Vue', part)),
    ...counted.map((source) => line('Source', sourceText(source))),
    optional('Référentiels', lists.map((source) => sourceName(source)).join(' ; ') || null),
    ...meta.statuts.map(({ code, signe, libelle }) =>
      line('Statut', `${signe ? `${signe} : ` : ''}${libelle} (${code})`)
    ),
    line('Requête', `${requete.id}, version ${requete.version}, code ${requete.code}`),
    line(
      'Instantané',
      `${instantane.id}, ${instantane.region_nom}, construit le ${formatDate(instantane.construit_le)}${instantane.demo ? ', démonstration' : ''}`
    ),
    line('Adresse', origin + withSnapshot(meta.adresse, instantane.id))
  ];
  return lines.filter((found) => found !== null);
}

/** How to add the counts of a sheet that some rows hide; nothing where none does. @param totals a sheet has them */
export function howToAdd(columns: readonly ExportColumn[], totals = false): ProvenanceLine[] {
  const counts = columns.filter(
    ({ part, owner }) => part === 'lecture' && owner.role === 'mesure' && isCounted(owner.unite)
  );
  if (counts.length === 0) return [];
  const near = counts.some(({ owner }) => owner.arrondi !== undefined) ? ', aux arrondis du producteur près' : '';
  const sum = `La somme de lignes qui ne se recouvrent pas est entre celle des « minimum » et celle des « maximum »${near} ;`;
  return [
    line('Additionner', `${sum} une case « maximum » vide la laisse sans limite haute.`),
    ...(totals ? [line('Totaux', 'La feuille « Totaux » donne la somme de chaque compte qui s’ajoute.')] : [])
  ];
}

/** The same for programs: texts by key, structured values as JSON. */
export function provenanceMetadata(document: ExportDocument): Map<string, string> {
  const { meta, origin } = document;
  const { requete } = meta;
  const columns = exportColumns(document).map((exported) => ({
    nom: exported.column.name,
    libelle: exported.title,
    role: exported.part === 'valeur' ? exported.owner.role : exported.part,
    unite: programUnit(exported),
    ...(exported.time === null ? {} : { temps: exported.time })
  }));
  const entries: [string, string | null][] = [
    ['titre', requete.titre],
    ['question', requete.question],
    ['lecture', requete.lecture],
    ['formule', requete.formule],
    ['champ', requete.champ],
    ['notes', JSON.stringify(requete.notes)],
    ['requete', requete.id],
    ['version', requete.version],
    ['code', requete.code],
    ['parametres', JSON.stringify(meta.parametres)],
    ['parametres_libelles', JSON.stringify(meta.parametres_libelles)],
    ['colonnes', JSON.stringify(columns)],
    ['vue', JSON.stringify(meta.vue)],
    ['instantane', JSON.stringify(meta.instantane)],
    ['sources', JSON.stringify(meta.sources)],
    ['statuts', JSON.stringify(meta.statuts)],
    ['enquete', requete.enquete ? 'oui' : 'non'],
    ['etat', meta.etat],
    ['motifs', JSON.stringify(meta.motifs)],
    ['signalements', JSON.stringify(meta.signalements)],
    ['couverture', JSON.stringify(meta.couverture)],
    ['tronque', meta.tronque ? 'oui' : 'non'],
    ['avertissement', meta.avertissement],
    ['adresse', origin + meta.adresse]
  ];
  return new Map(
    entries.flatMap(([key, value]): [string, string][] => (value === null ? [] : [[`maille.${key}`, value]]))
  );
}

function sourceText({ titre, producteur, millesime, licence, adresse, synthetique }: SourceSummary): string {
  return [
    titre,
    producteur,
    millesime && `millésime ${millesime}`,
    licence,
    adresse,
    synthetique ? 'données synthétiques' : ''
  ]
    .filter(Boolean)
    .join(', ');
}

function stateText({ etat, tronque }: Pick<Answer, 'etat' | 'tronque'>): string {
  const texts: Record<Answer['etat'], string> = {
    complet: 'complet',
    vide: 'aucune ligne',
    partiel: 'des lignes ou des valeurs manquent, faute d’une source',
    source_absente: 'une source manque',
    sans_objet: 'sans objet',
    non_disponible: 'non disponible'
  };
  return texts[etat] + (tronque ? ', tronqué : il y avait plus de lignes que la limite' : '');
}

function line(label: string, text: string): ProvenanceLine {
  return { label, text };
}

function optional(label: string, text: string | null): ProvenanceLine | null {
  return text === null ? null : line(label, text);
}
