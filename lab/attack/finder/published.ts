import { reading, type FileRow } from '../../../tests/support/served-file.ts';

/** A column of numbers of a published table, with the columns that say what is known of it. */
export interface Measure {
  readonly name: string;
  /** What the column's comment says of it. */
  readonly label: string;
  readonly status: string | null;
  readonly low: string | null;
  readonly high: string | null;
}

/** A published table, read by what its columns hold: nothing of it is known beforehand. */
export interface Table {
  readonly name: string;
  readonly place: string;
  /** Column of the date; null when the table has none. */
  readonly date: string | null;
  /** Columns that tell rows of a place and a date apart. */
  readonly axes: readonly string[];
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly dates: readonly string[];
  readonly measures: readonly Measure[];
  /** Columns of texts that name a class of shares: `de_20_a_50`. */
  readonly classes: readonly string[];
  /** Measures hidden somewhere under a status of secrecy. */
  readonly masked: readonly string[];
  /** Rows were added up by the reader: places are communes, and what told rows apart inside a commune is gone. */
  readonly summed: boolean;
}

/** Queries on one published file. */
export type Read = (sql: string) => Promise<FileRow[]>;

const DATE = '^(19|20)[0-9][0-9]([-T][0-9A-Z-]+)?$';
const CLASS = '^(moins_[0-9]+|plus_[0-9]+|de_[0-9]+_a_[0-9]+)$';
const PLACE = '^[a-z_]+:[0-9A-Za-z_-]+$';
const COMPANIONS = /_(min|max|statut|visible)$/;
/** Codes of an axis, at most, for a table to be worth reading whole. */
const MOST_CODES = 400;

/** Opens a published file, once, for all that is asked of it. */
export async function inFile<T>(path: string, work: (read: Read) => Promise<T>): Promise<T> {
  return reading(path, work);
}

/** Every table of a file that places figures on territories. */
export async function readTables(read: Read): Promise<Table[]> {
  const columns = await read(
    `select table_name as t, column_name as c, data_type as k, coalesce(comment, '') as l from duckdb_columns()
     where not internal and schema_name = 'publie' order by table_name, column_index`
  );
  const tables: Table[] = [];
  for (const name of new Set(columns.map(({ t }) => String(t)))) {
    const table = await describe(
      read,
      name,
      columns
        .filter(({ t }) => t === name)
        .map(({ c, k, l }) => ({ name: String(c), type: String(k), label: String(l) }))
    );
    if (table) tables.push(table);
  }
  return tables;
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly label: string;
}

