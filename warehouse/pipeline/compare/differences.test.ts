import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Differences } from '../../../src/lib/catalogue/records/changes.ts';
import { publishNext } from '../../../tests/support/next-snapshot.ts';
import { makeFolder, removeFolder } from '../../../tests/support/snapshot-fixture.ts';

const [FIRST, SECOND, THIRD] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
const REVISED = `update publie.cube_projets_recrutement set projets = 110, projets_min = 110, projets_max = 110
  where territoire = 'region:53' and annee = 2025 and metier = 'fap2021:A0X40';`;
const TABLE = 'publie.cube_projets_recrutement';
const KEYS = new Map([[TABLE, ['annee', 'territoire', 'metier']]]);

const folder = makeFolder();
let [first, second]: (Differences | undefined)[] = [];
beforeAll(async () => {
  first = await publishNext(folder, 'aa', { builtAt: FIRST });
  second = await publishNext(folder, 'bb', {
    ...{ builtAt: SECOND, change: REVISED, keys: KEYS },
    losses: [{ source: 'bmo', titre: 'BMO', phrase: 'BMO : ne contient plus 2023.' }],
    surprises: [{ table: 'cube_projets_recrutement', phrase: 'projets, Bretagne, 2025 : 110' }]
  });
});
afterAll(() => removeFolder(folder));

test('a first snapshot says that nothing precedes it', () => {
  expect(first).toMatchObject({
    precedent: null,
    comparee: false,
    changements: [],
    historique: [{ genre: 'premier' }]
  });
  expect(first?.tables[TABLE]?.depuis).toBe(FIRST);
});

test('the next one says its table, its losses and its surprises, and when each table changed last', () => {
  expect(second).toMatchObject({ precedent: { id: 'aa', construit_le: FIRST }, comparee: true, remarques: [] });
  expect(second?.changements).toMatchObject([
    { table: 'cube_projets_recrutement', etat: 'modifiee', ajoutees: 0, disparues: 0, changees: 1 }
  ]);
  expect(second?.historique.map(({ genre }) => genre)).toEqual(['perte', 'tableau', 'premier']);
  expect(second?.historique[1]?.phrase).toMatch(/^1 ligne changée\..*projets, Bretagne, 2025 : 110$/);
  const dates = Object.entries(second?.tables ?? {}).filter(([, { depuis }]) => depuis === SECOND);
  expect(dates.map(([name]) => name)).toEqual([TABLE]);
});

test('the same snapshot again keeps what was said', async () => {
  expect(await publishNext(folder, 'bb', { builtAt: THIRD, change: REVISED, keys: KEYS })).toEqual(second);
});

test('one of another region begins anew, and is not compared', async () => {
  const other = makeFolder();
  await publishNext(other, 'aa', { builtAt: FIRST });
  expect(await publishNext(other, 'bb', { builtAt: SECOND, region: 'autre', change: REVISED })).toMatchObject({
    ...{ precedent: null, comparee: false, changements: [] },
    remarques: [expect.stringContaining('autre région')],
    historique: [{ genre: 'premier', instantane: 'bb' }]
  });
  removeFolder(other);
});

test.each([
  ['its file is spoilt', 'snapshot-aa.duckdb', 'rien'],
  ['what it said is of an earlier format', 'differences-aa.json', '{"format":1,"region":"epreuve"}']
])('of a former one, %s: nothing is compared, and it is said', async (_, file, content) => {
  const other = makeFolder();
  await publishNext(other, 'aa', { builtAt: FIRST });
  writeFileSync(join(other, file), content);
  const next = await publishNext(other, 'bb', { builtAt: SECOND, change: REVISED });
  expect(next).toMatchObject({ precedent: { id: 'aa' }, comparee: false, changements: [] });
  expect(next.remarques).toEqual([expect.stringContaining('rien n’est comparé')]);
  removeFolder(other);
});
