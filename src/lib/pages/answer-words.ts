import type { Answer, AnswerColumn, AnswerRow, AnswerValue } from '../catalogue/api/answer.ts';
import { duringPeriod } from '../text/dates.ts';
import { lowered } from '../text/grammar.ts';
import { formatAround } from '../text/numbers.ts';
import { columnOf, readFigure } from '../words/figure.ts';
import type { ReadingContext } from '../words/sentence.ts';
import { halfHeld, ratioOf, sumOf, type BoundedSum } from './bounded-sum.ts';
import type { Made, Says, Where } from '../catalogue/questions/question.ts';
import { firstSaid, holds, rowsWhere } from './say.ts';
import type { Context } from './section.ts';

/** What one row may say: its columns, those made beside them, and the words of the page. */
export interface AnswerWords extends ReadingContext {
  readonly columns: readonly AnswerColumn[];
  readonly row: AnswerRow;
}

/** Makes numbers and texts from the rows of an answer, each under its name; a later one may read an earlier one. */
export function withMade(
  words: AnswerWords,
  answer: Answer,
  made: Readonly<Record<string, Made>>,
  parameters: Readonly<Record<string, string>>,
  functions: Context['functions'] = {}
): AnswerWords {
  return Object.entries(made).reduce<AnswerWords>((all, [name, one]) => {
    const { column, values } = makeOne(name, one, all, answer, parameters, functions);
    return { ...all, columns: [...all.columns, column], row: { ...all.row, ...values } };
  }, words);
}

interface MadeColumn {
  readonly column: AnswerColumn;
  readonly values: AnswerRow;
}

function makeOne(
  name: string,
  made: Made,
  words: AnswerWords,
  answer: Answer,
  parameters: Readonly<Record<string, string>>,
  functions: NonNullable<Context['functions']>
): MadeColumn {
  const rowsOf = (where?: Where): readonly AnswerRow[] => rowsWhere(answer, where);
  if ('fonction' in made) {
    const value = functions[made.fonction]?.(answer) ?? null;
    return typeof value === 'object' && value !== null ? bounded(name, value, NUMBER) : plain(name, value);
  }
  if ('colonnes' in made) {
    const held = made.colonnes.filter((column) => holds({ [column]: made.valent }, words.row));
    return plain(name, held.map((column) => lowered(columnOf(answer, column).libelle)).join(', ') || null);
  }
  if ('compte' in made) return plain(name, rowsOf(made.compte === 'tout' ? {} : made.compte).length);
  if ('distincts' in made)
    return plain(name, new Set(rowsOf(made.si).flatMap((row) => row[made.distincts] ?? [])).size);
  if ('somme' in made)
    return bounded(
      name,
      sumOf({ ...answer, lignes: rowsOf(made.si).slice(0, made.premieres) }, made.somme),
      columnOf(answer, made.somme)
    );
  if ('moitie' in made)
    return plain(name, answer.etat === 'partiel' ? null : (halfHeld(answer, made.moitie)?.held ?? null));
  if ('rapport' in made) {
    const [part, whole] = made.rapport.map((one) => sumAt(words, one));
    const ratio = part && whole ? ratioOf(part, whole) : null;
    return bounded(name, ratio ?? { value: null, min: null, max: null }, {
      role: 'taux',
      type: 'decimal',
      unite: null
    });
  }
  if ('pendant' in made) {
    const period = words.row[made.pendant] ?? answer.parametres[made.pendant];
    return plain(name, period == null ? null : duringPeriod(String(period)));
  }
  if ('autour' in made) {
    const column = columnOf(answer, made.autour);
    const reading = readFigure(words.row, column);
    return plain(name, formatAround(reading, reading.style, '') || null);
  }
  if ('chaque' in made) return plain(name, eachInWords(made, answer, parameters));
  const row = made.de === 'derniere' ? answer.lignes.at(-1) : rowsOf(made.de)[0];
  return copied(name, row, columnOf(answer, made.colonne));
}

