import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { rasterize } from './raster.ts';
import { fontOfWoff } from './web-font.ts';

/** Columns between the first and the last dark pixel of a white picture, in pixels; 0 when nothing is drawn. */
async function drawnWidth(text: string, style: string): Promise<number> {
  const [width, height] = [600, 40];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fff"/><text x="2" y="26" font-size="20" ${style}>${text}</text></svg>`;
  const png = Buffer.from(await rasterize({ svg, width, height }, 1));
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const bytes = raw.length / height;
  const step = (bytes - 1) / width;
  const rows = Array.from({ length: height }, (_, row) => unfilter(raw.subarray(row * bytes, (row + 1) * bytes), step));
  let above = Buffer.alloc(bytes - 1);
  let [first, last] = [width, -1];
  for (const make of rows) {
    above = make(above);
    for (let x = 0; x < width; x++)
      if ((above[x * step] ?? 255) < 128) [first, last] = [Math.min(first, x), Math.max(last, x)];
  }
  return Math.max(0, last - first + 1);
}

/** One row of a PNG (section 9 of the standard), from the row above it. */
function unfilter(row: Buffer, step: number): (above: Buffer) => Buffer<ArrayBuffer> {
  return (above) => {
    const out = Buffer.alloc(row.length - 1);
    for (let i = 0; i < out.length; i++) {
      const [left, up, corner] = [out[i - step] ?? 0, above[i] ?? 0, above[i - step] ?? 0];
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      out[i] = (row[i + 1] ?? 0) + ([0, left, up, (left + up) >> 1, paeth][row[0] ?? 0] ?? 0);
    }
    return out;
  };
}

const INTER = 'font-family="Inter, Arial, sans-serif"';
const SERIF = `font-family="'Source Serif 4', serif" font-weight="600"`;

describe('texts of a picture', () => {
  test('are drawn in the typefaces of the site, each weight its own', async () => {
    const words = 'Projets de recrutement';
    const [plain, bold, serif] = [
      await drawnWidth(words, INTER),
      await drawnWidth(words, `${INTER} font-weight="600"`),
      await drawnWidth(words, SERIF)
    ];
    expect(plain).toBeGreaterThan(180);
    expect(bold).toBeGreaterThan(plain + 3);
    expect(serif).toBeGreaterThan(180);
    // Figures are wider in one than in the other.
    expect(await drawnWidth('00000000', SERIF)).toBeLessThan(
      (await drawnWidth('00000000', `${INTER} font-weight="600"`)) - 5
    );
  });

  test.each(['é', 'œ', '«', '’', '−', '…', '–', 'ÿ', 'ł', 'ő', '€'])('have a glyph for %s', async (char) => {
    expect(await drawnWidth(char, INTER)).toBeGreaterThan(1);
    expect(await drawnWidth(char, INTER)).not.toBe(await drawnWidth('\uE000', INTER));
  });

  test('keep a narrow no-break space narrow: wider than nothing, narrower than a space', async () => {
    const [none, narrow, wide] = [
      await drawnWidth('1000', INTER),
      await drawnWidth('1\u202f000', INTER),
      await drawnWidth('1 000', INTER)
    ];
    expect(narrow).toBeGreaterThan(none);
    expect(narrow).toBeLessThanOrEqual(wide);
  });
});

test('a picture too large is refused before it is made', async () => {
  await expect(rasterize({ svg: '', width: 1600, height: 4000 }, 3)).rejects.toThrow('trop grande');
});

test('what is not a WOFF file is refused', () => {
  expect(() => fontOfWoff(Buffer.from('wOF2'.padEnd(60)), 'Inter')).toThrow('WOFF 1');
});
