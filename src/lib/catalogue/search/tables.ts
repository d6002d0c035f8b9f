import { z } from 'zod';
import type { SearchKind } from '../api/search.ts';
import { MAILLES } from '../levels.ts';
import { text, texts, type Of } from '../shape.ts';

/** A line of a table: a code, its name, and ways of saying it, separated by commas, whose words must all be there. */
const said = { code: text, nom: text, mots: text };
const meanings = z.record(text, text);
const rows = <S extends z.ZodRawShape>(shape: S) => z.array(z.strictObject(shape));

/** What files of `search/` say, one by name; each begins with what its keys mean. */
export const TABLES = {
  kinds: rows({
    code: z.custom<SearchKind>((code) => typeof code === 'string'),
    prior: z.number(),
    most: z.int().optional(),
    before: text.optional()
  }),
  measures: rows({
    ...said,
    requetes: texts.min(1),
    metier: text.optional(),
    formation: text.optional(),
    filiere: text.optional(),
    seul: z.literal(true).optional()
  }),
  routes: rows(said),
  publics: rows({
    ...said,
    requetes: texts.min(1),
    page: z.strictObject({ nom: text, de: text, fichier: text }).optional()
  }),
  absences: rows({
    code: text,
    titre: text,
    mots: text,
    sauf: text.optional(),
    phrase: text,
    porte: text,
    mailles: z.array(z.enum(MAILLES)).optional()
  }),
  networks: rows({ ...said, nom: text.optional() }),
  diplomas: rows({ code: text, words: texts.min(1), also: texts.optional() }),
  words: z.strictObject({ acronyms: meanings, familiar: meanings, requests: meanings, about: text })
} as const;

export type SearchWords = { readonly [Name in keyof typeof TABLES]: Of<(typeof TABLES)[Name]> };
export type Measure = SearchWords['measures'][number];
export type Route = SearchWords['routes'][number];
export type Public = SearchWords['publics'][number];
