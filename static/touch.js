// Drawings and tables at hand: a mark says the words of its row in the table, by pointer, by touch and by arrows, and lights its
// like in the other figures of the page; legends show one series alone; tables sort by their headings; a comparator changes the page
// where one is. Without this script everything reads as it is.

/** Pixels within which a pointer is on a mark; along a line, whose points are far apart, more. */
const NEAR = { mark: 24, point: 40 };
/** Milliseconds before words go: one may move onto them. */
const LINGER_MS = 220;
/** Headings and figures said of a row whose drawn columns the table leaves out. */
const MOST_FIGURES = 5;
const PAGES = /^\/(?:territoires|metiers|formations|lieux)\//;
const TABLE_PLAIN = 'thead th:not(:has(a, button))';

const STYLE = `
.touch-host { position: relative; contain: layout style; }
.touch-host svg :is([data-m], [data-k], a, circle) { cursor: pointer; }
.touch-words { position: absolute; contain: layout style; z-index: 30; top: 0; left: 0; width: max-content; max-width: min(22rem, calc(100vw - 1rem));
  padding: .5rem .7rem; background: var(--raised); color: var(--ink); border: 1px solid var(--context-mark); border-radius: 4px;
  font: var(--size-2) / 1.4 var(--sans); }
.touch-words strong { display: block; }
.touch-words span { display: block; }
.touch-words b { font-weight: 600; font-variant-numeric: tabular-nums; }
.touch-lit { fill: none; stroke: var(--ink); stroke-width: 2.5px; stroke-opacity: 1; stroke-dasharray: none; vector-effect: non-scaling-stroke; pointer-events: none; }
.touch-point { fill: var(--paper); }
text[data-lit] { text-decoration: underline; }
tr[data-lit] > * { background: color-mix(in srgb, var(--accent) 14%, var(--paper)) !important; }
svg [data-off] { opacity: .12; }
.touch-legend { position: absolute; min-height: 0; padding: 0; border: 0; background: none; cursor: pointer; }
.touch-legend[aria-pressed='true'] { box-shadow: 0 2px 0 var(--ink); }
.touch-legend:hover { box-shadow: 0 2px 0 var(--context-mark); }
.touch-classes { position: absolute; inset: -7px 0 auto; display: flex; height: 24px; }
.touch-classes .touch-legend { position: static; flex: 1; border-radius: 0; }
.touch-sort { display: inline; min-height: 0; padding: 0; border: 0; background: none; font: inherit; color: inherit; text-align: inherit; text-decoration: underline dotted var(--context-mark); text-underline-offset: .2em; }
th[aria-sort] { position: relative; }
th[aria-sort] > .touch-sort::after { position: absolute; margin-left: .15em; content: '▲'; content: '▲' / ''; font-size: .7em; line-height: 2.2; }
th[aria-sort='descending'] > .touch-sort::after { content: '▼'; content: '▼' / ''; }
@media print { .touch-words, .touch-legend, .touch-classes, .touch-lit { display: none; } .touch-sort { text-decoration: none; } svg [data-off] { opacity: 1; } }
`;

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

/** @typedef {{ name: string, figures: [heading: string, text: string][], href: string, row: HTMLTableRowElement | null }} Said */
/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box in pixels of the window */
/** @typedef {{ headings: string[], rows: Record<string, string[]> }} Words rows that a figure has no table for, by their place */

/** @type {WeakMap<Element, Drawn>} */
const drawings = new WeakMap();
/** @type {WeakMap<Element, Words | null>} */
const wordsHeld = new WeakMap();
/** @type {WeakMap<HTMLTableElement, HTMLTableRowElement[]>} */
const rowsHeld = new WeakMap();
/** @type {WeakMap<Element, string>} */
const keysHeld = new WeakMap();
/** @type {WeakMap<Mark, Said>} */
const saidHeld = new WeakMap();
/** @type {WeakMap<SVGSVGElement, { width: number, boxes: Map<Mark, Box> }>} */
const boxesHeld = new WeakMap();

const tip = make('div', 'touch-words');
tip.setAttribute('role', 'tooltip');
tip.hidden = true;
const spoken = make('p', 'visually-hidden');
spoken.setAttribute('role', 'status');
/** The drawings of the page. @type {SVGSVGElement[]} */
let all = [];
/** @type {Mark | null} */
let shown = null;
/** What pressed last: some browsers do not say it of a click. */
let pressedBy = '';
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let lighting;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
(document.querySelector('main') ?? document.body).append(tip, spoken);
prepare();

