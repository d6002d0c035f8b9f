import { isNational } from '$lib/catalogue/home.ts';
import { fetchSnapshot } from '$lib/client/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const snapshot = await fetchSnapshot(fetch);
  return {
    region: snapshot.region,
    name: snapshot.region_nom,
    // A snapshot of every region asks which one on the first page.
    national: isNational(snapshot)
  };
};
