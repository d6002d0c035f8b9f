import { isNational } from '$lib/catalogue/home.ts';
import { fetchAnswer, fetchSnapshot } from '$lib/client/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const snapshot = await fetchSnapshot(fetch);
  // A snapshot of every region asks which one on the first page.
  const national = isNational(snapshot);
  const indicators = national ? null : await fetchAnswer(fetch, 'spro/objectifs_service', {});
  return {
    region: snapshot.region,
    name: snapshot.region_nom,
    national,
    /** Whether a meeting has indicators to go through. */
    meeting: indicators === null || indicators.lignes.length > 0
  };
};
