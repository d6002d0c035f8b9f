/** A sentence and its sources are copied when they are opened, their addresses written in full. */
import { say } from './showing.js';

/** @param {HTMLElement} quote */
export function copied(quote) {
  for (const line of quote.querySelectorAll('p'))
    line.textContent = (line.textContent ?? '').replaceAll(/(?<=[ ,])\/(?=catalogue\/)/g, `${location.origin}/`);
  const details = quote.closest('details');
  details?.addEventListener('toggle', async () => {
    if (!details.open) return;
    const text = [...quote.querySelectorAll('p')].map((line) => line.textContent).join('\n');
    try {
      await navigator.clipboard.writeText(text);
      say('Copié.');
      details.dataset.copie = 'oui';
    } catch {
      // Refused by the browser: the text is there to be selected.
      getSelection()?.selectAllChildren(quote);
    }
  });
}
