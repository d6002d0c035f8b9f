import { fetchSnapshot, searchEverything } from '$lib/client/api.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import { partsUnderstood } from '$lib/view/understood.ts';
import { answerPage } from './answer-page.ts';
import { EXAMPLES } from './examples.ts';
import type { PageServerLoad } from './$types';

/** What the search reads. */
const LONGEST = 120;
/** Where a question begins, after what one says before it. */
const ASKS = /(?<!\p{L})(?:combien|quels?|quelles?|où|qui|que|comment)(?!\p{L})/iu;
/** Other readings of a question that are offered. */
const MOST_OTHERS = 3;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const written = (url.searchParams.get('q') ?? '').trim();
  const start = ASKS.exec(written)?.index ?? written.length - LONGEST;
  const asked = written.slice(Math.max(0, start)).split(/[,.;!?]/, 1)[0] ?? '';
  const q = written.length > LONGEST ? asked.slice(0, LONGEST).trim() : written;
  if (q === '') return { q, cut: false, examples: EXAMPLES, first: null, understood: [], page: null, others: [] };
  const [{ reponses, compris }, snapshot] = await Promise.all([searchEverything(fetch, q), fetchSnapshot(fetch)]);
  const [first = null] = reponses;
  return serverOnly({
    q,
    cut: q !== written,
    examples: [],
    first,
    understood: partsUnderstood(compris, first),
    page: first && (await answerPage(fetch, url, first, compris, snapshot)),
    others: reponses.slice(1, 1 + MOST_OTHERS)
  });
};
