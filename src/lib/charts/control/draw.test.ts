import { describe, expect, it } from 'vitest';
import { controlDecimals, drawControl, drawSparkline, fromZero, withGaps, type ControlPoint } from './draw.ts';

const point = (month: number, value: number | null, over: Partial<ControlPoint> = {}): ControlPoint => ({
  period: new Date(Date.UTC(2025, month, 1)),
  value,
  centre: 80,
  low: 78,
  high: 82,
  signal: false,
  ...over
});
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('a control chart', () => {
  const points = [point(0, 80.1), point(1, 84, { signal: true }), point(2, null), point(3, 79.4)];

  it('marks what is outside the limits by shape and value, not by colour alone', () => {
    const { wide } = drawControl(points, { label: 'Essai', target: null });
    expect(wide).toContain('>84</text>');
    // One diamond: the only path filled with the emphasis.
    expect(wide).toMatch(/fill="var\(--emphasis\)"/);
    const quiet = drawControl(
      points.map((each) => ({ ...each, signal: false })),
      { label: 'Essai', target: null }
    ).wide;
    expect(quiet).not.toContain('var(--emphasis)');
  });

  it('writes the objective on its line, and no band where limits are not computed', () => {
    const bare = points.map((each) => ({ ...each, centre: null, low: null, high: null }));
    expect(drawControl(bare, { label: 'Essai', target: 90 }).wide).toContain('objectif 90');
    expect(drawControl(bare, { label: 'Essai', target: null }).wide).not.toContain('fill="var(--context)"><path');
    expect(drawControl(points, { label: 'Essai', target: null }).wide).toContain('fill="var(--context)"><path');
  });

  it('says when its axis does not start at zero', () => {
    expect(fromZero(points, null)).toBe(false);
    expect(fromZero([point(0, 5, { low: 0, high: 20 })], null)).toBe(true);
    expect(fromZero([point(0, 90, { low: 80, high: 95 })], 10)).toBe(true);
  });

  it('draws no line over a period that is missing', () => {
    const gapped = withGaps([point(0, 80), point(1, 81), point(2, 80), point(4, 79)]);
    expect(gapped.map(({ value }) => value)).toEqual([80, 81, 80, null, 79]);
    expect(withGaps(points)).toHaveLength(points.length);
  });

  it('keeps the digits that tell periods apart', () => {
    expect(controlDecimals([point(0, 36_000, { low: 30_000, high: 40_000 })])).toBe(0);
    expect(controlDecimals(points)).toBe(1);
    expect([60, 7.5, 1100].map((value) => controlDecimals([point(0, value, { low: null, high: null })]))).toEqual([
      1, 2, 0
    ]);
    expect(controlDecimals([point(0, 7.7, { low: 7.3, high: 8.3 })])).toBe(2);
  });
});

describe('a sparkline', () => {
  it('is silent, draws its band, and cuts no period that is known', () => {
    const svg = drawSparkline([point(0, 80), point(1, null), point(2, 84, { signal: true }), point(3, 81)]);
    expect(svg).toContain('aria-hidden="true"');
    expect(count(svg, /<polygon/g)).toBe(1);
    expect(svg.match(/polyline points="([^"]+)"/)?.[1]?.split(' ')).toHaveLength(3);
    expect(count(svg, /var\(--emphasis\)/g)).toBe(1);
  });

  it('draws a flat series, and one without limits', () => {
    const svg = drawSparkline([point(0, 5, { low: null, high: null }), point(1, 5, { low: null, high: null })]);
    expect(svg).not.toContain('NaN');
    expect(svg).not.toContain('<polygon');
  });
});
