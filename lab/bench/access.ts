import { startBench, runPlain } from './server.ts';
import { durations, ms, quantile, times, type Line } from './measure.ts';

const LAYER = 'reference/population_cellules';
const COVER = 'cprdfop/couverture_population';

/** The hexagon layer of the whole region at resolution 8, and the coverage of its population by training sites. */
export async function access(): Promise<Line[]> {
  const bench = await startBench();
  try {
    const places = ['region:53', 'departement:22', 'departement:29', 'departement:35', 'departement:56'];
    const pick = (turn: number) => places[turn % places.length] ?? 'region:53';
    const layer = await durations(1, () => bench.get(`/api/v1/requests/${LAYER}?resolution=8&format=arrow`));
    const plain = await durations(3, () => runPlain(bench.engine, LAYER, { territoire: 'region:53', resolution: 8 }));
    const bytes = (await bench.get(`/api/v1/requests/${LAYER}?resolution=8&format=arrow`)).byteLength;
    const cover = await durations(4, (turn) =>
      bench.get(`/api/v1/requests/${COVER}?territoire=${pick(turn)}&distance=${10 + turn}`)
    );
    return [
      {
        what: `${LAYER}, région, résolution 8, gardée, Arrow`,
        measured: `${ms(quantile(layer, 0.5))}, ${Math.round(bytes / 1024)} ko`,
        target: 'affiché'
      },
      {
        what: 'la même sur le moteur seul, lignes lues en JavaScript, p50',
        measured: ms(quantile(plain, 0.5)),
        target: 'affiché'
      },
      { what: 'moteur / HTTP gardé', measured: times(quantile(plain, 0.5) / quantile(layer, 0.5)), target: '> 1' },
      { what: `${COVER}, non gardée, p50`, measured: ms(quantile(cover, 0.5)), target: 'affiché' }
    ];
  } finally {
    await bench.stop();
  }
}
