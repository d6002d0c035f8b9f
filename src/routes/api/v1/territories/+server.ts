import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { refuseParameter } from '$lib/server/problem.ts';
import { searchTerritories } from '$lib/server/describe/territory-search.ts';

const LONGEST = 200;

export const GET = jsonEndpoint(
  ({ url }, { reference }) => {
    const search = url.searchParams.get('q') ?? '';
    const problem = search.trim() === '' ? 'manquant ; donnez un nom ou un code, par exemple q=rennes' : search.length > LONGEST ? `trop long ; ${LONGEST} caractères au plus` : null;
    if (problem) throw refuseParameter('q', problem);
    return searchTerritories(reference.territories, search);
  },
  { parameters: ['q'] }
);
