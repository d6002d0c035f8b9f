/** The words of the mark that is shown, beside it, and aloud. */
import { make } from './dom.js';
import { lightLike, lightOne, unlight } from './lighting.js';
import { pointBox } from './marks.js';
import { keyOf, saidOf } from './words.js';

/** @typedef {import('./marks.js').Mark} Mark */

/** Milliseconds before words go: one may move onto them. */
const LINGER_MS = 220;
/** Milliseconds before what is alike is lit, the words being seen first. */
const LIGHT_MS = 30;

export const tip = make('div', 'touch-words');
tip.setAttribute('role', 'tooltip');
tip.hidden = true;
const spoken = make('p', 'visually-hidden');
spoken.setAttribute('role', 'status');
/** @type {Mark | null} */
let shown = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let lighting;

/** What is written in the page, and stays when its content changes. */
export const OWN = [tip, spoken];

export function shownMark() {
  return shown;
}

/** Says something politely. @param {string} text */
export function say(text) {
  spoken.textContent = text;
}

/** @param {Mark} mark @param {{ x: number, y: number } | null} pointer null for the keyboard */
export function show(mark, pointer) {
  clearTimeout(leaving);
  if (shown === mark && !tip.hidden) return;
  unlight();
  shown = mark;
  // The browser would write the same again.
  mark.element.querySelector('title')?.remove();
  const { name, figures } = saidOf(mark);
  tip.replaceChildren(make('strong', '', name), ...figures.map(figureLine));
  tip.hidden = false;
  if (!pointer) mark.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  place(mark, pointer);
  if (!pointer) say([name, ...figures.map(([heading, text]) => (heading ? `${heading} : ${text}` : text))].join('. '));
  lightOne(mark);
  // What is lit elsewhere waits for the words to be seen.
  clearTimeout(lighting);
  lighting = setTimeout(() => lightLike(keyOf(mark), mark.element.closest('svg')), LIGHT_MS);
}

/** @param {[string, string]} figure */
function figureLine([heading, text]) {
  const line = make('span', '', heading ? `${heading} : ` : '');
  line.append(make('b', '', text));
  return line;
}

/** Just over the mark, or under it where there is no room; no wider than the window. @param {Mark} mark @param {{ x: number, y: number } | null} pointer */
function place(mark, pointer) {
  const box = mark.point ? pointBox(mark) : mark.element.getBoundingClientRect();
  const middle = pointer ? Math.min(Math.max(pointer.x, box.left), box.right) : (box.left + box.right) / 2;
  const top = Math.max(box.top, pointer ? pointer.y - 14 : box.top) - 3;
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(4, Math.min(middle - width / 2, document.documentElement.clientWidth - width - 4));
  const over = top - height >= 0;
  const y = over ? top - height : Math.min(box.bottom, pointer ? pointer.y + 14 : box.bottom) + 3;
  tip.style.transform = `translate(${Math.round(left + window.scrollX)}px, ${Math.round(y + window.scrollY)}px)`;
}

export function hide() {
  clearTimeout(leaving);
  clearTimeout(lighting);
  tip.hidden = true;
  shown = null;
  unlight();
}

/** Hides the words soon, unless one comes back to them. */
export function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(hide, LINGER_MS);
}

export function stay() {
  clearTimeout(leaving);
}

/** Lights soon what is alike, or nothing. @param {string} key */
export function lightSoon(key) {
  clearTimeout(lighting);
  if (key) lighting = setTimeout(() => lightLike(key), LIGHT_MS);
}
