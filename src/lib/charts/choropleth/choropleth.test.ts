import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { between, madeAnswer, madeColumn, secret, shown } from '../../../../tests/support/made-answer.ts';
import type { AnswerRow } from '../../catalogue/api/answer.ts';
import { readFigure } from '../../words/figure.ts';
import { neighboursOf } from '../../pages/territory/first-screen/walk.ts';
import { peerStrip } from '../peer-strip.ts';
import { answerByTerritory } from '../../cartography/answer-by-territory.ts';
import { fillOf } from '../../cartography/fill.ts';
import { territoryClasses } from '../../cartography/territory-classes.ts';
import { choroplethFigure } from './territory-figure.ts';

const code = madeColumn('code', 'territoire');
const part = madeColumn('part', 'taux', { unite: 'pourcent', protege: true, bornes: true });
const row = (territoire: string, figure: AnswerRow): AnswerRow => ({ code: territoire, ...figure });
const answerOf = (lignes: readonly AnswerRow[]) => madeAnswer({ colonnes: [code, part], lignes });
/** A square of one degree whose lower left corner is given. */
const square = (lng: number, lat: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [lng, lat],
      [lng + 1, lat],
      [lng + 1, lat + 1],
      [lng, lat + 1],
      [lng, lat]
    ]
  ]
});
/** Under 10, from 10 to 20, from 20 to 30, over. */
const CLASSES = { classOf: (value: number) => Math.min(3, Math.floor(value / 10)) };

describe('the fill of a territory', () => {
  const fill = (figure: AnswerRow) => fillOf(readFigure(figure, part), CLASSES);

  it('is a class where the whole of its figure lies', () => {
    expect(fill(shown('part', 12))).toEqual({ kind: 'class', index: 1 });
    expect(fill(between('part', 11, 19))).toEqual({ kind: 'class', index: 1 });
  });

  it('is two classes where its bounds touch both, and no colour beyond', () => {
    expect(fill(between('part', 9, 19))).toEqual({ kind: 'two', low: 0, high: 1 });
    expect(fill(between('part', 9, 21))).toEqual({ kind: 'wide' });
  });

  it('is a hatch where secrecy leaves no bound, nothing where there is no figure', () => {
    expect(fill({ part: null, part_min: null, part_max: null, part_statut: 'secret' })).toEqual({ kind: 'hidden' });
    expect(fill({ part: null, part_min: null, part_max: null, part_statut: 'non_disponible' })).toEqual({
      kind: 'unknown'
    });
    expect(fillOf(null, CLASSES)).toEqual({ kind: 'unknown' });
  });
});

