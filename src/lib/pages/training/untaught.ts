import type { AnswerRow } from '../../catalogue/api/answer.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { formatNumber } from '../../text/numbers.ts';
import { capitalised, numbered, pluralOf } from '../../text/grammar.ts';
import { chartFigure } from '../../charts/figure-model.ts';
import { askNear, titleOf } from '../elsewhere.ts';
import type { Argument } from '../question.ts';

const ROUTES = {
  scolaire: 'la voie scolaire',
  apprentissage: 'l’apprentissage',
  continue: 'la formation continue',
  sanitaire: 'le sanitaire et social'
} as const;
const FOUND = 'trouvée';
const UNKNOWN = 'ne peut être su';
const TENSIONS = 'dares_tensions';

type Untaught = AnswerOf<'cprdfop/metiers_sans_formation'>;

/** What the files read say of training for tense occupations: each occupation is in one of the four. */
export interface Taught {
  readonly near: readonly AnswerRow[];
  readonly elsewhere: readonly AnswerRow[];
  /** Nothing in the files read, and all of them were. */
  readonly none: readonly AnswerRow[];
  /** Nothing found, and a file that could contradict it was not read, or no diploma leads there. */
  readonly unknown: readonly AnswerRow[];
}

/** Reads an answer of « métiers en tension sans formation locale ». */
export function taughtIn(answer: Untaught): Taught {
  const found = (row: AnswerRow): boolean => Object.keys(ROUTES).some((route) => row[route] === FOUND);
  const around = (row: AnswerRow): boolean =>
    Object.keys(ROUTES).some((route) => String(row[route]).startsWith(`${FOUND} `));
  const near = answer.lignes.filter(found);
  const elsewhere = answer.lignes.filter((row) => !found(row) && around(row));
  const none = answer.lignes.filter((row) => !found(row) && !around(row) && row['sans_formation'] === true);
  const sorted = new Set([...near, ...elsewhere, ...none]);
  return { near, elsewhere, none, unknown: answer.lignes.filter((row) => !sorted.has(row)) };
}

/** Whether of no tense occupation it can be said that it is taught, or not: a count of those « without training » would then be false. */
function nothingKnown(answer: Untaught): boolean {
  return answer.lignes.length === 0
    ? answer.etat === 'source_absente' && !answer.non_lues.includes(TENSIONS)
    : taughtIn(answer).unknown.length === answer.lignes.length;
}

/** Tense occupations without training near the place, as an argument of a question. */
export const untaught: Argument = async (context) => {
  const near = context.place.maille === 'pays' ? null : await askNear(context, 'cprdfop/metiers_sans_formation', {});
  if (!near) return { section: { sentences: [], figures: [] }, key: null };
  const { answer, place } = near;
  const figure = chartFigure(
    answer,
    {
      title: titleOf(untaughtTitle(answer), place, context.place),
      subtitle: untaughtSubtitle(answer, place.lieu),
      note: 'Un métier peut s’exercer sans diplôme, ou avec un diplôme que ces fichiers ne suivent pas.'
    },
    { columns: UNTAUGHT_COLUMNS, drawn: untaughtRows(answer) }
  );
  return { section: { sentences: taughtSentences(answer, place.lieu), figures: [figure] }, key: null };
};

/** What the files read say, in a sentence; none when no occupation is tense, or no tension read. */
export function taughtSentences(answer: Untaught, lieu: string): string[] {
  return answer.lignes.length === 0 || nothingKnown(answer) ? [] : [taughtInWords(answer, lieu)];
}

/** One sentence: how many are taught within reach, elsewhere, nowhere in the files read, and for how many it cannot be known. */
function taughtInWords(answer: Untaught, lieu: string): string {
  const { near, elsewhere, none, unknown } = taughtIn(answer);
  const count = (rows: readonly AnswerRow[]): string => formatNumber(rows.length);
  const within = `formation reliée à ${answer.parametres['distance'] ?? ''} km au plus`;
  // Of what is taught in a place that no file names, or in a file that was not read, none says that it is farther.
  const noneNear = [...elsewhere, ...unknown].some((row) => row['sans_formation'] !== true)
    ? `on ne sait d’aucun qu’il a une ${within}`
    : `aucun n’a de ${within}`;
  const parts = [
    near.length === 0 ? noneNear : `${count(near)} ${pluralOf(near.length, 'a', 'ont')} une ${within}`,
    ...(elsewhere.length > 0
      ? [
          `${count(elsewhere)} ${pluralOf(elsewhere.length, 'en a', 'en ont')} une dans la région, ailleurs ou en un lieu que les fichiers ne disent pas`
        ]
      : []),
    ...(none.length > 0
      ? [`${count(none)} n’en ${pluralOf(none.length, 'a', 'ont')} aucune dans les fichiers lus`]
      : []),
    ...(unknown.length > 0 ? [`pour ${count(unknown)}, on ne peut pas le savoir${unreadRoutes(unknown)}`] : [])
  ];
  return `${capitalised(lieu)}, sur ${numbered(answer.lignes.length, 'métier', 'métiers')} en tension${tensionPlace(answer, lieu)}${tensionYear(answer)}, ${parts.join(' ; ')}.`;
}

