import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from '../sql.ts';
import type { Geography } from './geographies.ts';

/**
 * The memberships of today, each under the name of the whole: geographie, territoire, maille, commune. That name is
 * made once: of a window, the engine makes it again for each row when it joins them.
 */
export const GEOGRAPHY_TODAY = `select geographie, territoire, maille, commune from reference.appartenances, (
  select md5(string_agg(commune || '>' || territoire, ' ' order by commune, territoire))[1:12] as geographie
    from reference.appartenances)`;

export async function readToday(connection: DuckDBConnection): Promise<Geography> {
  const rows = await rowsOf(connection, `${GEOGRAPHY_TODAY} order by maille, territoire, commune`);
  const [today] = gatherGeographies(rows).values();
  return today ?? { id: '', territories: new Map() };
}

export function gatherGeographies(rows: readonly Record<string, unknown>[]): Map<string, Geography> {
  const found = new Map<string, { id: string; territories: Map<string, { level: string; communes: string[] }> }>();
  for (const row of rows) {
    const id = String(row.geographie);
    const geography = found.get(id) ?? { id, territories: new Map() };
    found.set(id, geography);
    const territory = geography.territories.get(String(row.territoire)) ?? { level: String(row.maille), communes: [] };
    geography.territories.set(String(row.territoire), territory);
    territory.communes.push(String(row.commune));
  }
  return found;
}

/** The same geography, less the levels that a cube does not have. */
export function ofLevels({ id, territories }: Geography, levels: readonly string[]): Geography {
  return { id, territories: new Map([...territories].filter(([, { level }]) => levels.includes(level))) };
}

/** The commune of today of any code, both typed. */
export async function readPassage(connection: DuckDBConnection): Promise<(code: string) => string | undefined> {
  const passage = new Map(
    (await rowsOf(connection, 'select code, commune from marts.dim_passage_communes')).map((row) => [
      `commune:${String(row.code)}`,
      `commune:${String(row.commune)}`
    ])
  );
  return (code) => passage.get(code);
}
