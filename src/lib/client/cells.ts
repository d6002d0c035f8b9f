/** A hexagon layer as the map wants it: one entry per cell, null where the value is hidden. */
export interface CellLayer {
  cells: bigint[];
  values: (number | null)[];
}

/**
 * Asks a request for its cells as Arrow, whose reader is only loaded here.
 * @throws Error with the API's own words when the request is refused
 */
export async function fetchCells(fetcher: typeof fetch, id: string, parameters: Readonly<Record<string, string>>, valueColumn: string, signal?: AbortSignal): Promise<CellLayer> {
  const query = new URLSearchParams({ ...parameters, format: 'arrow' });
  const response = await fetcher(`/api/v1/requests/${id}?${query}`, signal ? { signal } : {});
  if (!response.ok) {
    const problem: unknown = await response.json().catch(() => null);
    throw new Error(detailOf(problem) ?? `La couche n’a pas pu être lue (${response.status}).`);
  }
  const { tableFromIPC } = await import('apache-arrow');
  const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
  const cells = table.getChild('cellule');
  const values = table.getChild(valueColumn);
  if (!cells || !values) throw new Error(`La couche n’a pas de colonne « cellule » ou « ${valueColumn} ».`);
  return {
    cells: Array.from({ length: table.numRows }, (_, i) => BigInt(cells.get(i) as bigint)),
    values: Array.from({ length: table.numRows }, (_, i) => toNumber(values.get(i)))
  };
}

function toNumber(value: unknown): number | null {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
}

function detailOf(problem: unknown): string | null {
  return typeof problem === 'object' && problem !== null && 'detail' in problem && typeof problem.detail === 'string' ? problem.detail : null;
}
