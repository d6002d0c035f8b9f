import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Axis } from '../../../src/lib/disclosure/axis.ts';
import { buildCube, cellFinder, type BaseRow, type Cube } from '../../../src/lib/disclosure/cube.ts';
import { EXIT, failure } from '../failure.ts';
import { quoteName, rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';
import type { TerritoryAxis } from './geographies.ts';
import type { Masking } from './masking.ts';

export async function vintagesOf(connection: DuckDBConnection, base: string, { vintage }: Masking): Promise<string[]> {
  return (await rowsOf(connection, `select distinct ${quoteName(vintage)}::VARCHAR as v from ${base} order by 1`)).map(
    (row) => String(row.v)
  );
}

/** The communes under which the file counts, in one vintage. */
export async function codesUsed(
  connection: DuckDBConnection,
  base: string,
  { vintage: column, fileCommune }: Masking,
  vintage: string
): Promise<Set<string>> {
  const rows = await rowsOf(
    connection,
    `select distinct ${quoteName(fileCommune)}::VARCHAR as code from ${base}
      where ${quoteName(column)}::VARCHAR = ${quoteText(vintage)}`
  );
  return new Set(rows.map((row) => String(row.code)));
}

/** One vintage, every margin of every axis. @throws Failure (exit 2) for impossible rows */
export async function readCube(
  connection: DuckDBConnection,
  base: string,
  masking: Masking,
  territories: TerritoryAxis,
  axes: readonly Axis[],
  vintage: string,
  path: string
): Promise<Cube> {
  const names = [masking.fileCommune, ...masking.axes.map(({ name }) => name)];
  const columns = [
    ...names.map((name, index) => `${quoteName(name)}::VARCHAR as a${index}`),
    `${quoteName(masking.measure)}::DOUBLE as valeur`,
    `${masking.units === null ? 'null' : quoteName(masking.units)}::DOUBLE as unites`,
    `${masking.largest === null ? 'null' : quoteName(masking.largest)}::DOUBLE as principal`
  ];
  const rows = await rowsOf(
    connection,
    `select ${columns.join(', ')} from ${base}
      where ${quoteName(masking.vintage)}::VARCHAR = ${quoteText(vintage)} and
        ${quoteName(masking.measure)} is not null`
  );
  const positions = axes.map(
    (axis) => new Map(axis.members.slice(0, axis.leafCount).map((member, index) => [member, index]))
  );
  const baseRows = rows.flatMap((row): BaseRow[] => {
    const leaves = [
      territories.leafOf(String(row.a0)),
      ...positions.map((found, index) => found.get(String(row[`a${index + 1}`])))
    ];
    // Communes outside the region are in the producer's file, not in the cube.
    if (leaves.some((leaf) => leaf === undefined)) return [];
    return [
      {
        leaves: leaves.map(Number),
        value: Number(row.valeur),
        units: Number(row.unites),
        largest: Number(row.principal)
      }
    ];
  });
  try {
    return buildCube([territories.axis, ...axes], baseRows, masking.units === null, masking.leastOfUnit);
  } catch (error) {
    if (error instanceof RangeError)
      throw failure(
        EXIT.input,
        `${path} : ${error.message}`,
        'Ajoutez une règle de rejet à sa source, ou corrigez le modèle.',
        error
      );
    throw error;
  }
}

/** Cells that an openly published file gives already, to the rounding: hiding one would cover nothing. */
export async function openCells(
  connection: DuckDBConnection,
  masking: Masking,
  cube: Cube,
  vintage: string
): Promise<number[]> {
  if (masking.alreadyOpen === null) return [];
  const names = ['territoire', ...masking.axes.map(({ name }) => name)];
  const columns = names.map((name, index) => `${quoteName(name)}::VARCHAR as a${index}`).join(', ');
  const rows = await rowsOf(
    connection,
    `select ${columns} from ${masking.alreadyOpen} where ${quoteName(masking.vintage)}::VARCHAR = ${quoteText(vintage)}`
  );
  const find = cellFinder(cube);
  return rows.flatMap((row) => find(names.map((_, index) => String(row[`a${index}`]))) ?? []);
}

/** The mask of a vintage, as its table says it. */
export interface PublishedMask {
  /** Names of the hidden cells, their members joined by a tab. */
  readonly cells: ReadonlySet<string>;
  /** Hash of the hidden cells. */
  readonly hidden: string;
}

export async function readMasked(
  connection: DuckDBConnection,
  name: string,
  masking: Masking,
  vintage: string
): Promise<PublishedMask> {
  const key = ['territoire', ...masking.axes.map((axis) => quoteName(axis.name))].join(', ');
  const rows = await rowsOf(
    connection,
    `select concat_ws(chr(9), ${key}) as cellule from publie.${quoteName(name)}
      where ${quoteName(masking.vintage)}::VARCHAR = ${quoteText(vintage)} and
        ${quoteName(`${masking.measure}_statut`)} = 'secret' order by 1`
  );
  const cells = rows.map(({ cellule }) => String(cellule));
  return { cells: new Set(cells), hidden: createHash('sha256').update(cells.join('\n')).digest('hex') };
}
