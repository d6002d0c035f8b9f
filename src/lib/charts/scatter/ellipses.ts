import type { RenderFunction } from '@observablehq/plot';
import { nameMark, withSeries } from '../mark-place.ts';

/** A point whose place is known up to a confidence interval on each axis. */
export interface EstimatedPoint {
  readonly x: number;
  readonly y: number;
  readonly xLow?: number | null;
  readonly xHigh?: number | null;
  readonly yLow?: number | null;
  readonly yHigh?: number | null;
  readonly strong: boolean;
}

type Zone = Readonly<Record<'x' | 'y' | 'left' | 'right' | 'bottom' | 'top', number>> & { readonly strong: boolean };

/**
 * How much wider than two 95 % intervals the 95 % region of both estimates is, when they are independent and about
 * normal: the square root of the 95 % quantile of chi-square with two degrees of freedom (minus twice the logarithm of
 * 0.05) over that of the normal law, 2.448 / 1.960.
 */
export const JOINT = Math.sqrt(-2 * Math.log(0.05)) / 1.959963984540054;

/** The ends of the region of a point on each axis, not symmetric (Wilson); null when one interval is not known. */
export function zoneOf({ x, y, xLow, xHigh, yLow, yHigh, strong }: EstimatedPoint): Zone | null {
  if (xLow == null || xHigh == null || yLow == null || yHigh == null) return null;
  const [left, right] = [x - JOINT * (x - xLow), x + JOINT * (xHigh - x)];
  return { x, y, left, right, bottom: y - JOINT * (y - yLow), top: y + JOINT * (yHigh - y), strong };
}

/** Up to so many, every region is drawn; beyond, only those of emphasised points. */
const MOST_DRAWN = 12;

/** Whether only the regions of emphasised points are drawn among so many. */
export function onlyStrong(count: number): boolean {
  return count > MOST_DRAWN;
}

/** The regions that are drawn. */
function zonesOf(points: readonly EstimatedPoint[]): Zone[] {
  const zones = points.flatMap((point) => zoneOf(point) ?? []);
  return onlyStrong(zones.length) ? zones.filter(({ strong }) => strong) : zones;
}

/** What both axes must hold; null when no point has a region. */
export function reachOf(points: readonly EstimatedPoint[]): { x: [number, number]; y: [number, number] } | null {
  if (points.every((point) => zoneOf(point) === null)) return null;
  const zones = zonesOf(points);
  const [xs, ys] = [
    zones.flatMap(({ left, right }) => [left, right]),
    zones.flatMap(({ bottom, top }) => [bottom, top])
  ];
  const [ownX, ownY] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    x: [Math.min(0, ...xs, ...ownX), Math.max(0, ...xs, ...ownX)],
    y: [Math.min(0, ...ys, ...ownY), Math.max(0, ...ys, ...ownY)]
  };
}

/** Four quarters of ellipses around each estimate, emphasised ones last. @param split whether these are a series */
export function ellipses(points: readonly EstimatedPoint[], split: boolean): RenderFunction {
  const zones = zonesOf(points);
  return (_index, scales, _values, _dimensions, context) => {
    const group = context.document.createElementNS('http://www.w3.org/2000/svg', 'g');
    group.setAttribute('fill', 'none');
    for (const strong of [false, true]) {
      const parts = zones.filter((zone) => zone.strong === strong);
      if (parts.length === 0) continue;
      const path = context.document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute(
        'd',
        parts
          .map((zone) =>
            outline(
              zone,
              (value) => Number(scales.x?.(value)),
              (value) => Number(scales.y?.(value))
            )
          )
          .join('')
      );
      path.setAttribute('stroke', strong ? 'var(--emphasis)' : 'var(--context-mark)');
      path.setAttribute('stroke-opacity', strong ? '0.9' : '0.3');
      if (split) nameMark(path, withSeries(Number(strong)) ?? '');
      group.append(path);
    }
    return group;
  };
}

function outline(zone: Zone, atX: (value: number) => number, atY: (value: number) => number): string {
  const [x, y, left, right, bottom, top] = [
    atX(zone.x),
    atY(zone.y),
    atX(zone.left),
    atX(zone.right),
    atY(zone.bottom),
    atY(zone.top)
  ];
  const arc = (toX: number, toY: number, width: number, height: number): string =>
    `A${written(width)} ${written(height)} 0 0 1 ${written(toX)} ${written(toY)}`;
  return `M${written(right)} ${written(y)}${arc(x, bottom, right - x, bottom - y)}${arc(left, y, x - left, bottom - y)}${arc(x, top, x - left, y - top)}${arc(right, y, right - x, y - top)}z`;
}

function written(value: number): string {
  return String(Math.round(value * 10) / 10);
}
