import { latLngToCell } from 'h3-js';
import { indexPoints } from '../../src/lib/h3/index/index-points.ts';
import { Random } from '../../src/lib/h3/stats/random.ts';
import { durations, ms, quantile, times, type Line } from './measure.ts';

const POINTS = 1_000_000;
const TIMES = 5;
const RESOLUTION = 9;

async function median(task: () => unknown): Promise<number> {
  return quantile(await durations(TIMES, task), 0.5);
}

/** Points indexed, against h3-js. */
export async function hexagons(): Promise<Line[]> {
  const draw = new Random(1);
  const lat = Float64Array.from({ length: POINTS }, () => 47.2 + (1.7 * draw.next()) / 2 ** 32);
  const lng = Float64Array.from({ length: POINTS }, () => -5 + (4 * draw.next()) / 2 ** 32);
  indexPoints(lat.subarray(0, 1000), lng.subarray(0, 1000), RESOLUTION);
  const one = await median(() => indexPoints(lat, lng, RESOLUTION));
  const peer = await median(() => {
    for (let row = 0; row < POINTS; row++) latLngToCell(lat[row] ?? 0, lng[row] ?? 0, RESOLUTION);
  });
  return [
    { what: `indexer ${POINTS.toLocaleString('fr-FR')} points`, measured: ms(one), target: 'affiché' },
    { what: 'indexer : h3-js / nous', measured: times(peer / one), target: '> 5' }
  ];
}
