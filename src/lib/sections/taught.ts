import type { Answer, AnswerRow } from '../catalogue/api/answer.ts';
import type { AnswerOf } from '../catalogue/api/rows.ts';
import { formatNumber } from '../text/numbers.ts';
import { capitalised, numbered, pluralOf } from '../text/grammar.ts';
import { isCurrent } from './life.ts';

const ROUTES = {
  scolaire: 'la voie scolaire',
  apprentissage: 'l’apprentissage',
  continue: 'la formation continue',
  sanitaire: 'le sanitaire et social'
} as const;
const FOUND = 'trouvée';
const UNKNOWN = 'ne peut être su';

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
export function taughtIn(answer: AnswerOf<'cprdfop/metiers_sans_formation'>): Taught {
  const found = (row: AnswerRow): boolean => Object.keys(ROUTES).some((route) => row[route] === FOUND);
  const around = (row: AnswerRow): boolean =>
    Object.keys(ROUTES).some((route) => String(row[route]).startsWith(`${FOUND} `));
  const near = answer.lignes.filter(found);
  const elsewhere = answer.lignes.filter((row) => !found(row) && around(row));
  const none = answer.lignes.filter((row) => !found(row) && !around(row) && row['sans_formation'] === true);
  const sorted = new Set([...near, ...elsewhere, ...none]);
  return { near, elsewhere, none, unknown: answer.lignes.filter((row) => !sorted.has(row)) };
}

/** One sentence: how many are taught within reach, elsewhere, nowhere in the files read, and for how many it cannot be known. */
export function taughtInWords(answer: AnswerOf<'cprdfop/metiers_sans_formation'>, lieu: string): string {
  const { near, elsewhere, none, unknown } = taughtIn(answer);
  const count = (rows: readonly AnswerRow[]): string => formatNumber(rows.length);
  const parts = [
    `${count(near)} ${pluralOf(near.length, 'a', 'ont')} une formation reliée à ${answer.parametres['distance'] ?? ''} km au plus`,
    ...(elsewhere.length > 0
      ? [
          `${count(elsewhere)} ${pluralOf(elsewhere.length, 'en a', 'en ont')} une dans la région, ailleurs ou en un lieu que les fichiers ne disent pas`
        ]
      : []),
    ...(none.length > 0
      ? [`${count(none)} n’en ${pluralOf(none.length, 'a', 'ont')} aucune dans les fichiers lus`]
      : []),
    ...(unknown.length > 0 ? [`pour ${count(unknown)}, cela ne peut être su${unreadRoutes(unknown)}`] : [])
  ];
  return `${capitalised(lieu)}, sur ${numbered(answer.lignes.length, 'métier', 'métiers')} en tension${tensionPlace(answer, lieu)}${tensionYear(answer)}, ${parts.join(' ; ')}.`;
}

/** « en Bretagne », where the tension is that of another territory than the sentence's; a zone has that of its département or region. */
function tensionPlace(answer: AnswerOf<'cprdfop/metiers_sans_formation'>, lieu: string): string {
  const where = answer.lignes[0]?.['lieu_tension'];
  return typeof where !== 'string' || where === lieu ? '' : ` ${where}`;
}

/** « en 2019 », the year of the tension, when there is one. */
export function tensionYear(
  answer: AnswerOf<
    'cprdfop/formations_sans_debouche' | 'cprdfop/metiers_sans_formation' | 'cprdfop/quadrant_devenir_tension'
  >
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

/** From which class, of five, a tension is strong or very strong, and a cause marked (Dares). */
export const STRONG = 4;

/** Whether a class, of a tension or of one of its causes, is strong; one that is not given is not. */
export function isStrong(level: unknown): boolean {
  return Number(level ?? 0) >= STRONG;
}

/** Whether the tension of an answer may be spoken of in the present. @param parameter that asks its year; by default, the rows say it */
export function tensionIsCurrent(answer: Answer, parameter?: string): boolean {
  const year = parameter === undefined ? answer.lignes[0]?.['annee_tension'] : answer.parametres[parameter];
  return year !== undefined && year !== null && isCurrent(answer, 'dares_tensions', String(year));
}

/** « (la formation continue, le sanitaire et social : non lus) ». */
function unreadRoutes(rows: readonly AnswerRow[]): string {
  const unread = Object.entries(ROUTES)
    .filter(([route]) =>
      rows.some(
        (row) =>
          row[route] === UNKNOWN && row['situation'] !== null && String(row['situation']).includes('faute de fichier')
      )
    )
    .map(([, words]) => words);
  return unread.length === 0
    ? ''
    : ` (non ${unread.length > 1 ? 'lus en entier' : 'lu en entier'} : ${unread.join(', ')})`;
}

/** Columns of its table on a page. */
export const UNTAUGHT_COLUMNS = [
  'metier',
  'classe',
  'situation',
  'eleves',
  'offres',
  'apprentis',
  'sessions',
  'inscrits_region'
];

/** Rows of its drawing: nothing is found, whether all files were read or not. */
export function isUntaught(row: AnswerRow): boolean {
  return row['sans_formation'] !== false && !Object.keys(ROUTES).some((route) => String(row[route]).startsWith(FOUND));
}

/** What its drawing shows: as many rows as it counts. */
export function untaughtTitle(answer: AnswerOf<'cprdfop/metiers_sans_formation'>): string {
  const rows = answer.lignes.filter(isUntaught).length;
  return answer.lignes.length === 0
    ? 'Métiers en tension et formations'
    : `${capitalised(numbered(rows, 'métier', 'métiers'))} en tension sur ${formatNumber(answer.lignes.length)} sans formation trouvée dans les fichiers lus`;
}

export function untaughtSubtitle(answer: AnswerOf<'cprdfop/metiers_sans_formation'>, lieu: string): string {
  return `Indicateur de tension, métiers de classe ${answer.parametres['seuil'] ?? ''} ou plus${tensionPlace(answer, lieu)}${tensionYear(answer)} ; à ${answer.parametres['distance'] ?? ''} km au plus, puis dans la région. Ce que l’on n’a pas lu n’est pas une absence : le tableau dit chaque voie.`;
}
