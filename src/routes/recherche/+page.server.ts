import { redirect } from '@sveltejs/kit';
import { requestOfPage } from '$lib/catalogue/api/address-query.ts';
import { fetchNamedAnswer, searchEverything } from '$lib/client/api.ts';
import type { SearchAnswer } from '$lib/catalogue/api/search.ts';
import { partsUnderstood } from '$lib/view/understood.ts';
import type { PageServerLoad } from './$types';

const LONGEST = 120;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  if (q === '') return { q, answers: [], understood: [], near: false, figure: null };
  const { reponses, compris } = await searchEverything(fetch, q);
  const [first] = reponses;
  // A typed code, or a number that only one thing bears.
  if (first && reponses.length === 1 && isCodeOf(q, first)) redirect(303, first.adresse);
  return {
    q,
    answers: reponses,
    understood: partsUnderstood(compris, first ?? null),
    near: first?.approche ?? false,
    figure: first?.chiffre ? await sentenceOf(fetch, first.chiffre) : null
  };
};

/** What a request says in a sentence, and its page; null when it has no row. @param page its address in the catalogue */
async function sentenceOf(fetcher: typeof fetch, page: string) {
  const { id, asked } = requestOfPage(page);
  const answer = await fetchNamedAnswer(fetcher, id, asked);
  const { lecture } = answer.requete;
  return lecture === null || answer.lignes.length === 0 ? null : { text: lecture, href: page };
}

/** « 35238 », « commune:35238 » or « rome K1304 » say one thing when only one bears it. */
function isCodeOf(q: string, { code }: SearchAnswer): boolean {
  const typed = q.toLowerCase();
  const last = typed.split(/[\s:]+/).at(-1) ?? '';
  return code.toLowerCase() === typed || (/\d/.test(last) && code.toLowerCase().endsWith(`:${last}`));
}
