import type { Grid } from '../grid.ts';
import { assertObserved, type Layer } from './layer.ts';

/** How the weight of a ring falls with its distance, up to the k of the grid. */
export const KERNELS = ['uniforme', 'lineaire', 'gaussien'] as const;
export type Kernel = (typeof KERNELS)[number];

/** At the last ring, the Gaussian is two standard deviations from its centre. */
const DEVIATIONS_AT_EDGE = 2;

/**
 * Spreads the mass of each cell over the cells of the grid within k rings of it. The weights of a source cell are
 * divided by their own sum, so all its mass stays on the grid and the total is conserved: nothing is lost at sea or
 * over the border.
 * Edge effect: a cell at the coast keeps more of its own mass than one inland (its disk is smaller), and mass from
 * beyond the border is unknown, so values near the edge say less. Smooth numerator and denominator apart, then divide,
 * for a rate. A cell whose value is not known gives no mass but may receive some.
 * Weights by ring r: `uniforme` 1; `lineaire` 1 − r / (k + 1), the triangular kernel; `gaussien` exp(−r² / 2σ²)
 * with σ = k / 2 (Silverman, 1986, for the kernels; renormalised on the domain as in Diggle, 1985).
 * @returns the smoothed value of each cell of the grid
 * @throws RangeError for an allocated layer, or values that do not match the grid.
 */
export function smooth(grid: Grid, layer: Layer, kernel: Kernel): Float64Array {
  assertObserved(grid, layer, 'Un lissage de');
  const weights = ringWeights(kernel, grid.k);
  const smoothed = new Float64Array(grid.cells.length);
  for (let cell = 0; cell < smoothed.length; cell++) {
    const mass = layer.known && layer.known[cell] !== 1 ? 0 : (layer.values[cell] as number);
    if (mass === 0) continue;
    const [from, to] = [grid.start[cell] as number, grid.start[cell + 1] as number];
    let sum = weights[0] as number;
    for (let at = from; at < to; at++) sum += weights[grid.ring[at] as number] as number;
    const unit = mass / sum;
    smoothed[cell] = (smoothed[cell] as number) + unit * (weights[0] as number);
    for (let at = from; at < to; at++) {
      const neighbour = grid.neighbour[at] as number;
      smoothed[neighbour] = (smoothed[neighbour] as number) + unit * (weights[grid.ring[at] as number] as number);
    }
  }
  return smoothed;
}

function ringWeights(kernel: Kernel, k: number): Float64Array {
  return Float64Array.from({ length: k + 1 }, (_, ring) => {
    if (kernel === 'uniforme' || k === 0) return 1;
    return kernel === 'lineaire' ? 1 - ring / (k + 1) : Math.exp(-0.5 * (DEVIATIONS_AT_EDGE * (ring / k)) ** 2);
  });
}