describe('a map of territories', () => {
  const shapes = ['a', 'b', 'c', 'd'].map((name, index) => ({
    territoire: `epci:${name}`,
    nom: name.toUpperCase(),
    geometry: square(index, 0)
  }));
  const texts = { title: 'T', subtitle: 'S' };

  it('says each figure in words, stripes what lies in two classes, and says what the stripes are', () => {
    const lignes = [0.1, 0.3, 0.5].map((value, index) => row(`epci:${'abc'[index] ?? ''}`, shown('part', value)));
    const answer = answerOf([...lignes, row('epci:d', between('part', 0.05, 0.45))]);
    const figure = choroplethFigure(answer, part, texts, { shapes });
    expect(figure?.drawing?.wide).toContain('<title>A : 10,0\u202f%</title>');
    expect(figure?.drawing?.wide.match(/<a href="\/territoires\/epci:/g)).toHaveLength(4);
    expect(figure?.reading.join(' ')).toMatch(/deux classes/);
    expect(figure?.picture).toBeUndefined();
  });

  it('names a territory as the row whose figure it is: a zone given whole where its part is drawn', () => {
    const name = madeColumn('nom', 'dimension');
    const lignes = [
      { ...row('epci:a', shown('part', 0.072)), nom: 'Redon (zone entière)' },
      { ...row('epci:b', shown('part', 0.05)), nom: 'Vitré' }
    ];
    const map = choroplethFigure(madeAnswer({ colonnes: [code, name, part], lignes }), part, texts, { shapes });
    expect(map?.drawing?.wide).toContain('<title>Redon (zone entière) : 7,2\u202f%</title>');
    // Without a row, the outline's own name.
    expect(map?.drawing?.wide).toContain('<title>C : pas de chiffre</title>');
    expect(map?.drawing?.wide).not.toContain('<title>A :');
  });

  it('draws a count by discs whose area is in proportion, a ring for what it may be', () => {
    const count = madeColumn('n', 'mesure', { unite: 'emplois', protege: true, bornes: true });
    const lignes = [
      row('epci:a', shown('n', 400)),
      row('epci:b', shown('n', 100)),
      row('epci:c', between('n', 100, 225))
    ];
    const figure = choroplethFigure(madeAnswer({ colonnes: [code, count], lignes }), count, texts, { shapes });
    const radii = [...(figure?.drawing?.wide ?? '').matchAll(/<circle[^>]* r="([\d.]+)"/g)].map(([, r]) => Number(r));
    // 26 for the largest; half, half, and three quarters of it.
    expect(radii.map((r) => r / 26).sort((a, b) => b - a)).toEqual(
      [1, 0.75, 0.5, 0.5].map((r) => expect.closeTo(r, 2))
    );
    expect(figure?.legend).toBeUndefined();
    expect(figure?.reading.join(' ')).toContain('Cercle en tirets');
  });

  it('draws a median or a published rate by classes: it has no area', () => {
    const median = madeColumn('mediane', 'mesure', { unite: '€', protege: true, bornes: true });
    const lignes = ['a', 'b', 'c', 'd'].map((name, at) => row(`epci:${name}`, shown('mediane', 20_000 + 900 * at)));
    const answer = madeAnswer({ colonnes: [code, median], lignes });
    const map = choroplethFigure(answer, median, { title: 'T', subtitle: 'S' }, { shapes });
    expect(map?.drawing?.wide).not.toContain('<circle');
    expect(map?.legend?.colours.length).toBeGreaterThan(1);
  });

  it('draws the classes of a producer as they are, 1 the lightest and 5 the darkest', () => {
    const classe = madeColumn('classe', 'classe');
    const lignes = [1, 2, 4, 5].map((value, at) => row(`epci:${'abcd'[at] ?? ''}`, shown('classe', value)));
    const map = choroplethFigure(madeAnswer({ colonnes: [code, classe], lignes }), classe, texts, { shapes });
    const fills = [...(map?.drawing?.wide ?? '').matchAll(/fill="var\((--seq-\d)\)"><title>([A-D])/g)];
    // Eight steps for five classes: 1, 1 + 7/4, 1 + 7/2, 1 + 21/4, 8, rounded.
    expect(fills.map(([, token, name]) => [name, token])).toEqual([
      ['A', '--seq-1'],
      ['B', '--seq-3'],
      ['C', '--seq-6'],
      ['D', '--seq-8']
    ]);
  });

  it('is not drawn when rows are several a territory, or of none', () => {
    expect(
      choroplethFigure(answerOf([row('epci:a', shown('part', 1)), row('epci:a', shown('part', 2))]), part, texts, {
        shapes
      })
    ).toBeNull();
    expect(choroplethFigure(answerOf([row('epci:z', shown('part', 1))]), part, texts, { shapes })).toBeNull();
  });
});

describe('an answer by territory', () => {
  const chart = { type: 'barres', x: 'part', y: 'nom' } as const;

  it('is ranked by the middle of bounds, what is not known last', () => {
    const answer = answerOf([
      row('epci:a', shown('part', 0.2)),
      row('epci:b', secret('part', 0, 1)),
      row('epci:c', between('part', 0.2, 0.6)),
      row('epci:d', { part: null, part_min: null, part_max: null, part_statut: 'non_disponible' })
    ]);
    const found = answerByTerritory(answer, chart);
    expect(found?.maille).toBe('epci');
    expect(found?.ranked.lignes.map((line) => line['code'])).toEqual(['epci:b', 'epci:c', 'epci:a', 'epci:d']);
  });

  it('is none of two levels, of too few territories, or of another chart', () => {
    const three = ['epci:a', 'epci:b', 'bassin:c'].map((name) => row(name, shown('part', 1)));
    expect(answerByTerritory(answerOf(three), chart)).toBeNull();
    expect(answerByTerritory(answerOf(three.slice(0, 2)), chart)).toBeNull();
    const alike = ['a', 'b', 'c'].map((name) => row(`epci:${name}`, shown('part', 1)));
    expect(answerByTerritory(answerOf(alike), { type: 'courbe', x: 'part', y: 'nom' })).toBeNull();
  });
});

it('neighbours share a side of their outlines, not a corner', () => {
  const shapes = [square(0, 0), square(1, 0), square(1, 1), square(5, 5)].map((geometry, index) => ({
    territoire: `epci:${index}`,
    nom: String(index),
    geometry
  }));
  expect(neighboursOf(shapes, 'epci:0').map(({ nom }) => nom)).toEqual(['1']);
  expect(neighboursOf(shapes, 'epci:9')).toEqual([]);
});

it('a figure among its peers says how many they are and which two are at the ends, each with its own bounds', () => {
  const answer = answerOf([
    row('bassin:a', shown('part', 0.3)),
    row('bassin:b', between('part', 0.2, 0.4)),
    row('bassin:c', shown('part', 0.5)),
    row('bassin:d', { part: null, part_min: null, part_max: null, part_statut: 'secret' })
  ]);
  const strip = peerStrip(answer, 'part', 'bassin:a', 'bassins');
  expect(strip?.words).toBe(
    '3 bassins, aux deux bouts, bassin:b (entre 20,0\u202f% et 40,0\u202f%) et bassin:c (50,0\u202f%)'
  );
  expect(strip?.svg.match(/var\(--emphasis\)/g)).toHaveLength(1);
  // No bar lies over another: each starts under the one before.
  const tops = [...(strip?.svg.matchAll(/data-k="[^"]+:(\w)" x="[^"]+" y="([^"]+)"/g) ?? [])];
  expect(tops.toSorted((a, b) => Number(a[2]) - Number(b[2])).map(([, name]) => name)).toEqual(['b', 'a', 'c']);
  expect(peerStrip(answer, 'part', 'bassin:d', 'bassins')).toBeUndefined();
  expect(peerStrip(answerOf(answer.lignes.slice(0, 2)), 'part', 'bassin:a', 'bassins')).toBeUndefined();
  // A count says how large a territory is.
  const counts = { ...answer, colonnes: answer.colonnes.map((one) => ({ ...one, role: 'mesure' as const })) };
  expect(peerStrip(counts, 'part', 'bassin:a', 'bassins')).toBeUndefined();
});

describe('the classes of a map', () => {
  const readings = (figures: readonly AnswerRow[]) => figures.map((figure) => readFigure(figure, part));

  it('are of steps that one can say', () => {
    const rates = [0.042, 0.047, 0.05, 0.053, 0.056, 0.061, 0.064, 0.068, 0.071, 0.075];
    expect(territoryClasses(readings(rates.map((rate) => shown('part', rate))), false).breaks).toEqual([
      0.05, 0.06, 0.07
    ]);
  });

  it('are few enough for wide bounds: nine in ten keep a colour or stripes', () => {
    const wide = Array.from({ length: 20 }, (_, i) => between('part', 0.3 + i / 100, 0.4 + i / 100));
    const classes = territoryClasses(readings(wide), false);
    const blank = readings(wide).filter((one) => fillOf(one, classes).kind === 'wide');
    expect(blank.length).toBeLessThanOrEqual(2);
    expect(classes.breaks.length).toBeGreaterThan(0);
  });

  it('are around zero for a gap', () => {
    expect(territoryClasses(readings([shown('part', -0.2), shown('part', 0.1)]), false).diverging).toBe(true);
    for (const [one, other] of [
      [0, 0.1],
      [-0.2, 0]
    ] as const)
      expect(territoryClasses(readings([shown('part', one), shown('part', other)]), false).diverging).toBeUndefined();
  });

  it('are of quantiles where steps would leave most territories together', () => {
    // Steps of one width part these into 8 and 1 at most; halves at 0.013 do into 4 and 5.
    const rates = [0.01, 0.011, 0.012, 0.013, 0.014, 0.015, 0.016, 0.017, 0.9];
    const { breaks, classOf } = territoryClasses(readings(rates.map((rate) => shown('part', rate))), false);
    const largest = Math.max(...breaks.concat(1).map((_, at) => rates.filter((rate) => classOf(rate) === at).length));
    expect(largest).toBeLessThan(5);
    expect(breaks.length).toBeLessThan(5);
  });
});
