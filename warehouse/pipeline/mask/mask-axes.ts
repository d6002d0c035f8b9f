import type { DuckDBConnection } from '@duckdb/node-api';
import { makeAxis, type Axis, type Group } from '../../../src/lib/disclosure/axis.ts';
import type { Masking } from './masking.ts';
import { quoteName, rowsOf } from '../sql.ts';

/** Territories first, communes being the leaves, then each axis of the model. `base` is the table of base rows. */
export async function readAxes(connection: DuckDBConnection, base: string, masking: Masking): Promise<Axis[]> {
  return [
    await territories(connection, masking),
    ...(await Promise.all(masking.axes.map((axis) => readAxis(connection, base, axis))))
  ];
}

async function territories(connection: DuckDBConnection, { levels }: Masking): Promise<Axis> {
  const rows = await rowsOf(
    connection,
    'select commune, territoire, maille from reference.appartenances order by maille, territoire, commune'
  );
  const communes = [...new Set(rows.map((row) => String(row.commune)))];
  const groups = gather(
    rows
      .filter((row) => row.maille !== 'commune' && levels.includes(String(row.maille)))
      .map((row) => ({ member: String(row.territoire), level: String(row.maille), leaf: String(row.commune) }))
  );
  return makeAxis('territoire', communes, groups);
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
