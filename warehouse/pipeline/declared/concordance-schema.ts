import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { refuses } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { optional, readYaml, text } from './fields.ts';

const SCALAR = z.union([z.string(), z.number(), z.boolean()]);

const FIGURE = z.strictObject({
  libelle: text.describe('Ce que le chiffre compte, avec son territoire et sa date'),
  passage: text.describe('Où il se lit dans la publication : page, figure, paragraphe'),
  publie: z.number().describe('La valeur publiée ; une part de un pour un pourcentage (0.557 pour 55,7 %)'),
  arrondi: optional(z.number().positive(), 1).describe(
    'L’unité à laquelle elle est arrondie (0.001 pour un dixième de point)'
  ),
  requete: text.describe('La requête du catalogue qui répond'),
  parametres: optional(z.record(z.string(), SCALAR), {}).describe('Ses paramètres ; les autres à leur défaut'),
  ou: optional(z.record(z.string(), SCALAR), {}).describe('Les lignes qui comptent : leurs valeurs par colonne'),
  millesime: optional(z.record(z.string(), text), {}).describe(
    'Le millésime dont il est, par source, quand ni ses paramètres ni ses lignes ne le disent (decoupage: populations 2023) : lu dans un autre, il n’est pas jugé'
  ),
  valeur: text.optional().describe('La colonne qui répond, sur une seule ligne'),
  somme: text.optional().describe('La colonne à sommer sur ces lignes ; sans valeur ni somme, elles sont comptées'),
  raison: text
    .optional()
    .describe('Pourquoi le calcul s’écarte du chiffre publié ; {colonne} y est ce que dit la ligne qui répond')
});

/** A publication of a producer, and figures of it that the catalogue answers too. */
export const CONCORDANCE = z
  .strictObject({
    titre: text.describe('Titre de la publication'),
    producteur: text.describe('Qui publie les chiffres'),
    parution: text
      .refine((written) => /^\d{4}(-\d{2}){0,2}$/.test(written), {
        error: refuses((written) => `« ${written} » n’est pas une date ; écrivez 2025-04-11, 2025-04 ou 2025`)
      })
      .describe('Parution : jour, mois ou année, selon ce que l’on en sait'),
    adresse: z.httpUrl().describe('Où elle se lit'),
    relais: text.optional().describe('Qui la cite, quand c’est là qu’elle a été lue'),
    chiffres: z.array(FIGURE).min(1)
  })
  .meta({ title: 'Chiffres publiés, à retrouver' });

export type PublishedFigure = z.output<typeof FIGURE>;
export interface PublishedFigures extends z.output<typeof CONCORDANCE> {
  /** File name without extension. */
  readonly id: string;
}

/** Every publication of a folder, by file name. @throws Failure (exit 2) naming the file and each key that is wrong. */
export function readPublishedFigures(folder: string): PublishedFigures[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      id: basename(name, '.yaml'),
      ...readYaml(CONCORDANCE, join(folder, name), `concordance/${name}`)
    }));
}
