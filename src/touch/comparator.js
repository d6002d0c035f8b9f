/** A comparator that changes the page where one is. */
import { hide, OWN, say } from './showing.js';

/** The address that the page shows, without its anchor. */
let address = location.pathname + location.search;
/** @type {AbortController | null} */
let asking = null;
/** Reads the page anew once its content has changed. @type {() => void} */
let prepare = () => undefined;

/** @param {() => void} then what is done to the new content */
export function compareInPlace(then) {
  prepare = then;
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (
    !(form instanceof HTMLFormElement) ||
    form.method !== 'get' ||
    form.closest('.tools') === null ||
    form.hasAttribute('action')
  )
    return;
  event.preventDefault();
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') asked.append(name, value);
  void swap(`${location.pathname}?${asked}`, [...document.querySelectorAll('.tools form')].indexOf(form));
});
window.addEventListener('popstate', () => {
  if (location.pathname + location.search !== address) location.reload();
});

/** Shows another answer of the same page, the reader staying at the same question. @param {string} to @param {number} form its place among those of the page */
export async function swap(to, form) {
  asking?.abort();
  const own = (asking = new AbortController());
  say('La page change…');
  try {
    const response = await fetch(to, { signal: own.signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const [before, after] = [document.getElementById('contenu'), page.getElementById('contenu')];
    if (!response.ok || new URL(response.url).pathname !== location.pathname || !before || !after)
      return location.assign(to);
    const anchors = [...before.querySelectorAll('h1, h2[id]')]
      .filter((one) => one.getBoundingClientRect().top < window.innerHeight / 3)
      .pop();
    const top = anchors?.getBoundingClientRect().top ?? 0;
    const open = [...before.querySelectorAll('details[open]')].map(nameOfDetails);
    hide();
    before.replaceChildren(...after.childNodes, ...OWN);
    document.title = page.title;
    history.pushState(null, '', to);
    address = location.pathname + location.search;
    for (const details of before.querySelectorAll('details'))
      if (open.includes(nameOfDetails(details))) details.open = true;
    prepare();
    const [drawer, button] = [
      before.querySelectorAll('.tools form')[form],
      before.querySelectorAll('.tools form')[form]?.querySelector('button')
    ];
    if (drawer) button?.focus({ preventScroll: true });
    const same = anchors?.id ? document.getElementById(anchors.id) : before.querySelector('h1');
    if (same) window.scrollBy({ top: same.getBoundingClientRect().top - top, behavior: 'instant' });
    say(`La page montre maintenant : ${drawer ? chosenIn(drawer) : document.title}`);
  } catch {
    if (!own.signal.aborted) location.assign(to);
  }
}

/** What tells a folded part from the others. @param {Element} details */
function nameOfDetails(details) {
  return details.id || (details.querySelector('summary')?.textContent ?? '');
}

/** @param {Element | undefined} form */
function chosenIn(form) {
  return form?.querySelector('select')?.selectedOptions[0]?.textContent?.trim() ?? '';
}
