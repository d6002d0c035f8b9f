/** Pages that follow one another, turned by arrows or a remote as by their links. */

/** @type {Readonly<Record<string, string>>} */
const WAYS = { ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'prev', PageUp: 'prev' };

document.addEventListener('keydown', (event) => {
  const { key, target, defaultPrevented, altKey, ctrlKey, metaKey } = event;
  // A drawing or a table has arrows of its own.
  const own = target instanceof Element && target.closest('[tabindex="0"], summary');
  const link = document.querySelector(`a[rel="${WAYS[key] ?? ''}"]`);
  if (!(link instanceof HTMLAnchorElement) || own || defaultPrevented || altKey || ctrlKey || metaKey) return;
  event.preventDefault();
  link.click();
});
