import { fetchSnapshot } from '$lib/client/api.ts';
import { formatDate } from '$lib/text/dates.ts';
import type { LayoutServerLoad } from './$types';

// Pages are read as they come: no script, except on the map, which says so itself.
export const csr = false;

export const load: LayoutServerLoad = async ({ fetch }) => {
  const found = await fetchSnapshot(fetch).catch(() => null);
  // The whole answer, with every source, would be written in the map's page, the one that hands its data to scripts.
  const snapshot = found && { id: found.id, demo: found.demo, region_nom: found.region_nom, interne: found.interne };
  const look = found && { couleur: found.etagere.couleur, logo: found.etagere.logo };
  return { snapshot, look, builtOn: found ? formatDate(found.construit_le) : '' };
};
