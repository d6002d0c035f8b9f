import { formatsOf } from '$lib/standards/doors.ts';
import { detailRequest } from '$lib/server/describe/catalogue.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint(({ locals, params }, snapshot) => {
  const request = locals.engine.find(params.id ?? '', snapshot);
  return detailRequest(request, snapshot, formatsOf(request.definition));
});
