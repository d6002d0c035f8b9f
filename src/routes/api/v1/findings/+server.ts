import { isHttpError } from '@sveltejs/kit';
import type { FindingsDocument } from '$lib/catalogue/api/findings.ts';
import { findingsDocument } from '$lib/pages/findings/documents.ts';
import { defaultComparator, placesAround } from '$lib/pages/place/make-context.ts';
import { territoryOf } from '$lib/server/describe/territories.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { RequestProblem } from '$lib/server/problem.ts';

export const GET = jsonEndpoint(
  async ({ fetch, url }, { reference, beside, shelf }): Promise<FindingsDocument> => {
    const { summary, territories } = reference;
    const place = territoryOf(territories, url.searchParams.get('territoire') || summary.region);
    const wanted = url.searchParams.get('comparer') || defaultComparator(place, summary);
    const comparator = wanted === place.territoire ? null : territoryOf(territories, wanted);
    const around = await placesAround(fetch, place);
    const context = { fetch, place, ...around, comparator, outlines: [], answers: new Map() };
    const document = await findingsDocument(context, beside.findings, shelf.rules).catch((busy: unknown) => {
      if (isHttpError(busy)) throw new RequestProblem(busy.status, busy.body.message);
      throw busy;
    });
    return { instantane: summary, ...document };
  },
  { parameters: ['territoire', 'comparer'] }
);
