import { summarizeRequest } from '$lib/server/describe/catalogue.ts';
import { isAboutOccupations, searchOccupations } from '$lib/server/describe/occupation-search.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { refuseParameter } from '$lib/server/problem.ts';

const LONGEST = 120;

export const GET = jsonEndpoint(
  ({ locals, url }, { reference }) => {
    const search = url.searchParams.get('q')?.trim() ?? '';
    if (search === '') throw refuseParameter('q', 'manquant ; donnez un métier, par exemple q=menuisier');
    if (search.length > LONGEST) throw refuseParameter('q', `trop long ; ${LONGEST} caractères au plus`);
    const answering = [...locals.engine.catalogue.values()].flatMap(({ definition }) =>
      isAboutOccupations(definition) && summarizeRequest(definition, reference).disponible ? [definition] : []
    );
    return searchOccupations(reference, answering, search);
  },
  { parameters: ['q'] }
);