async function describe(read: Read, name: string, columns: readonly ColumnInfo[]): Promise<Table | null> {
  const texts = columns.filter(({ type }) => type === 'VARCHAR');
  const numbers = columns.filter(({ type }) => /INT|DOUBLE|FLOAT|DECIMAL/.test(type));
  const [facts] = await read(
    `select count(*) as n, ${columns
      .flatMap(({ name: column, type }) => [
        `count(distinct "${column}") as "d ${column}"`,
        `bool_and(coalesce(regexp_full_match("${column}"::VARCHAR, '${DATE}'), false)) as "t ${column}"`,
        ...(type === 'VARCHAR'
          ? [
              `bool_and(coalesce(regexp_full_match("${column}", '${PLACE}'), false) and "${column}" ~ '^(commune|epci|departement|region|zone_emploi|bassin|pays|arrondissement|academie|comite_local|frr):.*') as "p ${column}"`,
              `bool_and("${column}" is null or regexp_full_match("${column}", '${CLASS}')) as "k ${column}"`,
              `count("${column}") as "f ${column}"`,
              `bool_or(coalesce("${column}" = 'secret', false)) as "s ${column}"`
            ]
          : [])
      ])
      .join(', ')} from publie."${name}"`
  );
  if (!facts || facts.n === 0) return null;
  const is = (test: string, column: string): boolean => facts[`${test} ${column}`] === true;
  const places = texts.filter((column) => is('p', column.name));
  const place = places.find((column) => column.name === 'territoire') ?? places[0];
  if (!place || places.length > 1) return null;
  const date = columns.find((column) => is('t', column.name));
  const statuses = new Set(texts.filter(({ name: column }) => column.endsWith('_statut')).map((column) => column.name));
  const classes = texts.filter((column) => is('k', column.name) && Number(facts[`f ${column.name}`]) < Number(facts.n));
  const candidates = texts.filter(
    (column) =>
      column !== place &&
      column !== date &&
      !COMPANIONS.test(column.name) &&
      !classes.includes(column) &&
      Number(facts[`d ${column.name}`]) <= MOST_CODES
  );
  // A class of sizes says something of its own, even where a place has one only.
  const sizes = candidates.filter((column) => is('k', column.name));
  const axes = [
    ...(await keyOf(
      read,
      name,
      [place.name, ...(date ? [date.name] : []), ...sizes.map((column) => column.name)],
      candidates.filter((column) => !sizes.includes(column)).map((column) => column.name)
    )),
    ...sizes.map((column) => column.name)
  ];
  const codes = new Map<string, readonly string[]>();
  for (const axis of axes)
    codes.set(
      axis,
      (await read(`select distinct "${axis}" as v from publie."${name}" where v is not null order by 1`)).map(({ v }) =>
        String(v)
      )
    );
  const dates = date
    ? (await read(`select distinct "${date.name}"::VARCHAR as v from publie."${name}" order by 1`)).map(({ v }) =>
        String(v)
      )
    : [];
  const named = (column: string): string | null => (columns.some((other) => other.name === column) ? column : null);
  const [{ rows, keys } = { rows: 0, keys: 0 }] = await read(
    `select count(*) as rows, count(distinct
      (${[place.name, ...(date ? [date.name] : []), ...axes].map((column) => `"${column}"`).join(', ')})) as keys
      from publie."${name}"`
  );
  const measures = numbers
    .filter((column) => column !== date)
    .map((column) => ({
      name: column.name,
      label: column.label,
      status: named(`${column.name}_statut`),
      low: named(`${column.name}_min`),
      high: named(`${column.name}_max`)
    }));
  return {
    name,
    place: place.name,
    date: date?.name ?? null,
    axes,
    codes,
    dates,
    measures,
    classes: classes.map((column) => column.name),
    masked: measures
      .filter(({ status }) => status !== null && statuses.has(status) && is('s', status))
      .map((column) => column.name),
    summed: rows !== keys
  };
}

/** Columns that tell rows apart, words that repeat a code left out: each one is dropped when the others suffice. */
async function keyOf(
  read: Read,
  table: string,
  always: readonly string[],
  candidates: readonly string[]
): Promise<string[]> {
  const count = async (columns: readonly string[]): Promise<number> => {
    const [row] = await read(
      `select count(distinct (${columns.map((column) => `coalesce("${column}"::VARCHAR, '')`).join(', ')}, 0)) as n
        from publie."${table}"`
    );
    return Number(row?.n ?? 0);
  };
  const full = await count([...always, ...candidates]);
  let kept = [...candidates];
  for (const column of [...candidates].reverse()) {
    const without = kept.filter((other) => other !== column);
    if ((await count([...always, ...without])) === full) kept = without;
  }
  return kept;
}

/** One row, by its place, its date and its members. */
export interface Row {
  readonly place: string;
  readonly date: string;
  readonly members: readonly string[];
  readonly cells: FileRow;
}

/** Rows of a table, added up by commune where the table says more than one row of it. */
export async function readRows(
  read: Read,
  table: Table,
  where: { readonly dates?: readonly string[]; readonly codes?: ReadonlyMap<string, readonly string[]> } = {}
): Promise<Row[]> {
  const quoted = (values: readonly string[]): string =>
    values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
  const keys = [table.place, ...(table.date === null ? [] : [table.date]), ...table.axes];
  const filters = [
    ...(table.date !== null && where.dates ? [`"${table.date}"::VARCHAR in (${quoted(where.dates)})`] : []),
    ...[...(where.codes ?? [])].map(([axis, values]) => `"${axis}" in (${quoted(values)})`)
  ];
  const condition = filters.length === 0 ? '' : `where ${filters.join(' and ')}`;
  const columns = table.summed
    ? `${keys.map((key) => `"${key}"`).join(', ')}, ${table.measures.map(({ name }) => `sum("${name}")::DOUBLE as "${name}"`).join(', ')}`
    : '*';
  const rows = await read(
    `select ${columns} from publie."${table.name}" ${condition}
      ${table.summed ? `group by ${keys.map((key) => `"${key}"`).join(', ')}` : ''}`
  );
  return rows.map((cells) => ({
    place: String(cells[table.place]),
    date: table.date === null ? '' : String(cells[table.date]),
    members: table.axes.map((axis) => String(cells[axis])),
    cells
  }));
}
