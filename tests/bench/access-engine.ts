import { gaussianDecay, withinLimit } from '../../src/lib/h3/access/decay.ts';
import { gridCosts } from '../../src/lib/h3/access/distances.ts';
import { floatingCatchment } from '../../src/lib/h3/access/floating-catchment.ts';
import { landGrid } from '../../src/lib/h3/access/land-grid.ts';
import { nearestOnGrid } from '../../src/lib/h3/access/nearest.ts';
import { accessState, simulate } from '../../src/lib/h3/access/simulate.ts';
import { cellAt } from '../../src/lib/h3/cell.ts';
import { buffer, zoneOf } from '../../src/lib/h3/zone/zone.ts';
import { durations, ms, quantile, type Line } from './measure.ts';

const RINGS = 115;
const SITES = 3000;
const DETOUR = 1.3;

/**
 * Access on a region of 40,000 cells at resolution 8 and 3,000 sites, no two in one cell. A disc without sea is the hardest
 * region of its size: no catchment is cut by a shore.
 */
export async function accessEngine(): Promise<Line[]> {
  const cells = buffer(zoneOf([cellAt(48.1, -2.8, 8)]), RINGS);
  const population = Float64Array.from(cells, (_, index) => (index * 7919) % 211);
  const sites = BigUint64Array.from({ length: SITES }, (_, site) => cells[Math.floor(((site * 0.6180339887) % 1) * cells.length)] ?? 0n);
  const capacities = Float64Array.from(sites, (_, site) => 10 + (site % 90));
  const lines: Line[] = [];
  const measure = async (what: string, target: string, task: () => unknown): Promise<void> => {
    lines.push({ what, measured: ms(quantile(await durations(5, task), 0.5)), target });
  };
  await measure(`graphe de ${cells.length} cellules`, 'affiché', () => landGrid(cells, DETOUR));
  const grid = landGrid(cells, DETOUR);
  for (const km of [20, 30]) {
    const costs = gridCosts(grid, sites, km);
    await measure(`2SFCA, ${SITES} lieux, ${km} km (détour ${DETOUR})`, '< 2 s', () => floatingCatchment({ costs, population, decay: withinLimit(km) }, capacities));
    await measure(`le même avec décroissance gaussienne, ${km} km`, '< 2 s', () => floatingCatchment({ costs, population, decay: gaussianDecay(km) }, capacities));
  }
  await measure('lieu le plus proche de chaque cellule', 'affiché', () => nearestOnGrid(grid, sites));
  const model = { costs: gridCosts(grid, sites, 30), population, decay: gaussianDecay(30), within: 20 };
  const state = accessState(model, capacities);
  await measure('avant/après : un lieu ouvre, un autre ferme', 'affiché', () => simulate(model, state, [{ place: 0, capacity: 200 }, { place: 1, capacity: 0 }]));
  return lines;
}
