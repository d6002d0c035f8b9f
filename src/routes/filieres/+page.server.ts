import { fetchSectors } from '$lib/pages/sector/sector.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const { sectors, answer } = await fetchSectors(fetch);
  const place = url.searchParams.get('territoire');
  return { sectors, suffix: place === null ? '' : `?territoire=${encodeURIComponent(place)}`, reasons: answer.motifs };
};
