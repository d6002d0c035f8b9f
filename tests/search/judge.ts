import { formsIn } from '../../src/lib/catalogue/search/words.ts';
import { plainText } from '../../src/lib/text/suggest.ts';

/** A query that somebody who had not read the code wrote, with the first answers that are right. */
export interface Query {
  readonly q: string;
  readonly genre: string;
  /** Typed answers, any of which is right first: `rome:G1602`, `question:G22`, `absent:…`. */
  readonly attendu: readonly string[];
  /** The place meant, when the query names one beside its subject. */
  readonly lieu: string | null;
  readonly lieux_acceptes?: readonly string[];
}

export interface Given {
  readonly type: string;
  readonly code: string;
  readonly titre: string;
  readonly precision: string;
  readonly territoire: string | null;
}

/** Code of the list of questions (`G22`) of each request. */
export type Codes = ReadonlyMap<string, string>;

/** Whether an answer is one of those that are right, on a place that is right. */
export function isRight(query: Query, given: Given, codes: Codes): boolean {
  const places = [query.lieu, ...(query.lieux_acceptes ?? [])].filter((place) => place !== null);
  if (query.lieu !== null && !places.includes(given.territoire ?? '')) return false;
  return query.attendu.some((expected) => isOf(expected, given, codes));
}

function isOf(expected: string, given: Given, codes: Codes): boolean {
  const kind = expected.slice(0, expected.indexOf(':'));
  const what = expected.slice(kind.length + 1);
  switch (kind) {
    case 'rome':
    case 'fap2009':
    case 'fap2021':
      return given.type === 'metier' && given.code === expected;
    case 'cfd':
    case 'rncp':
      return given.type === 'formation' && given.code === expected;
    case 'filiere':
      return given.type === 'filiere' && given.code === what;
    case 'question':
      return given.type === 'question' && codes.get(given.code) === what;
    case 'comparer':
      return given.type === 'comparaison' && sorted(given.code) === sorted(what);
    case 'ailleurs':
      return given.type === 'ailleurs' && plainText(given.titre).includes(plainText(what));
    case 'absent':
    case 'competence':
    case 'public':
    case 'lieu_accueil':
      return given.type === kind && sharesWords(what, `${given.code} ${given.titre} ${given.precision}`);
    default:
      return given.type === 'territoire' && given.code === expected;
  }
}

function sorted(codes: string): string {
  return codes.split(',').sort().join(',');
}

/** Half of the words expected are said, whatever their endings. */
function sharesWords(expected: string, said: string): boolean {
  const held = new Set(formsIn(said.replaceAll('_', ' ')).flat());
  const wanted = formsIn(expected);
  const found = wanted.filter((forms) => forms.some((form) => held.has(form)));
  return found.length * 2 >= wanted.length;
}

export interface Score {
  readonly queries: number;
  /** Shares of the queries whose first answer is right, and that have a right one among the first five. */
  readonly first: number;
  readonly five: number;
}

/** @param given answers of each query, best first */
export function scoreOf<T = Query>(
  queries: readonly T[],
  given: readonly (readonly Given[])[],
  codes: Codes,
  judge: (query: T, given: Given, codes: Codes) => boolean = isRight as never
): Score {
  const ranks = queries.map((query, index) => (given[index] ?? []).findIndex((one) => judge(query, one, codes)));
  const share = (within: number): number => ranks.filter((rank) => rank >= 0 && rank < within).length / queries.length;
  return { queries: queries.length, first: share(1), five: share(5) };
}
