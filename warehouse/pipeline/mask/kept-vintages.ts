import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { PublishedRow } from './ledger.ts';
import type { Link } from './links.ts';
import type { Masking } from './masking.ts';
import { quoteName, rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';

/** Which vintages of which cube were masked, and from what. */
export const MASKED_VINTAGES = 'confidentiel.millesimes_masques';

/** The tables of the build itself where a masked vintage leaves what it costs and what was proved. */
const COUNTS = ['secret', 'audit', 'retenus'] as const;

/** The vintages masked from the same rows by the same code, still in the base, and published as it says. */
export interface KeptVintages {
  /** Puts a vintage back, with its counts, when nothing that it rests on has changed; false when it must be masked. */
  restore(vintage: string, fingerprint: string, published: readonly PublishedRow[], today: string): Promise<boolean>;
  remember(vintage: string, fingerprint: string): Promise<void>;
}

/** Sets aside what the base holds of a cube; a build that is cut leaves nothing to be believed. */
export async function keepVintages(
  connection: DuckDBConnection,
  name: string,
  masking: Masking
): Promise<KeptVintages> {
  await connection.run(
    `create table if not exists ${MASKED_VINTAGES} (cube VARCHAR, millesime VARCHAR, empreinte VARCHAR)`
  );
  const known = new Map(
    (
      await rowsOf(connection, `select millesime, empreinte from ${MASKED_VINTAGES} where cube = ${quoteText(name)}`)
    ).map((row) => [String(row.millesime), String(row.empreinte)])
  );
  await connection.run(`delete from ${MASKED_VINTAGES} where cube = $1`, [name]);
  if (known.size > 0)
    for (const [copy, from] of [
      ['gardes', `publie.${quoteName(name)}`],
      ...COUNTS.map((counts) => [`gardes_${counts}`, `meta.${counts}`] as const)
    ] as const)
      await connection.run(`create or replace temp table ${copy} as select * from ${from}`);
  const where = (vintage: string): string => `${quoteName(masking.vintage)}::VARCHAR = ${quoteText(vintage)}`;
  return {
    restore: async (vintage, fingerprint, published, today) => {
      if (known.get(vintage) !== fingerprint) return false;
      const rows = await rowsOf(connection, `select * from gardes where ${where(vintage)}`);
      if (!saysTheSame(rows, masking, published, today)) return false;
      await connection.run(`insert into publie.${quoteName(name)} select * from gardes where ${where(vintage)}`);
      for (const counts of COUNTS)
        await connection.run(
          `insert into meta.${counts} select * from gardes_${counts} where cube = $1 and millesime = $2`,
          [name, vintage]
        );
      return true;
    },
    remember: async (vintage, fingerprint) => {
      await connection.run(`insert into ${MASKED_VINTAGES} values ($1, $2, $3)`, [name, vintage, fingerprint]);
    }
  };
}

/** Whether what readers have of a vintage, under today's territories, is what its rows say. */
function saysTheSame(
  rows: readonly Record<string, unknown>[],
  masking: Masking,
  published: readonly PublishedRow[],
  today: string
): boolean {
  if (published.length === 0) return true;
  const said = new Map(
    rows.map((row) => [
      [row.territoire, ...masking.axes.map(({ name }) => row[name])].join('\t'),
      row[masking.measure] ?? null
    ])
  );
  return (
    published.length === rows.length &&
    published.every(({ geography, territory, members, value, shown }) => {
      const own = said.get([territory, ...members].join('\t'));
      const last = shown === false ? null : value;
      return geography === today && own !== undefined && (own === null ? null : Number(own)) === last;
    })
  );
}

/** Hash of all that the mask of a vintage rests on, its code and the mask of the vintage before included. */
export async function fingerprintOf(
  connection: DuckDBConnection,
  base: string,
  masking: Masking,
  links: readonly Link[],
  vintage: string,
  parts: readonly unknown[]
): Promise<string> {
  const tables = [
    base,
    ...links.map(({ table }) => table),
    ...(masking.alreadyOpen === null ? [] : [masking.alreadyOpen])
  ];
  const contents: unknown[] = [];
  for (const table of tables) {
    const [content] = await rowsOf(
      connection,
      `select count(*)::INTEGER as n, md5(coalesce(string_agg(t::VARCHAR, chr(10) order by t::VARCHAR), '')) as somme
        from ${table} as t where ${quoteName(masking.vintage)}::VARCHAR = ${quoteText(vintage)}`
    );
    contents.push([table, content?.n, content?.somme]);
  }
  return createHash('sha256')
    .update(JSON.stringify([vintage, contents, links, masking, parts]))
    .digest('hex');
}
