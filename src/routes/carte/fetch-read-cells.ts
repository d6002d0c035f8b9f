import { readCells, type CellReading } from '$lib/charts/cell-reading.ts';
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
  return readCells(
    cells,
    land.map(({ cell, value }) => ({ cell, people: value ?? 0 })),
    reading
  ).map(({ cell, value }) => ({ cell, value, min: value, max: value, status: null }));
}