/** « en Bretagne », where the tension is that of another territory than the sentence's; a zone has that of its département or region. */
function tensionPlace(answer: Untaught, lieu: string): string {
  const where = answer.lignes[0]?.['lieu_tension'];
  return typeof where !== 'string' || where === lieu ? '' : ` ${where}`;
}

/** « en 2019 », the year of the tension, when there is one. */
export function tensionYear(
  answer: AnswerOf<'cprdfop/metiers_sans_formation' | 'cprdfop/quadrant_devenir_tension'>
): string {
  const years = [
    ...new Set(
      answer.lignes
        .map((row) => row['annee_tension'])
        .filter((year) => typeof year === 'number' || typeof year === 'string')
    )
  ];
  return years.length === 0 ? '' : ` en ${years.join(' et ')}`;
}

/** « (faute de fichier : la formation continue, le sanitaire et social) ». */
function unreadRoutes(rows: readonly AnswerRow[]): string {
  const unread = Object.entries(ROUTES)
    .filter(([route]) =>
      rows.some(
        (row) =>
          row[route] === UNKNOWN && row['situation'] !== null && String(row['situation']).includes('faute de fichier')
      )
    )
    .map(([, words]) => words);
  return unread.length === 0 ? '' : ` (faute de fichier : ${unread.join(', ')})`;
}

/** Columns of its table on a page. */
const UNTAUGHT_COLUMNS = [
  'metier',
  'classe',
  'situation',
  'eleves',
  'offres',
  'apprentis',
  'sessions',
  'inscrits_region'
];

/** Rows of its drawing: nothing is found, whether all files were read or not; none when it can be known of no occupation. */
export function untaughtRows(answer: Untaught): (row: AnswerRow) => boolean {
  return nothingKnown(answer) ? () => false : isUntaught;
}

function isUntaught(row: AnswerRow): boolean {
  return row['sans_formation'] !== false && !Object.keys(ROUTES).some((route) => String(row[route]).startsWith(FOUND));
}

/** What its drawing shows: as many rows as it counts, and how many of them nothing is known of. */
export function untaughtTitle(answer: Untaught): string {
  if (nothingKnown(answer)) return 'Métiers en tension sans formation, ce que l’on ne peut pas savoir ici';
  if (answer.lignes.length === 0) return 'Métiers en tension et formations';
  const rows = answer.lignes.filter(isUntaught).length;
  const unknown = taughtIn(answer).unknown.length;
  const of = `en tension sur ${formatNumber(answer.lignes.length)}`;
  const counted = `${rows === 0 ? 'Aucun métier' : numbered(rows, 'métier', 'métiers')} ${of}`;
  if (unknown > 0 && unknown === rows)
    return `${counted} dont on ne peut pas savoir ${pluralOf(rows, 's’il a', 's’ils ont')} une formation`;
  const apart =
    unknown === 0
      ? ''
      : `, dont ${formatNumber(unknown)} pour ${pluralOf(unknown, 'lequel', 'lesquels')} on ne peut pas le savoir`;
  return `${counted} sans formation trouvée dans les fichiers lus${apart}`;
}

export function untaughtSubtitle(answer: Untaught, lieu: string): string {
  return `Indicateur de tension, métiers de classe ${answer.parametres['seuil'] ?? ''} ou plus${tensionPlace(answer, lieu)}${tensionYear(answer)} ; à ${answer.parametres['distance'] ?? ''} km au plus, puis dans la région. Ce que l’on n’a pas lu n’est pas une absence : le tableau dit chaque voie.`;
}
