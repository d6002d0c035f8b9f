import { searchEndpoint } from '$lib/server/http/search-endpoint.ts';
import { searchCourses } from '$lib/server/search/doors.ts';

export const GET = searchEndpoint('donnez une formation, par exemple q=CAP cuisine', searchCourses);
