import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WAREHOUSE_FOLDER } from '../layout.ts';
import { optional, readYaml, text } from './fields.ts';

const FILE = join(WAREHOUSE_FOLDER, 'editions.yaml');
const SUM = z.string().regex(/^[0-9a-f]{64}$/);
const EDITIONS = z.array(
  z.strictObject({
    source: text,
    sha256: z.union([SUM, z.array(SUM)]).transform((sums) => [sums].flat()),
    millesime: text.describe('Le millésime du fichier, comme une page le dit'),
    sauf: optional(z.record(z.string(), z.number().int()), {}).describe(
      'Les départements dont la population est d’une autre année'
    ),
    citation: text.describe('D’où on le sait')
  })
);

/** A file that its producer does not date, known by its bytes. */
export type Edition = z.output<typeof EDITIONS>[number];

export const editionsText = (): string => readFileSync(FILE, 'utf8');

export function readEditions(): Edition[] {
  return readYaml(EDITIONS, FILE, 'warehouse/editions.yaml');
}
