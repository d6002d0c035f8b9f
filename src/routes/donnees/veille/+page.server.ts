import { addressQuery } from '$lib/catalogue/api/address-query.ts';
import { MOST_WATCHED, readWatch, watchedAddress, watchQuery } from '$lib/catalogue/api/watch.ts';
import { fetchCatalogue } from '$lib/client/api.ts';
import { fetchWatchProblems } from '$lib/client/watch.ts';
import { frenchQuotes } from '$lib/text/typeset.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const catalogue = await fetchCatalogue(fetch);
  const { watched, problems } = readWatch(url.searchParams);
  const query = watchQuery(watched);
  const path = `/veille.atom?${query}`;
  // The feed itself says what it refuses.
  const refused =
    problems.length > 0
      ? problems.map(({ parametre, message }) => `${parametre} : ${message}`)
      : query === ''
        ? []
        : await fetchWatchProblems(fetch, path);
  return {
    most: MOST_WATCHED,
    followed: watched.map((request) => ({
      value: watchedAddress(request),
      text: catalogue.find(({ id }) => id === request.id)?.titre ?? request.id,
      aside: addressQuery(request.query),
      href: `/catalogue/${watchedAddress(request)}`
    })),
    problems: refused.map(frenchQuotes),
    feed: query === '' || refused.length > 0 ? null : { path, address: `${url.origin}${path}` },
    catalogue: catalogue.map(({ id, titre }) => ({ id, titre }))
  };
};
