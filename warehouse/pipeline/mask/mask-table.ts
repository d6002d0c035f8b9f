import type { DuckDBConnection } from '@duckdb/node-api';
import type { Bounds } from '../../../src/lib/disclosure/audit/bounds.ts';
import type { Axis } from '../../../src/lib/disclosure/axis.ts';
import { coordinatesOf, isAtLeaves, type Cube } from '../../../src/lib/disclosure/cube.ts';
import type { ToldShare } from '../../../src/lib/disclosure/told-share.ts';
import type { Masking } from './masking.ts';
import { quoteName } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';

export interface MaskedVintage {
  cube: Cube;
  mask: Uint8Array;
  bounds: Bounds;
  /** What each level tells of the value that it hides, in the order of the levels. */
  told: readonly ToldShare[];
  /** Class of the largest unit's share, where it may be told. */
  shares: readonly (string | null)[];
  /** Territories that are written; the others are those of earlier geographies, and parts of communes. */
  written: Uint8Array;
  vintage: string;
}

/** Share of the cells of a level, all axes detailed, that it must show to be offered in place of a finer one. */
const MOSTLY_SHOWN = 0.95;

/** The empty table of a masked cube; a column keeps the type of the base column it comes from. */
export async function createCubeTable(
  connection: DuckDBConnection,
  name: string,
  base: string,
  masking: Masking
): Promise<void> {
  const measure = quoteName(masking.measure);
  const companion = (suffix: string): string => quoteName(masking.measure + suffix);
  const columns = [
    quoteName(masking.vintage),
    `${quoteName(masking.commune)} as territoire`,
    ...masking.axes.map((axis) => quoteName(axis.name)),
    `${measure}::INTEGER as ${measure}`,
    `${measure}::INTEGER as ${companion('_min')}`,
    `${measure}::INTEGER as ${companion('_max')}`,
    `null::VARCHAR as ${companion('_statut')}`,
    `null::VARCHAR as ${companion('_visible')}`,
    ...(masking.units === null ? [] : [`${quoteName(masking.units)}::INTEGER as ${quoteName(masking.units)}`]),
    ...(masking.shareClass === null ? [] : [`null::VARCHAR as ${quoteName(masking.shareClass)}`])
  ];
  await connection.run(
    `create or replace table publie.${quoteName(name)} as select ${columns.join(', ')} from ${base} limit 0`
  );
}

/** Adds one masked vintage to the cube, and its cost to `meta.secret`. A hidden cell is `secret`. */
export async function writeVintage(
  connection: DuckDBConnection,
  name: string,
  masking: Masking,
  masked: MaskedVintage
): Promise<void> {
  const { cube, mask, bounds, shares, written, vintage } = masked;
  const stride = cube.strides[0] ?? 1;
  const coarser = coarserTerritories(cube, masking.levels);
  const texts = cube.axes.map((_, index) => `a${index} VARCHAR`).join(', ');
  await connection.run(
    `create or replace temp table masque (${texts}, valeur INTEGER, bas INTEGER, haut INTEGER, statut VARCHAR,
      visible VARCHAR, unites INTEGER, part VARCHAR)`
  );
  const appender = await connection.createAppender('masque', 'main', 'temp');
  for (let cell = 0; cell < cube.size; cell++) {
    if (written[Math.floor(cell / stride)] !== 1) continue;
    const hidden = mask[cell] === 1;
    for (const [position, member] of coordinatesOf(cube, cell).entries())
      appender.appendVarchar(cube.axes[position]?.members[member] ?? '');
    const value = cube.values[cell] as number;
    if (hidden) appender.appendNull();
    else appender.appendInteger(value);
    appendBound(appender, hidden ? Math.ceil((bounds.low[cell] as number) - 1e-6) : value);
    appendBound(appender, hidden ? Math.floor((bounds.high[cell] as number) + 1e-6) : value);
    appender.appendVarchar(hidden ? 'secret' : 'diffuse');
    appendText(appender, hidden ? visibleAt(cube, mask, cell, coarser) : null);
    appender.appendInteger(cube.units[cell] as number);
    appendText(appender, shares[cell] ?? null);
    appender.endRow();
    if (cell % 4096 === 0) appender.flushSync();
  }
  appender.closeSync();
  const axes = cube.axes.map((_, index) => `a${index}`).join(', ');
  const extra = `${masking.units === null ? '' : ', unites'}${masking.shareClass === null ? '' : ', part'}`;
  await connection.run(
    `insert into publie.${quoteName(name)} select ${quoteText(vintage)}, ${axes}, valeur, bas, haut, statut,
      visible${extra} from masque`
  );
  await connection.run('drop table masque');
  await recordCost(connection, name, masking, masked);
}

