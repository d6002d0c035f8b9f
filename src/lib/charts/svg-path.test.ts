import { describe, expect, it } from 'vitest';
import { cellAt } from '../h3/cell.ts';
import { closedPath, unionOf, type Tenth } from './svg-path.ts';
import { drawHexMap } from './hex-svg.ts';
import { quantileClasses } from '../cartography/scale.ts';

const square = (x: number, y: number): Tenth[] => [
  [x, y],
  [x + 10, y],
  [x + 10, y + 10],
  [x, y + 10]
];

/** Signed area of rings by the shoelace formula: the second path to what a union covers. */
function areaOf(rings: readonly (readonly Tenth[])[]): number {
  return rings.reduce(
    (sum, ring) =>
      sum +
      ring.reduce((part, [x, y], index) => {
        const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [0, 0];
        return part + x * nextY - nextX * y;
      }, 0) /
        2,
    0
  );
}

/** The points that a path of relative moves goes through, read by the grammar of SVG. */
function ringsIn(path: string): Tenth[][] {
  const rings: Tenth[][] = [];
  let [x, y] = [0, 0];
  for (const [, command, text] of path.matchAll(/([Mmlz])([^Mmlz]*)/g)) {
    const numbers = [...(text ?? '').matchAll(/-?\d*\.?\d+/g)].map(Number);
    if (command === 'z') [x, y] = rings.at(-1)?.[0] ?? [NaN, NaN];
    for (let at = 0; at < numbers.length; at += 2) {
      [x, y] =
        command === 'M'
          ? [numbers[at] ?? 0, numbers[at + 1] ?? 0]
          : [x + (numbers[at] ?? 0), y + (numbers[at + 1] ?? 0)];
      if (command === 'l') rings.at(-1)?.push([x, y]);
      else rings.push([[x, y]]);
    }
  }
  return rings;
}

describe('the union of tiles', () => {
  it('leaves out the edge that two share, and keeps their surface', () => {
    const joined = unionOf([square(0, 0), square(10, 0)]);
    expect(joined).toHaveLength(1);
    expect(joined[0]).toHaveLength(6);
    expect(areaOf(joined)).toBe(200);
  });

  it('keeps a hole, run the other way, and apart what touches nothing', () => {
    const around = [0, 10, 20]
      .flatMap((x) => [0, 10, 20].map((y) => [x, y] as const))
      .filter(([x, y]) => x !== 10 || y !== 10);
    const rings = unionOf([...around.map(([x, y]) => square(x, y)), square(100, 100)]);
    expect(rings.map((ring) => areaOf([ring])).sort((a, b) => a - b)).toEqual([-100, 100, 900]);
  });

  it('covers the same surface when no edge is shared', () => {
    expect(areaOf(unionOf([square(0, 0), square(10, 5)]))).toBe(200);
    expect(unionOf([])).toEqual([]);
  });
});

it('writes a path that goes through the same points, in tenths or in units', () => {
  const rings = [
    square(30, 40),
    [
      [7, 3],
      [2, 9],
      [12, 1]
    ] as Tenth[]
  ];
  expect(ringsIn(closedPath(rings))).toEqual(rings);
  const close = ringsIn(closedPath(rings, 10)).map((ring) =>
    ring.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)])
  );
  expect(close).toEqual(rings);
});

it('draws a map of one class as the surface of its cells, and of each class apart', () => {
  // Cells in rows: some neighbours, some apart.
  const cells = [
    ...new Set(Array.from({ length: 60 }, (_, i) => cellAt(48 + (i % 10) * 0.02, -2 + Math.floor(i / 10) * 0.05, 7)))
  ];
  const surfaces = (value: (index: number) => number): number[] => {
    const { wide } = drawHexMap(
      cells.map((cell, index) => ({ cell, value: value(index) })),
      { breaks: [1], classOf: (v) => (v < 1 ? 0 : 1) },
      { label: 'x', outlines: [] }
    );
    return [...wide.matchAll(/<path fill="[^"]*" d="([^"]*)"/g)].map(([, d]) => Math.abs(areaOf(ringsIn(d ?? ''))));
  };
  const [whole = 0] = surfaces(() => 1);
  const parts = surfaces((index) => index % 2);
  expect(parts).toHaveLength(2);
  // Every cell once: the same total, whatever the classes.
  expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(whole, 6);
  const [one = 0] = surfaces((index) => (index === 0 ? 0 : 1));
  expect(one / whole).toBeCloseTo(1 / cells.length, 3);
});

it('a map of one class writes fewer points than its cells have', () => {
  const cells = [
    ...new Set(Array.from({ length: 400 }, (_, i) => cellAt(48 + (i % 20) * 0.01, -2 + Math.floor(i / 20) * 0.015, 7)))
  ];
  const { wide } = drawHexMap(
    cells.map((cell) => ({ cell, value: 1 })),
    quantileClasses([1]),
    { label: 'x', outlines: [] }
  );
  const points = ringsIn(/ d="(M[^"]*)"/.exec(wide)?.[1] ?? '').reduce((sum, ring) => sum + ring.length, 0);
  expect(points).toBeGreaterThan(6);
  expect(points).toBeLessThan(cells.length * 3);
});
