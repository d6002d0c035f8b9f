/** Other ways to see a figure, in its place: the page that a tab leads to is read, and what it shows of the same rows is put here. */
import { watchScroller } from './scrollers.js';
import { make } from './dom.js';
import { say } from './showing.js';
import { headed } from './tables.js';

/** What the page of a request shows of each view. */
const SHOWN = { tableau: '[aria-labelledby="tableau"] table', carte: 'figure .seen' };

document.addEventListener('click', (event) => {
  const tab =
    event.target instanceof Element ? event.target.closest('.views :is(a[data-view]:not([href^="#"]), button)') : null;
  if (!tab || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void show(/** @type {HTMLElement} */ (tab));
});

/** @param {HTMLElement} tab */
async function show(tab) {
  const figure = /** @type {HTMLElement} */ (tab.closest('figure'));
  const name = tab.dataset.view ?? '';
  const own = /** @type {HTMLElement} */ (figure.querySelector('.seen'));
  if (name !== '' && !figure.querySelector(`[data-viewed="${name}"]`)) {
    const read = await viewAt(/** @type {HTMLAnchorElement} */ (tab).href, name);
    // Its own page shows it all the same.
    if (!read) return location.assign(/** @type {HTMLAnchorElement} */ (tab).href);
    const box = make('div', 'viewed');
    box.dataset.viewed = name;
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', tab.textContent ?? '');
    box.style.overflowX = 'auto';
    box.append(read);
    own.after(box);
    watchScroller(box);
    for (const table of box.querySelectorAll('table')) headed(table);
  }
  own.hidden = name !== '';
  for (const box of figure.querySelectorAll('[data-viewed]'))
    /** @type {HTMLElement} */ (box).hidden = /** @type {HTMLElement} */ (box).dataset.viewed !== name;
  select(tab);
  say(`${tab.textContent?.trim() ?? ''} affiché`);
}

/** The first view becomes a way back. @param {HTMLElement} tab */
function select(tab) {
  const tabs = /** @type {HTMLElement} */ (tab.parentElement);
  const first = tabs.querySelector('span[aria-current]');
  if (first) {
    const back = /** @type {HTMLButtonElement} */ (make('button', 'view-back'));
    back.type = 'button';
    back.dataset.view = '';
    back.append(...first.childNodes);
    first.replaceWith(back);
  }
  for (const one of tabs.querySelectorAll('a, button')) one.removeAttribute('aria-current');
  tab.setAttribute('aria-current', 'true');
}

let viewed = 0;

/** Names of its patterns that no drawing of this page has. @param {Element} found @param {string} prefix */
function withOwnIds(found, prefix) {
  found.innerHTML = found.innerHTML.replaceAll(/( id="|url\(#)(?=[^")]+)/g, `$1${prefix}-`);
  return found;
}

/** @param {string} href @param {string} name @returns {Promise<Element | null>} */
async function viewAt(href, name) {
  try {
    const answer = await fetch(href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = page.querySelector(SHOWN[/** @type {keyof typeof SHOWN} */ (name)]);
    return found && document.importNode(withOwnIds(found, `vue-${String((viewed += 1))}`), true);
  } catch {
    return null;
  }
}