/** The one pass over the page: drawings may be entered, legends pressed, tables that are open sorted. */
function prepare() {
  all = drawnIn(document);
  for (const svg of all) {
    const host = hostOf(svg);
    host.classList.add('touch-host');
    host.tabIndex = 0;
    host.setAttribute('role', 'application');
    host.setAttribute('aria-label', `Parcourir par les flèches : ${titleOf(svg)}`);
    legendOfSeries(svg, host);
  }
  for (const legend of document.querySelectorAll('figure .legend')) legendOfClasses(/** @type {HTMLElement} */ (legend));
  for (const table of document.querySelectorAll('main table')) if (table.closest('details:not([open])') === null) headed(table);
  for (const slot of document.querySelectorAll('[data-pas]')) slider(/** @type {HTMLElement} */ (slot));
  whenIdle(() => prepareLike(0));
}

/** What holds the drawing and nothing else: words beside it are read as they were. @param {SVGSVGElement} svg */
function hostOf(svg) {
  const parent = /** @type {HTMLElement} */ (svg.parentElement);
  if ((parent.textContent ?? '').trim() === (svg.textContent ?? '').trim()) return parent;
  const host = make('span', '');
  host.style.display = 'block';
  svg.replaceWith(host);
  host.append(svg);
  return host;
}

/** What is of what, drawing after drawing, while nobody waits. @param {number} from */
function prepareLike(from) {
  const svg = all[from];
  if (!svg) return;
  likeIn(svg);
  whenIdle(() => prepareLike(from + 1));
}

/** @param {() => void} work */
function whenIdle(work) {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 50);
}

/** @param {ParentNode} within @returns {SVGSVGElement[]} */
function drawnIn(within) {
  /** @type {Set<SVGSVGElement>} */
  const found = new Set();
  // A map whose territories are links that the keyboard reaches says them itself.
  for (const mark of within.querySelectorAll('svg:not([role="group"]) :is([data-m], [data-k], title)')) {
    const svg = /** @type {SVGElement} */ (mark).ownerSVGElement;
    if (svg?.parentElement) found.add(svg);
  }
  return [...found];
}

/** @param {SVGSVGElement} svg */
function titleOf(svg) {
  const figure = svg.closest('figure');
  return (figure?.querySelector('figcaption :is(h1, h2, h3)') ?? svg.closest('dd')?.previousElementSibling)?.textContent?.trim() ?? '';
}

// Marks

/** @param {SVGSVGElement} svg @returns {Drawn} */
function drawingOf(svg) {
  const before = drawings.get(svg);
  if (before) return before;
  /** @type {Mark[]} */
  const marks = [];
  for (const element of svg.querySelectorAll('[data-m], [data-k], a > path, circle:has(> title)')) {
    const title = element.querySelector('title')?.textContent ?? '';
    const href = element.getAttribute('data-k') ?? element.closest('a')?.getAttribute('href') ?? '';
    const places = (element.getAttribute('data-m') ?? '').split(' ');
    const points = element.tagName === 'path' && !title ? pointsOf(element.getAttribute('d') ?? '') : [];
    if (points.length > 0) places.forEach((at, index) => marks.push({ element, at, href, title, point: points[index] ?? null }));
    else marks.push({ element, at: places[0] ?? '', href: decodeURI(href), title, point: null });
  }
  const drawn = { svg, marks, held: new Map(marks.filter(({ point }) => point === null).map((mark) => [mark.element, mark])), like: null };
  drawings.set(svg, drawn);
  return drawn;
}

