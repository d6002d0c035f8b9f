// Proposals while one types in a search field: the same answers as the page, in a list under the field. Without this script the
// field is a form like any other.

const WAIT_MS = 180;
const SHORTEST = 2;
const MOST = 7;

/**
 * @typedef {object} Proposal an answer of /api/v1/search
 * @property {string} nature
 * @property {string} titre
 * @property {string} precision
 * @property {string} adresse
 */

let made = 0;
for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[action="/recherche"]'))) {
  const field = /** @type {HTMLInputElement | null} */ (form.querySelector('input[name="q"]'));
  if (field) propose(field, `propositions-${String(++made)}`);
}

/** @param {HTMLInputElement} field @param {string} id of the list */
function propose(field, id) {
  const list = document.createElement('ul');
  list.id = id;
  list.className = 'proposals';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Propositions');
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  // The field stays where it is, with its focus: its parent holds the list.
  field.parentElement?.classList.add('proposing');
  field.parentElement?.append(list, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false'
  }))
    field.setAttribute(name, value);

  let chosen = -1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {AbortController | null} */
  let asking = null;

  field.addEventListener('input', () => {
    stop();
    const text = field.value.trim();
    if (text.length < SHORTEST) return close();
    timer = setTimeout(() => void ask(text), WAIT_MS);
  });
  field.addEventListener('keydown', (event) => {
    const options = list.children.length;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      stop();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options > 0) {
      event.preventDefault();
      open();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // The field itself is a stop between the last and the first.
      choose(((chosen + 1 + step + options + 1) % (options + 1)) - 1);
    } else if (event.key === 'Enter' && chosen >= 0 && !list.hidden) {
      event.preventDefault();
      location.assign(list.children[chosen]?.getAttribute('data-href') ?? '/recherche');
    }
  });
  field.addEventListener('blur', () => {
    stop();
    close();
  });
  // The field keeps the focus: a press on a proposal is not its loss.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[data-href]') : null;
    if (option) location.assign(option.getAttribute('data-href') ?? '/recherche');
  });

  function stop() {
    clearTimeout(timer);
    asking?.abort();
    asking = null;
  }

  /** @param {string} text */
  async function ask(text) {
    const own = (asking = new AbortController());
    try {
      const response = await fetch(`/api/v1/search?q=${encodeURIComponent(text.slice(0, 120))}`, { signal: own.signal });
      if (!response.ok) return close();
      show(/** @type {{ reponses: Proposal[] }} */ (await response.json()).reponses.slice(0, MOST));
    } catch {
      // Given up for another, or no network: the form is still there.
      if (!own.signal.aborted) close();
    }
  }

  /** @param {Proposal[]} proposals */
  function show(proposals) {
    list.replaceChildren(
      ...proposals.map((one, index) => {
        const option = document.createElement('li');
        option.id = `${id}-${String(index)}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.dataset.href = one.adresse;
        option.append(span('', one.titre), ' ', span('soft', `${one.nature} · ${one.precision}`));
        return option;
      })
    );
    choose(-1);
    if (proposals.length === 0) {
      close();
      status.textContent = 'Aucune proposition';
      return;
    }
    open();
    status.textContent = proposals.length === 1 ? '1 proposition' : `${String(proposals.length)} propositions`;
  }

  function open() {
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
  }

  function close() {
    choose(-1);
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    status.textContent = '';
  }

  /** @param {number} index -1 for the field itself */
  function choose(index) {
    chosen = index;
    for (const [place, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(place === index));
    const option = list.children[index];
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }
}

/** @param {string} name @param {string} text */
function span(name, text) {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}
