import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { selectForAll } from '../../src/lib/catalogue/request/select-for-all.ts';
import { LOCK } from '../../src/lib/catalogue/request/lock.gen.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import type { CataloguedRequest } from '../../src/lib/server/answer/catalogued-request.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { RequestProblem } from '../../src/lib/server/problem.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { builtDemo } from '../support/built-demo.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import { DEEP, oneIn } from '../support/depth.ts';

const TOGETHER = REQUESTS.filter(({ atOnce }) => atOnce !== undefined);
/** Some of their rows have equal keys: the order of these is chance, one by one too. */
const TIED = ['cprdfop/certification_offre'];
/** A sum of decimals has its last digit from the order in which the engine takes them. */
const said = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? value.toPrecision(12) : value;
let [together, apart]: Engine[] = [];

function oneByOne({ definition, ...request }: CataloguedRequest): CataloguedRequest {
  const own = { ...definition };
  delete own.atOnce;
  return { ...request, definition: own };
}

beforeAll(async () => {
  const config = { ...readConfig({ MAILLE_OUT: await builtDemo(), MAILLE_FILS: '1' }), cacheBytes: 0 };
  together = new Engine(config, CATALOGUE);
  apart = new Engine(config, new Map([...CATALOGUE].map(([id, request]) => [id, oneByOne(request)])));
});
afterAll(() => {
  together?.close();
  apart?.close();
});

async function answer(engine: Engine | undefined, id: string, territory: string): Promise<unknown> {
  const name = REQUESTS.find((one) => one.id === id)?.parametres.find(({ domaine }) => domaine === 'territoires')?.nom;
  const asked = engine?.use(id, [[name ?? '', territory]], async (prepared) => {
    const { meta, table } = await engine.answer(prepared);
    const rows = jsonRows(table).map((row) => JSON.stringify(row, said));
    return { meta, rows: TIED.includes(id) ? rows.toSorted() : rows };
  });
  return asked?.catch((error: unknown) => {
    if (error instanceof RequestProblem) return error.message;
    throw error;
  });
}

test('most requests answer for a level by one statement', () => {
  const places = REQUESTS.filter(({ parametres }) => parametres.some(({ domaine }) => domaine === 'territoires'));
  expect(TOGETHER.length / places.length).toBeGreaterThan(0.65);
  // An engine that seeks a value among the rows of other territories: see `for-all.ts`.
  expect(LOCK['cprdfop/carte_formations']).not.toHaveProperty('atOnce');
});

test.each(DEEP ? ['epci:*', 'zone_emploi:*', 'bassin:*', 'departement:*'] : ['epci:*'])(
  'one statement for %s gives what one a territory gives, cell by cell',
  async (territory) => {
    const different: string[] = [];
    let rows = 0;
    for (const { id } of oneIn(30, TOGETHER)) {
      const one = await answer(together, id, territory);
      if (JSON.stringify(one) !== JSON.stringify(await answer(apart, id, territory))) different.push(id);
      if (typeof one === 'object' && one !== null && 'rows' in one && Array.isArray(one.rows)) rows += one.rows.length;
    }
    expect(different).toEqual([]);
    expect(rows).toBeGreaterThan(50);
  },
  120_000
);

test('it is one statement', async () => {
  const asked = vi.spyOn(together?.admission ?? expect.fail(), 'run');
  await answer(together, 'reference/population_legale', 'epci:*');
  expect(asked).toHaveBeenCalledTimes(1);
});

test('a select is taken apart at its last order, whatever its brackets and texts hold', () => {
  const columns = new Set(['b', 'd']);
  const sql = `with a as (select 'from; order by 1' as b from x order by 1 limit 2)
select b, sum(c) as d -- from
from a where t = $ou::VARCHAR group by b order by d desc, nullif(b, 0) nulls last`;
  expect(selectForAll(sql, 'ou', columns))
    .toContain(`select * exclude (cle_de_rang_0), row_number() over (order by d desc, cle_de_rang_0 nulls last) as rang_de_ligne from (
with a as (select 'from; order by 1' as b from x order by 1 limit 2)
select b, sum(c) as d -- from
, nullif(b, 0) as cle_de_rang_0
from a`);
  expect(selectForAll(`${sql} limit 3`, 'ou', columns)).toBeNull();
  expect(selectForAll('select b from a order by 1', 'ou', columns)).toBeNull();
});
