// The dossier in the reader's browser: comments kept here and nowhere else, the dossier saved as a file and opened again,
// what moved since then marked. Without this script the dossier reads, prints and exports all the same.

const LATER = 'maille.dossier.rouvert';
const LONGEST_COMMENT = 4000;

/**
 * @typedef {object} Saved a dossier as its file holds it
 * @property {'dossier'} maille
 * @property {string} adresse query of the dossier
 * @property {string} instantane
 * @property {string} enregistre_le ISO 8601
 * @property {Record<string, string>} commentaires by section
 * @property {Record<string, string[]>} phrases by section
 * @property {Record<string, { empreinte: string, titre: string }>} figures by section and request
 */

const dossier = /** @type {HTMLElement | null} */ (document.querySelector('[data-dossier]'));
if (dossier) start(dossier);

/** @param {HTMLElement} root */
function start(root) {
  const areas = /** @type {NodeListOf<HTMLTextAreaElement>} */ (root.querySelectorAll('textarea'));
  const key = `maille.dossier.${new URLSearchParams(root.dataset.dossier).get('territoire') ?? ''}`;
  const comments = /** @type {Record<string, string>} */ (readJson(localStorage, key) ?? {});
  for (const area of areas) {
    const own = comments[area.name];
    if (typeof own === 'string') area.value = own.slice(0, LONGEST_COMMENT);
    area.addEventListener('input', () => {
      comments[area.name] = area.value;
      keep(localStorage, key, comments);
    });
  }
  const print = /** @type {HTMLButtonElement | null} */ (document.querySelector('[data-print]'));
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  const own = /** @type {HTMLElement | null} */ (document.querySelector('[data-own]'));
  if (own) own.hidden = false;
  document.querySelector('[data-save]')?.addEventListener('click', () => save(root, areas));
  const input = /** @type {HTMLInputElement | null} */ (document.querySelector('[data-load]'));
  input?.addEventListener('change', () => void open(input));
  const before = /** @type {Saved | null} */ (readJson(sessionStorage, LATER));
  if (before !== null && sameTerritory(before.adresse, root.dataset.dossier ?? '')) mark(root, before);
}

/** @param {HTMLElement} root @param {NodeListOf<HTMLTextAreaElement>} areas */
function save(root, areas) {
  /** @type {Saved} */
  const saved = {
    maille: 'dossier',
    adresse: root.dataset.dossier ?? '',
    instantane: root.dataset.snapshot ?? '',
    enregistre_le: new Date().toISOString(),
    commentaires: Object.fromEntries(
      [...areas].filter(({ value }) => value.trim() !== '').map(({ name, value }) => [name, value])
    ),
    phrases: Object.fromEntries(partsOf(root).map((part) => [part.dataset.section ?? '', sentencesOf(part)])),
    figures: Object.fromEntries(
      figuresOf(root).map(({ name, element }) => [
        name,
        { empreinte: element.dataset.mark ?? '', titre: element.dataset.title ?? '' }
      ])
    )
  };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(saved, null, 2)], { type: 'application/json' }));
  link.download = `dossier-${(root.dataset.place ?? 'territoire').normalize('NFD').replace(/[^a-zA-Z0-9]+/g, '-')}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** @param {HTMLInputElement} input */
async function open(input) {
  const file = input.files?.[0];
  if (!file) return;
  const saved = readSaved(await file.text());
  if (saved === null)
    return say(
      `« ${file.name} » n’est pas un dossier enregistré ici : choisissez le fichier .json que ce bouton a fait.`
    );
  const key = `maille.dossier.${new URLSearchParams(saved.adresse).get('territoire') ?? ''}`;
  keep(localStorage, key, { .../** @type {object} */ (readJson(localStorage, key) ?? {}), ...saved.commentaires });
  keep(sessionStorage, LATER, saved);
  location.assign(`/dossier?${saved.adresse}`);
  // The same address is no navigation when the page is already there.
  if (location.search === `?${saved.adresse}`) location.reload();
}

/** @param {string} text @returns {Saved | null} */
function readSaved(text) {
  try {
    const saved = JSON.parse(text);
    const whole =
      saved?.maille === 'dossier' &&
      typeof saved.adresse === 'string' &&
      [saved.commentaires, saved.phrases, saved.figures].every((part) => typeof part === 'object' && part !== null);
    return whole && new URLSearchParams(saved.adresse).has('territoire') ? saved : null;
  } catch {
    return null;
  }
}

/** Marks the figures and sentences that are no longer those of the saved dossier. @param {HTMLElement} root @param {Saved} before */
function mark(root, before) {
  const figures = figuresOf(root);
  let moved = 0;
  for (const { name, element } of figures) {
    const old = before.figures[name];
    if (old?.empreinte === element.dataset.mark) continue;
    moved++;
    const said =
      old === undefined
        ? 'Cette figure n’était pas dans le dossier enregistré.'
        : old.titre === element.dataset.title
          ? 'Des chiffres de cette figure ont changé depuis le dossier enregistré.'
          : `A changé depuis le dossier enregistré, où le titre était : « ${old.titre} ».`;
    element.prepend(note(said));
  }
  for (const part of partsOf(root)) {
    const now = sentencesOf(part);
    for (const sentence of (before.phrases[part.dataset.section ?? ''] ?? []).filter((old) => !now.includes(old)))
      part.querySelector('.comment')?.before(note(`Le dossier enregistré disait : « ${sentence} »`));
  }
  const when = new Date(before.enregistre_le);
  const date = Number.isNaN(when.getTime())
    ? ''
    : ` le ${new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' }).format(when)}`;
  const snapshot =
    before.instantane === root.dataset.snapshot
      ? 'sur le même instantané'
      : `sur l’instantané ${before.instantane.slice(0, 12)}`;
  say(
    `Dossier enregistré${date}, ${snapshot} : ${moved === 0 ? 'aucune figure n’a changé.' : `${moved} ${moved > 1 ? 'figures ont changé' : 'figure a changé'} sur ${figures.length}.`}`
  );
}

/** @param {string} text */
function note(text) {
  const element = document.createElement('p');
  element.className = 'moved-note';
  element.textContent = text;
  return element;
}

/** @param {string} text */
function say(text) {
  const place = document.querySelector('[data-moved]');
  if (place) place.textContent = text;
}

/** @param {HTMLElement} root @returns {HTMLElement[]} */
function partsOf(root) {
  return [...root.querySelectorAll('[data-section]')].map((part) => /** @type {HTMLElement} */ (part));
}

/** @param {HTMLElement} part @returns {string[]} */
function sentencesOf(part) {
  return [...part.querySelectorAll('.sentence')].map((sentence) => sentence.textContent?.trim() ?? '');
}

/** @param {HTMLElement} root @returns {{ name: string, element: HTMLElement }[]} */
function figuresOf(root) {
  return partsOf(root).flatMap((part) =>
    [...part.querySelectorAll('[data-figure]')].map((figure) => {
      const element = /** @type {HTMLElement} */ (figure);
      return { name: `${part.dataset.section} ${element.dataset.figure}`, element };
    })
  );
}

/** @param {string} one @param {string} other */
function sameTerritory(one, other) {
  return new URLSearchParams(one).get('territoire') === new URLSearchParams(other).get('territoire');
}

/** @param {Storage} storage @param {string} key @returns {unknown} */
function readJson(storage, key) {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** A browser that keeps nothing (private, full) loses the comments when the page is left, and nothing else. @param {Storage} storage @param {string} key @param {unknown} value */
function keep(storage, key, value) {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    say('Ce navigateur ne garde pas les commentaires : enregistrez le dossier avant de quitter la page.');
  }
}
