import type { SitingTowns } from '../../catalogue/api/siting.ts';
import type { Demands, Ways } from '../../siting/reach.ts';
import { findColumn, isPresent, valueAt, type Table } from '../../table/table.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import { decodeResult } from '../database/decode.ts';
import { runQuery } from '../database/run-query.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** A commune where one may open. */
export interface Site {
  readonly territoire: string;
  readonly nom: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Where one may open and who lives where: the sites, the hexagons in the order of their cells, and the kilometres between them. */
export interface Instance {
  readonly sites: readonly Site[];
  readonly cells: BigUint64Array;
  /** As far as is known, and at the nearest that a file not read leaves possible. */
  readonly known: Demands;
  readonly sure: Demands;
  readonly ways: Ways;
  readonly schools: { readonly region: number; readonly autour: number };
}

/** The communes where one may open, in order, with the hexagon where an opening is put. */
const POSSIBLE = `
select lieux.territoire, lieux.nom, lieux.lat, lieux.lng, sieges.cellule
from sieges_des_communes() as sieges
semi join communes_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[]) as dedans on dedans.commune = sieges.commune
join reference.territoires as lieux on lieux.territoire = sieges.commune
where $communes::VARCHAR = 'toutes'
  or sieges.commune in (select commune from publie.etablissements where type = 'lycee')`;

const SITES = `select territoire, nom, lat, lng from (${POSSIBLE}) order by territoire`;

const WAYS = `
with sites as (
  select cellule, (row_number() over (order by territoire) - 1)::INTEGER as site from (${POSSIBLE})
), hexagones as (
  select cellule, (row_number() over (order by cellule) - 1)::INTEGER as hexagone
  from hexagones_demandeurs($territoire::VARCHAR, $territoire_cellules::UBIGINT[], $rentree::INTEGER, $demande::VARCHAR)
)
select sites.site, hexagones.hexagone, trajets.km::DOUBLE as km
from sites
join publie.trajets as trajets on trajets.de = sites.cellule
join hexagones on hexagones.cellule = trajets.vers
order by sites.site, hexagones.hexagone`;

const SCHOOLS = `
select count(*) filter (not voisin) as region, count(*) filter (voisin) as autour
from etablissements_des_eleves($rentree::INTEGER, $domaine::VARCHAR, $formation::VARCHAR)`;

const MOST_SITES = 40_000;
const MOST_WAYS = 4_000_000;

/**
 * @param parameters of the request of distances, whose answer is `distances` @param communes where one may open
 * @throws RequestProblem 504 when reading lasts longer than `timeoutMs`
 */
export async function readInstance(
  snapshot: Snapshot,
  parameters: readonly ResolvedParameter[],
  distances: Table,
  communes: SitingTowns,
  timeoutMs: number
): Promise<Instance> {
  const ask = (sql: string, rows: number): Promise<Table> =>
    snapshot.connect(async (connection) => {
      const own = { nom: 'communes', type: 'VARCHAR', sql: communes } as const;
      const named = [...parameters, own].filter(({ nom }) => sql.includes(`$${nom}::`));
      return decodeResult(await runQuery(connection, sql, named, timeoutMs), rows).table;
    });
  const [sites, ways, schools] = [await ask(SITES, MOST_SITES), await ask(WAYS, MOST_WAYS), await ask(SCHOOLS, 1)];
  const cells = cellsOf(distances);
  const order = [...cells.keys()].sort((a, b) => ((cells[a] as bigint) < (cells[b] as bigint) ? -1 : 1));
  const people = Float64Array.from(order, (row) => numberAt(distances, 'personnes', row) ?? 0);
  const km = Float64Array.from(order, (row) => numberAt(distances, 'km', row) ?? Infinity);
  const unread = Float64Array.from(order, (row) => numberAt(distances, 'km_inconnu', row) ?? Infinity);
  return {
    sites: Array.from({ length: sites.rowCount }, (_, row) => ({
      territoire: textAt(sites, 'territoire', row),
      nom: textAt(sites, 'nom', row),
      latitude: numberAt(sites, 'lat', row) ?? 0,
      longitude: numberAt(sites, 'lng', row) ?? 0
    })),
    cells: BigUint64Array.from(order, (row) => cells[row] as bigint),
    known: { people, now: km },
    sure: { people, now: km.map((own, at) => Math.min(own, unread[at] as number)) },
    ways: { site: integers(ways, 'site'), demand: integers(ways, 'hexagone'), length: numbers(ways, 'km') },
    schools: { region: numberAt(schools, 'region', 0) ?? 0, autour: numberAt(schools, 'autour', 0) ?? 0 }
  };
}

function cellsOf(distances: Table): BigUint64Array {
  const column = findColumn(distances, 'cellule');
  if (column?.type !== 'cell') throw new Error('Les distances ont une colonne « cellule ».');
  return column.values;
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
