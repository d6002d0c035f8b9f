import { unaccented } from '../../text/unaccented.ts';
import { LEVELS } from '../levels.ts';
import type { Cube, CubeMeasure, CubeRate } from './cube.ts';
import type { Binding } from './conditions.ts';
import { measureChoice, cutsOf, spansPeriods, type Cut, type Exploration } from './exploration.ts';
import { selectOf } from './select.ts';

/** A file of `queries/`, made of a question asked without SQL. */
export interface RequestFile {
  /** Under `queries/`. */
  readonly path: string;
  readonly text: string;
}

/** What its author says of it; what is left empty is worded from the choices. */
export interface Wording {
  readonly titre: string;
  readonly question: string;
}

/** The territory and the periods are given by readers; the rest is written as it was chosen. */
const AS_PARAMETERS: Binding = {
  places: ({ maille }) =>
    maille === null
      ? 'cube.territoire = $territoire::VARCHAR'
      : 'zones.maille = $maille::VARCHAR and zones.dans_region',
  periods: (column, { nom, type }, exploration) =>
    spansPeriods(exploration)
      ? `${column} between $depuis::${type} and $jusqua::${type}`
      : `${column} = $${nom}::${type}`
};

/** How a question reads in a list of requests, from its choices. */
export function wordingOf(cube: Cube, exploration: Exploration): Wording {
  const { mesures, taux } = measureChoice(cube, exploration);
  const asked = [...mesures, ...taux].filter(({ nom }) => exploration.mesures.includes(nom));
  const cuts = cutsOf(cube, exploration);
  const along = [
    ...(exploration.maille === null ? [] : [LEVELS[exploration.maille].name]),
    ...cuts.filter(({ split }) => split).map(wordsOf),
    ...(spansPeriods(exploration) ? [cube.periode.libelle] : [])
  ].map(lowered);
  const kept = cuts.filter(({ split, valeurs }) => !split && valeurs.length > 0).map(keptOf);
  const [first = cube.titre] = asked.map(({ libelle }) => libelle);
  const titre = [
    `${first}${asked.length > 1 ? ` et ${asked.length - 1 === 1 ? lowered(asked[1]?.libelle ?? '') : `${asked.length - 1} autres mesures`}` : ''}`,
    ...(along.length > 0 ? [` par ${along.join(' et ')}`] : []),
    ...(kept.length > 0 ? [` (${kept.join(', ')})`] : [])
  ].join('');
  return { titre, question: `Combien, ici : ${lowered(titre)} ?` };
}

export function requestFileOf(cube: Cube, exploration: Exploration, given: Partial<Wording> = {}): RequestFile {
  const own = wordingOf(cube, exploration);
  const titre = given.titre?.trim() || own.titre;
  const question = given.question?.trim() || own.question;
  return {
    path: `${cube.theme}/${fileName(titre)}.sql`,
    text: `/*---\n${headerOf(cube, exploration, { titre, question }).join('\n')}\n---*/\n${selectOf(cube, exploration, AS_PARAMETERS)}\n`
  };
}

function headerOf(cube: Cube, exploration: Exploration, { titre, question }: Wording): string[] {
  const { mesures, taux } = measureChoice(cube, exploration);
  const chart = chartOf(cube, exploration);
  const notes = [...cube.notes, ...cutsOf(cube, exploration).flatMap(noteOf)];
  return [
    `titre: ${quoted(titre)}`,
    `question: ${quoted(question)}`,
    `code: ${cube.code}`,
    ...(cube.enquete ? ['enquete: true'] : []),
    ...(taux.length > 0 ? [`formule: ${quoted(taux.map((rate) => formulaOf(rate, mesures)).join(' ; '))}`] : []),
    `champ: ${quoted(cube.champ)}`,
    ...(notes.length > 0 ? ['notes:', ...notes.map((note) => `  - ${quoted(note)}`)] : []),
    'parametres:',
    ...parametersOf(cube, exploration).map((line) => `  ${line}`),
    'colonnes:',
    ...columnsOf(cube, exploration).map((line) => `  ${line}`),
    ...(chart === null ? [] : [`graphique: ${chart}`]),
    ...(cube.sources.length > 0 ? ['repose_sur:', `  lignes: [${cube.sources.join(', ')}]`] : []),
    `lecture: ${quoted(readingOf(cube, exploration))}`
  ];
}

function parametersOf(cube: Cube, exploration: Exploration): string[] {
  const { periode, mailles } = cube;
  const { maille, territoires, depuis, jusqua } = exploration;
  const [only] = territoires;
  const period = (name: string, label: string, chosen: string | null): string =>
    periode.millesimes === ''
      ? `${name}: { domaine: entier, defaut: ${chosen ?? '2000'}, libelle: ${quoted(label)} }`
      : `${name}: { domaine: millesimes.${periode.millesimes}, defaut: ${chosen === null ? 'dernier' : quoted(chosen)}, libelle: ${quoted(label)} }`;
  return [
    maille === null
      ? `territoire: { domaine: territoires, mailles: [${mailles.join(', ')}], defaut: ${only === undefined || only.startsWith('region:') ? 'region' : quoted(only)}, libelle: Territoire }`
      : `maille: { domaine: choix, valeurs: { ${levelsOf(cube)} }, defaut: ${maille}, libelle: Maille }`,
    ...(spansPeriods(exploration)
      ? [period('depuis', 'Depuis', depuis), period('jusqua', 'Jusqu’à', jusqua)]
      : [period(periode.nom, periode.libelle, periode.millesimes === '' ? depuis : null)])
  ];
}

