import * as Plot from '@observablehq/plot';
import { CAP } from './svg.ts';

/** A point whose figure is sampled, or known by its bounds only. */
interface Uncertain {
  readonly min?: number | null;
  readonly max?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

interface Said<T> {
  readonly colour: (point: T) => string;
  /** Where the table twin says it. */
  readonly mark: (point: T) => string | undefined;
}

/** A pale bar behind each point that has an interval of confidence. */
export function confidenceBars<T extends Uncertain>(points: readonly T[], { colour, mark }: Said<T>): Plot.Markish {
  return Plot.ruleX(
    points.filter(({ low }) => low != null),
    { x: 'x', y1: 'low', y2: 'high', stroke: colour, strokeOpacity: 0.3, strokeWidth: 4, ariaLabel: mark }
  );
}

/** A dashed bar between the bounds of each point. */
export function boundBars<T extends Uncertain>(points: readonly T[], { colour, mark }: Said<T>): Plot.Markish {
  return Plot.ruleX(points, {
    x: 'x',
    y1: 'min',
    y2: 'max',
    stroke: colour,
    strokeWidth: 2,
    strokeDasharray: '3 2',
    ariaLabel: mark
  });
}

/** A cap at each end of these bars, `y`. */
export function boundCaps<T extends { readonly y: number | null }>(
  ends: readonly T[],
  colour: (end: T) => string
): Plot.Markish {
  return Plot.dot(ends, { x: 'x', y: 'y', r: 4, symbol: CAP, stroke: colour, strokeWidth: 2 });
}
