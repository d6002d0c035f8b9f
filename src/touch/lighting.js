/** A mark lights its like: the same occupation or territory in other drawings, and its row in the tables. */
import { whenIdle } from './dom.js';
import { drawingOf, drawnIn, isOff } from './marks.js';
import { keyOf, rowKey, saidOf } from './words.js';

/** @typedef {import('./marks.js').Mark} Mark */

/** The drawings of the page. @type {SVGSVGElement[]} */
let all = [];

/** Finds the drawings of the page, and what is of what in them. */
export function findDrawings() {
  all = drawnIn(document);
  whenIdle(() => prepareLike(0));
  return all;
}

/** What is of what, drawing after drawing, while nobody waits. @param {number} from */
function prepareLike(from) {
  const svg = all[from];
  if (!svg) return;
  likeIn(svg);
  whenIdle(() => prepareLike(from + 1));
}

/** @param {Mark} mark */
export function lightOne(mark) {
  const { element, point } = mark;
  saidOf(mark).row?.setAttribute('data-lit', '');
  if (element.tagName === 'text') return element.setAttribute('data-lit', '');
  const over = point
    ? document.createElementNS('http://www.w3.org/2000/svg', 'circle')
    : /** @type {Element} */ (element.cloneNode(false));
  for (const name of ['data-m', 'data-s', 'data-t', 'data-k', 'stroke', 'stroke-width', 'fill'])
    over.removeAttribute(name);
  over.setAttribute('class', point ? 'touch-lit touch-point' : 'touch-lit');
  if (point)
    for (const [name, value] of [
      ['cx', point.x],
      ['cy', point.y],
      ['r', 4.5]
    ])
      over.setAttribute(String(name), String(value));
  (element.closest('a') ?? element).parentElement?.append(over);
}

/** @param {string} key @param {SVGSVGElement | null} except */
export function lightLike(key, except = null) {
  // Everything is read before anything is written: a page is laid out once.
  const seen = all.filter((svg) => svg !== except && svg.getClientRects().length > 0);
  const marks = seen.flatMap((svg) => {
    return (likeIn(svg).get(key) ?? []).filter((mark) => !isOff(mark));
  });
  // A table that a page holds beside its figures.
  const beside = [...document.querySelectorAll('main :not(figure *) > table > tbody > tr')];
  const rows = beside.filter((row) => rowKey(/** @type {HTMLTableRowElement} */ (row)) === key);
  marks.forEach(lightOne);
  for (const row of rows) row.setAttribute('data-lit', '');
}

/** @param {SVGSVGElement} svg */
function likeIn(svg) {
  const drawn = drawingOf(svg);
  return (drawn.like ??= grouped(drawn.marks));
}

/** @param {Mark[]} marks */
function grouped(marks) {
  /** @type {Map<string, Mark[]>} */
  const groups = new Map();
  for (const mark of marks) groups.set(keyOf(mark), [...(groups.get(keyOf(mark)) ?? []), mark]);
  return groups;
}

export function unlight() {
  for (const lit of document.querySelectorAll('.touch-lit')) lit.remove();
  for (const lit of document.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
}
