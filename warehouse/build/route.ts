import { DuckDBDataChunk, DOUBLE, UBIGINT, type DuckDBConnection } from '@duckdb/node-api';
import { gridCosts } from '../../src/lib/h3/access/distances.ts';
import { landGrid, type Crossing } from '../../src/lib/h3/access/land-grid.ts';
import { cellAt, resolutionOf, type Cell } from '../../src/lib/h3/cell.ts';
import { EXIT, failure } from './failure.ts';
import { asFields, numberOf, type Fields } from './fields.ts';
import type { Model } from './models.ts';
import { quoteName, rowsOf } from './sql.ts';

/** The `trajets` section of a published model: its rows are land cells, and the build adds the kilometres between them. */
export interface Routing {
  /** Pairs further apart are left out. */
  limitKm: number;
}

export function readRouting(fields: Fields, where: string): Routing {
  return { limitKm: numberOf(fields, 'limite_km', where) };
}

const ROWS_AT_ONCE = 2048;

/**
 * Makes `publie.<model>` (de, vers, km): each pair of its cells within the limit, by the shortest way over land, both ways and
 * each cell to itself. Crossings and the detour factor are the profile's (`traversees`, `detour`).
 * @throws Failure (exit 2) when a crossing does not join two cells of the region's land.
 */
export async function routeModel(connection: DuckDBConnection, model: Model, { limitKm }: Routing): Promise<void> {
  await connection.run(`create or replace table publie.${quoteName(model.name)} (de UBIGINT, vers UBIGINT, km DOUBLE)`);
  const rows = await rowsOf(connection, `select distinct cellule from (${model.sql}) order by cellule`);
  const cells = BigUint64Array.from(rows, ({ cellule }) => BigInt(String(cellule)));
  const [first] = cells;
  if (first === undefined) return;
  const [profile] = await rowsOf(connection, "select getvariable('detour')::DOUBLE as detour, getvariable('traversees')::VARCHAR as traversees");
  const grid = gridOf(model, cells, Number(profile?.detour), crossingsOf(String(profile?.traversees), resolutionOf(first)));
  const costs = gridCosts(grid, cells, limitKm);
  const appender = await connection.createAppender(model.name, 'publie');
  const buffer: [bigint, bigint, number][] = [];
  const flush = (): void => {
    const chunk = DuckDBDataChunk.create([UBIGINT, UBIGINT, DOUBLE]);
    chunk.setRows(buffer.splice(0));
    appender.appendDataChunk(chunk);
  };
  for (const [place, from] of cells.entries()) {
    const { cells: reached, costs: km } = costs.catchment(place);
    for (let at = 0; at < reached.length; at++) {
      buffer.push([from, cells[reached[at] as number] as bigint, Math.round((km[at] as number) * 100) / 100]);
      if (buffer.length === ROWS_AT_ONCE) flush();
    }
  }
  if (buffer.length > 0) flush();
  appender.closeSync();
}

function gridOf(model: Model, cells: BigUint64Array, detour: number, crossings: readonly Crossing[]): ReturnType<typeof landGrid> {
  try {
    return landGrid(cells, detour, crossings);
  } catch (error) {
    if (error instanceof RangeError) throw failure(EXIT.input, `${model.path} : ${error.message}`, 'Corrigez « traversees » ou « detour » dans le profil.', error);
    throw error;
  }
}

/** Crossings as the profile gives them: positions of both ends, and kilometres. */
function crossingsOf(text: string, resolution: number): Crossing[] {
  return (JSON.parse(text) as unknown[]).map((item, index) => {
    const where = `profil, traversees, élément ${index + 1}`;
    const fields = asFields(item, where);
    const end = (name: string): Cell => {
      const position = asFields(fields[name], `${where}, ${name}`);
      return cellAt(numberOf(position, 'lat', where), numberOf(position, 'lng', where), resolution);
    };
    return { from: end('de'), to: end('a'), km: numberOf(fields, 'km', where) };
  });
}
