import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { readSources } from '../../warehouse/pipeline/declared/source.ts';
import { openBase } from '../../warehouse/demo/demo-base.ts';
import { writeSelects } from '../../warehouse/demo/demo-select.ts';
import { modelFiles } from '../../warehouse/pipeline/models/model-files.ts';
import { MODEL_HEADER, readSqlWith } from '../../warehouse/pipeline/models/model-header.ts';
import { withVintages } from '../../warehouse/pipeline/models/vintages.ts';
import { again } from '../support/depth.ts';
import { catalogueOf } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

const folder = makeFolder();
afterAll(() => removeFolder(folder));

/** The files that a tutorial has its reader write: each block that follows a name. */
function filesOf(tutorial: string): Map<string, string> {
  const text = readFileSync(join(import.meta.dirname, '../../docs/tutorials', tutorial), 'utf8');
  return new Map(
    [...text.matchAll(/`([\w/.-]+\/[\w.-]+)`[^\n`]*:?[^\n]*\n\n(?:The[^\n]*\n\n)?```\w*\n([\s\S]*?)```/g)].map(
      ([, name = '', block = '']) => [name, block]
    )
  );
}

test('the request of the tutorial is accepted, and answers its case', async () => {
  const files = filesOf('a-first-request.md');
  const [name = ''] = [...files.keys()].filter((file) => file.startsWith('queries/'));
  const id = name.replace(/^queries\/|\.sql$/g, '');
  await publishFixture(folder, 'essai');
  const engine = new Engine(readConfig({ MAILLE_OUT: folder }), await catalogueOf({ [id]: files.get(name) ?? '' }));
  const [worked] = parse(files.get('tests/engine/cases/communes_peuplees.yaml') ?? '') as {
    requete: string;
    nombre: number;
    lignes: Record<string, unknown>[];
  }[];
  const { table } = await engine.use(worked?.requete ?? '', [], (prepared) => engine.answer(prepared));
  engine.close();
  expect(table.rowCount).toBe(worked?.nombre);
  expect(jsonRows(table).slice(0, worked?.lignes.length)).toMatchObject(worked?.lignes ?? []);
});

test('the source of the tutorial is one that the warehouse reads, and its folder publishes it', async () => {
  const root = join(folder, 'sources');
  for (const [name, text] of filesOf('a-first-source.md')) {
    if (!name.startsWith('warehouse/sources/')) continue;
    const path = join(root, name.slice('warehouse/sources/'.length));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const [source] = readSources(root);
  expect(source?.name).toBe('espaces_numeriques');
  expect(modelFiles(folder).map(({ id }) => id)).toEqual([
    'staging.stg_espaces_numeriques__lieux',
    'marts.dim_espaces_numeriques',
    'reference.espaces_numeriques'
  ]);
  expect(source?.entities.map(({ columns }) => columns.map((column) => column.name))).toEqual([
    ['commune', 'lieu', 'postes']
  ]);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`create schema raw; create schema staging; create schema marts; create schema reference;
    create table raw.espaces_numeriques__lieux as select * from (values
      ('35238', 'Médiathèque des Champs Libres', '12', 'espaces_numeriques_2025.csv', 2),
      ('29019', 'Espace Vauban', '8', 'espaces_numeriques_2025.csv', 3)) as t (commune, lieu, postes, _fichier, _ligne)`);
  const models = modelFiles(folder).map((file) => ({ ...file, ...readSqlWith(MODEL_HEADER, file.path) }));
  for (const { id, body } of models) await connection.run(`create table ${id} as ${body}`);
  const rows = async (sql: string): Promise<unknown> => (await connection.runAndReadAll(sql)).getRowsJson();
  expect(await rows('from reference.espaces_numeriques order by commune')).toEqual([
    [2025, 'commune:29019', 'Espace Vauban', 8],
    [2025, 'commune:35238', 'Médiathèque des Champs Libres', 12]
  ]);
  expect(await rows(withVintages('from declares.millesimes', models))).toEqual([
    ['espaces_numeriques', '2025', 'année 2025', 'espaces_numeriques', true, '']
  ]);
  connection.closeSync();
});

again('its rows for the demo are those that its file declares', async () => {
  const [source] = readSources(join(folder, 'sources'));
  const base = await openBase(53, 1);
  const made: string[] = [];
  if (source)
    await writeSelects(base, source, join(folder, 'sources', source.name, 'demo.sql'), async (path, bytes) => {
      const target = join(folder, path);
      if (typeof bytes === 'function') await bytes(target);
      made.push(path, typeof bytes === 'function' ? readFileSync(target, 'utf8') : String(bytes));
    });
  base.close();
  expect(made[0]).toBe('espaces_numeriques_2025.csv');
  expect(made[1]).toMatch(/^commune;lieu;postes\n(.*\n)*35238;Espace 35238;\d+\n/);
});
