import { fetchSnapshot } from '$lib/client/api.ts';
import { formatDate } from '$lib/catalogue/dates-fr.ts';
import type { LayoutServerLoad } from './$types';

// Pages are read as they come: no script, except on the map, which says so itself.
export const csr = false;

export const load: LayoutServerLoad = async ({ fetch }) => {
  const snapshot = await fetchSnapshot(fetch).catch(() => null);
  return { snapshot, builtOn: snapshot ? formatDate(snapshot.construit_le) : '' };
};
