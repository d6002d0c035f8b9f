import { searchCourses } from '$lib/server/describe/course-search.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { refuseParameter } from '$lib/server/problem.ts';

const LONGEST = 120;

export const GET = jsonEndpoint(
  ({ url }, { reference }) => {
    const search = url.searchParams.get('q')?.trim() ?? '';
    if (search === '') throw refuseParameter('q', 'manquant ; donnez une formation, par exemple q=CAP cuisine');
    if (search.length > LONGEST) throw refuseParameter('q', `trop long ; ${LONGEST} caractères au plus`);
    return searchCourses(reference.diplomas, search);
  },
  { parameters: ['q'] }
);
