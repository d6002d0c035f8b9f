import { ACCESS_NAMES, easiest, SOURCE_ACCESSES, type SourceAccess } from '$lib/catalogue/access.ts';
import type { RequestSummary } from '$lib/catalogue/api/documents.ts';

/** One of the questions that the catalogue is for, with the requests that answer it. */
export interface Question {
  readonly code: string;
  /** Those that answer first, then those whose files are the easiest to have. */
  readonly requests: readonly { readonly title: string; readonly href: string }[];
  readonly access: SourceAccess;
  readonly answered: boolean;
  /** Whichever of these sources comes alone, the question is answered. */
  readonly enough: readonly string[];
}

/** The questions of the domain: 32 of jobs, 32 of training, 22 of guidance; other codes are the product's. */
const LAST: Readonly<Record<string, number>> = { G: 32, C: 32, S: 22 };

export function questionsOf(catalogue: readonly RequestSummary[]): Question[] {
  const codes = [...new Set(catalogue.map(({ code }) => code))].filter(isOfTheDomain).sort();
  return codes.map((code) => {
    const own = catalogue
      .filter((request) => request.code === code)
      .sort((a, b) => Number(b.disponible) - Number(a.disponible) || rank(a.acces) - rank(b.acces));
    const answered = own.some(({ disponible }) => disponible);
    return {
      code,
      requests: own.map(({ titre: title, id }) => ({ title, href: `/catalogue/${id}` })),
      access: easiest(own.map(({ acces }) => acces)) ?? 'ouvert',
      answered,
      enough: answered ? [] : own.flatMap(({ attend: [ways = [], ...more] }) => (more.length === 0 ? ways : []))
    };
  });
}

/** How many questions are answered here, by where their files come from. */
export function questionCounts(questions: readonly Question[]): { name: string; answered: number; total: number }[] {
  return SOURCE_ACCESSES.map((access) => {
    const own = questions.filter((question) => question.access === access);
    return { name: ACCESS_NAMES[access], answered: own.filter(({ answered }) => answered).length, total: own.length };
  }).filter(({ total }) => total > 0);
}

/** Questions that this file alone would answer. */
export function answeredWith(source: string, questions: readonly Question[]): Question[] {
  return questions.filter(({ enough }) => enough.includes(source));
}

function isOfTheDomain(code: string): boolean {
  const [, letter = '', rank = ''] = /^([A-Z])(\d{2})$/.exec(code) ?? [];
  return Number(rank) >= 1 && Number(rank) <= (LAST[letter] ?? 0);
}

function rank(access: SourceAccess): number {
  return SOURCE_ACCESSES.indexOf(access);
}
