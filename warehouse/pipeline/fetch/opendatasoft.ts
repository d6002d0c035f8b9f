import { z } from 'zod';
import type { Rule } from '../declared/downloads.ts';
import type { Asking } from './ask.ts';
import type { Found } from './found.ts';
import { readAnswer } from './web.ts';

/** What is read of the record of a dataset. */
const RECORD = z.object({
  metas: z.object({ default: z.object({ modified: z.string().nullish(), data_processed: z.string().nullish() }) })
});
const VINTAGES = z.object({ results: z.array(z.object({ millesime: z.union([z.string(), z.number()]).nullable() })) });

/** The export of a dataset, dated by its record; its last vintage is asked of its rows when a rule says how. */
export async function findOnOpendatasoft(
  { portal, dataset, format, query, vintage }: Extract<Rule, { kind: 'opendatasoft' }>,
  asking: Asking
): Promise<Found[]> {
  const base = `${portal}/api/explore/v2.1/catalog/datasets/${dataset}`;
  const { metas } = await readAnswer(base, RECORD, asking);
  const asked = new URLSearchParams(query.map(([name, value]) => [name, value]));
  return [
    {
      address: `${base}/exports/${format}${asked.size > 0 ? `?${asked.toString()}` : ''}`,
      vintage: vintage === null ? null : await lastVintage(base, vintage, asking),
      published: metas.default.data_processed ?? metas.default.modified ?? null
    }
  ];
}

async function lastVintage(base: string, expression: string, asking: Asking): Promise<string | null> {
  const select = new URLSearchParams({ select: `${expression} as millesime`, limit: '1' });
  const { results } = await readAnswer(`${base}/records?${select.toString()}`, VINTAGES, asking);
  const said = results[0]?.millesime ?? null;
  return said === null ? null : String(said);
}
