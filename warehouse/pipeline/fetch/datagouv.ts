import { z } from 'zod';
import type { Rule } from '../declared/downloads.ts';
import type { Asking } from './ask.ts';
import type { Found } from './found.ts';
import { readAnswer } from './web.ts';

/** What is read of a dataset of data.gouv.fr; the rest of the answer is not. */
const DATASET = z.object({
  resources: z.array(
    z.object({
      title: z.string().nullish(),
      format: z.string().nullish(),
      url: z.string(),
      last_modified: z.string().nullish(),
      created_at: z.string().nullish()
    })
  )
});

/** The resources of a dataset whose title is of the pattern. */
export async function findOnDatagouv(
  { api, dataset, pattern, formats }: Extract<Rule, { kind: 'datagouv' }>,
  asking: Asking
): Promise<Found[]> {
  const { resources } = await readAnswer(`${api}/datasets/${dataset}/`, DATASET, asking);
  return resources.flatMap((resource) => {
    const told = pattern.exec(resource.title ?? '');
    const said = resource.format?.toLowerCase() ?? '';
    if (told === null || (formats.length > 0 && !formats.includes(said))) return [];
    return [
      {
        address: resource.url,
        vintage: told[1] ?? null,
        published: resource.last_modified ?? resource.created_at ?? null
      }
    ];
  });
}
