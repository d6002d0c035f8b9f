import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableChange } from '../../../src/lib/catalogue/records/changes.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';
import { onBase, quoteName, rowsOf } from '../sql.ts';
import { columnsOf } from '../steps.ts';

/** A snapshot, and the hash of each of its tables, by `publie.x`. */
export interface Side {
  readonly path: string;
  readonly sums: Readonly<Record<string, string>>;
}

/** A new figure that nothing announced, in words. */
export interface Surprise {
  readonly table: string;
  readonly phrase: string;
}

/** Surprises told of a table. */
const MOST_SURPRISES = 3;
const PUBLISHED = 'publie.';

/**
 * What became of each published table, read in both snapshots as they are published. Nothing of the former one is told
 * but its numbers of rows: what it showed and this one hides is not repeated.
 * @param keys columns that name the rows of a table, by `publie.x`; without any, rows are told by their numbers alone
 * @throws Error of the engine when one of the two cannot be read
 */
export async function changedTables(
  before: Side,
  after: Side,
  keys: ReadonlyMap<string, readonly string[]> = new Map(),
  surprises: readonly Surprise[] = []
): Promise<TableChange[]> {
  const names = [...new Set([before, after].flatMap(({ sums }) => Object.keys(sums)))]
    .filter((name) => name.startsWith(PUBLISHED) && before.sums[name] !== after.sums[name])
    .sort();
  if (names.length === 0) return [];
  return onBase(':memory:', async (connection) => {
    for (const [name, { path }] of [
      ['avant', before],
      ['apres', after]
    ] as const)
      await connection.run(`attach ${quoteText(path)} as ${name} (read_only)`);
    const changes: TableChange[] = [];
    for (const name of names) {
      const isNew = before.sums[name] === undefined;
      const isGone = after.sums[name] === undefined;
      const told =
        isNew || isGone ? await alone(connection, isNew, name) : await both(connection, name, keys.get(name) ?? []);
      const table = name.slice(PUBLISHED.length);
      changes.push({
        table,
        ...(await described(connection, isGone ? 'avant' : 'apres', table)),
        ...told,
        surprises: surprises
          .filter((one) => one.table === table)
          .slice(0, MOST_SURPRISES)
          .map(({ phrase }) => phrase)
      });
    }
    return changes;
  });
}

type Counted = Omit<TableChange, 'table' | 'titre' | 'sources' | 'surprises'>;

async function alone(connection: DuckDBConnection, isNew: boolean, name: string): Promise<Counted> {
  const [row] = await rowsOf(connection, `select count(*)::double as n from ${isNew ? 'apres' : 'avant'}.${name}`);
  const rows = Number(row?.['n']);
  return {
    etat: isNew ? 'nouvelle' : 'disparue',
    ...{ ajoutees: isNew ? rows : 0, disparues: isNew ? 0 : rows, changees: 0, colonnes_nouvelles: [] }
  };
}

/** Rows that one side has and the other has not, by the columns of both; of one key on both sides, they changed. */
async function both(connection: DuckDBConnection, name: string, wanted: readonly string[]): Promise<Counted> {
  const [was, is] = [await columnsOf(connection, `avant.${name}`), await columnsOf(connection, `apres.${name}`)];
  const types = new Map(was.map((column) => [column.name, column.type]));
  const shared = is.filter((column) => types.has(column.name));
  const columns = shared
    .map(
      (column) =>
        `${quoteName(column.name)}${types.get(column.name) === column.type ? '' : `::varchar as ${quoteName(column.name)}`}`
    )
    .join(', ');
  const key = wanted.filter((one) => shared.some((column) => column.name === one)).map(quoteName);
  const rowsIn = (side: string, other: string): string =>
    `(select ${columns} from ${side}.${name} except all select ${columns} from ${other}.${name})`;
  const grouped = [...key, 'plus', 'moins'].join(', ');
  const [row] = await rowsOf(
    connection,
    `select coalesce(sum(greatest(plus - moins, 0)), 0)::double as ajoutees, coalesce(sum(greatest(moins - plus, 0)), 0)::double as disparues,
        coalesce(sum(least(plus, moins)), 0)::double as changees
      from (select sum(plus) as plus, sum(moins) as moins from (
        select ${grouped} from (select *, 1 as plus, 0 as moins from ${rowsIn('apres', 'avant')})
        union all select ${grouped} from (select *, 0 as plus, 1 as moins from ${rowsIn('avant', 'apres')})
      ) ${key.length === 0 ? '' : `group by ${key.join(', ')}`})`
  );
  return {
    etat: 'modifiee',
    ajoutees: Number(row?.['ajoutees']),
    disparues: Number(row?.['disparues']),
    changees: Number(row?.['changees']),
    colonnes_nouvelles: is.filter((column) => !types.has(column.name)).map((column) => column.name)
  };
}

/** The beginning of what a table says of itself, and the sources that it counts. */
async function described(
  connection: DuckDBConnection,
  side: string,
  table: string
): Promise<Pick<TableChange, 'titre' | 'sources'>> {
  const [said] = await rowsOf(
    connection,
    `select comment from duckdb_tables() where database_name = '${side}' and schema_name = 'publie' and table_name = $1`,
    [table]
  );
  const sources = await rowsOf(
    connection,
    `select titre, producteur, millesime from ${side}.reference.cubes join ${side}.reference.sources using (source)
      where cube = $1 and presente and not referentiel order by titre`,
    [table]
  );
  return {
    titre: String(said?.['comment'] ?? table).split(/ ?[,;:(]| - |\. /)[0] ?? table,
    sources: sources.map(({ titre, producteur, millesime }) => ({
      titre: String(titre),
      producteur: String(producteur),
      millesime: millesime === null || millesime === undefined ? null : String(millesime)
    }))
  };
}
