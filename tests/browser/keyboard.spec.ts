import type { Page } from '@playwright/test';
import { KEYBOARD_PAGES } from '../../src/lib/view/accessibility.ts';
import { expect, test } from './support.ts';

/** No page has as many controls. */
const MOST_STOPS = 400;

/** Where the Tab key stops: what is there, and why it would be hard to see or to leave. */
interface Stop {
  readonly what: string;
  readonly fault: 'revenu au même endroit' | 'hors de l’écran' | 'sans contour visible' | null;
}

/** The element that has the focus; null once the key has left the page, though its window may have handed it back since. */
function readStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement || focused instanceof SVGElement) || focused === document.body) return null;
    if (document.documentElement.dataset.left !== undefined) return null;
    focused.addEventListener('focusout', (event) => {
      if (event instanceof FocusEvent && event.relatedTarget === null) document.documentElement.dataset.left = 'oui';
    });
    const again = focused.dataset.seen !== undefined;
    focused.dataset.seen = 'oui';
    const { top, bottom, width, height } = focused.getBoundingClientRect();
    const out = width < 1 || height < 1 || top > innerHeight || bottom < 0;
    // On the map of territories, the outline is drawn around the shape of the link.
    const shape = focused.querySelector(':scope > path');
    const drawn = (element: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    const stroked = shape !== null && parseFloat(getComputedStyle(shape).strokeWidth) >= 2;
    const fault = again
      ? 'revenu au même endroit'
      : out
        ? 'hors de l’écran'
        : drawn(focused) || stroked
          ? null
          : 'sans contour visible';
    return { what: `${focused.tagName} ${focused.textContent.trim().slice(0, 40)}`, fault } as const;
  });
}

for (const [name, address] of KEYBOARD_PAGES) {
  test(`${name}: Tab goes through the page from end to end, seen at each stop, and leaves it`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    const stops: Stop[] = [];
    let left = false;
    while (!left && stops.length < MOST_STOPS) {
      await page.keyboard.press('Tab');
      const stop = await readStop(page);
      if (stop === null) left = true;
      else stops.push(stop);
      if (stop?.fault === 'revenu au même endroit') break;
    }
    expect(stops[0]?.what).toContain('Aller au contenu');
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(left).toBe(true);
  });

  test(`${name}: fits at 200 %, headings follow one another, nothing moves for those who ask for it`, async ({
    page
  }) => {
    // A screen of 1280 × 800 points read at 200 %.
    await page.setViewportSize({ width: 640, height: 400 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address, { waitUntil: 'networkidle' });
    const found = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName.slice(1))),
      moving: document.getAnimations().filter(({ playState }) => playState === 'running').length
    }));
    expect(found.overflow).toBeLessThanOrEqual(0);
    expect(found.levels[0]).toBe(1);
    expect(found.levels.filter((level, index) => index > 0 && level - (found.levels[index - 1] ?? 0) > 1)).toEqual([]);
    expect(found.moving).toBe(0);
  });
}

test('a term opens with Enter, closes with Escape, and the focus stays on it', async ({ page }) => {
  await page.goto('/territoires/region:53');
  const term = page.getByRole('button', { name: /^projet de recrutement/ }).first();
  await term.focus();
  await page.keyboard.press('Enter');
  const definition = page.locator('[popover]:popover-open');
  await expect(definition).toContainText('n’est pas un recrutement effectué');
  await page.keyboard.press('Escape');
  await expect(definition).toHaveCount(0);
  await expect(term).toBeFocused();
});
