/** A slider over dates that are links. */
import { swap } from './comparator.js';
import { make } from './dom.js';
import { textOf } from './words.js';

/** The dates are those that the links beside it open. @param {HTMLElement} slot */
export function slider(slot) {
  const links = [...(slot.parentElement?.querySelectorAll('ol a') ?? [])];
  const range = /** @type {HTMLInputElement} */ (make('input', ''));
  Object.assign(range, { type: 'range', min: '0', max: String(links.length - 1), step: '1' });
  range.value = String(links.findLastIndex((link) => link.hasAttribute('aria-current')));
  range.setAttribute('aria-label', slot.dataset.pas ?? '');
  const say = () => range.setAttribute('aria-valuetext', textOf(links[Number(range.value)] ?? slot).trim());
  say();
  range.addEventListener('input', say);
  range.addEventListener('change', async () => {
    const href = links[Number(range.value)]?.getAttribute('href');
    if (!href) return;
    await swap(href, -1);
    /** @type {HTMLElement | null} */ (document.querySelector('[data-pas] input'))?.focus({ preventScroll: true });
  });
  slot.replaceChildren(range);
}
