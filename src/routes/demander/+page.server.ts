import { fetchSnapshot, searchEverything } from '$lib/client/api.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import { partsUnderstood } from '$lib/view/understood.ts';
import { answerPage } from './answer-page.ts';
import { EXAMPLES } from './examples.ts';
import type { PageServerLoad } from './$types';

const LONGEST = 160;
/** Other readings of a question that are offered. */
const MOST_OTHERS = 3;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  if (q === '') return { q, examples: EXAMPLES, first: null, understood: [], page: null, others: [] };
  const [{ reponses, compris }, snapshot] = await Promise.all([searchEverything(fetch, q), fetchSnapshot(fetch)]);
  const [first = null] = reponses;
  const year = compris.find(({ genre }) => genre === 'annee')?.nom ?? null;
  return serverOnly({
    q,
    examples: [],
    first,
    understood: partsUnderstood(compris, first),
    page: first && (await answerPage(fetch, url, first, year, snapshot)),
    others: reponses.slice(1, 1 + MOST_OTHERS)
  });
};
