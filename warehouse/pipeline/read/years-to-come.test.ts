import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeNextYear } from '../../../tests/support/next-year.ts';
import { readProfile } from '../declared/profile.ts';
import { readSources, type Entity, type Source } from '../declared/source.ts';
import { asFailure } from '../failure.ts';
import { PROJECT_FOLDER } from '../layout.ts';
import { rawTable } from '../raw-table.ts';
import { quoteName } from '../sql.ts';
import { chooseFiles } from './choose-files.ts';
import { listDataFiles, type DataFile } from './data-files.ts';
import type { LoadContext } from './load-context.ts';
import { createRawTables, loadFile } from './raw.ts';

/** Each producer's file as it may be next year, renamed columns included: what loads, and what is said of the rest. */
const data = resolve(PROJECT_FOLDER, process.env.MAILLE_DATA ?? '../shared/data');
const scratch = mkdtempSync(join(tmpdir(), 'maille-annees-'));
let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  connection.closeSync();
  rmSync(scratch, { recursive: true, force: true });
});

/** How many rows a file gives, and what they hold, whatever its name and the lines. */
async function contentOf(source: Source, entity: Entity, file: DataFile): Promise<unknown> {
  const own = { ...source, entities: source.entities.map((each) => (each.name === entity.name ? entity : each)) };
  await createRawTables(connection, [own]);
  const workFolder = join(scratch, 'travail');
  mkdirSync(workFolder, { recursive: true });
  const context: LoadContext = { connection, workFolder, profile: readProfile('tests/profiles/bretagne-interne.yaml') };
  await loadFile(context, own, entity, file);
  const columns = entity.columns.map(({ name }) => `${quoteName(name)}::varchar`).join(', ');
  const table = `raw.${quoteName(rawTable(entity))}`;
  const read = await connection.runAndReadAll(
    `select count(*)::integer, bit_xor(hash(${columns}))::varchar from ${table}`
  );
  return read.getRowsJson()[0];
}

/** The line of `source.yaml` that a message gives, as it is read once written; null when it gives none. */
function lineOf(todo: string, name: string): { column: string; headers: string[]; whole: boolean } | null {
  const [, line] = /:\n {6}(\w+: .*)$/m.exec(todo) ?? [];
  if (line === undefined) return null;
  const written = parse(line.replace('NOM_DANS_LE_FICHIER', name)) as Record<string, string[] | { noms: string[] }>;
  const [[column, said] = ['', []]] = Object.entries(written);
  return { column, headers: Array.isArray(said) ? said : said.noms, whole: !line.includes('NOM_DANS_LE_FICHIER') };
}

type Outcome = 'telle' | 'proposee' | 'completee' | 'fausse' | 'arret';

/** What happens to the file of next year, and what is said where it is not read. */
async function tried(sources: readonly Source[], entity: Entity, file: DataFile): Promise<[Outcome, string]> {
  const source = sources.find(({ name }) => name === entity.source);
  if (source === undefined) throw new Error(entity.source);
  const folder = join(scratch, 'prochain');
  rmSync(folder, { recursive: true, force: true });
  const before = await contentOf(source, entity, file);
  const { name, renamed } = await writeNextYear(connection, entity, file, folder);
  const next = listDataFiles(folder).find((each) => each.name === name);
  if (next === undefined) throw new Error(`${name} n’est pas écrit`);
  if (chooseFiles(sources, [next]).of(entity).length === 0) return ['arret', `${name} n’est le nom d’aucun fichier`];
  const error = await contentOf(source, entity, next).then(
    (after) => {
      expect(after, name).toEqual(before);
      return null;
    },
    (thrown: unknown) => asFailure(thrown, name)
  );
  if (error === null) return ['telle', ''];
  // Where, and what to do.
  expect(error.message).toContain(name);
  expect([error.exitCode, error.todo === '']).toEqual([2, false]);
  const line = renamed === null ? null : lineOf(error.todo, renamed.to);
  if (line === null || renamed === null) return ['arret', error.message];
  expect(line.column).toBe(renamed.column);
  if (!line.headers.includes(renamed.to)) return ['fausse', `${renamed.from} → ${renamed.to} ; ${error.todo}`];
  const columns = entity.columns.map((each) => (each.name === line.column ? { ...each, headers: line.headers } : each));
  expect(await contentOf(source, { ...entity, columns }, next), name).toEqual(before);
  return [line.whole ? 'proposee' : 'completee', ''];
}

it.skipIf(!existsSync(data))(
  'at least eight real files in ten load, by the line of the message where a column was renamed',
  async () => {
    const sources = readSources();
    const chosen = chooseFiles(sources, listDataFiles(data));
    const counts: Record<Outcome, number> = { telle: 0, proposee: 0, completee: 0, fausse: 0, arret: 0 };
    const told: string[] = [];
    for (const source of sources)
      for (const entity of source.entities)
        for (const file of chosen.of(entity)) {
          const [outcome, why] = await tried(sources, entity, file);
          counts[outcome]++;
          if (why !== '') told.push(`  ${file.name} : ${why}\n`);
        }
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    process.stdout.write(
      `${all} fichiers de l’an prochain : ${counts.telle} se lisent tels quels, ${counts.proposee} par la ligne proposée, ${counts.completee} par une ligne à compléter ; ${counts.fausse} où une autre colonne est proposée, ${counts.arret} arrêts.\n${told.join('')}`
    );
    expect((counts.telle + counts.proposee + counts.completee) / all).toBeGreaterThanOrEqual(0.8);
  }
);