/** The points through which a line goes. @param {string} path */
function pointsOf(path) {
  return [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

/** Where marks are, from the corner of their drawing; read once, and again when the drawing has another width. @param {Drawn} drawn */
function boxesOf({ svg, marks }) {
  const frame = svg.getBoundingClientRect();
  const before = boxesHeld.get(svg);
  if (before?.width === frame.width) return { frame, boxes: before.boxes };
  /** @type {Map<Mark, Box>} */
  const boxes = new Map();
  for (const mark of marks) {
    const { left, right, top, bottom } = mark.point ? pointBox(mark) : mark.element.getBoundingClientRect();
    boxes.set(mark, { left: left - frame.left, right: right - frame.left, top: top - frame.top, bottom: bottom - frame.top });
  }
  boxesHeld.set(svg, { width: frame.width, boxes });
  return { frame, boxes };
}

/** @param {Mark} mark @returns {Box} */
function pointBox({ element, point }) {
  const { x, y } = new DOMPoint(point?.x, point?.y).matrixTransform(/** @type {SVGGraphicsElement} */ (element).getScreenCTM() ?? undefined);
  return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
}

/** @param {Mark} mark */
function isOff({ element }) {
  return element.closest('[data-off]') !== null;
}

/** The mark under a pointer, or the nearest one. @param {Element} target @param {number} x @param {number} y @returns {Mark | null} */
function markAt(target, x, y) {
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

// Words

/** The rows of a table as the page gives them, whatever the order that a reader chose. @param {HTMLTableElement} table */
function rowsOf(table) {
  const rows = rowsHeld.get(table) ?? [...table.tBodies].flatMap((body) => [...body.rows]);
  rowsHeld.set(table, rows);
  return rows;
}

/** @param {Element} figure @returns {Words | null} */
function wordsIn(figure) {
  const before = wordsHeld.get(figure);
  if (before !== undefined) return before;
  const text = /** @type {HTMLElement} */ (figure).dataset.words;
  const words = text ? JSON.parse(text) : null;
  wordsHeld.set(figure, words);
  return words;
}

/** What is read aloud of a cell. @param {Node | undefined} node @returns {string} */
function textOf(node) {
  if (!node) return '';
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes].map(textOf).join('').replaceAll(/\s+/g, (space) => (/[\u00a0\u202f]/.test(space) ? space : ' ')).replaceAll(' ,', ',');
}

/** A text that a drawing writes on several lines. @param {Element} text */
function wordsOfLines(text) {
  const lines = [...text.querySelectorAll('tspan')].map(({ textContent }) => textContent ?? '');
  return (lines.length > 0 ? lines.join(' ') : (text.textContent ?? '')).trim();
}

/** @param {string | undefined} list @returns {number[]} */
function placesIn(list) {
  return list ? list.split(',').map(Number) : [];
}

/** @param {Mark} mark @returns {Said} */
function saidOf(mark) {
  const before = saidHeld.get(mark);
  if (before) return before;
  const figure = mark.element.closest('figure');
  const said = (figure && (fromTable(mark, figure) ?? fromWords(mark, figure))) ?? fromTitle(mark);
  // Of several lines, which one: the name that its legend has.
  const series = mark.element.getAttribute('data-s');
  const line = series === null ? null : mark.element.closest('svg')?.querySelector(`text[data-s="${series}"]:not([data-m])`);
  const named = line ? wordsOfLines(line) : '';
  if (named && !said.name.includes(named) && !said.figures.some(([heading]) => heading === named)) said.name += ` · ${named}`;
  saidHeld.set(mark, said);
  return said;
}

/** The row of the table that says a mark. @param {Mark} mark @param {Element | null} figure */
function rowOf({ at, href }, figure) {
  const table = figure?.querySelector('table');
  if (!table || (at === '' && href === '')) return null;
  const rows = rowsOf(table);
  return (at === '' ? rows.find((one) => linkIn(one) === href) : rows[Number(at.split('.')[0])]) ?? null;
}

/** @param {Mark} mark @param {HTMLElement} figure @returns {Said | null} */
function fromTable(mark, figure) {
  const row = rowOf(mark, figure);
  if (!row) return null;
  const part = mark.at.split('.')[1];
  const cells = [...row.cells];
  const headings = [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])].map((cell) => textOf(cell).trim());
  const names = placesIn(figure.dataset.names);
  const naming = names.length > 0 ? names.flatMap((index) => cells[index] ?? []) : cells.slice(0, 1);
  const drawn = placesIn(figure.dataset.columns).filter((_, index) => part === undefined || Number(part) === index);
  const known = drawn.filter((index) => index >= 0 && !names.includes(index));
  const columns = known.length > 0 ? known : cells.flatMap((cell, index) => (cell.matches('.number') && !names.includes(index) ? [index] : [])).slice(0, MOST_FIGURES);
  return {
    name: naming.map((cell) => textOf(cell).trim()).join(' · '),
    figures: columns.map((index) => [headings[index] ?? '', textOf(cells[index]).trim()]),
    href: naming.map((cell) => cell.querySelector('a')?.getAttribute('href')).find(Boolean) ?? linkIn(row),
    row
  };
}

