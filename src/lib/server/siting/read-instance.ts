import type { SitingTown } from '../../catalogue/api/siting.ts';
import type { Demands, Ways } from '../../siting/reach.ts';
import { findColumn, isPresent, valueAt, type Table } from '../../table/table.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import { decodeResult } from '../database/decode.ts';
import { runQuery } from '../database/run-query.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { EXISTING, SITES, WAYS } from './instance-queries.ts';
import type { SitingWish } from './siting-parameters.ts';

/** A commune where one may open. */
export interface Site extends SitingTown {
  readonly latitude: number;
  readonly longitude: number;
}

/** Who is served, in their order: hexagons over land, communes by travel time. */
export type Who =
  | { readonly kind: 'cells'; readonly cells: BigUint64Array }
  | { readonly kind: 'towns'; readonly towns: readonly SitingTown[] };

/** Where one may open and who lives where: sites, who is served, kilometres or minutes between them. */
export interface Instance {
  readonly sites: readonly Site[];
  readonly who: Who;
  /** As far as is known, and at the nearest that a file not read leaves possible. */
  readonly known: Demands;
  readonly sure: Demands;
  readonly ways: Ways;
  readonly existing: { readonly region: number; readonly autour: number; readonly sans_position: number };
}

/** The columns of the answers that distances are read from: as far as is known, at the nearest, how many, and their name. */
const COLUMNS = {
  km: { known: 'km', unknown: 'km_inconnu', people: 'personnes', name: 'commune' },
  minutes: { known: 'minutes', unknown: 'minutes_inconnues', people: 'personnes', name: 'commune' },
  // A commune's farthest hexagon, and its nearest.
  accueil: { known: 'minutes_medianes_max', unknown: 'minutes_medianes_min', people: 'population', name: 'nom' }
} as const;

const MOST_SITES = 40_000;
const MOST_WAYS = 4_000_000;

/** @param parameters of the request of distances @param wish where, and how far @throws RequestProblem 504 */
export async function readInstance(
  snapshot: Snapshot,
  parameters: readonly ResolvedParameter[],
  distances: Table,
  { communes, mesure, voie }: Pick<SitingWish, 'communes' | 'mesure' | 'voie'>,
  timeoutMs: number
): Promise<Instance> {
  const ask = (sql: string, rows: number): Promise<Table> =>
    snapshot.connect(async (connection) => {
      const own = { nom: 'communes', type: 'VARCHAR', sql: communes } as const;
      const named = [...parameters, own].filter(({ nom }) => sql.includes(`$${nom}::`));
      return decodeResult(await runQuery(connection, sql, named, timeoutMs), rows).table;
    });
  const kind = voie === 'accueil' ? voie : mesure;
  const { known, unknown, people: counted, name } = COLUMNS[kind];
  const [sites, ways, existing] = [
    await ask(SITES, MOST_SITES),
    await ask(WAYS[kind], MOST_WAYS),
    await ask(EXISTING[voie], 1)
  ];
  const { order, who } = whoIn(distances, name);
  const people = Float64Array.from(order, (row) => numberAt(distances, counted, row) ?? 0);
  const now = Float64Array.from(order, (row) => numberAt(distances, known, row) ?? Infinity);
  const unread = Float64Array.from(order, (row) => numberAt(distances, unknown, row) ?? Infinity);
  const count = (name: keyof Instance['existing']): number => numberAt(existing, name, 0) ?? 0;
  return {
    sites: Array.from({ length: sites.rowCount }, (_, row) => ({
      territoire: textAt(sites, 'territoire', row),
      nom: textAt(sites, 'nom', row),
      latitude: numberAt(sites, 'lat', row) ?? 0,
      longitude: numberAt(sites, 'lng', row) ?? 0
    })),
    who,
    known: { people, now },
    sure: { people, now: now.map((own, at) => Math.min(own, unread[at] as number)) },
    ways: { site: integers(ways, 'site'), demand: integers(ways, 'demande'), length: numbers(ways, 'longueur') },
    existing: { region: count('region'), autour: count('autour'), sans_position: count('sans_position') }
  };
}

/** The rows of the distances in the order of their cells, or of their communes: that in which ways name them. */
function whoIn(distances: Table, name: string): { order: readonly number[]; who: Who } {
  const column = findColumn(distances, 'cellule');
  if (column?.type === 'cell') {
    const cells = column.values;
    const order = [...cells.keys()].sort((a, b) => ((cells[a] as bigint) < (cells[b] as bigint) ? -1 : 1));
    return { order, who: { kind: 'cells', cells: BigUint64Array.from(order, (row) => cells[row] as bigint) } };
  }
  const all = Array.from({ length: distances.rowCount }, (_, row) => ({
    territoire: textAt(distances, 'code', row),
    nom: textAt(distances, name, row)
  }));
  const order = [...all.keys()].sort((a, b) => ((all[a]?.territoire ?? '') < (all[b]?.territoire ?? '') ? -1 : 1));
  return { order, who: { kind: 'towns', towns: order.flatMap((row) => all[row] ?? []) } };
}

function integers(table: Table, name: string): Int32Array {
  const column = findColumn(table, name);
  if (column?.type !== 'int32') throw new Error(`Colonne « ${name} » : des entiers sont attendus.`);
  return column.values;
}

function numbers(table: Table, name: string): Float64Array {
  const column = findColumn(table, name);
  if (column?.type !== 'double') throw new Error(`Colonne « ${name} » : des décimaux sont attendus.`);
  return column.values;
}

function numberAt(table: Table, name: string, row: number): number | null {
  const column = findColumn(table, name);
  if (!column || !isPresent(column, row)) return null;
  return Number(valueAt(column, row));
}

function textAt(table: Table, name: string, row: number): string {
  const column = findColumn(table, name);
  return column ? String(valueAt(column, row)) : '';
}
