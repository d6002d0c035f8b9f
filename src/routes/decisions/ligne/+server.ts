import { DECISION_COLUMNS } from '$lib/catalogue/decision-columns.ts';
import { decisionFile } from '$lib/pages/decisions/template.ts';
import type { RequestHandler } from './$types';

const LONGEST = 500;

/** A line of the template of decisions, from the form: a file to add to the region's own, kept nowhere here. */
export const GET: RequestHandler = ({ url }) => {
  const line = Object.fromEntries(
    DECISION_COLUMNS.map((name) => [name, (url.searchParams.get(name) ?? '').slice(0, LONGEST)])
  );
  return new Response(decisionFile([line]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="decision.csv"',
      'cache-control': 'no-store'
    }
  });
};
