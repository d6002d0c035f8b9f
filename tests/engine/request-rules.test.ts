import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOMAIN_NAMES } from '../../src/lib/catalogue/request/domains.gen.ts';
import { REQUESTS } from '../support/catalogue.ts';
import { inspectSql } from '../../src/lib/catalogue/header/sql-rules.ts';
import { macroTables } from '../../warehouse/pipeline/models/macros.ts';
import { describeRequest } from '../../warehouse/pipeline/requests/describe-request.ts';
import { emptySnapshot } from '../support/empty-snapshot.ts';

const connection = emptySnapshot();

async function inspect(sql: string) {
  const reader = await connection().runAndReadAll('select json_serialize_sql($1::VARCHAR)', [sql]);
  return inspectSql(String(reader.getRows()[0]?.[0]), macroTables());
}

describe('the rules, on the engine’s own tree', () => {
  test('a good select: its tables, its parameters and their types', async () => {
    const found = await inspect(`with t as (select a from publie.cube_x where c = $c::VARCHAR)
      select t.a, (select max(b) from reference.y where d = $c::VARCHAR and e > $e::DOUBLE) as b from t
        join publie.z using (a)
      where exists (select 1 from publie.w where n = $n::INTEGER) order by a limit $limite`);
    expect(found.problems).toEqual([]);
    expect(found.cubes).toEqual(['publie.cube_x', 'publie.w', 'publie.z', 'reference.y']);
    expect(Object.fromEntries(found.parameters)).toEqual({ c: 'VARCHAR', e: 'DOUBLE', n: 'INTEGER', limite: 'BIGINT' });
  });

  test('a union is one select when it is ordered', async () => {
    expect((await inspect('select a from publie.x union all select a from publie.y order by a')).problems).toEqual([]);
  });

  test.each([
    ['no order', 'select a from publie.x', /order by/],
    ['an order inside only', 'select a from (select a from publie.x order by a) as t', /order by/],
    ['a star', 'select * from publie.x order by 1', /nommez chaque colonne/],
    ['a star of one table', 'select x.* from publie.x as x order by 1', /nommez chaque colonne/],
    ['an uncast parameter', 'select a from publie.x where a = $p order by a', /\$p sans type/],
    ['one use of two uncast', 'select a from publie.x where a = $p::INTEGER or b = $p order by a', /\$p sans type/],
    ['a bare limit of another name', 'select a from publie.x order by a limit $n', /\$n sans type/],
    [
      'two types',
      'select a from publie.x where a = $p::INTEGER or b = $p::VARCHAR order by a',
      /converti en INTEGER puis en VARCHAR/
    ],
    ['a layer of the build', 'select a from marts.x order by a', /marts\.x.*hors de portée/],
    ['a table without schema', 'select a from x order by a', /« x » hors de portée/],
    ['a catalogue view', 'select table_name from information_schema.tables order by 1', /hors de portée/],
    [
      'a hidden table in a subquery',
      'select a from publie.x where a in (select a from staging.y) order by a',
      /staging\.y/
    ],
    ['a hidden table in a with', 'with t as (select a from raw.y) select a from t order by a', /raw\.y/],
    ['a file', "select a from read_csv('x.csv') order by a", /read_csv/],
    ['a file by its name', "select a from 'x.parquet' order by a", /hors de portée/],
    ['settings', 'select name from duckdb_settings() order by 1', /duckdb_settings/],
    ['another database', 'select a from autre.publie.x order by a', /hors de portée/],
    ['two statements', 'select a from publie.x order by a; select 1', /un seul select/],
    ['not a select', 'delete from publie.x', /SQL refusé/],
    ['nonsense', 'selec a', /SQL refusé/]
  ])('%s is refused', async (_, sql, expected) => {
    expect((await inspect(sql)).problems.join('\n')).toMatch(expected);
  });
});

const HEADER = (columns: string, parameters = '') =>
  `/*---\ntitre: T\nquestion: Q\ncode: C\n${parameters}colonnes:\n${columns}lecture: "L"\n---*/\n`;

