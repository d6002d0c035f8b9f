import type { DuckDBConnection } from '@duckdb/node-api';
import { cellFinder, type Cube } from '../../../src/lib/disclosure/cube.ts';
import type { Statement } from '../../../src/lib/disclosure/knowledge.ts';
import { quoteName, rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';
import type { TerritoryAxis } from './geographies.ts';
import type { Past } from './ledger.ts';
import type { Link } from './links.ts';
import type { Masking } from './masking.ts';

/** An open file that counts more units than there are: its exact figures are not believed. */
const FALSE = { low: Infinity, high: -Infinity };

/**
 * What open tables say of the cells of one vintage: of a part of the field, the least a cell holds (plus what its
 * missing units bring), the cell itself when none is missing; of a larger field, the most. Earlier geographies are
 * known too.
 */
export async function readStatements(
  connection: DuckDBConnection,
  cube: Cube,
  masking: Masking,
  links: readonly Link[],
  vintage: string,
  past: { readonly territories: TerritoryAxis; readonly stated: Past['stated'] }
): Promise<Statement[]> {
  const find = cellFinder(cube);
  const found: Statement[] = [];
  for (const link of links) {
    for (const row of await statementsOf(connection, masking, link, vintage)) {
      const cell = find([row.territoire, ...masking.axes.map((_, index) => row[`a${index}`])].map(String));
      if (cell !== null) found.push({ cell, ...boundsOf(cube, cell, link, row) });
    }
    for (const { geography, territory, members, row } of past.stated.get(link.table)?.get(vintage) ?? []) {
      const place = past.territories.memberOf(geography, territory);
      // A territory that is still there is said of today.
      if (place === undefined || past.territories.written[place] === 1) continue;
      const cell = find([past.territories.axis.members[place] ?? '', ...members]);
      if (cell !== null) found.push({ cell, ...boundsOf(cube, cell, link, row) });
    }
  }
  return found;
}

async function statementsOf(
  connection: DuckDBConnection,
  masking: Masking,
  { table }: Link,
  vintage: string
): Promise<Record<string, unknown>[]> {
  const columns = [
    'territoire::VARCHAR as territoire',
    ...masking.axes.map(({ name }, index) => `${quoteName(name)}::VARCHAR as a${index}`),
    `${masking.units === null ? 'null' : quoteName(masking.units)}::DOUBLE as unites`,
    `${quoteName(`${masking.measure}_min`)}::DOUBLE as bas`,
    `${quoteName(`${masking.measure}_max`)}::DOUBLE as haut`
  ];
  return rowsOf(
    connection,
    `select ${columns.join(', ')} from ${table} where ${quoteName(masking.vintage)}::VARCHAR = ${quoteText(vintage)}`
  );
}

function boundsOf(
  cube: Cube,
  cell: number,
  { relation, tolerance }: Link,
  row: Readonly<Record<string, unknown>>
): Pick<Statement, 'low' | 'high'> {
  const least = Number(row.bas ?? 0) * (1 - tolerance);
  const most = row.haut === null ? Infinity : Number(row.haut) * (1 + tolerance);
  if (relation === 'tout') return { low: 0, high: most };
  if (cube.countsPersons) return { low: least, high: relation === 'egal' ? most : Infinity };
  const missing = (cube.units[cell] as number) - Number(row.unites ?? 0);
  if (missing < 0) return FALSE;
  return { low: least + missing * cube.leastOfUnit, high: missing === 0 ? most : Infinity };
}
