/** What `npm run proofs depth` sets. */
export const DEEP = process.env.MAILLE_PREUVES === 'depth';

/**
 * How many examples a test goes through, of those that a rule draws and that say the same of the product: a few in each run, all in
 * `npm run proofs depth`.
 */
export function examples(all: number, some: number): number {
  return DEEP ? all : some;
}
