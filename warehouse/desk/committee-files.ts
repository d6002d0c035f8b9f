import { z } from 'zod';
import { code, optional, patternText, readYaml, text } from '../pipeline/declared/fields.ts';

const COLUMN = z.strictObject({
  genre: z.enum(['mois', 'trimestre', 'jour', 'commune', 'liste', 'entier', 'nombre', 'texte']),
  choix: z.array(text).optional().describe('Ce qui se choisit dans une liste'),
  motif: patternText.optional().describe('Ce qu’un texte doit être'),
  attendu: text.optional().describe('Un exemple, quand il ne l’est pas'),
  facultative: optional(z.boolean(), false)
});

const COMMITTEE_FILE = z.strictObject({
  titre: text,
  fichier: text.optional().describe('Nom du fichier lu par la construction ; {annee}'),
  profil: text.optional().describe('La rubrique du profil de la région que ses lignes remplacent, faute de fichier'),
  explication: text,
  mesures: z.array(text).describe('Une ligne sans aucune d’elles n’est pas lue'),
  colonnes: z.record(code, COLUMN),
  lignes: text.optional().describe('Ce qui est rempli d’avance : un select sur l’instantané en service'),
  par_mois: text.optional().describe('La colonne à répéter pour chaque mois, ou trimestre, de l’année')
});

export type CommitteeColumn = z.output<typeof COLUMN>;
/** A file that a committee fills in, as `committee-files.yaml` declares it. */
export interface CommitteeFile extends z.output<typeof COMMITTEE_FILE> {
  readonly name: string;
}

/** Every such file. @throws Failure (exit 2) naming each wrong key */
export function committeeFiles(): CommitteeFile[] {
  const path = new URL('committee-files.yaml', import.meta.url).pathname;
  const declared = readYaml(z.record(code, COMMITTEE_FILE), path, 'warehouse/desk/committee-files.yaml');
  return Object.entries(declared).map(([name, file]) => ({ name, ...file }));
}

/** The months or the quarters of a year. */
export function periodsOf({ genre }: CommitteeColumn, year: number): string[] {
  const [count, letter] = genre === 'trimestre' ? [4, 'T'] : [12, '-'];
  return Array.from({ length: count }, (_, index) =>
    letter === 'T' ? `${year}T${index + 1}` : `${year}-${String(index + 1).padStart(2, '0')}`
  );
}
