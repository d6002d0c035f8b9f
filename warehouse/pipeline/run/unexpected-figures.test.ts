import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { repeatable } from '../../../src/lib/disclosure/random.ts';
import { silentReporter } from '../report.ts';
import { lookAtFigures, RAISED_FILE } from './look-at-figures.ts';
import { unexpectedFigures } from './unexpected-figures.ts';

const folder = mkdtempSync(join(tmpdir(), 'maille-inattendus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let connection: DuckDBConnection;

/** Three regions of ten départements, eight years that grow by 2 % a year, within one in a hundred; a region is their sum. */
beforeEach(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  const random = repeatable(11);
  const rows = Array.from({ length: 30 }, (_, at) =>
    Array.from({ length: 8 }, (__, year) => {
      const count = Math.round(5000 * (1 + at) * 1.02 ** year * (1 + (random() - 0.5) / 50));
      return `(${2017 + year}, 'departement:${10 + at}', ${count}, ${Math.round(count / 3)})`;
    }).join(', ')
  );
  await connection.run(`create schema publie; create schema reference; create schema marts; create schema meta; create schema raw;
    create table marts.dim_departements as select (10 + d)::varchar as code, (1 + d // 10)::varchar as region from range(30) as t(d);
    create table reference.territoires as select 'departement:' || code as territoire, 'Département ' || code as nom, 900000 as population
      from marts.dim_departements;
    create table publie.cube_inscrits as
      select * from (values ${rows.join(', ')}) as t(annee, territoire, inscrits, femmes);
    insert into publie.cube_inscrits select annee, 'region:' || region, sum(inscrits), sum(femmes) from publie.cube_inscrits
      join marts.dim_departements on territoire = 'departement:' || code group by all;
    create table reference.sources as select 'essai' as source, false as referentiel;
    create table meta.lignage as select 'cube_inscrits' as cube, 'essai' as source;
    create table raw.essai__inscrits as select 'essai.csv' as _fichier, row_number() over () as _ligne, annee::varchar as annee,
      replace(territoire, 'departement:', '') as departement, inscrits::varchar as inscrits from publie.cube_inscrits`);
});

it('finds nothing in years that follow one another', async () => {
  expect(await unexpectedFigures(connection)).toEqual([]);
});

it.each([
  [
    'a unit is ten times too large',
    `update publie.cube_inscrits set inscrits = inscrits * 10 where annee = 2024 and territoire = 'departement:17'`,
    'departement:17',
    'histoire'
  ],
  [
    'two columns are exchanged',
    `update publie.cube_inscrits set inscrits = femmes, femmes = inscrits where annee = 2024 and territoire = 'departement:23'`,
    'departement:23',
    'histoire'
  ],
  [
    'a département is gone',
    `delete from publie.cube_inscrits where annee = 2024 and territoire = 'departement:31'`,
    'departement:31',
    'absent'
  ],
  [
    'a total is denied by its parts',
    `update publie.cube_inscrits set inscrits = inscrits * 1.06 where annee = 2024 and territoire = 'region:2'`,
    'region:2',
    'parties'
  ],
  [
    'a cell has 20,000 more',
    `update publie.cube_inscrits set inscrits = inscrits + 20000 where annee = 2024 and territoire = 'departement:20'`,
    'departement:20',
    'histoire'
  ]
])('raises the place where %s, and its region', async (_, fault, place, why) => {
  await connection.run(fault);
  const found = await unexpectedFigures(connection);
  expect(found.find((one) => one.place === place)?.why).toBe(why);
  // A region that its own parts deny is raised with them; no other place is.
  expect(found.filter((one) => one.place !== place && one.why !== 'parties')).toEqual([]);
});

it('says the file and the line, waits to be accepted over what is in service, and is not new twice', async () => {
  await connection.run(
    `update publie.cube_inscrits set inscrits = 1234567 where annee = 2024 and territoire = 'departement:17';
    update raw.essai__inscrits set inscrits = '1234567' where annee = '2024' and departement = '17'`
  );
  const [line] = (
    await connection.runAndReadAll(`select _ligne from raw.essai__inscrits where inscrits = '1234567'`)
  ).getRowsJson();
  const said: string[] = [];
  const reporter = { ...silentReporter(), say: (text: string) => said.push(text) };
  // Nothing is in service: nothing is replaced, and nothing waits.
  const { surprises } = await lookAtFigures(connection, { out: folder, accepted: [], waits: true }, reporter);
  // Readers are told of the figure that is shown, without the line of a producer's file.
  expect(surprises.find(({ phrase }) => phrase.includes('departement:17'))).toEqual({
    table: 'cube_inscrits',
    phrase: expect.stringMatching(/^inscrits, Département 17 .*\)( ; .* de ce lieu)?$/) as unknown
  });
  const own = said.find((text) => text.includes('departement:17')) ?? '';
  expect(own.replaceAll(/[\u202f\u00a0]/g, ' ')).toMatch(
    new RegExp(
      `inscrits, Département 17 \\(departement:17\\), 2024 : 1 234 567, attendu environ .* ; essai\\.csv, ligne ${String(line?.[0])}\\.$`
    )
  );
  const id = /Inattendu (\w{10}) :/.exec(own)?.[1] ?? '';
  writeFileSync(join(folder, 'instantane-essai.duckdb'), '');
  writeFileSync(
    join(folder, 'current.json'),
    JSON.stringify({
      file: 'instantane-essai.duckdb',
      id: 'essai',
      builtAt: '2026-01-01T00:00:00Z',
      profile: 'essai',
      demo: false
    })
  );
  const look = (accepted: readonly string[]) =>
    lookAtFigures(connection, { out: folder, accepted, waits: true }, reporter);
  await expect(look([])).rejects.toThrow('rien n’est publié');
  const others = [...new Set(said.map((text) => /Inattendu (\w{10}) :/.exec(text)?.[1] ?? ''))];
  expect(others).toContain(id);
  (await look(others)).keep();
  said.length = 0;
  await look([]);
  expect(said).toEqual([]);
  rmSync(join(folder, RAISED_FILE));
});
