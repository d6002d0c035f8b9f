/** Marks of a drawing: what one may point at, and where. */
import { make } from './dom.js';

/**
 * @typedef {object} Mark what one may point at
 * @property {Element} element
 * @property {string} at places of its row and of its column, `3.1`; empty where the mark says itself
 * @property {string} href page of what it is of; empty without one
 * @property {string} title what it says itself
 * @property {{ x: number, y: number } | null} point of a line, in units of its path
 */

/**
 * @typedef {object} Drawn a drawing with its marks
 * @property {SVGSVGElement} svg
 * @property {Mark[]} marks
 * @property {Map<Element, Mark>} held the mark of each element that is one
 * @property {Map<string, Mark[]> | null} like marks by what they are of
 */

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box in pixels of the window */

/** Pixels within which a pointer is on a mark; along a line, whose points are far apart, more. */
const NEAR = { mark: 24, point: 40 };

/** @type {WeakMap<Element, Drawn>} */
const drawings = new WeakMap();
/** @type {WeakMap<SVGSVGElement, { width: number, boxes: Map<Mark, Box> }>} */
const boxesHeld = new WeakMap();

/** @param {ParentNode} within @returns {SVGSVGElement[]} */
export function drawnIn(within) {
  /** @type {Set<SVGSVGElement>} */
  const found = new Set();
  // A map whose territories are links that the keyboard reaches says them itself.
  for (const mark of within.querySelectorAll('svg:not([role="group"]) :is([data-m], [data-k], title)')) {
    const svg = /** @type {SVGElement} */ (mark).ownerSVGElement;
    if (svg?.parentElement) found.add(svg);
  }
  return [...found];
}

/** What holds the drawing and nothing else: words beside it are read as they were. @param {SVGSVGElement} svg */
export function hostOf(svg) {
  const parent = /** @type {HTMLElement} */ (svg.parentElement);
  if ((parent.textContent ?? '').trim() === (svg.textContent ?? '').trim()) return parent;
  const host = make('span', '');
  host.style.display = 'block';
  svg.replaceWith(host);
  host.append(svg);
  return host;
}

/** @param {SVGSVGElement} svg */
export function titleOf(svg) {
  const figure = svg.closest('figure');
  return (
    (
      figure?.querySelector('figcaption :is(h1, h2, h3)') ?? svg.closest('dd')?.previousElementSibling
    )?.textContent?.trim() ?? ''
  );
}

/** @param {SVGSVGElement} svg @returns {Drawn} */
export function drawingOf(svg) {
  const before = drawings.get(svg);
  if (before) return before;
  /** @type {Mark[]} */
  const marks = [];
  for (const element of svg.querySelectorAll('[data-m], [data-k], a > path, circle:has(> title)')) {
    const title = element.querySelector('title')?.textContent ?? '';
    const href = element.getAttribute('data-k') ?? element.closest('a')?.getAttribute('href') ?? '';
    const places = (element.getAttribute('data-m') ?? '').split(' ');
    const points = element.tagName === 'path' && !title ? pointsOf(element.getAttribute('d') ?? '') : [];
    if (points.length > 0)
      places.forEach((at, index) => marks.push({ element, at, href, title, point: points[index] ?? null }));
    else marks.push({ element, at: places[0] ?? '', href: decodeURI(href), title, point: null });
  }
  const drawn = {
    svg,
    marks,
    held: new Map(marks.filter(({ point }) => point === null).map((mark) => [mark.element, mark])),
    like: null
  };
  drawings.set(svg, drawn);
  return drawn;
}

/** The points through which a line goes. @param {string} path */
function pointsOf(path) {
  return [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

/** Where marks are, from the corner of their drawing; read once, and again when the drawing has another width. @param {Drawn} drawn */
export function boxesOf({ svg, marks }) {
  const frame = svg.getBoundingClientRect();
  const before = boxesHeld.get(svg);
  if (before?.width === frame.width) return { frame, boxes: before.boxes };
  /** @type {Map<Mark, Box>} */
  const boxes = new Map();
  for (const mark of marks) {
    const { left, right, top, bottom } = mark.point ? pointBox(mark) : mark.element.getBoundingClientRect();
    boxes.set(mark, {
      left: left - frame.left,
      right: right - frame.left,
      top: top - frame.top,
      bottom: bottom - frame.top
    });
  }
  boxesHeld.set(svg, { width: frame.width, boxes });
  return { frame, boxes };
}

/** @param {Mark} mark @returns {Box} */
export function pointBox({ element, point }) {
  const { x, y } = new DOMPoint(point?.x, point?.y).matrixTransform(
    /** @type {SVGGraphicsElement} */ (element).getScreenCTM() ?? undefined
  );
  return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
}

/** @param {Mark} mark */
export function isOff({ element }) {
  return element.closest('[data-off]') !== null;
}

/** The mark under a pointer, or the nearest one. @param {Element} target @param {number} x @param {number} y @returns {Mark | null} */
export function markAt(target, x, y) {
  const svg = target.closest('svg');
  if (!svg?.parentElement?.classList.contains('touch-host')) return null;
  const drawn = drawingOf(/** @type {SVGSVGElement} */ (svg));
  const own = drawn.held.get(target);
  if (own) return isOff(own) ? null : own;
  const { frame, boxes } = boxesOf(drawn);
  let [best, least] = [/** @type {Mark | null} */ (null), Infinity];
  for (const [mark, box] of boxes) {
    const across = Math.max(0, box.left - (x - frame.left), x - frame.left - box.right);
    const down = Math.max(0, box.top - (y - frame.top), y - frame.top - box.bottom);
    const away = mark.point ? Math.hypot(across, down / 3) : Math.hypot(across, down);
    if (away < Math.min(least, mark.point ? NEAR.point : NEAR.mark) && !isOff(mark)) [best, least] = [mark, away];
  }
  return best;
}
