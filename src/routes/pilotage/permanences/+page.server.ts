import { error } from '@sveltejs/kit';
import { SITING_LIMITS } from '$lib/catalogue/api/siting-choices.ts';
import { ApiProblem, fetchRequest, fetchSiting, fetchSnapshot } from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import { resultOf } from '$lib/pages/siting/siting-result.ts';
import type { PageServerLoad } from './$types';

/** What the form asks, as typed; the interface judges it. */
const USUAL = { lieux: '3', minutes: '20', mode: 'voiture', type: 'tous' } as const;

export const load: PageServerLoad = async ({ fetch, request, setHeaders, url }) => {
  const typed = (name: keyof typeof USUAL): string => url.searchParams.get(name)?.trim().slice(0, 40) || USUAL[name];
  const form = { lieux: typed('lieux'), minutes: typed('minutes'), mode: typed('mode'), type: typed('type') };
  const place = await territoryNamed(fetch, url, await fetchSnapshot(fetch));
  const [choices, { parametres, disponible }] = await Promise.all([
    fetchTerritoryChoices(fetch),
    fetchRequest(fetch, 'spro/accueil_minutes')
  ]);
  const valuesOf = (name: string) => parametres.find(({ nom }) => nom === name)?.valeurs ?? [];
  const page = {
    form,
    place,
    choices: choices.filter(({ inside }) => inside),
    modes: valuesOf('mode'),
    types: valuesOf('type'),
    most: SITING_LIMITS.lieux
  };
  if (!disponible) return { ...page, refused: null, result: null };
  const { lieux, minutes, mode, type } = form;
  try {
    const document = await fetchSiting(
      fetch,
      { voie: 'accueil', territoire: place.territoire, lieux, distance: minutes, mode, type },
      request.signal
    );
    // What time cut short may be better asked again.
    if (!document.reponses.every(({ prouve }) => prouve)) setHeaders({ 'cache-control': 'no-store' });
    return { ...page, refused: null, result: { ...resultOf(document), warnings: document.signalements } };
  } catch (refusal) {
    if (request.signal.aborted) error(503, 'Le lecteur est parti avant la réponse.');
    if (!(refusal instanceof ApiProblem)) throw refusal;
    return { ...page, refused: refusal.message, result: null };
  }
};
