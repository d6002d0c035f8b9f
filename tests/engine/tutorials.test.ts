import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { readSources } from '../../warehouse/pipeline/declared/source.ts';
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

test('the source of the tutorial is one that the warehouse reads', () => {
  const root = join(folder, 'sources');
  for (const [name, text] of filesOf('a-first-source.md')) {
    if (!name.startsWith('warehouse/sources/')) continue;
    const path = join(root, name.slice('warehouse/sources/'.length));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const [source] = readSources(root);
  expect(source?.name).toBe('espaces_numeriques');
  expect(source?.entities.map(({ columns }) => columns.map((column) => column.name))).toEqual([
    ['commune', 'lieu', 'postes']
  ]);
});
