import type { DuckDBConnection } from '@duckdb/node-api';
import { cellsOutline } from '../../h3/geojson.ts';
import { encodeZone } from '../../h3/zone/encode.ts';
import { boundingBox } from '../../h3/zone/extent.ts';
import { areaKm2, difference, isContiguous, union } from '../../h3/zone/zone.ts';
import type { ZoneDocument } from '../../catalogue/api/documents.ts';
import { ZONE_PREFIX } from '../../catalogue/parameters/resolve-zone.ts';
import { jsonRows, type JsonValue } from '../../table/json-rows.ts';
import { findColumn } from '../../table/table.ts';
import { decodeResult } from '../database/decode.ts';
import type { Engine } from '../answer/engine.ts';
import { refuseParameter } from '../problem.ts';
import { runQuery } from '../database/run-query.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { readZoneParts } from './zone-parts.ts';

const MOST_CELLS = 60_000;

/** Cells of which territories hold most of the land; a territory too small keeps the one where it has most. */
const TERRITORIES = `
with toutes as (
  select h3_parent(cellule, $resolution::INTEGER) as cellule, count(*) as n from publie.population_cellules group by 1
), dedans as (
  select a.territoire, h3_parent(c.cellule, $resolution::INTEGER) as cellule, count(*) as n
  from publie.population_cellules as c join reference.appartenances as a on a.commune = c.commune
  where list_contains(string_split($codes::VARCHAR, ','), a.territoire) group by all
), choix as (
  select d.territoire, d.cellule, d.n > t.n / 2 as entiere,
    row_number() over (partition by d.territoire order by d.n desc, d.cellule) as rang
  from dedans as d join toutes as t using (cellule)
)
select distinct cellule from choix as c
where entiere or (rang = 1 and not exists (from choix as o where o.territoire = c.territoire and o.entiere))
order by cellule`;

const INSIDE = `
select a.maille, a.territoire, t.nom, sum(d.population) / nullif(h.population, 0) as part,
  sum(d.population) as population
from communes_de('zone', $zone_cellules::UBIGINT[]) as d
join reference.appartenances as a on a.commune = d.commune
join (select a.territoire, sum(c.population) as population from publie.population_cellules as c
  join reference.appartenances as a on a.commune = c.commune group by 1) as h on h.territoire = a.territoire
join reference.territoires as t on t.territoire = a.territoire
where $zone::VARCHAR is not null
group by a.maille, a.territoire, t.nom, h.population
order by a.maille, population desc, a.territoire`;

/** A zone made of what the address gives: size, population, outline, territories held or cut. */
export async function makeZone(engine: Engine, snapshot: Snapshot, query: URLSearchParams): Promise<ZoneDocument> {
  const { resolution, drawn, territories, taken, around } = readZoneParts(query, snapshot.reference);
  return engine.admission.run(() =>
    snapshot.connect(async (connection) => {
      const cellsOf = (codes: readonly string[]): Promise<BigUint64Array> =>
        territoryCells(connection, engine, codes, resolution);
      const added = union(union(drawn, around), await cellsOf(territories));
      const cells = difference(added, await cellsOf(taken));
      if (cells.length === 0) throw refuseParameter('retirer', 'tout est retiré ; une zone a au moins une cellule');
      if (cells.length > MOST_CELLS)
        throw refuseParameter(
          'resolution',
          `${cells.length} cellules ; ${MOST_CELLS} au plus, choisissez une résolution plus large que ${resolution}`
        );
      const code = ZONE_PREFIX + encodeZone(cells);
      const inside = await rows(connection, engine, INSIDE, [
        { nom: 'zone', type: 'VARCHAR' as const, sql: code, cells }
      ]);
      const communes = inside.filter(({ maille }) => maille === 'commune');
      return {
        zone: code,
        resolution,
        cellules: cells.length,
        surface_km2: Math.round(areaKm2(cells) * 10) / 10,
        population: Math.round(communes.reduce((sum, { population }) => sum + Number(population), 0)),
        emprise: boundingBox(cells),
        contigue: isContiguous(cells),
        territoires: inside.map(({ maille, territoire, nom, part, population }) => ({
          maille: String(maille),
          territoire: String(territoire),
          nom: String(nom),
          part: part === null ? null : Math.min(1, Number(part)),
          population: Math.round(Number(population))
        })),
        contour: cellsOutline([...cells])
      };
    })
  );
}

async function territoryCells(
  connection: DuckDBConnection,
  engine: Engine,
  codes: readonly string[],
  resolution: number
): Promise<BigUint64Array> {
  if (codes.length === 0) return new BigUint64Array();
  const bound = [
    { nom: 'resolution', type: 'INTEGER' as const, sql: resolution },
    { nom: 'codes', type: 'VARCHAR' as const, sql: codes.join(',') }
  ];
  const column = findColumn(
    decodeResult(await runQuery(connection, TERRITORIES, bound, engine.config.timeoutMs), MOST_CELLS * 2).table,
    'cellule'
  );
  if (column?.type !== 'cell') throw new Error('Cellules de territoires : la colonne « cellule » manque.');
  return new BigUint64Array(column.values);
}

async function rows(
  connection: DuckDBConnection,
  engine: Engine,
  sql: string,
  bound: Parameters<typeof runQuery>[2]
): Promise<Record<string, JsonValue>[]> {
  return jsonRows(decodeResult(await runQuery(connection, sql, bound, engine.config.timeoutMs), 10_000).table);
}
