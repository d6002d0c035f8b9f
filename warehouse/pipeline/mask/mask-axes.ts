import type { DuckDBConnection } from '@duckdb/node-api';
import { makeAxis, type Axis, type Group } from '../../../src/lib/disclosure/axis.ts';
import type { Masking } from './masking.ts';
import { quoteName, rowsOf } from '../sql.ts';

/** The axes of a cube other than territories. `base` is the table of base rows. */
export async function readAxes(connection: DuckDBConnection, base: string, { axes }: Masking): Promise<Axis[]> {
  return Promise.all(axes.map((axis) => readAxis(connection, base, axis)));
}

async function readAxis(
  connection: DuckDBConnection,
  base: string,
  { name, total, parents }: Masking['axes'][number]
): Promise<Axis> {
  const leaves = (
    await rowsOf(connection, `select distinct ${quoteName(name)}::VARCHAR as code from ${base} order by 1`)
  ).map((row) => String(row.code));
  const groups: { member: string; level: string; leaf: string }[] = leaves.map((leaf) => ({
    member: total,
    level: 'total',
    leaf
  }));
  if (parents !== null) {
    const parentOf = new Map(
      (await rowsOf(connection, `select code::VARCHAR as code, parent::VARCHAR as parent from ${parents}`)).map(
        (row) => [String(row.code), row.parent === null ? null : String(row.parent)]
      )
    );
    for (const leaf of leaves) {
      for (
        let [parent, depth] = [parentOf.get(leaf) ?? null, 1];
        parent !== null && depth < 20;
        [parent, depth] = [parentOf.get(parent) ?? null, depth + 1]
      ) {
        if (parent !== leaf && parent !== total) groups.push({ member: parent, level: `niveau ${depth}`, leaf });
      }
    }
  }
  return makeAxis(name, leaves, gather(groups));
}

function gather(rows: readonly { member: string; level: string; leaf: string }[]): Group[] {
  const groups = new Map<string, { member: string; level: string; leaves: string[] }>();
  for (const { member, level, leaf } of rows) {
    const group = groups.get(member) ?? { member, level, leaves: [] };
    group.leaves.push(leaf);
    groups.set(member, group);
  }
  return [...groups.values()];
}
