import { DuckDBDataChunk, DOUBLE, UBIGINT, type DuckDBConnection } from '@duckdb/node-api';
import { gridCosts } from '../../../src/lib/h3/access/distances.ts';
import { landGrid, type Crossing } from '../../../src/lib/h3/access/land-grid.ts';
import { cellAt, resolutionOf, type Cell } from '../../../src/lib/h3/cell.ts';
import { centreVector } from '../../../src/lib/h3/cover.ts';
import { distanceKm } from '../../../src/lib/h3/sphere.ts';
import { EXIT, failure } from '../failure.ts';
import { readAs } from '../declared/fields.ts';
import type { Routing } from './model-header.ts';
import type { Model } from './models.ts';
import { CROSSINGS } from '../declared/profile-schema.ts';
import { quoteName, rowsOf } from '../sql.ts';

const ROWS_AT_ONCE = 2048;

/** A cell of the model: whether ways start from it, and whether it is land that can be walked through. */
interface End {
  cell: Cell;
  from: boolean;
  land: boolean;
}

/**
 * Makes `publie.<model>` (de, vers, km): each pair of its cells within the limit, from those of `depart` to all, each
 * cell to itself; by the shortest way over land between cells of `terre`, as the crow flies × detour when either is
 * only a point. Crossings and the detour factor are the profile's (`traversees`, `detour`).
 * @throws Failure (exit 2) when a crossing does not join two cells of the region's land.
 */
export async function routeModel(connection: DuckDBConnection, model: Model, { limitKm }: Routing): Promise<void> {
  await connection.run(`create or replace table publie.${quoteName(model.name)} (de UBIGINT, vers UBIGINT, km DOUBLE)`);
  const rows = await rowsOf(connection, `select cellule, depart, terre from (${model.sql}) order by cellule`);
  const ends = rows.map(({ cellule, depart, terre }): End => ({
    cell: BigInt(String(cellule)),
    from: depart === true,
    land: terre === true
  }));
  const land = BigUint64Array.from(
    ends.filter((end) => end.land),
    ({ cell }) => cell
  );
  const [first] = ends;
  if (first === undefined) return;
  const [profile] = await rowsOf(
    connection,
    "select getvariable('detour')::DOUBLE as detour, getvariable('traversees')::VARCHAR as traversees"
  );
  const detour = Number(profile?.detour);
  const overLand = gridCosts(
    gridOf(model, land, detour, crossingsOf(String(profile?.traversees), resolutionOf(first.cell))),
    land,
    limitKm
  );
  const appender = await connection.createAppender(model.name, 'publie');
  const buffer: [bigint, bigint, number][] = [];
  const flush = (): void => {
    const chunk = DuckDBDataChunk.create([UBIGINT, UBIGINT, DOUBLE]);
    chunk.setRows(buffer.splice(0));
    appender.appendDataChunk(chunk);
  };
  const add = (from: Cell, to: Cell, km: number): void => {
    buffer.push([from, to, Math.round(km * 100) / 100]);
    if (buffer.length === ROWS_AT_ONCE) flush();
  };
  const across = straightWays(ends, detour, limitKm);
  let place = -1;
  for (const end of ends) {
    if (end.land) place++;
    if (!end.from) continue;
    if (end.land) {
      const { cells: reached, costs: km } = overLand.catchment(place);
      for (let at = 0; at < reached.length; at++) add(end.cell, land[reached[at] as number] as Cell, km[at] as number);
    }
    across(end, add);
  }
  if (buffer.length > 0) flush();
  appender.closeSync();
}

/** The ways from a cell that no land is known for: to every cell from a point, to the points from land. */
function straightWays(
  ends: readonly End[],
  detour: number,
  limitKm: number
): (from: End, add: (from: Cell, to: Cell, km: number) => void) => void {
  const placed = ends.map((end) => ({ ...end, centre: centreVector(end.cell) }));
  const points = placed.filter((end) => !end.land);
  return (from, add) => {
    if (points.length === 0) return;
    const centre = centreVector(from.cell);
    for (const to of from.land ? points : placed) {
      const km = distanceKm(centre, to.centre) * detour;
      if (km <= limitKm) add(from.cell, to.cell, km);
    }
  };
}

function gridOf(
  model: Model,
  cells: BigUint64Array,
  detour: number,
  crossings: readonly Crossing[]
): ReturnType<typeof landGrid> {
  try {
    return landGrid(cells, detour, crossings);
  } catch (error) {
    if (error instanceof RangeError)
      throw failure(
        EXIT.input,
        `${model.path} : ${error.message}`,
        'Corrigez « traversees » ou « detour » dans le profil.',
        error
      );
    throw error;
  }
}

/** Crossings as the profile gives them: positions of both ends, and kilometres. */
function crossingsOf(text: string, resolution: number): Crossing[] {
  return readAs(CROSSINGS, JSON.parse(text), 'profil, traversees').map(({ de, a, km }) => ({
    from: cellAt(de.lat, de.lng, resolution),
    to: cellAt(a.lat, a.lng, resolution),
    km
  }));
}
