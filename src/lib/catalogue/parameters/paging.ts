import type { Problem } from '../api/answer.ts';

/** Which rows of a table are given: all of them from `offset` on without a `limit`. */
export interface PageSpec {
  readonly limit: number | null;
  readonly offset: number;
}

export const WHOLE_PAGE: PageSpec = { limit: null, offset: 0 };

export const LONGEST_PAGE = 100_000;
const FARTHEST = 1_000_000_000;

/** The page of an address; the whole when it asks for none. */
export function readPage(texts: ReadonlyMap<string, string>, problems: Problem[]): PageSpec {
  const limit = wholeNumber('limit', texts.get('limit'), { min: 1, max: LONGEST_PAGE }, problems);
  const offset = wholeNumber('offset', texts.get('offset'), { min: 0, max: FARTHEST }, problems) ?? 0;
  return limit === null && offset === 0 ? WHOLE_PAGE : { limit, offset };
}

function wholeNumber(
  parametre: string,
  text: string | undefined,
  { min, max }: { min: number; max: number },
  problems: Problem[]
): number | null {
  if (text === undefined) return null;
  const value = /^(0|[1-9]\d{0,9})$/.test(text) ? Number(text) : NaN;
  if (value >= min && value <= max) return value;
  problems.push({
    parametre,
    message: `« ${text.slice(0, 40)} » : un entier de ${min} à ${max} est attendu`,
    suggestions: []
  });
  return null;
}

/** Where the pages around one begin, and the first and the last. Null where there is none. */
export function pagesAround(
  { limit, offset }: PageSpec,
  total: number
): Readonly<Record<'premiere' | 'precedente' | 'suivante' | 'derniere', PageSpec | null>> {
  if (limit === null)
    return { premiere: WHOLE_PAGE, precedente: offset > 0 ? WHOLE_PAGE : null, suivante: null, derniere: null };
  const at = (start: number): PageSpec => ({ limit, offset: start });
  // Pages are counted from the first row, unless the address begins between two of them.
  const shift = offset % limit;
  const last = total === 0 ? 0 : Math.max(0, Math.floor((total - 1 - shift) / limit) * limit + shift);
  return {
    premiere: at(0),
    precedente: offset > 0 ? at(Math.max(0, Math.min(offset - limit, last))) : null,
    suivante: offset + limit < total ? at(offset + limit) : null,
    derniere: at(last)
  };
}
