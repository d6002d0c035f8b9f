import { isHttpError } from '@sveltejs/kit';
import { FINDING_RULES } from '$lib/sections/findings/rules.ts';
import { watchRule } from '$lib/sections/findings/watch-rule.ts';
import { defaultComparator, placesAround } from '$lib/sections/make-context.ts';
import { territoryOf } from '$lib/server/search/territory-search.ts';
import { watchEndpoint } from '$lib/standards/feeds/watch-endpoint.ts';
import { RequestProblem } from '$lib/server/problem.ts';

export const GET = watchEndpoint(async ({ fetch }, { reference, beside }, { rules, territoire }) => {
  const asked = rules.map((id) => {
    const rule = FINDING_RULES.find((known) => known.id === id);
    if (rule === undefined)
      throw new RequestProblem(404, `Règle « ${id.slice(0, 80)} » inconnue ; /api/v1/findings donne celles qu’il y a.`);
    return rule;
  });
  if (asked.length === 0) return [];
  const { summary, territories } = reference;
  const place = territoryOf(territories, territoire ?? summary.region);
  const wanted = defaultComparator(place, summary);
  const comparator = wanted === place.territoire ? null : territoryOf(territories, wanted);
  const context = { fetch, place, ...(await placesAround(fetch, place)), comparator, outlines: [], answers: new Map() };
  const before = beside.differences?.precedent ?? null;
  const sayings = [];
  // One after the other: a feed may wait, readers of pages may not.
  for (const rule of asked) {
    const former =
      before === null
        ? null
        : { construit_le: before.construit_le, record: beside.formerFindings?.get(rule.id) ?? null };
    const saying = await watchRule(context, rule, former).catch((busy: unknown) => {
      if (isHttpError(busy)) throw new RequestProblem(busy.status, busy.body.message);
      throw busy;
    });
    sayings.push({ rule: rule.id, territoire: place.territoire, ...saying });
  }
  return sayings;
});
