import type { Candidate } from './candidate.ts';
import type { SearchIndex } from './search-index.ts';

/** A code after its classification, or alone: « rome K1304 », « T4Z60 », « RNCP34954 », « cfd:40022105 ». */
const CODED =
  /^\s*(?:code\s+)?(?:(rome|fap ?2009|fap ?2021|fap|cfd|rncp|rs|code formation|diplome|diplôme)\s*[:\s]?\s*)?([a-z]?\d[\dA-Za-z]{2,10}|[A-Za-z]\d[A-Za-z\d]{1,5})\s*$/iu;

/** What bears a code that was typed; nothing when the search is no code, or one of a territory. */
export function codesIn(q: string, { occupations, courses, places }: SearchIndex): Candidate[] {
  const typed = /^\s*(rome|fap2009|fap2021|bmo_famille):(\w+)\s*$/i.exec(q);
  if (typed) return occupations.ofCode(typed[2] ?? '', typed[1]?.toLowerCase() ?? null);
  const [, prefix = '', code = ''] = CODED.exec(q) ?? [];
  if (code === '') return [];
  const said = prefix.toLowerCase().replaceAll(' ', '');
  if (/^(rome|fap)/.test(said)) return occupations.ofCode(code, said);
  if (said === 'rncp' || said === 'rs') return courses.ofCode(`${said}:${code}`);
  if (said !== '') return courses.ofCode(code);
  if (places.find(code, false) !== null) return [];
  return [...occupations.ofCode(code, null), ...courses.ofCode(code)];
}
