import { searchEndpoint } from '$lib/server/http/search-endpoint.ts';
import { searchOccupations } from '$lib/server/search/doors.ts';

export const GET = searchEndpoint('donnez un métier, par exemple q=menuisier', searchOccupations);
