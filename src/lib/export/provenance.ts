import type { Answer } from '../catalogue/answer.ts';
import type { ExportDocument } from './format.ts';

export interface ProvenanceLine {
  readonly label: string;
  readonly text: string;
}

/** Where the figures come from, line by line, for a person who opens the file a year later. */
export function provenanceLines({ meta, origin }: ExportDocument): ProvenanceLine[] {
  const { requete, instantane } = meta;
  const lines: (ProvenanceLine | null)[] = [
    meta.avertissement === null ? null : line('Avertissement', meta.avertissement),
    line('Titre', requete.titre),
    line('Question', requete.question),
    optional('Lecture', requete.lecture),
    optional('Formule', requete.formule),
    optional('Champ', requete.champ),
    ...requete.notes.map((note) => line('Note', note)),
    line('État', stateText(meta)),
    ...meta.motifs.map((reason) => line('Motif', reason)),
    ...Object.entries(meta.parametres).map(([name, value]) => line(`Paramètre ${name}`, `${value} (${meta.parametres_libelles[name] ?? value})`)),
    ...meta.sources.map((source) =>
      line('Source', [source.titre, source.producteur, source.millesime && `millésime ${source.millesime}`, source.licence, source.adresse, source.synthetique ? 'données synthétiques' : ''].filter(Boolean).join(', '))
    ),
    ...meta.statuts.map(({ code, signe, libelle }) => line('Statut', `${signe ? `${signe} : ` : ''}${libelle} (${code})`)),
    line('Requête', `${requete.id}, version ${requete.version}, code ${requete.code}`),
    line('Instantané', `${instantane.id}, ${instantane.region_nom}, construit le ${instantane.construit_le}${instantane.demo ? ', démonstration' : ''}`),
    line('Adresse', origin + meta.adresse)
  ];
  return lines.filter((found) => found !== null);
}

/** The same for programs: texts by key, structured values as JSON. */
export function provenanceMetadata({ meta, origin }: ExportDocument): Map<string, string> {
  const { requete } = meta;
  const entries: [string, string | null][] = [
    ['titre', requete.titre],
    ['question', requete.question],
    ['formule', requete.formule],
    ['champ', requete.champ],
    ['requete', requete.id],
    ['version', requete.version],
    ['parametres', JSON.stringify(meta.parametres)],
    ['instantane', JSON.stringify(meta.instantane)],
    ['sources', JSON.stringify(meta.sources)],
    ['statuts', JSON.stringify(meta.statuts)],
    ['etat', meta.etat],
    ['motifs', JSON.stringify(meta.motifs)],
    ['avertissement', meta.avertissement],
    ['adresse', origin + meta.adresse]
  ];
  return new Map(entries.flatMap(([key, value]): [string, string][] => (value === null ? [] : [[`maille.${key}`, value]])));
}

function stateText({ etat, tronque }: Pick<Answer, 'etat' | 'tronque'>): string {
  const texts: Record<Answer['etat'], string> = {
    complet: 'complet',
    vide: 'aucune ligne',
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