/** @param {Mark} mark @param {HTMLElement} figure @returns {Said | null} */
function fromWords({ at, href }, figure) {
  const words = wordsIn(figure);
  const [place = '', part] = at.split('.');
  const held = at === '' ? Object.values(words?.rows ?? {}).find(([page]) => page === href) : words?.rows[place];
  if (!words || !held) return null;
  const [page = '', name = '', ...figures] = held;
  return {
    name: name || titleOfPage(href),
    figures: figures.flatMap((text, index) => (text !== '' && (part === undefined || Number(part) === index) ? [/** @type {[string, string]} */ ([words.headings[index] ?? '', text])] : [])),
    href: page,
    row: null
  };
}

/** @param {Mark} mark @returns {Said} */
function fromTitle({ title, href }) {
  const [name = '', text = ''] = title.split(/ : (.*)/s);
  return { name, figures: text ? [['', text]] : [], href, row: null };
}

/** @param {string} href */
function titleOfPage(href) {
  return href.split('/').pop() ?? '';
}

/** The page of what a row is of; empty without one. @param {HTMLTableRowElement} row */
function linkIn(row) {
  return [...row.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '').find((href) => PAGES.test(href)) ?? '';
}

/** What a mark is of: the page of an occupation or of a territory, else its name. @param {Mark} mark */
function keyOf(mark) {
  const row = rowOf(mark, mark.element.closest('figure'));
  if (row) return rowKey(row);
  const { href, name } = saidOf(mark);
  return (href || name).toLowerCase();
}

// Showing

/** @param {Mark} mark @param {{ x: number, y: number } | null} pointer null for the keyboard */
function show(mark, pointer) {
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
  if (!pointer) spoken.textContent = [name, ...figures.map(([heading, text]) => (heading ? `${heading} : ${text}` : text))].join('. ');
  lightOne(mark);
  // What is lit elsewhere waits for the words to be seen.
  clearTimeout(lighting);
  lighting = setTimeout(() => lightLike(keyOf(mark), mark.element.closest('svg')), 30);
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

function hide() {
  clearTimeout(leaving);
  clearTimeout(lighting);
  tip.hidden = true;
  shown = null;
  unlight();
}

// Lighting

/** @param {Mark} mark */
function lightOne(mark) {
  const { element, point } = mark;
  saidOf(mark).row?.setAttribute('data-lit', '');
  if (element.tagName === 'text') return element.setAttribute('data-lit', '');
  const over = point ? document.createElementNS('http://www.w3.org/2000/svg', 'circle') : /** @type {Element} */ (element.cloneNode(false));
  for (const name of ['data-m', 'data-s', 'data-k', 'stroke', 'stroke-width', 'fill']) over.removeAttribute(name);
  over.setAttribute('class', point ? 'touch-lit touch-point' : 'touch-lit');
  if (point) for (const [name, value] of [['cx', point.x], ['cy', point.y], ['r', 4.5]]) over.setAttribute(String(name), String(value));
  (element.closest('a') ?? element).parentElement?.append(over);
}

/** @param {string} key @param {SVGSVGElement | null} except */
function lightLike(key, except = null) {
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

function unlight() {
  for (const lit of document.querySelectorAll('.touch-lit')) lit.remove();
  for (const lit of document.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
}

document.addEventListener('pointermove', (event) => {
  if (event.pointerType === 'touch' || !(event.target instanceof Element)) return;
  if (tip.contains(event.target)) return clearTimeout(leaving);
  const mark = markAt(event.target, event.clientX, event.clientY);
  if (mark) show(mark, { x: event.clientX, y: event.clientY });
  else if (shown && !(document.activeElement?.classList.contains('touch-host') && document.activeElement.contains(shown.element))) {
    clearTimeout(leaving);
    leaving = setTimeout(hide, LINGER_MS);
  }
});

// A row of a table lights what it is drawn by.
document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch' || !(target instanceof Element)) return;
  const row = /** @type {HTMLTableRowElement | null} */ (target.closest('main tbody tr'));
  if (row === null || row.hasAttribute('data-lit') || row.closest('table')?.dataset.plain !== undefined) return;
  if (!tip.hidden) hide();
  unlight();
  clearTimeout(lighting);
  const key = rowKey(row);
  if (key) lighting = setTimeout(() => lightLike(key), 30);
});
document.addEventListener('pointerout', ({ target, relatedTarget }) => {
  if (!tip.hidden || !(target instanceof Element) || target.closest('main tbody tr') === null) return;
  if (relatedTarget instanceof Element && relatedTarget.closest('main tbody tr') !== null) return;
  clearTimeout(lighting);
  unlight();
});

/** @param {HTMLTableRowElement} row */
function rowKey(row) {
  const before = keysHeld.get(row);
  if (before !== undefined) return before;
  const names = placesIn(row.closest('figure')?.dataset.names);
  const naming = names.length > 0 ? names.flatMap((index) => row.cells[index] ?? []) : [...row.cells].slice(0, 1);
  const href = naming.map((cell) => cell.querySelector('a')?.getAttribute('href')).find(Boolean) ?? linkIn(row);
  const key = (href || naming.map((cell) => textOf(cell).trim()).join(' · ')).toLowerCase();
  keysHeld.set(row, key);
  return key;
}

document.addEventListener('pointerdown', ({ pointerType }) => {
  pressedBy = pointerType;
});

// By touch, a first press says, a second one opens.
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  if (tip.contains(event.target)) return;
  const mark = markAt(event.target, event.clientX, event.clientY);
  if (!mark) return shown && event.detail > 0 ? hide() : undefined;
  if (pressedBy === 'touch' && shown !== mark) event.preventDefault();
  show(mark, { x: event.clientX, y: event.clientY });
});

