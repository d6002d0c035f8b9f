import { describe, expect, it } from 'vitest';
import { drawnRows } from '../../src/lib/charts/answer-drawing.ts';
import { PALETTES } from '../../src/lib/charts/palette.ts';
import { DRAWN_ROWS } from '../../src/lib/charts/request-figure.ts';
import { STATUS_CODES, statusInfo } from '../../src/lib/disclosure/status.ts';
import { figureOf, pictureOf } from './example.ts';
import { DRAWINGS } from './examples.ts';
import { kindOf, marksDrawn, marksDue } from './marks.ts';

const COLOUR = /(?<!&)#[0-9a-f]{3,6}\b/g;
/** Kinds that write each of their figures: the table and the drawing must say the same. */
const WRITTEN = ['barres', 'intervalles', 'matrice'];
const SIGNS = new Map(STATUS_CODES.map(statusInfo).flatMap(({ sign, label }) => (sign === '' ? [] : [[sign, label]])));

const shown = await Promise.all(
  DRAWINGS.map(async (example) => {
    const [answer, figure] = [example.answer(), await figureOf(example)];
    const drawings = figure.drawing ? [figure.drawing.wide, figure.drawing.narrow] : [];
    return { name: example.name, answer, figure, drawings, rows: drawnRows(answer, DRAWN_ROWS) };
  })
);
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inner = '']) =>
    inner
      .replaceAll(/<[^>]+>/g, ' ')
      .trim()
      .replaceAll('&amp;', '&')
  );

describe.each(shown)('$name', ({ answer, figure, drawings, rows }) => {
  it('has a mark for each value, a mark of its own for each bound, none for what is not known', () => {
    for (const svg of drawings) expect(marksDrawn(answer, svg)).toEqual(marksDue(answer, rows));
  });

  it('is one image with its words, without a number that is none, script, style nor address', () => {
    for (const svg of drawings) {
      expect(svg).toMatch(/^<svg [^>]*role="img"/);
      expect(/aria-label="([^"]*)"/.exec(svg)?.[1]).toBe(figure.drawing?.label.replaceAll('&', '&amp;'));
      expect(svg.replaceAll(/<text[^>]*>.*?<\/text>/gs, '')).not.toMatch(
        /\b(?:NaN|Infinity|undefined|null)\b|<script|<style|<foreignObject|href=| on[a-z]+=/
      );
      expect(textsOf(svg).filter((text) => /\b(?:NaN|Infinity|undefined|null)\b/.test(text))).toEqual([]);
    }
  });

  it('has a twin in a table, row by row', () => {
    expect(figure.table.rows).toHaveLength(answer.lignes.length);
    if (drawings.length === 0) expect(figure.unavailable).not.toEqual([]);
  });

  it('changes colours from one theme to the other, and nothing else', () => {
    for (const width of ['large', 'etroit'] as const) {
      const [light, dark] = [pictureOf(figure, width, 'clair'), pictureOf(figure, width, 'sombre')];
      expect(dark?.replaceAll(COLOUR, '#')).toBe(light?.replaceAll(COLOUR, '#'));
      for (const [theme, svg] of [
        ['clair', light],
        ['sombre', dark]
      ] as const) {
        const own = new Set(PALETTES[theme].values());
        expect([...(svg ?? '').matchAll(COLOUR)].filter(([colour]) => !own.has(colour))).toEqual([]);
      }
    }
  });

  it('says what each sign that it writes means', () => {
    const said = [...figure.reading, ...figure.table.signs.map(({ label }) => label)].join(' ');
    for (const svg of drawings) {
      for (const text of textsOf(svg).flatMap((words) => words.split(' ; '))) {
        const label = SIGNS.get(text);
        if (label !== undefined) expect(said, text).toContain(label);
      }
    }
  });
});

describe.each(shown.filter(({ answer, drawings }) => WRITTEN.includes(kindOf(answer)) && drawings.length > 0))(
  '$name',
  ({ answer, figure, drawings, rows }) => {
    it('writes the figures of its table', () => {
      const names = [answer.requete.graphique?.['x'] ?? []].flat();
      const columns = figure.table.columns.flatMap(({ key }, index) => (names.includes(key) ? [index] : []));
      // Digits may be fewer in a table of whole numbers; a sign of money or of a provisional figure follows it.
      const plain = (text: string): string => text.replace(/\s(?:€|p)$/u, '').replaceAll(/,?0+(?=\s|$)/gu, '');
      const wanted = figure.table.rows
        .slice(0, rows.length)
        .flatMap((row) => columns.map((index) => plain(row[index]?.text.replace(/ \[.*\]$/, '') ?? '')));
      for (const svg of drawings) {
        const written = textsOf(svg).map(plain);
        expect(wanted.filter((text) => !written.includes(text))).toEqual([]);
      }
    });
  }
);
