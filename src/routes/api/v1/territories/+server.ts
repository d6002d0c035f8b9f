import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { searchOf } from '$lib/server/http/search-endpoint.ts';
import { refuseParameter } from '$lib/server/problem.ts';
import { summarizeTerritory } from '$lib/server/describe/territories.ts';
import { searchTerritories } from '$lib/server/search/doors.ts';
import { searchIndexOf } from '$lib/server/search/search-index.ts';

const MOST_CODES = 50;

export const GET = jsonEndpoint(
  async ({ url }, snapshot) => {
    const { territories } = snapshot.reference;
    const codes = url.searchParams
      .get('codes')
      ?.split(',')
      .filter((code) => code !== '');
    if (codes && (codes.length === 0 || codes.length > MOST_CODES))
      throw refuseParameter('codes', `${codes.length} codes ; de un à ${MOST_CODES}, séparés par des virgules`);
    if (codes && !url.searchParams.has('q')) {
      const named = codes.flatMap((code) => territories.find(({ valeur }) => valeur === code) ?? []);
      return { territoires: named.map(summarizeTerritory), voisins: false };
    }
    const search = searchOf(url, 'donnez un nom ou un code, par exemple q=rennes');
    return searchTerritories(await searchIndexOf(snapshot), search, codes ?? null);
  },
  { parameters: ['q', 'codes'], lists: ['codes'] }
);
