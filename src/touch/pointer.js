/** Words and lights by pointer and by touch. */
import { unlight } from './lighting.js';
import { markAt } from './marks.js';
import { hide, leave, lightSoon, show, shownMark, stay, tip } from './showing.js';
import { rowKey } from './words.js';

/** What pressed last: some browsers do not say it of a click. */
let pressedBy = '';

document.addEventListener('pointermove', (event) => {
  if (event.pointerType === 'touch' || !(event.target instanceof Element)) return;
  if (tip.contains(event.target)) return stay();
  const shown = shownMark();
  const mark = markAt(event.target, event.clientX, event.clientY);
  if (mark) show(mark, { x: event.clientX, y: event.clientY });
  else if (
    shown &&
    !(document.activeElement?.classList.contains('touch-host') && document.activeElement.contains(shown.element))
  )
    leave();
});

// A row of a table lights what it is drawn by.
document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch' || !(target instanceof Element)) return;
  const row = /** @type {HTMLTableRowElement | null} */ (target.closest('main tbody tr'));
  if (row === null || row.hasAttribute('data-lit') || row.closest('table')?.dataset.plain !== undefined) return;
  if (!tip.hidden) hide();
  unlight();
  lightSoon(rowKey(row));
});
document.addEventListener('pointerout', ({ target, relatedTarget }) => {
  if (!tip.hidden || !(target instanceof Element) || target.closest('main tbody tr') === null) return;
  if (relatedTarget instanceof Element && relatedTarget.closest('main tbody tr') !== null) return;
  lightSoon('');
  unlight();
});

document.addEventListener('pointerdown', ({ pointerType }) => {
  pressedBy = pointerType;
});

// By touch, a first press says, a second one opens.
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  if (tip.contains(event.target)) return;
  const shown = shownMark();
  const mark = markAt(event.target, event.clientX, event.clientY);
  if (!mark) return shown && event.detail > 0 ? hide() : undefined;
  if (pressedBy === 'touch' && shown !== mark) event.preventDefault();
  show(mark, { x: event.clientX, y: event.clientY });
});
