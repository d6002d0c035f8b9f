import type { ChartSpec, MapSpec } from '../catalogue/request/header.ts';

/** Whether a request or its answer has a drawing, and of what kind: a chart comes before a map. */
export function drawingKind({
  graphique,
  carte
}: {
  readonly graphique?: ChartSpec | null;
  readonly carte?: MapSpec | null;
}): 'graphique' | MapSpec['type'] | null {
  return graphique ? 'graphique' : (carte?.type ?? null);
}
