import { searchCourses } from '$lib/server/search/course-search.ts';
import { askedSearch } from '$lib/server/http/asked-search.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint(
  ({ url }, { reference }) => {
    const search = askedSearch(url, 'donnez une formation, par exemple q=CAP cuisine');
    return searchCourses(reference.diplomas, search);
  },
  { parameters: ['q'] }
);
