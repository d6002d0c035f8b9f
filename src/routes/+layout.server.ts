import { fetchSnapshot } from '$lib/client/api.ts';
import { formatDate } from '$lib/catalogue/dates-fr.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ fetch }) => {
  const snapshot = await fetchSnapshot(fetch).catch(() => null);
  return { snapshot, builtOn: snapshot ? formatDate(snapshot.construit_le) : '' };
};
