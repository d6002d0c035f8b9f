import { searchCourses } from '$lib/server/search/course-search.ts';
import { searchParameters } from '$lib/server/http/search-parameters.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint(
  ({ url }, { reference }) => {
    const search = searchParameters(url, 'donnez une formation, par exemple q=CAP cuisine');
    return searchCourses(reference.diplomas, search);
  },
  { parameters: ['q'] }
);
