import { error, redirect } from '@sveltejs/kit';
import { fetchSnapshot } from '$lib/client/api.ts';
import { loadOccupationPage } from '$lib/sections/metier/load-page.ts';
import { requireOccupation } from '$lib/sections/metier/load-occupation.ts';
import { territoryAsked } from '$lib/sections/load-place.ts';
import { placeNamed } from '$lib/sections/named-place.ts';
import { levelName } from '$lib/catalogue/levels.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const asked = url.searchParams.get('territoire')?.trim() ?? '';
  if (asked !== '' && !asked.includes(':')) await toNamedPlace(fetch, url, asked);
  const [snapshot, { occupation, answer }] = await Promise.all([
    fetchSnapshot(fetch),
    requireOccupation(fetch, params.code, url.search)
  ]);
  const place = await territoryAsked(fetch, url, asked, snapshot);
  return loadOccupationPage(fetch, occupation, answer, place, snapshot);
};

/** A territory written by its name: the only one that bears it, else those to choose from. */
async function toNamedPlace(fetcher: typeof fetch, { pathname }: URL, text: string): Promise<void> {
  const { place, choices, near } = await placeNamed(fetcher, text);
  if (place) redirect(303, `${pathname}?territoire=${place.territoire}`);
  error(404, {
    message:
      choices.length > 0
        ? `Plusieurs territoires se nomment « ${text.slice(0, 60)} ».`
        : `Territoire « ${text.slice(0, 60)} » inconnu.${near === null ? '' : ` Le plus proche : ${near}.`}`,
    near: choices.map(({ territoire, nom, maille }) => ({
      href: `${pathname}?territoire=${territoire}`,
      text: nom,
      aside: `${levelName(maille)} · ${territoire}`
    }))
  });
}
