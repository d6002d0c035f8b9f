/** Marks and legends by the arrows: one stop of the keyboard a drawing. */
import { boxesOf, drawingOf, isOff } from './marks.js';
import { hide, show, shownMark, tip } from './showing.js';
import { saidOf } from './words.js';

/** @typedef {import('./marks.js').Drawn} Drawn */
/** @typedef {import('./marks.js').Mark} Mark */

/** Each mark once: along their lines, else from the top, then from the left. @param {Drawn} drawn */
function walkOf(drawn) {
  const { boxes } = boxesOf(drawn);
  const lined = drawn.marks.some(({ point }) => point !== null);
  /** @type {Map<string, Mark>} */
  const once = new Map();
  for (const mark of drawn.marks) {
    const key = mark.at || mark.href || mark.title;
    if (!isOff(mark) && !once.has(key)) once.set(key, mark);
  }
  const marks = [...once.values()];
  const at = (/** @type {Mark} */ mark) => boxes.get(mark) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  return lined
    ? marks
    : marks.sort((a, b) => (Math.abs(at(a).top - at(b).top) > 6 ? at(a).top - at(b).top : at(a).left - at(b).left));
}

/** @type {Record<string, (at: number, last: number) => number>} */
const STEPS = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last
};

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !tip.hidden) {
    event.preventDefault();
    return hide();
  }
  const { target } = event;
  const step = STEPS[event.key];
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (step && target.matches('.touch-legend')) {
    const all = /** @type {HTMLElement[]} */ ([...(target.parentElement?.querySelectorAll('.touch-legend') ?? [])]);
    const next = all[step(all.indexOf(target), all.length - 1)];
    for (const one of all) one.tabIndex = one === next ? 0 : -1;
    next?.focus();
    return event.preventDefault();
  }
  if (!target.matches('.touch-host')) return;
  const shown = shownMark();
  if (event.key === 'Enter' && shown && target.contains(shown.element)) {
    const { href } = saidOf(shown);
    return href ? location.assign(href) : undefined;
  }
  const svg = target.querySelector('svg');
  if (!step || !svg) return;
  event.preventDefault();
  const walk = walkOf(drawingOf(svg));
  const now = shown;
  const at = now
    ? walk.findIndex(
        (mark) =>
          mark === now ||
          (mark.element.closest('svg') === now.element.closest('svg') &&
            (mark.at || mark.href) === (now.at || now.href))
      )
    : -1;
  const next = walk[at === -1 && event.key !== 'End' ? 0 : step(at, walk.length - 1)];
  if (next) show(next, null);
});
document.addEventListener('focusout', ({ target }) => {
  if (target instanceof Element && target.matches('.touch-host')) hide();
});
