/** Where the file of a source comes from, from the easiest to have to the hardest. */
export const SOURCE_ACCESSES = ['ouvert', 'region', 'convention'] as const;
export type SourceAccess = (typeof SOURCE_ACCESSES)[number];

/** In words, for a list of questions. */
export const ACCESS_NAMES: Readonly<Record<SourceAccess, string>> = {
  ouvert: 'fichier ouvert',
  region: 'rempli par la Région',
  convention: 'sous convention'
};

export function isSourceAccess(value: unknown): value is SourceAccess {
  return SOURCE_ACCESSES.some((access) => access === value);
}

/** The easiest of several ways to have one thing; null without any. */
export function easiest(accesses: readonly SourceAccess[]): SourceAccess | null {
  return SOURCE_ACCESSES.find((access) => accesses.includes(access)) ?? null;
}

/** The hardest of several things that are all needed; null without any. */
export function hardest(accesses: readonly SourceAccess[]): SourceAccess | null {
  return SOURCE_ACCESSES.findLast((access) => accesses.includes(access)) ?? null;
}
