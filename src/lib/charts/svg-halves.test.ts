import { expect, test } from 'vitest';
import { TALL, cutBetween } from './svg.ts';
import { svgHalves } from './svg-halves.ts';
import { drawBars } from './bars/draw.ts';
import { drawIntervals } from './intervals/draw.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `T${at}`, value: at, min: at, max: at, text: `texte ${at}` }));
const format = (value: number) => String(value);

test('a drawing is cut between the rows of its middle', () => {
  // Four bands of ten, without padding, under a margin of six: the second ends at twenty-six.
  expect(cutBetween(4, { height: 50, top: 6, bottom: 4, padding: 0 })).toBe(26);
  // Of an odd number, the first part has one more.
  expect(cutBetween(3, { height: 40, top: 6, bottom: 4, padding: 0 })).toBe(26);
});

test.each([
  ['bars', drawBars],
  ['intervals', drawIntervals]
] as const)('%s of more rows than a sheet holds are cut where no letter is, others are not', (_, drawn) => {
  expect(drawn(rows(TALL), { label: 'essai', format }).cut).toBeUndefined();
  const { cut = 0, narrow } = drawn(rows(TALL + 1), { label: 'essai', format });
  // A text stands at the beginning of its band, in a group moved by half of it.
  const at = (text: string): number => {
    const before = narrow.slice(0, narrow.indexOf(`>${text}<`));
    const [own, half] = [/<text[^>]*translate\([\d.]+,([\d.]+)\)[^>]*$/, /.*<g[^>]*translate\([\d.]+,([\d.]+)\)/s].map(
      (part) => Number(part.exec(before)?.[1])
    );
    return (own ?? 0) + (half ?? 0);
  };
  // Letters are 12 pixels high, in the middle of their row: the twenty-first is above the cut, the next one under it.
  expect(at('texte 20') + 6).toBeLessThan(cut);
  expect(at('texte 21') - 6).toBeGreaterThan(cut);
});

test('both parts show the whole drawing once, under its name, and keep the height of it', () => {
  const svg =
    '<svg aria-label="a &gt; b" role="img" viewBox="0 0 350 100" height="100" width="350" fill="red"><g/></svg>';
  const { whole, halves } = svgHalves(svg, 60, 'moi');
  expect(whole).toBe(svg.replace('<g/>', '<g id="moi"><g/></g>'));
  expect([...halves.matchAll(/ viewBox="([^"]*)"/g)].map(([, box]) => box)).toEqual(['0 0 350 60', '0 60 350 40']);
  expect(halves.match(/<use href="#moi"\/>/g)).toHaveLength(2);
  expect(halves.match(/ fill="red"/g)).toHaveLength(2);
  expect(halves).not.toContain('aria-label');
});
