import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { answeringFixture } from '../../../tests/support/answering-fixture.ts';
import { TEST_REQUESTS } from '../../../tests/support/requests.ts';
import type { RequestDefinition } from '../../../src/lib/catalogue/request/request.ts';
import { openSteps } from '../steps.ts';
import { silentReporter } from '../report.ts';
import { KeptRecords, readsOf, restsOn, type Held } from './kept-records.ts';
import { rehearseRequests } from './rehearse.ts';

const { snapshot } = answeringFixture();
const { 'essai/projets': projects = '', 'essai/effectifs': enrolments = '' } = TEST_REQUESTS;
let [instance, connection]: [DuckDBInstance?, DuckDBConnection?] = [];
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});
afterAll(() => {
  connection?.closeSync();
  instance?.closeSync();
});

async function definitionOf(id: string, text: string): Promise<RequestDefinition> {
  return (await snapshot().describe(id, text)).definition;
}

/** What the fixture holds: each table that its requests read has a hash. */
async function held(): Promise<Held> {
  const [first, second] = [
    await definitionOf('essai/projets', projects),
    await definitionOf('essai/effectifs', enrolments)
  ];
  const tables = Object.fromEntries([...first.cubes, ...second.cubes].map((table) => [table, `lignes de ${table}`]));
  return { tables, macros: 'celles-ci', reference: snapshot().reference };
}

test('a request rests on its text, the macros, its tables and what the site knows of them, and on nothing else', async () => {
  const [now, definition] = [await held(), await definitionOf('essai/projets', projects)];
  const [reads, { reference }] = [readsOf(definition), now];
  const rests = (changed: Partial<Held>, text = projects): string | null =>
    restsOn(text, reads, { ...now, ...changed });
  const [table = ''] = reads.tables;
  const behind = reference.lineage.get(table) ?? [];
  const [near, far] = [true, false].map(
    (wanted) => reference.sources.find(({ source }) => behind.includes(source) === wanted)?.source
  );
  expect([table, near, far]).not.toContain(undefined);
  const renamed = (name?: string): Partial<Held> => ({
    reference: {
      ...reference,
      sources: reference.sources.map((one) => (one.source === name ? { ...one, titre: 'Autrement' } : one))
    }
  });
  const same = rests({});
  expect(same).toEqual(expect.any(String));
  expect(rests({ tables: { ...now.tables, 'publie.autre': 'lignes neuves' } })).toBe(same);
  expect(rests(renamed(far))).toBe(same);
  expect(rests({ reference: { ...reference, summary: { ...reference.summary, construit_le: '2030-01-01' } } })).toBe(
    same
  );
  const others = [
    rests({ tables: { ...now.tables, [table]: 'lignes neuves' } }),
    rests({ macros: 'd’autres' }),
    rests({}, `${projects}\n`),
    rests(renamed(near)),
    rests({ reference: { ...reference, territories: reference.territories.slice(1) } })
  ];
  expect(new Set([same, ...others]).size).toBe(others.length + 1);
  expect(others).not.toContain(null);
  // Of a table without a hash nothing is known.
  expect(rests({ tables: {} })).toBeNull();
});

it('asks again only the requests whose tables changed, and what is made of them', async () => {
  if (connection === undefined) throw new Error('no base');
  const now = await held();
  const texts = { 'essai/projets': projects, 'essai/effectifs': enrolments };
  const made: string[] = [];
  const build = async (changed: Partial<Held>): Promise<{ asked: string[]; trials: unknown }> => {
    const steps = await openSteps(connection as DuckDBConnection, true);
    const kept = new KeptRecords(steps, { ...now, ...changed });
    const asked: string[] = [];
    const watched = {
      ...snapshot(),
      document: (...[request, given]: Parameters<ReturnType<typeof snapshot>['document']>) => {
        asked.push(request.definition.id);
        return snapshot().document(request, given);
      }
    };
    const trials = await rehearseRequests(watched, texts, silentReporter(), kept);
    for (const [name, requests] of [
      ['des projets', ['essai/projets']],
      ['des deux', ['essai/projets', 'essai/effectifs']],
      ['d’une autre', ['essai/inconnue']]
    ] as const)
      await kept.made('constats', name, { seuil: 1 }, requests, () => Promise.resolve(made.push(name)));
    return { asked: [...new Set(asked)].sort(), trials };
  };
  const first = await build({});
  expect(first.asked).toEqual(['essai/effectifs', 'essai/projets']);
  expect(await build({})).toEqual({ asked: [], trials: first.trials });
  const tables = { ...now.tables, 'publie.cube_effectifs': 'lignes neuves' };
  const second = await build({ tables });
  expect(second).toEqual({ asked: ['essai/effectifs'], trials: first.trials });
  // What rests on a request that nobody tried is made each time.
  expect(made).toEqual(['des projets', 'des deux', 'd’une autre', 'd’une autre', 'des deux', 'd’une autre']);
});