function levelsOf({ mailles }: Cube): string {
  return mailles
    .filter((maille) => maille !== 'pays')
    .map((maille) => `${maille}: ${quoted(LEVELS[maille].name)}`)
    .join(', ');
}

function columnsOf(cube: Cube, exploration: Exploration): string[] {
  const { mesures, taux } = measureChoice(cube, exploration);
  const dimension = (name: string, label: string): string => `${name}: { role: dimension, libelle: ${quoted(label)} }`;
  return [
    ...(exploration.maille === null
      ? []
      : ['territoire: { role: territoire, libelle: Code du territoire }', dimension('nom', 'Territoire')]),
    ...cutsOf(cube, exploration)
      .filter(({ split }) => split)
      .flatMap((cut) => [
        ...(cut.dimension.noms === null
          ? []
          : [dimension(`${cut.dimension.nom}_code`, `Code, ${lowered(cut.dimension.libelle)}`)]),
        dimension(cut.dimension.nom, wordsOf(cut))
      ]),
    dimension(cube.periode.nom, cube.periode.libelle),
    ...mesures.map(
      ({ nom, libelle, unite }) => `${nom}: { role: mesure, unite: ${quoted(unite)}, libelle: ${quoted(libelle)} }`
    ),
    ...taux.map(
      ({ nom, libelle, de, ...rules }) =>
        `${nom}: { role: taux, de: [${de.join(', ')}], ${Object.entries(rules)
          .map(([key, value]) => `${key}: ${String(value)}, `)
          .join('')}libelle: ${quoted(libelle)} }`
    ),
    ...cube.signaux.map(
      ({ nom, libelle, texte }) => `${nom}: { role: signal, libelle: ${quoted(libelle)}, texte: ${quoted(texte)} }`
    )
  ];
}

/** What is drawn of it: lines along periods, else bars by the first name; null where a row has no name. */
function chartOf(cube: Cube, exploration: Exploration): string | null {
  const { mesures } = measureChoice(cube, exploration);
  const x = mesures.find(({ nom }) => exploration.mesures.includes(nom)) ?? mesures[0];
  const names = [
    ...cutsOf(cube, exploration)
      .filter(({ split }) => split)
      .map(({ dimension }) => dimension.nom),
    ...(exploration.maille === null ? [] : ['nom'])
  ];
  const [name, other] = names;
  if (x === undefined) return null;
  // A line is of one name: two cuts along periods would be joined end to end.
  if (spansPeriods(exploration) && other !== undefined) return null;
  if (spansPeriods(exploration))
    return name === undefined
      ? `{ type: courbe, x: ${cube.periode.nom}, y: ${x.nom} }`
      : `{ type: lignes, x: ${cube.periode.nom}, y: ${x.nom}, serie: ${name} }`;
  return name === undefined
    ? null
    : `{ type: barres, x: ${x.nom}, y: ${name}${other === undefined ? '' : `, facette: ${other}`} }`;
}

function readingOf(cube: Cube, exploration: Exploration): string {
  const { mesures, taux } = measureChoice(cube, exploration);
  const shown = [...mesures, ...taux].find(({ nom }) => exploration.mesures.includes(nom)) ?? mesures[0];
  const place = exploration.maille === null ? '{territoire}' : '« {nom} »';
  const names = cutsOf(cube, exploration)
    .filter(({ split }) => split)
    .map(({ dimension }) => ` « {${dimension.nom}} »,`);
  return `${place},${names.join('')} ${lowered(cube.periode.libelle)} {${cube.periode.nom}}, ${lowered(shown?.libelle ?? cube.titre)} : {${shown?.nom ?? ''}}.`;
}

function formulaOf({ libelle, de }: CubeRate, mesures: readonly CubeMeasure[]): string {
  const [above, below] = de.map((name) => lowered(mesures.find(({ nom }) => nom === name)?.libelle ?? name));
  return `${lowered(libelle)} = ${above ?? ''} / ${below ?? ''}`;
}

/** A cut that only some values are kept of is said where its figures are read. */
function noteOf(cut: Cut): string[] {
  return cut.split || cut.valeurs.length === 0 ? [] : [`Compté pour ${keptOf(cut)} seulement.`];
}

function keptOf({ dimension: { libelle, ordre, valeurs: names }, valeurs }: Cut): string {
  const words = valeurs.map((value) => names.find(({ valeur }) => valeur === value)?.libelle ?? value);
  const [from = '', to = from] = words;
  return `${lowered(libelle)} ${ordre ? `de ${from} à ${to}` : words.length > 4 ? `parmi ${words.length} valeurs` : words.join(', ')}`;
}

function wordsOf({ dimension: { libelle, niveaux }, niveau }: Cut): string {
  return niveaux.length < 2 ? libelle : (niveaux.find(({ valeur }) => valeur === niveau)?.libelle ?? libelle);
}

function lowered(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

export function fileName(titre: string): string {
  const name = unaccented(titre)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '');
  return name.slice(0, 60).replace(/_+$/, '') || 'requete';
}

/** A text of YAML, whatever it holds. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
