import type { Page } from '@playwright/test';
import { expect } from './support.ts';

/** No page has as many controls. */
const MOST_STOPS = 400;

/** Where the Tab key stops: what is there, and why it would be hard to see or to leave. */
interface Stop {
  readonly what: string;
  readonly fault: 'revenu au même endroit' | 'hors de l’écran' | 'sans contour visible' | null;
}

/**
 * The element that has the focus; null once the key has left the page, though its window may have handed it back since.
 */
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

/** Tab, from where no control has been touched, stops at each control of the page, seen there, and leaves it. */
export async function expectTabGoesThrough(page: Page): Promise<void> {
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
}