// The keyboard

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
  return lined ? marks : marks.sort((a, b) => (Math.abs(at(a).top - at(b).top) > 6 ? at(a).top - at(b).top : at(a).left - at(b).left));
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
  if (event.key === 'Enter' && shown && target.contains(shown.element)) {
    const { href } = saidOf(shown);
    return href ? location.assign(href) : undefined;
  }
  const svg = target.querySelector('svg');
  if (!step || !svg) return;
  event.preventDefault();
  const walk = walkOf(drawingOf(svg));
  const now = shown;
  const at = now ? walk.findIndex((mark) => mark === now || (mark.element.closest('svg') === now.element.closest('svg') && (mark.at || mark.href) === (now.at || now.href))) : -1;
  const next = walk[at === -1 && event.key !== 'End' ? 0 : step(at, walk.length - 1)];
  if (next) show(next, null);
});
document.addEventListener('focusout', ({ target }) => {
  if (target instanceof Element && target.matches('.touch-host')) hide();
});

// Legends

/** Names of series, made buttons where they stand. @param {SVGSVGElement} svg @param {HTMLElement} host */
function legendOfSeries(svg, host) {
  const names = [...svg.querySelectorAll('text[data-s]:not([data-m])')];
  const { width, height } = svg.viewBox.baseVal;
  if (names.length < 2 || !width || !height) return;
  names.forEach((text, index) => {
    const [x, y] = [text, text.parentElement].map((one) => /translate\((-?[\d.]+),\s*(-?[\d.]+)\)/.exec(one?.getAttribute('transform') ?? '')).reduce((sum, found) => [sum[0] + Number(found?.[1] ?? 0), sum[1] + Number(found?.[2] ?? 0)], /** @type {[number, number]} */ ([0, 0]));
    const lines = Math.max(1, text.querySelectorAll('tspan').length);
    const wide = Math.max(24, (7 * (text.textContent?.length ?? 0)) / lines);
    const ends = text.closest('[text-anchor]')?.getAttribute('text-anchor') === 'end';
    const button = legendButton(wordsOfLines(text), index, () => filter(svg, host));
    button.dataset.series = text.getAttribute('data-s') ?? '';
    const [left, tall] = [Math.max(0, ends ? x - wide : x), Math.max(20, 15 * lines)];
    Object.assign(button.style, { left: `${(100 * left) / width}%`, top: `${(100 * (y - tall / 2)) / height}%`, width: `${(100 * Math.min(wide, width - left)) / width}%`, height: `${(100 * tall) / height}%` });
    host.append(button);
  });
}

