import type { Interval } from './interval.ts';

/** The 97.5 % quantile of the standard normal law: a 95 % interval leaves 2.5 % on each side. */
const Z_95 = 1.959963984540054;

/** Wilson's score interval at 95 %, without continuity correction. Null without trial. @throws RangeError */
export function wilson(successes: number, trials: number): Interval | null {
  if (!(successes >= 0 && successes <= trials)) {
    throw new RangeError('Intervalle de Wilson : plus de succès que d’essais, ou un nombre impossible.');
  }
  if (trials === 0) return null;
  const rate = successes / trials;
  const z2 = Z_95 * Z_95;
  const centre = rate + z2 / (2 * trials);
  const half = Z_95 * Math.sqrt((rate * (1 - rate) + z2 / (4 * trials)) / trials);
  const scale = 1 + z2 / trials;
  const min = successes === 0 ? 0 : (centre - half) / scale;
  const max = successes === trials ? 1 : (centre + half) / scale;
  return { min, max };
}
