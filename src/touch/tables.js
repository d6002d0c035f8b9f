/** Tables that sort by their headings. */
import { make } from './dom.js';
import { say } from './showing.js';
import { rowsOf, textOf } from './words.js';

const PLAIN_HEADINGS = 'thead th:not(:has(a, button))';

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open)
      for (const table of target.querySelectorAll('table')) headed(table);
  },
  true
);

/** Headings that sort, for a table of plain rows whose order is not that of an address. @param {Element} element */
export function headed(element) {
  const table = /** @type {HTMLTableElement} */ (element);
  if (
    rowsOf(table).length < 3 ||
    table.tBodies.length !== 1 ||
    table.querySelector('thead a, thead button, [colspan], [rowspan]')
  )
    return;
  for (const heading of table.querySelectorAll(PLAIN_HEADINGS)) {
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
  say(
    next
      ? `Trié par ${textOf(heading).trim()}, ${next === 'ascending' ? 'croissant' : 'décroissant'}`
      : 'Ordre de départ'
  );
}

/** What is not known comes last either way. @param {HTMLTableRowElement[]} rows @param {HTMLTableCellElement} heading @param {1 | -1} way */
function sorted(rows, heading, way) {
  const ranks = heading.dataset.ranks?.split(' ').map((rank) => (rank === '-' ? null : Number(rank)));
  const values = rows.map((row, index) =>
    ranks
      ? (ranks[index] ?? null)
      : plain(textOf(row.cells[heading.cellIndex]).trim(), heading.classList.contains('number'))
  );
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
  return digits
    ? Number(
        digits
          .replaceAll(/[\s\u00a0\u202f]/g, '')
          .replace('−', '-')
          .replace(',', '.')
      )
    : null;
}
