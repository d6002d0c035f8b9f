import { fetchAnswer } from '$lib/client/api.ts';
import { CLASSIFICATIONS } from '$lib/sections/metier/occupation.ts';
import { groupOccupations, isListed, otherLists } from '$lib/sections/metier/occupation-list.ts';
import { sourceLine } from '$lib/words/source-line.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const asked = url.searchParams.get('nomenclature');
  const listed = isListed(asked) ? asked : 'fap2021';
  const answer = await fetchAnswer(fetch, 'reference/metiers', { nomenclature: listed });
  return {
    name: CLASSIFICATIONS[listed] ?? listed,
    count: answer.lignes.length,
    groups: groupOccupations(answer, listed),
    others: otherLists(listed),
    source: sourceLine(answer),
    reasons: answer.motifs
  };
};
