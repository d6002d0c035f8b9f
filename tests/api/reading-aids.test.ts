import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtDemo } from '../support/built-demo.ts';
import { openInService, type Query } from '../support/sample-region.ts';

let [query, close]: [Query, () => void] = [() => Promise.resolve([]), () => undefined];
beforeAll(async () => {
  ({ query, close } = await openInService(await builtDemo()));
});
afterAll(() => close());

test('whoever opens the file alone is told where to begin, by examples that run as they are', async () => {
  const told = await query('select sujet, exemple from reference.lisez_moi order by ordre');
  expect(told.length).toBeGreaterThan(5);
  for (const [subject, example] of told)
    expect((await query(String(example))).length, String(subject)).toBeGreaterThan(0);
});

test('a view names the codes of a table and has its rows, none twice; what is empty is not listed', async () => {
  const views = (await query(
    "select view_name, comment from duckdb_views() where schema_name = 'vues' and view_name <> 'tables'"
  )) as [string, string][];
  expect(views.length).toBeGreaterThan(30);
  const counts = await query(
    views
      .map(
        ([name]) => `select '${name}', (select count(*) from vues.${name}) = (select count(*) from publie.cube_${name})`
      )
      .join(' union all ')
  );
  expect(counts.filter(([, same]) => same !== true)).toEqual([]);
  expect(
    await query(
      "select territoire_nom, metier_libelle is not null from vues.projets_recrutement where territoire = 'departement:29' limit 1"
    )
  ).toEqual([['Finistère', true]]);
  const [[empty] = []] = await query('select count(*)::integer from vues.tables where lignes = 0');
  expect(empty).toBe(0);
});

test('the functions that requests call say what they are for', async () => {
  const [[said, all] = []] = await query(
    'select count(comment)::integer, count(*)::integer from (select distinct function_name, comment from duckdb_functions() where not internal and macro_definition is not null)'
  );
  expect(Number(said) / Number(all)).toBeGreaterThan(0.85);
});
