import { describe, expect, it } from 'vitest';
import { JOINT, reachOf, zoneOf } from './ellipses.ts';
import { drawScatter } from './draw.ts';

const point = { label: 'a', x: 0.1, y: -0.2, xLow: 0, xHigh: 0.3, yLow: -0.25, yHigh: -0.15, strong: false, weight: 0 };

describe('the region of two rates', () => {
  it('holds 95 % of two independent normal estimates', () => {
    // On a grid of quantiles: how many pairs of normal deviates fall within JOINT × 1.96 of the centre.
    const deviates = Array.from({ length: 400 }, (_, i) => normalQuantile((i + 0.5) / 400));
    const radius = JOINT * 1.959963984540054;
    const inside = deviates.reduce(
      (sum, a) => sum + deviates.filter((b) => a * a + b * b <= radius * radius).length,
      0
    );
    expect(inside / 160_000).toBeCloseTo(0.95, 2);
  });

  it('is wider than its intervals on each side, in proportion to each', () => {
    const zone = zoneOf(point);
    expect(((zone?.right ?? 0) - point.x) / (point.x - (zone?.left ?? 0))).toBeCloseTo(2, 9);
    expect((zone?.top ?? 0) - (zone?.bottom ?? 0)).toBeCloseTo(0.1 * 1.2489, 4);
  });

  it('does not exist without both intervals', () => {
    expect(zoneOf({ ...point, yLow: null })).toBeNull();
    expect(reachOf([{ ...point, xHigh: null }])).toBeNull();
  });

  it('is held by the axes, with zero', () => {
    const reach = reachOf([point]);
    expect(reach?.x[0]).toBeLessThan(0);
    expect(reach?.x[1]).toBeGreaterThan(0.3);
    expect(reach?.y[1]).toBe(0);
  });

  it('is drawn around its point: the ends of the path are as far as the ends of the region', () => {
    const { wide } = drawScatter([point], {
      label: 'x',
      xLabel: 'x',
      yLabel: 'y',
      formatX: String,
      formatY: String,
      axes: { x: 0, y: 0 }
    });
    const [, right = '', cy = ''] = /d="M([\d.]+) ([\d.]+)A/.exec(wide) ?? [];
    const [cx, dotY] = ['cx', 'cy'].map((name) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(wide)?.[1])) as [
      number,
      number
    ];
    const widths = [...wide.matchAll(/A([\d.]+) [\d.]+ 0 0 1/g)].map(([, width]) => Number(width));
    expect(Number(cy)).toBeCloseTo(dotY, 0);
    expect(Number(right) - cx).toBeCloseTo(widths[0] ?? 0, 0);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2, 1);
  });
});

/** Inverse of the normal law by bisection on a series of its integral. */
function normalQuantile(p: number): number {
  let [low, high] = [-6, 6];
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2;
    if (cumulative(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function cumulative(z: number): number {
  let [sum, term] = [z, z];
  for (let n = 1; n < 120; n++) {
    term *= (z * z) / (2 * n + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
