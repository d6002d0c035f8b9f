// Proposals while one types in a search field, or in a field that takes a place (`data-lieu`): the same answers as the page of the
// search, in a list under the field. Without this script the field is a form like any other.

const WAIT_MS = 180;
const SHORTEST = 2;
const MOST = 7;
const LONGEST = 120;

/** Names of the levels, as `levels.ts` has them. @type {Readonly<Record<string, string>>} */
const LEVELS = {
  pays: 'Pays',
  region: 'Région',
  academie: 'Académie',
  departement: 'Département',
  arrondissement: 'Arrondissement',
  zone_emploi: 'Zone d’emploi 2020',
  bassin: 'Bassin d’emploi',
  comite_local: 'Comité local pour l’emploi',
  frr: 'Zonage France ruralités revitalisation',
  epci: 'Intercommunalité',
  commune: 'Commune'
};

/**
 * @typedef {object} Proposal
 * @property {string} text
 * @property {string} aside said beside its text
 * @property {string} gives an address to open, or what the field then holds
 */

/**
 * @typedef {object} Use what a field does with its proposals
 * @property {(text: string) => string} ask address of what answers a text
 * @property {(answer: unknown) => Proposal[]} read
 * @property {(gives: string) => void} take
 */

/** As `place-text.ts` writes it: the field holds a name that is of one territory only. @param {string} maille @param {string} territoire */
function levelOf(maille, territoire) {
  const code = territoire.split(':')[1] ?? '';
  return `${LEVELS[maille] ?? maille}${maille === 'commune' ? ` (${code.slice(0, /^9[78]/.test(code) ? 3 : 2)})` : ''}`;
}

let made = 0;
for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (
  document.querySelectorAll('form[action="/recherche"]')
)) {
  const field = /** @type {HTMLInputElement | null} */ (form.querySelector('input[name="q"]'));
  if (field)
    propose(field, {
      ask: (text) => `/api/v1/search?q=${encodeURIComponent(text)}`,
      read: (answer) =>
        /** @type {{ reponses: { titre: string, nature: string, precision: string, adresse: string }[] }} */ (
          answer
        ).reponses.map(({ titre, nature, precision, adresse }) => ({
          text: titre,
          aside: `${nature} · ${precision}`,
          gives: adresse
        })),
      take: (address) => location.assign(address)
    });
}

// A field that takes a place is made ready when it gets the focus: a page may write its forms again.
document.addEventListener('focusin', ({ target }) => {
  if (
    !(target instanceof HTMLInputElement) ||
    target.dataset.lieu === undefined ||
    target.getAttribute('role') === 'combobox'
  )
    return;
  // The level that it takes, said before the name as anybody would: « commune Redon ».
  const level = target.dataset.lieu === '' ? '' : `${target.dataset.lieu} `;
  // Its own list would open over this one.
  target.removeAttribute('list');
  propose(target, {
    ask: (text) => `/api/v1/territories?q=${encodeURIComponent(level + text)}`,
    read: (answer) =>
      /** @type {{ territoires: { territoire: string, nom: string, maille: string }[] }} */ (answer).territoires.map(
        ({ territoire, nom, maille }) => ({
          text: nom,
          aside: levelOf(maille, territoire),
          gives: `${nom.replaceAll(',', '')} · ${levelOf(maille, territoire).replace(/^./u, (first) => first.toLowerCase())}`
        })
      ),
    take: (name) => {
      target.value = name;
      target.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
});

/** @param {HTMLInputElement} field @param {Use} use */
function propose(field, { ask: addressOf, read, take }) {
  const id = `propositions-${String(++made)}`;
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
  /** @type {readonly Proposal[]} */
  let proposed = [];
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
      takeAt(chosen);
    }
  });
  field.addEventListener('blur', () => {
    stop();
    close();
  });
  // The field keeps the focus: a press on a proposal is not its loss.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option) takeAt([...list.children].indexOf(option));
  });

  /** @param {number} index */
  function takeAt(index) {
    const one = proposed[index];
    if (!one) return;
    stop();
    close();
    take(one.gives);
  }

  function stop() {
    clearTimeout(timer);
    asking?.abort();
    asking = null;
  }

  /** @param {string} text */
  async function ask(text) {
    const own = (asking = new AbortController());
    try {
      const response = await fetch(addressOf(text.slice(0, LONGEST)), { signal: own.signal });
      if (!response.ok) return close();
      show(read(await response.json()).slice(0, MOST));
    } catch {
      // Given up for another, or no network: the form is still there.
      if (!own.signal.aborted) close();
    }
  }

  /** @param {Proposal[]} proposals */
  function show(proposals) {
    proposed = proposals;
    list.replaceChildren(
      ...proposals.map((one, index) => {
        const option = document.createElement('li');
        option.id = `${id}-${String(index)}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.append(span('', one.text), ' ', span('soft', one.aside));
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