/** For each territory, those that contain it, in the order of the levels. */
export function coarserTerritories(cube: Cube, levels: readonly string[]): number[][] {
  const [axis] = cube.axes;
  if (!axis) return [];
  const rank = (member: number): number => (member < axis.leafCount ? 0 : levels.indexOf(axis.levels[member] ?? ''));
  return axis.members.map((_, member) => {
    const leaves = axis.leavesOf[member] ?? Int32Array.of();
    const [first = 0] = leaves;
    const around = [...(axis.groupsOf[first] ?? [])].filter((group) => rank(group) > rank(member));
    return around
      .filter((group) => leaves.every((leaf) => axis.groupsOf[leaf]?.includes(group)))
      .sort((a, b) => rank(a) - rank(b));
  });
}

export function visibleAt(cube: Cube, mask: Uint8Array, cell: number, coarser: readonly number[][]): string | null {
  const stride = cube.strides[0] ?? 1;
  const territory = Math.floor(cell / stride);
  const found = coarser[territory]?.find((member) => mask[member * stride + (cell % stride)] !== 1);
  return found === undefined ? null : (cube.axes[0]?.members[found] ?? null);
}

type Appender = Awaited<ReturnType<DuckDBConnection['createAppender']>>;

function appendBound(appender: Appender, bound: number): void {
  if (Number.isFinite(bound)) appender.appendInteger(bound);
  else appender.appendNull();
}

function appendText(appender: Appender, text: string | null): void {
  if (text === null) appender.appendNull();
  else appender.appendVarchar(text);
}

async function recordCost(
  connection: DuckDBConnection,
  name: string,
  { levels }: Masking,
  { cube, mask, told, vintage }: MaskedVintage
): Promise<void> {
  const [axis] = cube.axes;
  if (!axis) return;
  const costs = levels.map((level, index) => costOf(cube, mask, axis, index === 0 ? '' : level));
  for (const [index, level] of levels.entries()) {
    const cost = costs[index];
    if (!cost || cost.cells === 0) continue;
    const shown = costs.findIndex((other, position) => position > index && other.detailShown >= MOSTLY_SHOWN);
    await connection.run('insert into meta.secret values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      name,
      vintage,
      level,
      cost.cells,
      cost.cells - cost.hidden,
      cost.hidden,
      told[index]?.least ?? 0,
      told[index]?.most ?? 1,
      shown < 0 ? null : (levels[shown] ?? null)
    ]);
  }
}

interface Cost {
  cells: number;
  hidden: number;
  /** Share of the detailed cells that are shown. */
  detailShown: number;
}

function costOf(cube: Cube, mask: Uint8Array, axis: Axis, level: string): Cost {
  const stride = cube.strides[0] ?? 1;
  let [cells, hidden, detail, detailHidden] = [0, 0, 0, 0];
  for (let cell = 0; cell < cube.size; cell++) {
    if (axis.levels[Math.floor(cell / stride)] !== level) continue;
    cells++;
    hidden += mask[cell] as number;
    if (!isAtLeaves(cube, cell, 1)) continue;
    detail++;
    detailHidden += mask[cell] as number;
  }
  return { cells, hidden, detailShown: detail === 0 ? 0 : 1 - detailHidden / detail };
}
