import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCurrent } from '../../warehouse/pipeline/publish/publication.ts';
import { builtDemo } from '../support/built-demo.ts';
import { oneIn } from '../support/depth.ts';
import { derivedSelects } from '../support/derived-tables.ts';

/** What each file that a sign rests on brings, as a snapshot without it would have it. */
const BROUGHT: Readonly<Record<string, readonly string[]>> = {
  capacites: ['delete from publie.cube_capacites'],
  effectifs: ['delete from publie.cube_effectifs'],
  parcoursup: ['delete from publie.cube_voeux_bts'],
  inserjeunes: ['cube_insertion', 'cube_insertion_reunies', 'insertion_bornee', 'ecarts_emploi'].map(
    (table) => `delete from publie.${table}`
  ),
  dares_tensions: ['delete from publie.cube_tensions'],
  passages_metiers: [
    "delete from reference.passages where de_nomenclature = 'cfd'",
    'delete from publie.formations_hors_champ',
    `insert into publie.formations_hors_champ by name ${derivedSelects().get('formations_hors_champ') ?? ''}`
  ]
};
/** Lax enough for the demo to propose some of each, an old tension read. */
const THRESHOLDS = {
  pression_haute: 1,
  pression_basse: 0.9,
  remplissage_haut: 0.9,
  remplissage_bas: 0.88,
  ecart_devenir: 0,
  age_tension: 20,
  stabilite: 0.3
};
const FOLDER = mkdtempSync(join(tmpdir(), 'maille-liste-'));
let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  const demo = await builtDemo();
  const file = join(FOLDER, 'demo.duckdb');
  copyFileSync(join(demo, readCurrent(demo)?.file ?? ''), file);
  instance = await DuckDBInstance.create(file, { threads: '1' });
  connection = await instance.connect();
  for (const [name, value] of Object.entries(THRESHOLDS))
    await connection.run(`update reference.instantane set valeur = '${value}' where cle = 'carte_${name}'`);
}, 1_200_000);
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(FOLDER, { recursive: true, force: true });
});

/** The proposals of a place, « code: sense »: to open is to strengthen too. */
async function proposed(place: string): Promise<Set<string>> {
  const result = await connection.runAndReadAll(
    `select courant || ' : ' || if(proposition = 'questionner', 'contre', 'pour')
     from propositions_formations('${place}', 2024, 2024, 2024, '2022_2023', null, null, null, null)
     where proposition in ('ouvrir', 'conforter', 'questionner')`
  );
  return new Set(result.getRows().map(([line]) => String(line)));
}

async function without(sources: readonly string[], place: string): Promise<Set<string>> {
  await connection.run('begin');
  try {
    for (const source of sources) {
      await connection.run(
        `update reference.sources set presente = false, lignes_region = null where source = '${source}'`
      );
      for (const change of BROUGHT[source] ?? []) await connection.run(change);
    }
    return await proposed(place);
  } finally {
    await connection.run('rollback');
  }
}

test('a list made from fewer files proposes nothing that all of them would not', async () => {
  const names = Object.keys(BROUGHT);
  const pairs = names.flatMap((one, rank) => names.slice(rank + 1).map((other) => [one, other]));
  const fewer = [...names.map((one) => [one]), ...oneIn(4, pairs)];
  for (const place of oneIn(2, ['region:53', 'departement:35'])) {
    const whole = await proposed(place);
    const senses = new Set([...whole].map((line) => line.split(' : ')[1]));
    expect([...senses].sort()).toEqual(['contre', 'pour']);
    const kept: number[] = [];
    for (const sources of fewer) {
      const partial = await without(sources, place);
      kept.push(partial.size);
      expect([sources, [...partial].filter((line) => !whole.has(line))]).toEqual([sources, []]);
    }
    // Something is still proposed without one file or another: else nothing would have been tried.
    expect(Math.max(...kept)).toBeGreaterThan(0);
  }
});

test('without a file that half of a list rests on, it is not made of what is left', async () => {
  expect(await without(['inserjeunes'], 'region:53')).not.toEqual(await proposed('region:53'));
  expect((await without(['capacites', 'effectifs', 'parcoursup', 'dares_tensions'], 'region:53')).size).toBe(0);
});
