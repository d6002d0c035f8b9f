/** What is said of a mark: the words of its row in the table of its figure, or those that the figure carries. */

/** @typedef {import('./marks.js').Mark} Mark */
/** @typedef {{ name: string, figures: [heading: string, text: string][], href: string, row: HTMLTableRowElement | null }} Said */
/** @typedef {{ headings: string[], rows: Record<string, string[]> }} Words rows that a figure has no table for, by their place */

/** Headings and figures said of a row whose drawn columns the table leaves out. */
const MOST_FIGURES = 5;
const PAGES = /^\/(?:territoires|metiers|formations|lieux)\//;

/** @type {WeakMap<Element, Words | null>} */
const wordsHeld = new WeakMap();
/** @type {WeakMap<HTMLTableElement, HTMLTableRowElement[]>} */
const rowsHeld = new WeakMap();
/** @type {WeakMap<Element, string>} */
const keysHeld = new WeakMap();
/** @type {WeakMap<Mark, Said>} */
const saidHeld = new WeakMap();

/** The rows of a table as the page gives them, whatever the order that a reader chose. @param {HTMLTableElement} table */
export function rowsOf(table) {
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
export function textOf(node) {
  if (!node) return '';
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes]
    .map(textOf)
    .join('')
    .replaceAll(/\s+/g, (space) => (/[\u00a0\u202f]/.test(space) ? space : ' '))
    .replaceAll(' ,', ',');
}

/** A text that a drawing writes on several lines. @param {Element} text */
export function wordsOfLines(text) {
  const lines = [...text.querySelectorAll('tspan')].map(({ textContent }) => textContent ?? '');
  return (lines.length > 0 ? lines.join(' ') : (text.textContent ?? '')).trim();
}

/** @param {string | undefined} list @returns {number[]} */
function placesIn(list) {
  return list ? list.split(',').map(Number) : [];
}

/** @param {Mark} mark @returns {Said} */
export function saidOf(mark) {
  const before = saidHeld.get(mark);
  if (before) return before;
  const figure = mark.element.closest('figure');
  const said = (figure && (fromTable(mark, figure) ?? fromWords(mark, figure))) ?? fromTitle(mark);
  // Of several lines, which one: the name that its legend has.
  const series = mark.element.getAttribute('data-s');
  const line =
    series === null ? null : mark.element.closest('svg')?.querySelector(`text[data-s="${series}"]:not([data-m])`);
  const named = line ? wordsOfLines(line) : '';
  // A name that stands after its figure is that of the row already.
  const [first = ''] = said.name.split(' · ');
  const told = said.name.includes(named) || (/\p{L}/u.test(first) && named.endsWith(` ${first}`));
  if (named && !told && !said.figures.some(([heading]) => heading === named)) said.name += ` · ${named}`;
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
  const columns =
    known.length > 0
      ? known
      : cells
          .flatMap((cell, index) => (cell.matches('.number') && !names.includes(index) ? [index] : []))
          .slice(0, MOST_FIGURES);
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
    figures: figures.flatMap((text, index) =>
      text !== '' && (part === undefined || Number(part) === index)
        ? [/** @type {[string, string]} */ ([words.headings[index] ?? '', text])]
        : []
    ),
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
  return (
    [...row.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '').find((href) => PAGES.test(href)) ?? ''
  );
}

/** What a mark is of: the page of an occupation or of a territory, else its name. @param {Mark} mark */
export function keyOf(mark) {
  const row = rowOf(mark, mark.element.closest('figure'));
  if (row) return rowKey(row);
  const { href, name } = saidOf(mark);
  return (href || name).toLowerCase();
}

/** @param {HTMLTableRowElement} row */
export function rowKey(row) {
  const before = keysHeld.get(row);
  if (before !== undefined) return before;
  const names = placesIn(row.closest('figure')?.dataset.names);
  const naming = names.length > 0 ? names.flatMap((index) => row.cells[index] ?? []) : [...row.cells].slice(0, 1);
  const href = naming.map((cell) => cell.querySelector('a')?.getAttribute('href')).find(Boolean) ?? linkIn(row);
  const key = (href || naming.map((cell) => textOf(cell).trim()).join(' · ')).toLowerCase();
  keysHeld.set(row, key);
  return key;
}
