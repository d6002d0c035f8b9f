import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureOf, pictureOf, WIDTHS } from './example.ts';
import { DRAWINGS } from './examples.ts';
import { prettySvg } from './pretty-svg.ts';

/** Characters of one picture, and of all of them. */
const [LARGEST, ALL] = [64_000, 1_500_000];
const widths = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];

describe('each example is drawn as it was', () => {
  it.each(DRAWINGS)('$name: $title', async (shown) => {
    const figure = await figureOf(shown);
    for (const width of widths) {
      const svg = pictureOf(figure, width);
      if (svg === undefined) expect(figure.unavailable).not.toEqual([]);
      else await expect(prettySvg(svg)).toMatchFileSnapshot(`snapshots/${shown.name}.${width}.svg`);
    }
  });
});

it('a snapshot holds the drawing and nothing besides, and stays small', async () => {
  let all = 0;
  for (const shown of DRAWINGS) {
    const figure = await figureOf(shown);
    for (const width of widths) {
      const svg = pictureOf(figure, width) ?? '';
      const kept = prettySvg(svg);
      expect(kept.replaceAll(/\n */g, '')).toBe(svg);
      expect(kept.length, shown.name).toBeLessThan(LARGEST);
      all += kept.length;
    }
  }
  expect(all).toBeLessThan(ALL);
});

it('no snapshot is left of an example that is gone', () => {
  const names = DRAWINGS.flatMap(({ name }) => widths.map((width) => `${name}.${width}.svg`));
  expect(readdirSync(join(import.meta.dirname, 'snapshots')).filter((name) => !names.includes(name))).toEqual([]);
});