/** @param {SVGSVGElement} svg @param {HTMLElement} host */
function filter(svg, host) {
  const pressed = pressedIn(host).map(({ dataset }) => dataset.series);
  for (const mark of svg.querySelectorAll('[data-s]')) mark.toggleAttribute('data-off', pressed.length > 0 && !pressed.includes(mark.getAttribute('data-s') ?? ''));
}

/** Steps of a scale, made buttons that show the territories of one class alone. @param {HTMLElement} legend */
function legendOfClasses(legend) {
  const svgs = [...(legend.closest('figure')?.querySelectorAll('svg:has(a > path)') ?? [])];
  const steps = /** @type {HTMLElement[]} */ ([...legend.querySelectorAll('.step')]);
  if (svgs.length === 0 || steps.length < 2) return;
  const bounds = [...legend.querySelectorAll('.labels span')].map(({ textContent }) => textContent ?? '');
  const row = make('div', 'touch-classes');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', 'Montrer une classe seule');
  steps.forEach((step, index) => {
    const [low, high] = [bounds[index - 1], bounds[index]];
    const name = low === undefined ? `moins de ${high}` : high === undefined ? `${low} et plus` : `de ${low} à ${high}`;
    const button = legendButton(name, index, () => {
      const pressed = pressedIn(row).map((one) => Number(one.dataset.series));
      for (const path of svgs.flatMap((svg) => [...svg.querySelectorAll('a > path')]))
        path.toggleAttribute('data-off', pressed.length > 0 && !classesOf(path, steps).some((one) => pressed.includes(one)));
    });
    button.dataset.series = String(index);
    button.title = name;
    row.append(button);
  });
  legend.classList.add('touch-host');
  legend.append(row);
}

/** The classes in which the figure of a territory may lie. @param {Element} path @param {HTMLElement[]} steps */
function classesOf(path, steps) {
  const fill = path.getAttribute('fill') ?? '';
  const two = /-(\d+)-(\d+)\)$/.exec(fill);
  return two ? [Number(two[1]), Number(two[2])] : steps.flatMap((step, index) => (step.style.background === fill ? [index] : []));
}

/** @param {string} name @param {number} index @param {() => void} changed */
function legendButton(name, index, changed) {
  const button = /** @type {HTMLButtonElement} */ (make('button', 'touch-legend'));
  button.type = 'button';
  button.tabIndex = index === 0 ? 0 : -1;
  button.setAttribute('aria-pressed', 'false');
  button.setAttribute('aria-label', `Montrer seulement : ${name}`);
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    hide();
    changed();
  });
  return button;
}

/** @param {HTMLElement} within */
function pressedIn(within) {
  return /** @type {HTMLElement[]} */ ([...within.querySelectorAll('.touch-legend[aria-pressed="true"]')]);
}

// Tables

document.addEventListener('toggle', ({ target }) => {
  if (target instanceof HTMLDetailsElement && target.open) for (const table of target.querySelectorAll('table')) headed(table);
}, true);

/** Headings that sort, for a table of plain rows whose order is not that of an address. @param {Element} element */
function headed(element) {
  const table = /** @type {HTMLTableElement} */ (element);
  if (rowsOf(table).length < 3 || table.tBodies.length !== 1 || table.querySelector('thead a, thead button, [colspan], [rowspan]')) return;
  for (const heading of table.querySelectorAll(TABLE_PLAIN)) {
    const button = /** @type {HTMLButtonElement} */ (make('button', 'touch-sort'));
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
  }
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('.touch-sort') : null;
  const heading = /** @type {HTMLTableCellElement | null} */ (button?.closest('th') ?? null);
  if (heading) sortBy(heading);
});

/** From the highest or the first letter, then the other way, then as it was. @param {HTMLTableCellElement} heading */
function sortBy(heading) {
  const table = /** @type {HTMLTableElement} */ (heading.closest('table'));
  const rows = rowsOf(table);
  const numeric = heading.classList.contains('number');
  const [first, second] = numeric ? ['descending', 'ascending'] : ['ascending', 'descending'];
  const before = heading.getAttribute('aria-sort');
  const next = before === null ? first : before === first ? second : null;
  for (const other of table.querySelectorAll('thead [aria-sort]')) other.removeAttribute('aria-sort');
  if (next) heading.setAttribute('aria-sort', String(next));
  table.tBodies[0]?.append(...(next ? sorted(rows, heading, next === 'ascending' ? 1 : -1) : rows));
  spoken.textContent = next ? `Trié par ${textOf(heading).trim()}, ${next === 'ascending' ? 'croissant' : 'décroissant'}` : 'Ordre de départ';
}

