// Drawings and tables at hand: a mark says the words of its row in the table, by pointer, by touch and by arrows, and lights its
// like in the other figures of the page; legends show one series alone, or what is set apart; tables sort by their headings; a comparator changes the page
// where one is. Without this script everything reads as it is.
import { watchScroller } from './scrollers.js';
import { compareInPlace } from './comparator.js';
import { findDrawings } from './lighting.js';
import './keyboard.js';
import { legendOfApart, legendOfClasses, legendOfSeries } from './legends.js';
import { hostOf, titleOf } from './marks.js';
import './pointer.js';
import { copied } from './quotes.js';
import { OWN } from './showing.js';
import { slider } from './slider.js';
import { dress } from './style.js';
import { headed } from './tables.js';
import { tray } from './tray.js';
import './turning.js';
import './views.js';

dress();
(document.querySelector('main') ?? document.body).append(...OWN);
compareInPlace(prepare);
prepare();
for (const section of document.querySelectorAll('[data-plateau]')) tray(/** @type {HTMLElement} */ (section));

/** The one pass over the page: drawings may be entered, legends pressed, tables that are open sorted. */
function prepare() {
  for (const svg of findDrawings()) {
    const host = hostOf(svg);
    host.classList.add('touch-host');
    host.tabIndex = 0;
    host.setAttribute('role', 'application');
    host.setAttribute('aria-label', `Parcourir par les flèches : ${titleOf(svg)}`);
    legendOfSeries(svg, host);
  }
  for (const legend of document.querySelectorAll('figure .legend'))
    legendOfClasses(/** @type {HTMLElement} */ (legend));
  for (const words of document.querySelectorAll('figure [data-apart]'))
    legendOfApart(/** @type {HTMLElement} */ (words));
  for (const table of document.querySelectorAll('main table'))
    if (table.closest('details:not([open])') === null) headed(table);
  for (const box of document.querySelectorAll('[role="group"][tabindex="0"]'))
    watchScroller(/** @type {HTMLElement} */ (box));
  for (const quote of document.querySelectorAll('[data-copie]')) copied(/** @type {HTMLElement} */ (quote));
  for (const slot of document.querySelectorAll('[data-pas]')) slider(/** @type {HTMLElement} */ (slot));
}