describe('the engine’s types against the header', () => {
  test.each([
    [
      'a column not described',
      `${HEADER('  annee: { role: dimension, libelle: A }\n')}select annee, territoire from publie.cube_tensions order by annee`,
      /« territoire » non décrite/
    ],
    [
      'a column described only',
      `${HEADER('  annee: { role: dimension, libelle: A }\n  x: { role: dimension, libelle: X }\n')}select annee from publie.cube_tensions order by annee`,
      /« x » décrite mais absente/
    ],
    [
      'a HUGEINT',
      `${HEADER('  n: { role: mesure, libelle: N }\n')}select sum(annee) as n from publie.cube_tensions order by n`,
      /HUGEINT.*::BIGINT/
    ],
    [
      'a rate computed in SQL',
      `${HEADER('  a: { role: mesure, libelle: A }\n  t: { role: taux, de: [a, a], libelle: T }\n')}select annee as a, 0.5::DOUBLE as t from publie.cube_tensions order by a`,
      /le select ne le calcule pas/
    ],
    [
      'a quotient of a text',
      `${HEADER('  a: { role: mesure, libelle: A }\n  t: { role: texte, libelle: T }\n  q: { role: quotient, de: [a, a, t, a], libelle: Q }\n')}select annee as a, territoire as t from publie.cube_tensions order by a`,
      /quotient « q » : t n’est pas une colonne de nombres/
    ],
    [
      'a rank computed in SQL',
      `${HEADER('  a: { role: mesure, libelle: A }\n  r: { role: rang, de: [a], libelle: R }\n')}select annee as a, 1 as r from publie.cube_tensions order by a`,
      /rang « r » : le select ne le calcule pas/
    ],
    [
      'a coarser level without a status',
      `${HEADER('  a: { role: mesure, libelle: A }\n')}select annee as a, territoire as a_visible from publie.cube_tensions order by a`,
      /« a_visible » : un code de territoire typé, à côté de a_statut/
    ],
    [
      'bounds without status',
      `${HEADER('  a: { role: mesure, libelle: A }\n')}select annee as a, annee as a_min, annee as a_max from publie.cube_tensions order by a`,
      /vont ensemble/
    ],
    [
      'a cell that is not one',
      `${HEADER('  c: { role: cellule, libelle: C }\n')}select annee as c from publie.cube_tensions order by c`,
      /une cellule est un UBIGINT/
    ],
    [
      'a parameter not used',
      `${HEADER('  a: { role: mesure, libelle: A }\n', 'parametres:\n  p: { domaine: entier, defaut: 1 }\n')}select annee as a from publie.cube_tensions order by a`,
      /« p » décrit mais absent/
    ],
    [
      'a parameter not described',
      `${HEADER('  a: { role: mesure, libelle: A }\n')}select annee as a from publie.cube_tensions where annee = $p::INTEGER order by a`,
      /\$p n’est pas décrit/
    ],
    [
      'a column that does not exist',
      `${HEADER('  a: { role: mesure, libelle: A }\n')}select zut as a from publie.cube_tensions order by a`,
      /le moteur refuse le select/
    ]
  ])('%s', async (_, text, expected) => {
    await expect(describeRequest(connection(), 'gpec/x', text, 'queries/gpec/x.sql')).rejects.toThrow(expected);
  });
});

test('the catalogue has unique ids and titles, and a version for each', () => {
  for (const field of ['id', 'titre'] as const) {
    const values = REQUESTS.map((request) => request[field]);
    expect(new Set(values).size, field).toBe(values.length);
  }
  expect(REQUESTS.every(({ version }) => /^[0-9a-f]{12}$/.test(version))).toBe(true);
});

describe('the version of a request', () => {
  const [header, sql] = [
    HEADER('  a: { role: mesure, libelle: A }\n'),
    'select max(annee) as a from publie.cube_tensions where niveau = 4 order by a'
  ];
  const versionOf = async (text: string): Promise<string> =>
    (await describeRequest(connection(), 'gpec/x', text, 'queries/gpec/x.sql')).version;

  test.each([
    ['line ends', (header + sql).replaceAll('\n', '\r\n')],
    [
      'spaces, lines and the case of words',
      header + sql.replace('select ', 'SELECT\n    ').replace(' where', '\nWHERE')
    ],
    ['a comment', `${header}-- une remarque\n${sql.replace(' from', ' /* ici */ from')}`],
    ['the layout of the header', header.replace('{ role: mesure, libelle: A }', '{ libelle: "A", role: mesure }') + sql]
  ])('stays with other %s', async (_, text) => {
    expect(text).not.toBe(header + sql);
    expect(await versionOf(text)).toBe(await versionOf(header + sql));
  });

  test.each([
    ['a value of the select', header + sql.replace('= 4', '= 5')],
    ['a function of the select', header + sql.replace('max(annee)', 'min(annee)')],
    ['a word of the header', header.replace('libelle: A', 'libelle: B') + sql]
  ])('changes with %s', async (_, text) => {
    expect(await versionOf(text)).not.toBe(await versionOf(header + sql));
  });
});

test('requests that read the survey of employers say it is one, and so test no share but by the noise of two surveys', () => {
  const surveys = REQUESTS.filter(({ cubes }) => cubes.includes('publie.cube_projets_recrutement'));
  expect(surveys.length).toBeGreaterThan(2);
  expect(surveys.filter(({ enquete }) => enquete !== true).map(({ id }) => id)).toEqual([]);
  expect(
    REQUESTS.filter(
      ({ enquete, colonnes }) =>
        enquete === true &&
        colonnes.some(({ role, test }) => role === 'taux' && test !== undefined && test.tenu === undefined)
    )
  ).toEqual([]);
});

test('every domain that a request takes has a name that a page can show', () => {
  const asked = REQUESTS.flatMap(({ parametres }) =>
    parametres.flatMap(({ domaine }) =>
      domaine.startsWith('millesimes.') ? [domaine.slice('millesimes.'.length)] : []
    )
  );
  expect(new Set(asked).size).toBeGreaterThan(40);
  expect(asked.filter((name) => DOMAIN_NAMES[name] === undefined)).toEqual([]);
});

test('the levels made of communes are offered together, and over no masked cube', () => {
  const levels = ['academie', 'arrondissement', 'comite_local', 'frr'];
  const offered = REQUESTS.flatMap(({ id, cubes, parametres }) =>
    parametres.flatMap(({ mailles }) =>
      mailles && levels.some((level) => mailles.includes(level as never)) ? [{ id, cubes, mailles }] : []
    )
  );
  expect(offered.length).toBeGreaterThan(20);
  expect(
    offered.filter(({ mailles }) => !levels.every((level) => mailles.includes(level as never))).map(({ id }) => id)
  ).toEqual([]);
  const folder = join(import.meta.dirname, '../../warehouse/published');
  const masked = readdirSync(folder)
    .filter((name) => name.endsWith('.sql') && /^secret:/m.test(readFileSync(join(folder, name), 'utf8')))
    .map((name) => `publie.${name.slice(0, -4)}`);
  expect(masked).toContain('publie.cube_demandeurs_profil');
  expect(offered.filter(({ cubes }) => cubes.some((cube) => masked.includes(cube))).map(({ id }) => id)).toEqual([]);
});
