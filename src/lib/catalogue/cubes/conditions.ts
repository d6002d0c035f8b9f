import { quoteText } from '../../text/sql-text.ts';
import type { Cube, CubeDimension, CubePeriod, CubeType } from './cube.ts';
import type { Cut, Exploration } from './exploration.ts';

/** How the reader's territory and periods are written in a select: as values, or as the parameters of a request. */
export interface Binding {
  readonly places: (exploration: Exploration) => string;
  readonly periods: (column: string, period: CubePeriod, exploration: Exploration, cube: Cube) => string;
}

const WIDTH = 100;

/** A value as SQL writes it: a number only where the column holds some, so that nothing of an address is ever code. */
export function literal(value: string, type: CubeType = 'VARCHAR'): string {
  return type !== 'VARCHAR' && /^-?\d{1,15}$/.test(value) ? value : quoteText(value);
}

/** Values as they were chosen. */
export const AS_VALUES: Binding = {
  places: ({ maille, territoires }) =>
    maille === null
      ? among(
          'cube.territoire',
          territoires.map((code) => literal(code))
        )
      : `zones.maille = ${literal(maille)} and zones.dans_region`,
  periods: (column, { nom, type }, { depuis, jusqua }, cube) => {
    const last = `(select max(${nom}) from publie.${cube.nom}${cube.lignes === '' ? '' : ` where ${cube.lignes}`})`;
    const [from, to] = [depuis ?? jusqua, jusqua ?? depuis].map((value) =>
      value === null ? last : literal(value, type)
    );
    return from === to ? `${column} = ${from ?? last}` : `${column} between ${from ?? last} and ${to ?? last}`;
  }
};

/** `x = 1` or `x in (1, 2)`, on as many lines as they take. */
export function among(column: string, values: readonly string[]): string {
  if (values.length === 1) return `${column} = ${values[0] ?? ''}`;
  const lines: string[] = [''];
  for (const value of values) {
    const last = lines.length - 1;
    const line = lines[last] ?? '';
    const more = line === '' ? value : `${line}, ${value}`;
    if (more.length > WIDTH) lines.push(value);
    else lines[last] = more;
  }
  return `${column} in (${lines.join(',\n            ')})`;
}

/** Rows of one cut of a dimension, whatever its values: never the row of everything, never two nested cuts. */
export function levelCondition({ dimension, niveau }: Cut, alias: string): string {
  const { nom, type, valeurs } = dimension;
  const column = `${alias}${nom}`;
  if (niveau !== null)
    return dimension.niveau === null
      ? `split_part(${column}, ':', 1) = ${literal(niveau)}`
      : `${alias}${dimension.niveau} = ${literal(niveau)}`;
  if (valeurs.length > 0)
    return among(
      column,
      valeurs.map(({ valeur }) => literal(valeur, type))
    );
  return notTotal(dimension, column);
}

/** The row that counts everything. */
export function isTotal({ total, type }: CubeDimension, column: string): string {
  return total === null ? `${column} is null` : `${column} = ${literal(total ?? '', type)}`;
}

export function notTotal({ total, type }: CubeDimension, column: string): string {
  if (total === undefined) return '';
  return total === null ? `${column} is not null` : `${column} <> ${literal(total, type)}`;
}

/** The values that the reader keeps; empty for all. */
export function valueCondition({ dimension: { type, ordre }, valeurs }: Cut, column: string): string {
  if (valeurs.length === 0) return '';
  const values = valeurs.map((value) => literal(value, type));
  return ordre ? `${column} between ${values[0] ?? ''} and ${values[1] ?? values[0] ?? ''}` : among(column, values);
}

export function cutCondition(cut: Cut, alias: string): string[] {
  const column = `${alias}${cut.dimension.nom}`;
  if (cut.mode === 'total') return [isTotal(cut.dimension, column)];
  const values = valueCondition(cut, column);
  // The values of a dimension that names them all are of its only cut.
  const known = values !== '' && cut.niveau === null && cut.dimension.valeurs.length > 0;
  return [known ? '' : levelCondition(cut, alias), values].filter((condition) => condition !== '');
}
