import type { CellReading, readCells } from '$lib/charts/cell-reading.ts';
import { fetchCells, type LayerCell } from '$lib/client/cells.ts';
import { DEFAULT_LAYER } from '$lib/view/map-view.ts';

/** The cells of a layer as the reader wants them read. @throws Error with the API's own words */
export async function fetchReadCells(
  id: string,
  asked: Readonly<Record<string, string>>,
  column: string,
  reading: CellReading,
  signal: AbortSignal
): Promise<LayerCell[]> {
  const cells = await fetchCells(fetch, id, asked, column, signal);
  if (reading === 'brute') return cells;
  const { territoire = '', resolution = '' } = asked;
  const land = await fetchCells(fetch, DEFAULT_LAYER, { territoire, resolution }, 'population', signal);
  const people = land.map(({ cell, value }) => ({ cell, people: value ?? 0 }));
  const read = await readAside([cells, people, reading], signal);
  return read.map(({ cell, value }) => ({ cell, value, min: value, max: value, status: null }));
}

function readAside(asked: Parameters<typeof readCells>, signal: AbortSignal): Promise<ReturnType<typeof readCells>> {
  const worker = new Worker(new URL('./read-cells.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReturnType<typeof readCells>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ReturnType<typeof readCells>>) => resolve(data);
    worker.onerror = () => reject(new Error('La lecture des hexagones a échoué.'));
    signal.addEventListener('abort', () => reject(new Error('La lecture est abandonnée.')));
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
