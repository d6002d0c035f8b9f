import { formatsOf } from '$lib/standards/doors.ts';
import { detailRequest } from '$lib/server/describe/catalogue.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint(({ locals, params }, { reference }) => {
  const request = locals.engine.find(params.id ?? '');
  return detailRequest(request, locals.engine.catalogue, reference, formatsOf(request.definition));
});
