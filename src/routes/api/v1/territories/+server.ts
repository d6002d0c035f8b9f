import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { refuseParameter } from '$lib/server/problem.ts';
import { searchTerritories, summarizeTerritory } from '$lib/server/search/territory-search.ts';

const LONGEST = 200;
const MOST_CODES = 50;

export const GET = jsonEndpoint(
  ({ url }, { reference: { territories } }) => {
    const codes = url.searchParams
      .get('codes')
      ?.split(',')
      .filter((code) => code !== '');
    if (codes && (codes.length === 0 || codes.length > MOST_CODES))
      throw refuseParameter('codes', `${codes.length} codes ; de un à ${MOST_CODES}, séparés par des virgules`);
    const among = codes
      ? codes.flatMap((code) => territories.find(({ valeur }) => valeur === code) ?? [])
      : territories;
    const search = url.searchParams.get('q');
    if (codes && search === null) return { territoires: among.map(summarizeTerritory), voisins: false };
    const problem = !search?.trim()
      ? 'manquant ; donnez un nom ou un code, par exemple q=rennes'
      : search.length > LONGEST
        ? `trop long ; ${LONGEST} caractères au plus`
        : null;
    if (problem) throw refuseParameter('q', problem);
    return searchTerritories(among, search ?? '');
  },
  { parameters: ['q', 'codes'] }
);
