import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';
import { expect, test } from './support.ts';

const SNAPSHOTS = join(ROOT, 'tests', 'gallery', 'snapshots');
const WEIGHTS = [400, 600, 700];

/**
 * The typefaces of drawings and of their titles, in the page: estimated widths of texts are judged by real ones, not by
 * those of this machine.
 */
const FACES = { Inter: 'inter', 'Source Serif 4': 'source-serif-4' };

function typeface(family: string, name: string, weight: number): string {
  const file = readFileSync(
    join(ROOT, 'node_modules', '@fontsource', name, 'files', `${name}-latin-${weight}-normal.woff2`)
  );
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${file.toString('base64')}) }`;
}

test('in each drawing of the gallery, texts and marks are in the frame, none over another', async ({ page }) => {
  const names = readdirSync(SNAPSHOTS);
  expect(names.length).toBeGreaterThan(100);
  const drawings = names.map((name) => `<div id="${name}">${readFileSync(join(SNAPSHOTS, name), 'utf8')}</div>`);
  const faces = Object.entries(FACES).flatMap(([family, name]) =>
    WEIGHTS.map((weight) => typeface(family, name, weight))
  );
  await page.setContent(`<style>${faces.join('')} svg { display: block }</style>${drawings.join('')}`);
  const faults = await page.evaluate(
    async (fonts) => {
      await Promise.all(fonts.map((font) => document.fonts.load(font)));
      /** Pixels: of rounding; and of a line's height that no letter fills. */
      const [NEAR, BLANK] = [1, 3.5];
      /** What would be cut: an inner picture hides what leaves it. */
      const frameOf = (element: SVGElement): { left: number; right: number; top: number; bottom: number } => {
        const [own, around] = [element.ownerSVGElement, element.ownerSVGElement?.parentElement];
        const place = around instanceof SVGGElement ? around.getScreenCTM() : null;
        if (!own || !place) return (own ?? element).getBoundingClientRect();
        return {
          left: place.e,
          top: place.f,
          right: place.e + own.width.baseVal.value,
          bottom: place.f + own.height.baseVal.value
        };
      };
      return [...document.querySelectorAll('div[id]')].flatMap((div) => {
        const texts = [...div.querySelectorAll<SVGElement>('text')]
          .filter((text) => text.textContent.trim() !== '')
          .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect(), frame: frameOf(text) }));
        const marks = [...div.querySelectorAll<SVGElement>('circle, rect, line, path')]
          .filter((mark) => !mark.closest('defs'))
          .map((mark) => ({
            words: mark.outerHTML.slice(0, 80),
            box: mark.getBoundingClientRect(),
            frame: frameOf(mark)
          }));
        const out = [...texts, ...marks].filter(
          ({ box, frame }) =>
            box.left < frame.left - NEAR ||
            box.right > frame.right + NEAR ||
            box.top < frame.top - NEAR ||
            box.bottom > frame.bottom + NEAR
        );
        const over = texts.flatMap((one, index) =>
          texts.slice(index + 1).flatMap((other) => {
            const [width, height] = [
              Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left),
              Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
            ];
            return width > NEAR && height > BLANK ? [`« ${one.words} » sur « ${other.words} »`] : [];
          })
        );
        return [...out.map(({ words }) => `hors du cadre : ${words}`), ...over].map((fault) => `${div.id} : ${fault}`);
      });
    },
    Object.keys(FACES).flatMap((family) => WEIGHTS.map((weight) => `${weight} 12px '${family}'`))
  );
  expect(faults).toEqual([]);
});

test('a built site has no gallery, nor anything of it', async ({ request }) => {
  expect((await request.get('/galerie')).status()).toBe(404);
  const files = readdirSync(join(ROOT, 'build'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:js|css|html)$/.test(entry.name)
  );
  expect(files.length).toBeGreaterThan(50);
  expect(
    files
      .filter((entry) =>
        /tests\/gallery|class="galerie"|Chiffres inventés/.test(
          readFileSync(join(entry.parentPath, entry.name), 'utf8')
        )
      )
      .map(({ name }) => name)
  ).toEqual([]);
});
