import { addressQuery } from '$lib/catalogue/api/address-query.ts';
import { FINDING_DOMAINS } from '$lib/catalogue/findings/rule.ts';
import { THEME_NAMES } from '$lib/catalogue/request/names.ts';
import { MOST_WATCHED, readWatch, watchedAddress, watchQuery } from '$lib/catalogue/api/watch.ts';
import { fetchCatalogue, fetchSnapshot } from '$lib/client/api.ts';
import { fetchWatchProblems } from '$lib/client/watch.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { FINDING_RULES } from '$lib/sections/findings/rules.ts';
import { territoryNamed } from '$lib/sections/load-place.ts';
import { frenchQuotes } from '$lib/text/typeset.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const [place, catalogue, choices] = await Promise.all([
    territoryNamed(fetch, url, await fetchSnapshot(fetch)),
    fetchCatalogue(fetch),
    fetchTerritoryChoices(fetch)
  ]);
  const { watch, problems } = readWatch(url.searchParams);
  const query = watchQuery({ ...watch, territoire: place.territoire });
  const path = `/veille.atom?${query}`;
  // The feed itself says what it refuses.
  const refused =
    problems.length > 0
      ? problems.map(({ parametre, message }) => `${parametre} : ${message}`)
      : query === ''
        ? []
        : await fetchWatchProblems(fetch, path);
  return {
    place,
    choices,
    most: MOST_WATCHED,
    requests: watch.requests.map((request) => ({
      value: watchedAddress(request),
      text: catalogue.find(({ id }) => id === request.id)?.titre ?? request.id,
      aside: addressQuery(request.query),
      href: `/catalogue/${watchedAddress(request)}`
    })),
    rules: watch.rules.map((id) => ({
      value: id,
      text: FINDING_RULES.find((rule) => rule.id === id)?.nom ?? id,
      href: `/constats/${id}`
    })),
    problems: refused.map(frenchQuotes),
    feed: query === '' || refused.length > 0 ? null : { path, address: `${url.origin}${path}` },
    catalogue: catalogue.map(({ id, titre }) => ({ id, titre })),
    offered: FINDING_DOMAINS.map((domain) => ({
      domain: THEME_NAMES[domain] ?? domain,
      rules: FINDING_RULES.filter((rule) => rule.domain === domain).map(({ id, nom }) => ({ id, nom }))
    }))
  };
};
