/** A tray: each course of a list goes to a choice with a reason, kept in this browser and in a file that a colleague opens. */
/** @typedef {{ ligne: string, formation: string, choix: string, raison: string }} Put */

const CHOICES = ['ouvrir', 'conforter', 'transformer', 'questionner', 'laisser'];
const KIND = 'plateau de formations';
/** The request of a campaign that a choice is the draft of. @type {Record<string, string>} */
const REQUESTS = { ouvrir: 'ouverture', conforter: 'augmentation', transformer: 'transformation' };
/** Characters of a reason, courses of a tray, bytes of a file: more is no tray. */
const [LONGEST, MOST, HEAVIEST] = [400, 2000, 1_000_000];

/** @param {HTMLElement} section it names its territory and its snapshot */
export function tray(section) {
  const { plateau: place = '', instantane: snapshot = '' } = section.dataset;
  const kept = `maille-plateau-${place}`;
  const rows = [.../** @type {NodeListOf<HTMLTableRowElement>} */ (section.querySelectorAll('tr[data-ligne]'))];
  /** @type {Map<string, Put>} */
  const puts = new Map(readKept(kept).map((put) => [put.ligne, put]));
  const said = make('p', { role: 'status', class: 'soft' });
  const list = make('ul');
  const open = /** @type {HTMLInputElement} */ (
    make('input', { type: 'file', accept: 'application/json,.json', id: 'plateau-fichier' })
  );
  const save = make('button', { type: 'button' }, 'Enregistrer le plateau');
  const draft = make('button', { type: 'button' }, 'En faire l’ébauche d’une campagne');
  const box = make('div', { class: 'touch-tray', role: 'region', 'aria-label': 'Plateau' });
  box.append(
    make('h2', {}, 'Votre plateau'),
    said,
    list,
    save,
    draft,
    make('label', { for: open.id }, 'Ouvrir celui d’un collègue'),
    open
  );
  const fields = rows.map((row) => choiceOf(row));
  section.append(box);
  show();

  save.addEventListener('click', () =>
    fileSaved(
      `plateau-${place.replace(':', '-')}.json`,
      JSON.stringify({ type: KIND, territoire: place, instantane: snapshot, formations: [...puts.values()] }, null, 1)
    )
  );
  draft.addEventListener('click', () => fileSaved('campagne_ebauche.csv', campaignOf([...puts.values()]), 'text/csv'));
  open.addEventListener('change', () => void opened());

  async function opened() {
    const [file] = open.files ?? [];
    if (!file) return;
    const read = file.size > HEAVIEST ? null : parsed(await file.text());
    open.value = '';
    if (read === null || read.territoire !== place) {
      said.textContent =
        read === null
          ? `« ${file.name} » n’est pas un plateau : choisissez un fichier enregistré par cette page.`
          : `« ${file.name} » est le plateau d’un autre territoire (${read.territoire}) : ouvrez-le sur la page de celui-ci.`;
      return;
    }
    for (const put of read.formations) puts.set(put.ligne, put);
    keep();
    said.textContent += ` « ${file.name} » a été ajouté.`;
  }

  /** @param {HTMLTableRowElement} row */
  function choiceOf(row) {
    const name = row.cells[0]?.textContent?.trim() ?? '';
    const line = row.dataset.ligne ?? '';
    const select = /** @type {HTMLSelectElement} */ (make('select', { 'aria-label': `Choix : ${name}` }));
    for (const choice of ['', ...CHOICES]) select.append(make('option', { value: choice }, choice || 'choisir…'));
    const reason = /** @type {HTMLInputElement} */ (
      make('input', { 'aria-label': `Raison : ${name}`, placeholder: 'raison', maxlength: String(LONGEST) })
    );
    const changed = () => {
      if (select.value === '') puts.delete(line);
      else puts.set(line, { ligne: line, formation: name, choix: select.value, raison: reason.value });
      keep();
    };
    select.addEventListener('change', changed);
    reason.addEventListener('change', changed);
    const slot = make('span', { class: 'touch-choice' });
    slot.append(select, reason);
    row.cells[0]?.append(slot);
    return { line, select, reason };
  }

  function keep() {
    try {
      localStorage.setItem(kept, JSON.stringify([...puts.values()]));
    } catch {
      // Refused by the browser: the file keeps it.
    }
    show();
  }

  function show() {
    for (const { line, select, reason } of fields) {
      const put = puts.get(line);
      select.value = put?.choix ?? '';
      reason.value = put?.raison ?? '';
      reason.hidden = put === undefined;
    }
    const all = [...puts.values()];
    list.replaceChildren(
      ...CHOICES.flatMap((choice) => {
        const those = all.filter(({ choix }) => choix === choice);
        if (those.length === 0) return [];
        const words = those.map(({ formation, raison }) => (raison ? `${formation} : ${raison}` : formation));
        return [make('li', {}, `${choice} (${those.length}) : ${words.join(' ; ')}`)];
      })
    );
    said.textContent =
      all.length === 0
        ? 'Choisissez, sous une formation de la liste, ce que vous en feriez : votre choix reste dans ce navigateur.'
        : `${all.length} ${all.length > 1 ? 'formations choisies' : 'formation choisie'}, dans ce navigateur.`;
    save.hidden = all.length === 0;
    draft.hidden = !all.some(({ choix }) => choix in REQUESTS);
  }
}

/** @param {string} tag @param {Record<string, string>} attributes @param {string} text */
function make(tag, attributes = {}, text = '') {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}

/** The table of a campaign, where the rentrée, the schools and their places are left to write. @param {Put[]} puts */
function campaignOf(puts) {
  const heads =
    'numero;rentree;type;cfd;uai;scolaire_avant;scolaire_apres;apprentissage_avant;apprentissage_apres;transformees';
  const lines = puts.flatMap(({ ligne, formation, choix, raison }, at) => {
    const [, code] = /^cfd:([0-9A-Z]{8})/.exec(ligne) ?? [];
    const told = [formation, raison].map((text) => `"${text.replaceAll('"', '""').replace(/^[=+@-]/, ' $&')}"`);
    return code && choix in REQUESTS ? [`P-${at + 1};;${REQUESTS[choix]};${code};;;;;;;${told.join(';')}`] : [];
  });
  return `\uFEFF${[`${heads};formation;raison`, ...lines].join('\r\n')}\r\n`;
}

/** @param {string} name @param {string} text */
function fileSaved(name, text, type = 'application/json') {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** @param {string} name @returns {Put[]} */
function readKept(name) {
  try {
    return putsOf(JSON.parse(localStorage.getItem(name) ?? '[]'));
  } catch {
    return [];
  }
}

/** @param {string} text @returns {{ territoire: string, formations: Put[] } | null} */
function parsed(text) {
  try {
    const read = JSON.parse(text);
    if (read?.type !== KIND || typeof read.territoire !== 'string' || !Array.isArray(read.formations)) return null;
    return { territoire: read.territoire, formations: putsOf(read.formations) };
  } catch {
    return null;
  }
}

/** Those of a list that are puts; the rest of a file is left. @param {unknown} list @returns {Put[]} */
function putsOf(list) {
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST).flatMap((one) => {
    const { ligne, formation, choix, raison = '' } = one ?? {};
    const told = [ligne, formation, choix, raison].every((text) => typeof text === 'string' && text.length <= LONGEST);
    return told && CHOICES.includes(choix) ? [{ ligne, formation, choix, raison }] : [];
  });
}
