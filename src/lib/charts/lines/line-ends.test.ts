import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { apart } from './line-ends.ts';
import { drawLines, fromZero, namedTicks } from './draw.ts';

const FAR = [-1e9, 1e9] as const;

/** The best places by another way: every cut of the names into touching groups, each around its own mean. */
function bestPlaces(wanted: readonly number[], height: number): number[] {
  const cuts = Array.from({ length: 2 ** (wanted.length - 1) }, (_, mask) => mask);
  const tried = cuts.map((mask) => {
    const groups = wanted.reduce<number[][]>(
      (made, y, i) =>
        i > 0 && (mask >> (i - 1)) % 2 === 0 ? [...made.slice(0, -1), [...(made.at(-1) ?? []), y]] : [...made, [y]],
      []
    );
    return groups.flatMap((group) => {
      const middle = group.reduce((sum, y) => sum + y, 0) / group.length;
      return group.map((_, i) => middle + (i - (group.length - 1) / 2) * height);
    });
  });
  const allowed = tried.filter((places) =>
    places.every((place, i) => i === 0 || place - (places[i - 1] ?? 0) >= height - 1e-9)
  );
  const cost = (places: readonly number[]) =>
    places.reduce((sum, place, i) => sum + (place - (wanted[i] ?? 0)) ** 2, 0);
  return allowed.reduce((best, places) => (cost(places) < cost(best) - 1e-12 ? places : best));
}

describe('the names of lines', () => {
  it('stay where they are when there is room, and part around their middle when there is not', () => {
    expect(apart([0, 5, 10], [2, 2, 2], ...FAR)).toEqual([0, 5, 10]);
    expect(apart([10, 10], [4, 4], ...FAR)).toEqual([8, 12]);
    expect(apart([0, 10, 10.5], [2, 2, 2], ...FAR)).toEqual([0, 9.25, 11.25]);
    // A name on two lines beside one on one line: three apart, from middle to middle.
    expect(apart([0, 0], [2, 4], ...FAR)).toEqual([-1.5, 1.5]);
  });

  it('stay in the frame', () => {
    expect(apart([0.5, 0.5], [2, 2], 0, 100)).toEqual([0, 2]);
    expect(apart([99.5, 99.5], [2, 2], 0, 100)).toEqual([98, 100]);
  });

  it('are as near to their lines as can be', () => {
    for (let round = 0; round < 200; round++) {
      const wanted = Array.from({ length: 6 }, (_, i) => ((round * 7919 + i * i * 104_729) % 97) / 9).sort(
        (a, b) => a - b
      );
      const places = apart(
        wanted,
        wanted.map(() => 1.7),
        ...FAR
      );
      for (const [i, place] of bestPlaces(wanted, 1.7).entries()) expect(places[i]).toBeCloseTo(place, 9);
    }
  });
});

