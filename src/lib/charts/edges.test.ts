import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { between, madeAnswer, madeColumn, secret, shown } from '../../../tests/support/made-answer.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import type { Answer, AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import { drawAnswer } from './answer-drawing.ts';
import { drawControl, type ControlPoint } from './control/draw.ts';
import { drawIntervals } from './intervals/draw.ts';
import { distinctLines } from './svg.ts';
import { drawLines, type LinePoint } from './lines/draw.ts';

const hidable = { protege: true, bornes: true } as const;
const elements = (svg: string | undefined, selector: string) => [
  ...parseHTML(svg ?? '').document.querySelectorAll(selector)
];
const texts = (svg: string | undefined): string[] =>
  elements(svg, 'text').map(({ innerHTML }) =>
    innerHTML
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll('&#160;', '\u00a0')
      .trim()
  );
const drawn = (graphique: ChartSpec, colonnes: AnswerColumn[], lignes: AnswerRow[]) =>
  drawAnswer(madeAnswer({ requete: { graphique }, colonnes, lignes }) as Answer);
const heightOf = (svg: string | undefined): number => Number(/ height="(\d+)"/.exec(svg ?? '')?.[1]);

describe('bars', () => {
  const bars = (...lignes: AnswerRow[]) =>
    drawn(
      { type: 'barres', x: 'n', y: 'nom' },
      [madeColumn('nom', 'dimension'), madeColumn('n', 'mesure', hidable)],
      lignes
    );

  it('of which nothing is known have no scale', () => {
    expect(
      texts(bars({ nom: 'a', ...secret('n') }, { nom: 'b', ...secret('n') })?.wide).filter((text) => text === '0')
    ).toHaveLength(1);
    expect(
      texts(bars({ nom: 'a', ...between('n', 2, 9) })?.wide).filter((text) => /^\d+$/.test(text)).length
    ).toBeGreaterThan(2);
  });

  it('whose names wrap one after another stand further apart', () => {
    const [short, long] = ['Soudeurs', 'Techniciens et agents de maîtrise de la maintenance'];
    const height = (...names: string[]) =>
      heightOf(bars(...names.map((nom, index) => ({ nom: `${nom} ${index}`, ...shown('n', 3) })))?.narrow);
    expect(height(long, short, long)).toBe(height(short, short, short));
    expect(height(long, long, short)).toBeGreaterThan(height(short, short, short));
  });
});

it('a name that is cut keeps the parenthesis that says which of several it is', () => {
  expect(
    distinctLines(['Génie civil, construction, bois et finitions (apprentissage)', 'Bois (scolaire)'], 14)
  ).toEqual([expect.stringMatching(/…\n.*\(apprentissage\)$/), 'Bois (scolaire)']);
  const stack = drawn(
    { type: 'empile', x: ['a'], y: 'nom', facette: 'voie' },
    [madeColumn('nom', 'dimension'), madeColumn('voie', 'dimension'), madeColumn('a', 'taux', hidable)],
    ['scolaire', 'apprentissage'].map((voie) => ({
      nom: 'Spécialités pluritechnologiques en génie civil, construction, bois',
      voie,
      ...shown('a', 0.5)
    }))
  );
  for (const svg of [stack?.wide, stack?.narrow])
    for (const voie of ['(scolaire)', '(apprentissage)'])
      expect(texts(svg).some((text) => text.endsWith(voie))).toBe(true);
});

it('a part of a stack has its colour and its name, whatever is hidden', () => {
  const stack = (first: AnswerRow) =>
    drawn(
      { type: 'empile', x: ['a', 'b'], y: 'nom' },
      [madeColumn('nom', 'dimension'), madeColumn('a', 'taux', hidable), madeColumn('b', 'taux', hidable)],
      [{ nom: 'u', ...first, ...shown('b', 0.2) }]
    )?.wide;
  const colourOfB = (svg: string | undefined) => elements(svg, 'rect[fill^="var(--seq"]').at(-1)?.getAttribute('fill');
  expect(colourOfB(stack(secret('a')))).toBe(colourOfB(stack(shown('a', 0.3))));
  expect(texts(stack(secret('a')))).toEqual(expect.arrayContaining(['a', 'b']));
});

