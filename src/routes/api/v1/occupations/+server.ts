import { summarizeRequest } from '$lib/server/describe/catalogue.ts';
import { isAboutOccupations, searchOccupations } from '$lib/server/search/occupation-search.ts';
import { searchParameters } from '$lib/server/http/search-parameters.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint(
  ({ locals, url }, { reference }) => {
    const search = searchParameters(url, 'donnez un métier, par exemple q=menuisier');
    const answering = [...locals.engine.catalogue.values()].flatMap(({ definition }) =>
      isAboutOccupations(definition) && summarizeRequest(definition, reference).disponible ? [definition] : []
    );
    return searchOccupations(reference, answering, search);
  },
  { parameters: ['q'] }
);