/** « « Cuisiniers », « Serveurs »… » */
function eachInWords(
  { chaque, si, entre = ', ', au_plus: most = Infinity }: Extract<Made, { chaque: Says }>,
  answer: Answer,
  parameters: Readonly<Record<string, string>>
): string | null {
  const texts = rowsWhere(answer, si).flatMap((row) => firstSaid(chaque, wordsOfRow(answer, row, parameters)) ?? []);
  return texts.length === 0 ? null : `${texts.slice(0, most).join(entre)}${texts.length > most ? '…' : ''}`;
}

export function wordsOfRow(answer: Answer, row: AnswerRow, parameters: Readonly<Record<string, string>>): AnswerWords {
  const intervals = answer.colonnes
    .filter(({ ic }) => ic)
    .flatMap((column) => ['ic_min', 'ic_max'].map((end) => ({ ...PLAIN, ...endOf(column, end) })));
  return { columns: [...answer.colonnes, ...intervals], row, rows: () => answer.lignes, parameters };
}

/** An end of the confidence interval of a column, as a figure that a sentence may say. */
function endOf(
  { nom, role, type, unite }: AnswerColumn,
  end: string
): Pick<AnswerColumn, 'nom' | 'role' | 'type' | 'unite'> {
  return { nom: `${nom}_${end}`, role, type, unite };
}

/** Values that are no figure of an answer, under their names. */
export function withPlain(words: AnswerWords, values: AnswerRow): AnswerWords {
  return {
    ...words,
    columns: [...words.columns, ...Object.keys(values).map((nom) => ({ ...PLAIN, nom }))],
    row: { ...words.row, ...values }
  };
}

/** The columns of a row of another answer, under a prefix. */
export function withPrefix(
  words: AnswerWords,
  prefix: string,
  answer: Answer,
  row: AnswerRow | undefined
): AnswerWords {
  return answer.colonnes.reduce<AnswerWords>((all, column) => {
    const { column: named, values } = copied(`${prefix}${column.nom}`, row, column);
    return { ...all, columns: [...all.columns, named], row: { ...all.row, ...values } };
  }, words);
}

function copied(name: string, row: AnswerRow | undefined, column: AnswerColumn): MadeColumn {
  const values = Object.fromEntries(
    Object.entries(row ?? {}).flatMap(([key, value]): [string, AnswerValue][] =>
      key === column.nom || key.startsWith(`${column.nom}_`) ? [[name + key.slice(column.nom.length), value]] : []
    )
  );
  return { column: { ...column, nom: name }, values: { [name]: null, ...values } };
}

function sumAt({ columns, row }: AnswerWords, name: string): BoundedSum | null {
  const column = columns.find(({ nom }) => nom === name);
  return column ? readFigure(row, column) : null;
}

const NUMBER: Pick<AnswerColumn, 'role' | 'type' | 'unite'> = { role: 'mesure', type: 'entier', unite: null };

/** A column whose values are as they stand: neither protected, bounded nor tested. */
export const PLAIN: Omit<AnswerColumn, 'nom'> = {
  libelle: '',
  ...NUMBER,
  protege: false,
  bornes: false,
  ic: false,
  visible: false,
  ecart: false,
  de: null
};

function plain(name: string, value: AnswerValue): MadeColumn {
  return { column: { ...PLAIN, nom: name }, values: { [name]: value } };
}

function bounded(
  name: string,
  { value, min, max }: BoundedSum,
  { role, type, unite }: Pick<AnswerColumn, 'role' | 'type' | 'unite'>
): MadeColumn {
  return {
    column: { ...PLAIN, nom: name, role, type, unite, protege: true, bornes: true },
    values: {
      [name]: value,
      [`${name}_min`]: min,
      [`${name}_max`]: max,
      [`${name}_statut`]: value === null ? 'non_diffuse' : 'diffuse'
    }
  };
}
