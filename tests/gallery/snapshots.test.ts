import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureOf, pictureOf, WIDTHS } from './example.ts';
import { DRAWINGS } from './examples.ts';
import { prettySvg } from './pretty-svg.ts';

/** Characters of one picture, and of all of them. */
const [LARGEST, ALL] = [64_000, 1_500_000];
const widths = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];

type Pictures = { readonly width: keyof typeof WIDTHS; readonly svg: string | undefined; readonly kept: string }[];

/** Each is drawn once, for the tests that look at it. */
const drawn = new Map<string, Promise<Pictures>>();

function picturesOf(shown: (typeof DRAWINGS)[number]): Promise<Pictures> {
  const known = drawn.get(shown.name) ?? draw(shown);
  drawn.set(shown.name, known);
  return known;
}

async function draw(shown: (typeof DRAWINGS)[number]): Promise<Pictures> {
  const figure = await figureOf(shown);
  return widths.map((width) => {
    const svg = pictureOf(figure, width);
    if (svg === undefined) expect(figure.unavailable).not.toEqual([]);
    return { width, svg, kept: prettySvg(svg ?? '') };
  });
}

describe('each example is drawn as it was', () => {
  it.each(DRAWINGS)('$name: $title', async (shown) => {
    for (const { width, svg, kept } of await picturesOf(shown))
      if (svg !== undefined) await expect(kept).toMatchFileSnapshot(`snapshots/${shown.name}.${width}.svg`);
  });
});

it('a snapshot holds the drawing and nothing besides, and stays small', async () => {
  let all = 0;
  for (const shown of DRAWINGS) {
    for (const { svg = '', kept } of await picturesOf(shown)) {
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
