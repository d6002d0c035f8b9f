import { redirect } from '@sveltejs/kit';
import { CLASSIFICATIONS } from '$lib/catalogue/classifications.ts';
import { fetchAnswer } from '$lib/client/api.ts';
import { groupOccupations, isListed, listedIn, otherLists } from '$lib/pages/occupation/occupation-list.ts';
import { fetchSectors } from '$lib/pages/sector/sector.ts';
import { sourceLine } from '$lib/words/source-line.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const sought = url.searchParams.get('q')?.trim() ?? '';
  if (sought !== '') redirect(303, `/recherche?${new URLSearchParams({ q: sought }).toString()}`);
  const asked = url.searchParams.get('nomenclature');
  const listed = isListed(asked) ? asked : 'fap2021';
  const place = url.searchParams.get('territoire');
  const [answer, { sectors, answer: outlines }] = await Promise.all([
    fetchAnswer(fetch, 'reference/metiers', { nomenclature: listed }),
    fetchSectors(fetch)
  ]);
  const groups = groupOccupations(answer, listed);
  return {
    name: CLASSIFICATIONS[listed] ?? listed,
    ...listedIn(groups, answer.lignes.length),
    groups,
    others: otherLists(listed),
    source: sourceLine(answer),
    reasons: answer.motifs,
    sectors,
    sectorReasons: outlines.motifs,
    suffix: place === null ? '' : `?territoire=${encodeURIComponent(place)}`
  };
};
