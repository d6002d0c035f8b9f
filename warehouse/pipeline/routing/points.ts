import type { DuckDBConnection } from '@duckdb/node-api';
import { cellCentre } from '../../../src/lib/h3/cover.ts';
import { EXIT, failure } from '../failure.ts';
import { rowsOf } from '../sql.ts';

export interface Point {
  readonly cell: bigint;
  readonly lat: number;
  readonly lng: number;
}

export interface Commune {
  readonly code: string;
  /** Index of its own position among arrivals. */
  readonly arrival: number;
  /** Where its people live: index of an inhabited hexagon, and weight; beyond the region, one hexagon. */
  readonly homes: readonly (readonly [hexagon: number, people: number])[];
}

export interface Departure extends Point {
  /** Whether people of the region live there. */
  readonly inRegion: boolean;
}

export interface Arrival extends Point {
  /** Whether a place is there, not only the centre of a commune. */
  readonly place: boolean;
}

/** Where ways start and where they end, as the snapshot in service publishes them. */
export interface Points {
  /** Inhabited hexagons of resolution 7, at the mean position of their people, and one of each commune around, by cell. */
  readonly hexagons: readonly Departure[];
  /** Hexagons of places and of the centres of communes, at their centre, by cell. */
  readonly arrivals: readonly Arrival[];
  readonly communes: readonly Commune[];
}

/** Cells of the region; beyond it, the most peopled one of each commune stands for it. */
const CELLS = `(
select cellule, commune, lat, lng, population + 1e-6 as poids, true as dans from publie.population_cellules
union all
select cellule, commune, lat, lng, 1, false from publie.population_voisine
qualify row_number() over (partition by commune order by population desc, cellule) = 1)`;
const HEXAGONS = `
select h3_parent(cellule, 7)::varchar as cellule, round(sum(lat * poids) / sum(poids), 5) as lat, round(sum(lng * poids) / sum(poids), 5) as lng,
  bool_or(dans) as dans
from ${CELLS} group by h3_parent(cellule, 7) order by h3_parent(cellule, 7)`;
const HOMES = `
select commune[9:] as commune, h3_parent(cellule, 7)::varchar as cellule, round(sum(poids), 6) as personnes
from ${CELLS} group by commune, h3_parent(cellule, 7) order by 1, h3_parent(cellule, 7)`;
const ARRIVALS = `
select cellule::varchar as cellule, bool_or(nature <> 'commune') as lieu from publie.lieux_a_joindre
group by publie.lieux_a_joindre.cellule order by publie.lieux_a_joindre.cellule`;
const COMMUNES = `
select commune[9:] as code, min(cellule)::varchar as cellule from publie.lieux_a_joindre where commune is not null group by commune order by 1`;

/** @throws Failure (exit 1) for a snapshot made before places to reach were published, or without hexagons */
export async function readPoints(connection: DuckDBConnection): Promise<Points> {
  const known = await rowsOf(
    connection,
    "select 1 from information_schema.tables where table_schema = 'publie' and table_name = 'lieux_a_joindre'"
  );
  const hexagons = known.length === 0 ? [] : await rowsOf(connection, HEXAGONS);
  if (hexagons.length === 0)
    throw failure(
      EXIT.usage,
      'L’instantané en service ne dit pas d’où partent les trajets : il n’a pas d’hexagones habités, ou date d’une version antérieure.',
      'Construisez d’abord la région : npm run warehouse -- build --profile <nom> --data <dossier>'
    );
  const departures = hexagons.map(({ cellule, lat, lng, dans }): Departure => ({
    cell: BigInt(String(cellule)),
    lat: Number(lat),
    lng: Number(lng),
    inRegion: dans === true
  }));
  const arrivals = (await rowsOf(connection, ARRIVALS)).map(({ cellule, lieu }): Arrival => {
    const cell = BigInt(String(cellule));
    return { cell, ...cellCentre(cell), place: lieu === true };
  });
  const [hexagonAt, arrivalAt] = [departures, arrivals].map(
    (points) => new Map(points.map(({ cell }, index) => [String(cell), index]))
  );
  const homes = new Map<string, [number, number][]>();
  for (const { commune, cellule, personnes } of await rowsOf(connection, HOMES)) {
    const lived = homes.get(String(commune)) ?? [];
    homes.set(String(commune), lived);
    lived.push([hexagonAt?.get(String(cellule)) ?? 0, Number(personnes)]);
  }
  const communes = (await rowsOf(connection, COMMUNES)).map(({ code, cellule }): Commune => ({
    code: String(code),
    arrival: arrivalAt?.get(String(cellule)) ?? 0,
    homes: homes.get(String(code)) ?? []
  }));
  return { hexagons: departures, arrivals, communes };
}
