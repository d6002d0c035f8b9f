import { test } from 'vitest';

/** What `npm run proofs depth` sets. */
export const DEEP = process.env.MAILLE_PREUVES === 'depth';

/**
 * A test that proves again, by another example, what one beside it proves in each run: `npm run proofs depth` runs it.
 * Elsewhere it is counted among those left out.
 */
export const again = test.runIf(DEEP);

/**
 * How many examples a test goes through, of those that a rule draws and that say the same of the product: a few in each
 * run, all in `npm run proofs depth`.
 */
export function examples(all: number, some: number): number {
  return DEEP ? all : some;
}

/**
 * Of things that say the same of the product, the first and one in so many after it in each run; all of them in `npm
 * run proofs depth`.
 */
export function oneIn<Thing>(many: number, things: readonly Thing[]): readonly Thing[] {
  return DEEP ? things : things.filter((_, index) => index % many === 0);
}
