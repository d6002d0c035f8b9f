import { error, redirect } from '@sveltejs/kit';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { ApiProblem, fetchAnswer, findOccupations } from '../../client/api.ts';
import { CLASSIFICATIONS } from '../../catalogue/classifications.ts';
import { LEVEL_WORDS, readOccupation, type Occupation } from './occupation.ts';

type Fetch = typeof fetch;

const LONGEST_SAID = 60;
/** Codes that are near the one asked, of which the page of an unknown one gives the names. */
const MOST_NEAR = 8;
/** Classifications in which a code typed without its own is sought: a code of 2021 may be one of 2009 too. */
const SOUGHT = ['fap2021', 'fap2009', 'rome', 'bmo_famille'];

/**
 * The occupation of a typed code. A code without its classification leads to the first that has it; one of several, to their page.
 * @throws Redirect (303) to the code of the page; HttpError (404) with the occupations that may have been meant
 */
export async function requireOccupation(
  fetcher: Fetch,
  code: string,
  search: string
): Promise<{ occupation: Occupation; answer: AnswerOf<'reference/metier_codes'> }> {
  const asked = code.trim();
  const found = await occupationOf(fetcher, asked);
  if ('occupation' in found) {
    if (found.occupation.page !== asked) redirect(303, `/metiers/${found.occupation.page}${search}`);
    return found;
  }
  const typed = await respelt(fetcher, asked);
  if (typed !== null) redirect(303, `/metiers/${typed}${search}`);
  error(404, await unknown(fetcher, asked, found.near));
}

/** The occupation of a typed code with what its request says, or the codes near one that there is not. */
export async function occupationOf(
  fetcher: Fetch,
  code: string
): Promise<{ occupation: Occupation; answer: AnswerOf<'reference/metier_codes'> } | { near: readonly string[] }> {
  const { answer, near } = await codesOf(fetcher, code);
  const occupation = answer && readOccupation(answer);
  return occupation ? { occupation, answer } : { near };
}

/** The typed code that one written otherwise means: `rome:K1304` for `k1304` or `ROME:k1304`; the first classification that has it. */
async function respelt(fetcher: Fetch, asked: string): Promise<string | null> {
  const [own = '', given] = asked.split(':', 2).reverse();
  const code = own.toUpperCase();
  const spelt = (given === undefined ? SOUGHT : [given.toLowerCase()]).flatMap((classification) =>
    // Detailed occupations end in a small letter.
    [code, code.replace(/[A-Z]$/, (letter) => letter.toLowerCase())].map((one) => `${classification}:${one}`)
  );
  const tried = await Promise.all(
    [...new Set(spelt)]
      .filter((typed) => typed !== asked)
      .map(async (typed) => ((await codesOf(fetcher, typed)).answer ? typed : null))
  );
  return tried.find((typed) => typed !== null) ?? null;
}

/** What the request says of a code: its answer, or the codes near it. */
async function codesOf(
  fetcher: Fetch,
  metier: string
): Promise<{ answer: AnswerOf<'reference/metier_codes'> | null; near: readonly string[] }> {
  if (metier === '' || metier.includes(',') || metier.endsWith('*')) return { answer: null, near: [] };
  try {
    return { answer: await fetchAnswer(fetcher, 'reference/metier_codes', { metier }), near: [] };
  } catch (refusal) {
    if (!(refusal instanceof ApiProblem)) throw refusal;
    return { answer: null, near: refusal.document.problemes?.flatMap(({ suggestions }) => suggestions) ?? [] };
  }
}

/** Says that a code is unknown, with the occupations whose code or whose name is near. */
async function unknown(fetcher: Fetch, asked: string, near: readonly string[]): Promise<App.Error> {
  const [classification, own = asked] = asked.includes(':') ? asked.split(':', 2) : ['', asked];
  const elsewhere = SOUGHT.filter((one) => one !== classification).map((one) => `${one}:${own.toUpperCase()}`);
  const [coded, named] = await Promise.all([
    Promise.all([...elsewhere, ...near].map((code) => codesOf(fetcher, code))),
    own === ''
      ? []
      : findOccupations(fetcher, own).then(
          ({ metiers }) => metiers,
          () => []
        )
  ]);
  const choices = [
    ...coded.flatMap(({ answer }) => {
      const occupation = answer && readOccupation(answer);
      return occupation ? [{ code: occupation.code, name: occupation.name, level: occupation.level }] : [];
    }),
    ...named.map(({ metier, libelle, nomenclature }) => ({ code: metier, name: libelle, level: nomenclature }))
  ];
  const distinct = choices
    .filter(({ code }, at) => choices.findIndex((choice) => choice.code === code) === at)
    .slice(0, MOST_NEAR);
  return {
    message: `Métier « ${asked.slice(0, LONGEST_SAID)} » inconnu. Un code est typé, fap2021:…, fap2009:… ou rome:… ; un métier se cherche aussi par son nom.`,
    near: distinct.map(({ code, name, level }) => ({
      href: `/metiers/${code}`,
      text: name,
      aside: `${CLASSIFICATIONS[code.split(':')[0] ?? ''] ?? ''}, ${LEVEL_WORDS[level] ?? 'métier'} · ${code}`
    }))
  };
}