/** What is not known comes last either way. @param {HTMLTableRowElement[]} rows @param {HTMLTableCellElement} heading @param {1 | -1} way */
function sorted(rows, heading, way) {
  const ranks = heading.dataset.ranks?.split(' ').map((rank) => (rank === '-' ? null : Number(rank)));
  const values = rows.map((row, index) => (ranks ? (ranks[index] ?? null) : plain(textOf(row.cells[heading.cellIndex]).trim(), heading.classList.contains('number'))));
  const order = new Intl.Collator('fr', { numeric: true });
  return rows
    .map((row, index) => ({ row, value: values[index] ?? null }))
    .sort(({ value: a }, { value: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return way * (typeof a === 'number' && typeof b === 'number' ? a - b : order.compare(String(a), String(b)));
    })
    .map(({ row }) => row);
}

/** @param {string} text @param {boolean} numeric */
function plain(text, numeric) {
  if (!numeric) return text === '' ? null : text;
  const digits = /[−-]?\d[\d\s\u00a0\u202f]*(?:,\d+)?/.exec(text)?.[0];
  return digits ? Number(digits.replaceAll(/[\s\u00a0\u202f]/g, '').replace('−', '-').replace(',', '.')) : null;
}

// The comparator

/** The address that the page shows, without its anchor. */
let address = location.pathname + location.search;
/** @type {AbortController | null} */
let asking = null;

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'get' || form.closest('.tools') === null || form.hasAttribute('action')) return;
  event.preventDefault();
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') asked.append(name, value);
  void swap(`${location.pathname}?${asked}`, [...document.querySelectorAll('.tools form')].indexOf(form));
});
window.addEventListener('popstate', () => {
  if (location.pathname + location.search !== address) location.reload();
});

/** Shows another answer of the same page, the reader staying at the same question. @param {string} to @param {number} form its place among those of the page */
async function swap(to, form) {
  asking?.abort();
  const own = (asking = new AbortController());
  spoken.textContent = 'La page change…';
  try {
    const response = await fetch(to, { signal: own.signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const [before, after] = [document.getElementById('contenu'), page.getElementById('contenu')];
    if (!response.ok || new URL(response.url).pathname !== location.pathname || !before || !after) return location.assign(to);
    const anchors = [...before.querySelectorAll('h1, h2[id]')].filter((one) => one.getBoundingClientRect().top < window.innerHeight / 3).pop();
    const top = anchors?.getBoundingClientRect().top ?? 0;
    const open = [...before.querySelectorAll('details[open]')].map(nameOfDetails);
    hide();
    before.replaceChildren(...after.childNodes, tip, spoken);
    document.title = page.title;
    history.pushState(null, '', to);
    address = location.pathname + location.search;
    for (const details of before.querySelectorAll('details')) if (open.includes(nameOfDetails(details))) details.open = true;
    prepare();
    const [drawer, button] = [before.querySelectorAll('.tools form')[form], before.querySelectorAll('.tools form')[form]?.querySelector('button')];
    if (drawer) button?.focus({ preventScroll: true });
    const same = anchors?.id ? document.getElementById(anchors.id) : before.querySelector('h1');
    if (same) window.scrollBy({ top: same.getBoundingClientRect().top - top, behavior: 'instant' });
    spoken.textContent = `La page montre maintenant : ${drawer ? chosenIn(drawer) : document.title}`;
  } catch {
    if (!own.signal.aborted) location.assign(to);
  }
}

/** A slider over the dates that the links beside it open. @param {HTMLElement} slot */
function slider(slot) {
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

/** What tells a folded part from the others. @param {Element} details */
function nameOfDetails(details) {
  return details.id || (details.querySelector('summary')?.textContent ?? '');
}

/** @param {Element | undefined} form */
function chosenIn(form) {
  return form?.querySelector('select')?.selectedOptions[0]?.textContent?.trim() ?? '';
}

/** @param {string} tag @param {string} name @param {string} text */
function make(tag, name, text = '') {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
}

export {};