describe('lines', () => {
  const point = (x: number, y: number | null): LinePoint => ({
    x,
    y,
    series: 's',
    sign: y === null ? 's' : '',
    low: y === null ? null : y - 1,
    high: y === null ? null : y + 1
  });
  const lines = (points: LinePoint[], formatX: (x: number | Date) => string = String) =>
    drawLines(points, {
      label: 'x',
      formatX,
      formatY: String,
      zero: true,
      ticksX: [...new Set(points.map(({ x }) => x))]
    });

  it('are not estimated where they are hidden', () => {
    const bands = (points: LinePoint[]) =>
      elements(lines(points).wide, 'g[fill-opacity="0.15"] > path').flatMap(
        (path) => path.getAttribute('d')?.match(/M/g) ?? []
      ).length;
    expect(bands([point(1, 5), point(2, 6), point(3, 5), point(4, 6)])).toBe(1);
    expect(bands([point(1, 5), point(2, 6), point(3, null), point(4, 6), point(5, 6)])).toBe(2);
  });

  it('show a known point between two hidden ones', () => {
    const alone = (points: LinePoint[]) => elements(lines(points).wide, 'circle[r="2.5"]').length;
    expect(alone([point(1, 5), point(2, null), point(3, 6), point(4, null), point(5, 5), point(6, 5)])).toBe(2);
    expect(alone([point(1, 5), point(2, 6)])).toBe(0);
  });

  it('name as many classes as fit, the last among them', () => {
    const named = (svg: string) => texts(svg).filter((text) => text.startsWith('classe'));
    const { wide, narrow } = lines(
      [1, 2, 3, 4].map((x) => point(x, 5)),
      (x) => `classe très longue ${String(x)}`
    );
    expect(named(wide)).toHaveLength(4);
    expect(named(narrow)).toEqual(['classe très longue 2', 'classe très longue 4']);
  });
});

it('an axis of intervals names a value besides zero', () => {
  for (const [low, high] of [
    [-0.42, 0.13],
    [-0.02, 0.9],
    [0, 0.1]
  ] as const) {
    const { wide, narrow } = drawIntervals([{ label: 'a', value: low, min: low, max: low, low, high, text: '' }], {
      label: 'x',
      format: (value) => `v${value}`
    });
    for (const svg of [wide, narrow])
      expect(texts(svg).filter((text) => text.startsWith('v')).length).toBeGreaterThan(1);
  }
});

describe('a control chart', () => {
  const point = (month: number, value: number, signal = false): ControlPoint => ({
    period: new Date(Date.UTC(2025, month, 1)),
    value,
    centre: 80,
    low: 78,
    high: 82,
    signal
  });

  it('dates both ends of a short series', () => {
    const { wide, narrow } = drawControl(
      [1, 2, 3].map((month) => point(month, 80)),
      { label: 'x', target: null }
    );
    for (const svg of [wide, narrow]) expect(texts(svg)).toEqual(expect.arrayContaining(['févr. 2025', 'avr. 2025']));
    expect(
      texts(drawControl([point(3, 80)], { label: 'x', target: null }).wide).filter((text) => text === 'avr. 2025')
    ).toHaveLength(1);
  });

  it('keeps a value that is written under its period off the dates', () => {
    const { wide } = drawControl([point(0, 80), point(1, 75, true), point(2, 80)], { label: 'x', target: null });
    const lowest = Number(
      /translate\([\d.]+,([\d.]+)\)/.exec(
        elements(wide, 'g[fill="var(--emphasis)"] > path')[0]?.getAttribute('transform') ?? ''
      )?.[1]
    );
    // Sixteen pixels to the value, half of its height, and the axis.
    expect(lowest + 16 + 6).toBeLessThanOrEqual(heightOf(wide) - 28 + 9);
  });
});
