import { z } from 'zod';
import type { Rule } from '../declared/downloads.ts';
import type { Asking } from './ask.ts';
import type { Found } from './found.ts';
import { readAnswer } from './web.ts';

/** What is read of a dataset of the catalogue. */
const DATASET = z.object({
  product: z.array(z.object({ id: z.string(), accessURL: z.string(), modified: z.string().nullish() }))
});

/** The products of a dataset of Insee whose identifier is of the pattern. */
export async function findOnMelodi(
  { api, dataset, pattern }: Extract<Rule, { kind: 'melodi' }>,
  asking: Asking
): Promise<Found[]> {
  const { product } = await readAnswer(`${api}/catalog/${dataset}`, DATASET, asking);
  return product.flatMap(({ id, accessURL: address, modified }) => {
    const told = pattern.exec(id);
    return told === null ? [] : [{ address, vintage: told[1] ?? null, published: modified ?? null }];
  });
}
