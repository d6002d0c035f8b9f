/** The share of false discoveries accepted among the cells called significant. */
export const FALSE_DISCOVERY_RATE = 0.05;

/**
 * Benjamini and Hochberg (1995): which tests of one map may be called significant so that, on average, at most `rate` of
 * those called so are not. Proved for independent tests and for some positive dependence (Benjamini and Yekutieli, 2001);
 * neighbouring cells share neighbours, and Caldas de Castro and Singer (2006) found that it serves local statistics.
 * @param tested 1 for each p-value that counts; without it, all do
 * @returns 1 for each discovery
 */
export function discoveriesOf(pValues: Float64Array, tested: Uint8Array | undefined, rate = FALSE_DISCOVERY_RATE): Uint8Array {
  const counts = (at: number): boolean => !tested || tested[at] === 1;
  const sorted = pValues.filter((_, at) => counts(at)).sort();
  let threshold = -1;
  sorted.forEach((p, rank) => {
    if (p <= ((rank + 1) / sorted.length) * rate) threshold = p;
  });
  return Uint8Array.from(pValues, (p, at) => (counts(at) && p <= threshold ? 1 : 0));
}
