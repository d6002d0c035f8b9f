/** What several parts of the script do to a page. */

/** @param {string} tag @param {string} name @param {string} text */
export function make(tag, name, text = '') {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
}

/** @param {() => void} work */
export function whenIdle(work) {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 50);
}
