import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { optional, readYaml, text } from './fields.ts';

const SIDE = z.strictObject({
  requete: text,
  parametres: optional(z.record(text, z.string()), {}),
  colonne: text.describe('La mesure ou le taux comparé'),
  cle: text.optional().describe('La colonne qui reconnaît une ligne ; sans elle, les lignes sont sommées'),
  derniere: text.optional().describe('La colonne du temps d’une série, dont seule la dernière ligne compte')
});

/** Two requests that speak of one thing. */
const PAIR = z
  .strictObject({
    nom: text,
    egal: SIDE.optional(),
    au_plus: SIDE.optional(),
    de: SIDE,
    arrondi: optional(z.number().positive(), 0).describe('Ce dont les arrondis publiés peuvent les séparer'),
    pourquoi: text.optional().describe('Ce qui les sépare, quand cela se sait')
  })
  .refine(({ egal, au_plus }) => (egal === undefined) !== (au_plus === undefined), {
    error: 'une paire dit egal ou au_plus, pas les deux'
  });

export type DeclaredSide = z.output<typeof SIDE>;
export type DeclaredPair = z.output<typeof PAIR>;

/** The pairs of a folder of rules; none where it has none. @throws Failure (exit 2) naming each key that is wrong */
export function readPairs(folder: string): readonly DeclaredPair[] {
  const path = join(folder, 'accords.yaml');
  return existsSync(path) ? readYaml(z.array(PAIR), path, 'findings/accords.yaml') : [];
}
