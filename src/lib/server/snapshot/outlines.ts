import { cellsOutline } from '../../h3/geojson.ts';
import { readZone, ZONE_PREFIX } from '../../catalogue/parameters/resolve-zone.ts';
import { jsonRows } from '../../table/json-rows.ts';
import { decodeResult } from '../database/decode.ts';
import { runQuery } from '../database/run-query.ts';
import type { Snapshot } from './snapshot.ts';
import { text } from './table-rows.ts';

/** Territories of one answer, at most: every commune of the country, and all that holds them. */
const MOST = 100_000;

const SQL = `select territoire, geojson from reference.contours
where territoire in (select unnest(string_split($codes::VARCHAR, ',')))`;

/**
 * The geometry of territories as GeoJSON text: its outline, its cells, else its position. @throws RequestProblem 504
 */
export async function territoryGeometries(
  snapshot: Snapshot,
  codes: readonly string[],
  timeoutMs: number
): Promise<ReadonlyMap<string, string>> {
  const { territories, domains } = snapshot.reference;
  const rows = await snapshot.connect(async (connection) => {
    const bound = [{ nom: 'codes', type: 'VARCHAR' as const, sql: codes.join(',') }];
    return jsonRows(decodeResult(await runQuery(connection, SQL, bound, timeoutMs), MOST).table);
  });
  const known = new Map(rows.map(({ territoire, geojson }) => [text(territoire), text(geojson)]));
  const lacking = new Set(codes.filter((code) => !known.has(code)));
  for (const { valeur, lat, lng } of lacking.size > 0 ? territories : [])
    if (lacking.has(valeur) && lat !== null && lng !== null)
      known.set(valeur, JSON.stringify({ type: 'Point', coordinates: [lng, lat] }));
  for (const code of lacking)
    if (code.startsWith(ZONE_PREFIX))
      known.set(code, JSON.stringify(cellsOutline(readZone(code, domains.finestZone).cells)));
  return known;
}
