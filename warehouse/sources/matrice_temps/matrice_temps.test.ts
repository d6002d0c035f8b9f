import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { builtSample, openInService, sampleRegions } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-trajets-'));
buildOnlyNamed(import.meta.filename, scratch, ['publie.cube_temps_trajet', 'reference.modes_trajet']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const region = sampleRegions(scratch, ['matrice_temps']);
const HEADER = 'origine;destination;minutes;mode';
const ELSEWHERE = `select mode, de, vers, minutes from publie.cube_temps_trajet where de <> vers order by all`;

describe('travel times between communes', () => {
  const query = builtSample(region);

  it('are those of the file, in its direction only: the way back is another line', async () => {
    expect(await query(ELSEWHERE)).toEqual([
      ['transports', 'commune:08001', 'commune:08002', 55],
      ['voiture', 'commune:08001', 'commune:08002', 22.5],
      ['voiture', 'commune:08001', 'commune:08003', 40],
      ['voiture', 'commune:08002', 'commune:08001', 25]
    ]);
  });

  it('put every commune of the region, eight, and of its border, two, at no minute from itself, by each mode', async () => {
    expect(
      await query(
        `select mode, count(*)::integer, max(minutes) from publie.cube_temps_trajet where de = vers group by mode
          order by mode`
      )
    ).toEqual([
      ['transports', 10, 0],
      ['voiture', 10, 0]
    ]);
  });

  it('say their modes, the car first, their year, and what they never go beyond', async () => {
    expect(
      await query(
        'select mode, libelle, annee, limite, couples::integer, part_des_communes, premier from reference.modes_trajet order by mode'
      )
    ).toEqual([
      ['transports', 'en transports', 2025, null, 1, 1 / 8, false],
      ['voiture', 'en voiture', 2025, 60, 3, 2 / 8, true]
    ]);
  });
});

/** What a build keeps of some lines, and what it says of those that it refuses. */
async function builtFrom(lines: readonly string[]): Promise<{ kept: unknown[][]; refused: string }> {
  const made = region();
  writeFileSync(join(made.data, 'matrice_temps/matrice_temps_2025.csv'), `${[HEADER, ...lines].join('\n')}\n`);
  await buildWarehouse(made);
  const { query, close } = await openInService(made.out);
  const kept = await query(ELSEWHERE).finally(close);
  const folder = join(made.out, 'rejets', 'matrice_temps');
  const refused = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return { kept, refused: refused.join('\n').toLowerCase() };
}

it('a line that is not what it should be is refused with its reason, and the others load', async () => {
  const wrong: Readonly<Record<string, string>> = {
    '99999;08001;12;voiture': 'commune de départ inconnue',
    '08001;35238;12;voiture': "commune d'arrivée inconnue",
    '08001;08002;-3;voiture': 'minutes négatives',
    '08001;08003;601;voiture': 'plus de 600 minutes',
    '08001;08004;une heure;voiture': 'minutes illisibles',
    '08001;08005;12;trottinette': 'mode inconnu',
    '*;08001;12;voiture': 'limite à moitié écrite',
    '08003;08001;12;vélo': 'couple donné deux fois',
    '08003;08001;13;velo': 'couple donné deux fois'
  };
  // A commune given under a former code is today's: 08006 became 08005.
  const good = ['08002;08001;10;', '08002;08003;600;', '08002;08006;7.5;', '08004;08001;1;', '08004;08002;1;'];
  const more = ['08004;08003;1;', '08005;08001;1;', '08005;08002;1;', '08005;08003;1;'];
  const { kept, refused } = await builtFrom([...Object.keys(wrong), ...good, ...more]);
  expect(kept).toHaveLength(good.length + more.length);
  expect(kept).toContainEqual(['non_dit', 'commune:08002', 'commune:08005', 7.5]);
  expect(kept).toContainEqual(['non_dit', 'commune:08002', 'commune:08003', 600]);
  for (const [line, reason] of Object.entries(wrong)) {
    expect(refused).toContain(reason);
    expect(refused).toContain(line.split(';').slice(0, 3).join(' / '));
  }
});

it('is read from Parquet too, numbers as they are', async () => {
  const made = region();
  rmSync(join(made.data, 'matrice_temps/matrice_temps_2025.csv'));
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(
    `copy (select '08001' as origine, '08002' as destination,
      17.5::float as minutes) to '${join(made.data, 'matrice_temps/matrice_temps_2024.parquet')}' (format parquet)`
  );
  connection.closeSync();
  await buildWarehouse(made);
  const { query, close } = await openInService(made.out);
  expect(await query(ELSEWHERE).finally(close)).toEqual([['non_dit', 'commune:08001', 'commune:08002', 17.5]]);
});