describe('lines', () => {
  const line = (series: string, ...ys: number[]) => ys.map((y, x) => ({ x, y, series }));
  const drawn = (points: Parameters<typeof drawLines>[0]) =>
    drawLines(points, { label: 'x', formatX: String, formatY: String, zero: true });
  it('writes the figure at the end of a line alone as its table does, and the axis round', () => {
    const { wide } = drawLines(line('a', 5.2, 6.1), {
      label: 'x',
      formatX: String,
      formatY: (value) => `${Math.round(value)} %`,
      formatEnd: (value) => `${value} %`,
      zero: true
    });
    expect(names(wide)).toContain('6.1 %');
    expect(names(wide)).not.toContain('5.2 %');
  });
  const elements = (svg: string, selector: string) => [...parseHTML(svg).document.querySelectorAll(selector)];
  const leaders = (svg: string) => elements(svg, 'path[stroke]').map((path) => path.getAttribute('stroke'));
  const names = (svg: string) =>
    elements(svg, 'text').map(({ innerHTML }) =>
      innerHTML
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim()
    );

  it('says the date of a figure after which more is drawn, before its point', () => {
    const points = [
      { x: 1, y: 6.4, series: 'a', when: 'T3 2023' },
      { x: 2, y: 6.1, series: 'a', when: 'T4 2023' },
      { x: 9, y: null, series: 'a', sign: 'n. c.', when: 'T3 2025' }
    ];
    const { wide } = drawn(points);
    expect(names(wide)).toContain('6.1 (T4 2023)');
    const [end] = elements(wide, 'g[text-anchor="end"] text').filter(({ innerHTML }) => innerHTML.includes('T4 2023'));
    expect(end?.innerHTML).toContain('6.1');
    // Nothing after it: the figure alone.
    expect(names(drawn(points.slice(0, 2)).wide)).toContain('6.1');
    // The names of several lines are no figures.
    expect(names(drawn([...points, ...line('b', 1, 2)]).wide)).toContain('a');
  });

  it('ends a line alone on its last bounds, with no dot', () => {
    const { wide } = drawn([
      { x: 2, y: 6.1, series: 'a', when: 'T4 2023' },
      { x: 9, y: null, series: 'a', min: 6, max: 6.6, sign: '6 à 6,6', when: 'T3 2025' }
    ]);
    expect(names(wide)).toContain('6 à 6,6');
    expect(names(wide).some((name) => name.includes('T4 2023'))).toBe(false);
    expect(elements(wide, 'circle[r="4"]')).toEqual([]);
  });

  it('whose names had to move are joined to them, in their colours', () => {
    const { wide } = drawn([...line('a', 1, 50), ...line('b', 1, 51), ...line('c', 1, 10)]);
    expect(leaders(wide).toSorted()).toEqual(['var(--emphasis)', 'var(--seq-5)', 'var(--seq-7)']);
    expect(leaders(drawn([...line('a', 1, 50), ...line('b', 1, 10)]).wide)).toEqual([]);
  });

  it('of long names that begin alike are told apart at both widths', () => {
    const { wide, narrow } = drawn([
      ...line('Mention complémentaire (niveau 3)', 50, 64),
      ...line('Mention complémentaire (niveau 4)', 60, 80)
    ]);
    for (const svg of [wide, narrow]) {
      expect(names(svg).filter((text) => text.includes('niveau 3'))).toHaveLength(1);
      expect(names(svg).filter((text) => text.includes('niveau 4'))).toHaveLength(1);
    }
  });

  it('are six at most told apart: a colour used again is dashed', () => {
    const { wide } = drawn(Array.from({ length: 6 }, (_, i) => line(`t${i}`, i, 10 * i)).flat());
    const styles = elements(wide, 'g[stroke-width="2.5"]').map(
      (group) => `${group.getAttribute('stroke') ?? ''} ${group.getAttribute('stroke-dasharray') ?? 'none'}`
    );
    expect(styles).toHaveLength(6);
    expect(new Set(styles).size).toBe(6);
  });

  it('that are level, all hidden, or none, are drawn all the same', () => {
    for (const points of [line('a', 5, 5), [{ x: 1, y: null, series: 'a', sign: 's' }], []])
      expect(drawn(points).wide).not.toMatch(/NaN|Infinity/);
  });
});

describe('the axis of lines', () => {
  const points = (...ys: (number | null)[]) => ys.map((y, x) => ({ x, y, series: 'a' }));

  it('starts at zero when a point comes near it, or may', () => {
    expect(fromZero(points(100, 30))).toBe(true);
    expect(fromZero(points(100, 80))).toBe(false);
    expect(fromZero(points(100, -5))).toBe(true);
    expect(fromZero(points(null))).toBe(true);
    expect(fromZero([...points(100, 90), { x: 2, y: null, series: 'a', min: 10, max: 95 }])).toBe(true);
    expect(fromZero(points(100, 90).map((point) => ({ ...point, low: 20, high: 110 })))).toBe(true);
  });

  it('that does not start at zero is said', () => {
    const noteOf = (...ys: number[]) =>
      drawLines(points(...ys), { label: 'x', formatX: String, formatY: String, zero: true }).note ?? '';
    expect([noteOf(100, 30), noteOf(100, 80)]).toEqual(['', 'L’axe ne part pas de zéro.']);
  });

  it('shows what changes of a series far from zero, and does not make a fall of a thousandth', () => {
    const heights = (...ys: number[]) => {
      const { wide } = drawLines(points(...ys), { label: 'x', formatX: String, formatY: String, zero: true });
      const path = /<g [^>]*stroke-width="2.5"[^>]*><path[^>]* d="([^"]+)"/.exec(wide)?.[1] ?? '';
      const found = [...path.matchAll(/[ML][\d.]+,([\d.]+)/g)].map(([, y]) => Number(y));
      return Math.max(...found) - Math.min(...found);
    };
    // 252 pixels high: a fall of a fifth takes half of them, one of a thousandth almost none.
    expect(heights(250_000, 200_000)).toBeGreaterThan(125);
    expect(heights(10_000, 9_990)).toBeLessThan(20);
  });

  it('names each step once', () => {
    expect(namedTicks([0, 1000], String)).toEqual([0, 200, 400, 600, 800, 1000]);
    expect(namedTicks([0, 2], (value) => String(Math.round(value)))).toEqual([0, 1, 2]);
    expect(namedTicks([0.4, 0.6], (value) => value.toFixed(2))).toEqual([0.4, 0.45, 0.5, 0.55, 0.6]);
  });
});
