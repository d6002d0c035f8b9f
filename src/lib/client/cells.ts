/** One hexagon of a layer: its value, or what is known of it when it is hidden. */
export interface LayerCell {
  cell: bigint;
  value: number | null;
  /** Bounds of a hidden value; null when the layer has none. */
  min: number | null;
  max: number | null;
  /** Status code; null for a layer that hides nothing. */
  status: string | null;
}

/** Asks a request for its cells as Arrow, whose reader is only loaded here. @throws Error with the API's words */
export async function fetchCells(
  fetcher: typeof fetch,
  id: string,
  parameters: Readonly<Record<string, string>>,
  valueColumn: string,
  signal?: AbortSignal
): Promise<LayerCell[]> {
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
  const [mins, maxes, statuses] = ['min', 'max', 'statut'].map((suffix) => table.getChild(`${valueColumn}_${suffix}`));
  return Array.from({ length: table.numRows }, (_, i) => {
    const status: unknown = statuses?.get(i);
    return {
      cell: BigInt(cells.get(i) as bigint),
      value: toNumber(values.get(i)),
      min: toNumber(mins?.get(i)),
      max: toNumber(maxes?.get(i)),
      status: typeof status === 'string' ? status : null
    };
  });
}

function toNumber(value: unknown): number | null {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
}

function detailOf(problem: unknown): string | null {
  return typeof problem === 'object' && problem !== null && 'detail' in problem && typeof problem.detail === 'string'
    ? problem.detail
    : null;
}
