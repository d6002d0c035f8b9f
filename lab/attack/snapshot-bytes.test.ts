import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareDatabase, rawTables } from '../../warehouse/pipeline/models/prepare-database.ts';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { readModels } from '../../warehouse/pipeline/models/models.ts';
import { readProfile } from '../../warehouse/pipeline/declared/profile.ts';
import { onBase } from '../../warehouse/pipeline/sql.ts';
import { columnsOfAll } from '../../warehouse/pipeline/steps.ts';
import { writeSnapshot } from '../../warehouse/pipeline/publish/snapshot.ts';
import { readSources } from '../../warehouse/pipeline/declared/source.ts';
import { useWarehouse } from '../../tests/support/own-layout.ts';
import { copyAllMadeFrom, copyWarehouse, jobModel, jobSeekerModel } from '../../tests/support/own-warehouse.ts';
import { readFile, reading, servedFile } from '../../tests/support/served-file.ts';
import { writeSampleRegion, type SampleRegion } from '../../tests/support/sample-region.ts';

/*
 * A text and a figure under agreement are planted: neither may be in the served file, which holds everything in the
 * proofs.
 */

const PROVING = process.env.MAILLE_PREUVES === 'disclosure';
const DESCRIBING = ['sources', 'millesimes', 'couverture', 'cubes', 'secret', 'territoires'].map(
  (name) => `reference.${name}`
);

const TEXT = 'mOiNs dE 25 aNs';
const NUMBER = 7_654_321;
const LEVELS = ['commune', 'epci', ...(PROVING ? ['bassin', 'zone_emploi'] : []), 'departement', 'region'];

const scratch = mkdtempSync(join(tmpdir(), 'maille-octets-'));
/** The build's own base, kept. */
const workshop = join(scratch, 'atelier', 'base.duckdb');
let region: SampleRegion;
let served: string;

beforeAll(async () => {
  region = writeSampleRegion(scratch);
  plant('demandeurs_communes/demandeurs_communes_2024T4.csv', /Moins de 25 ans/, TEXT);
  plant(
    'emploi_communes/emploi_communes_a17_2023.csv',
    /^([^;\r\n]*;[^;]*;C1;[^\r\n]*?);\d+;[^;\r\n]+;[^;\r\n]+(\r?)$/m,
    `$1;1;${NUMBER};${NUMBER}$2`
  );
  const folder = join(scratch, 'entrepot');
  const own = PROVING
    ? copyWarehouse(folder)
    : copyAllMadeFrom(folder, ['demandeurs_communes', 'emploi_communes'], DESCRIBING);
  own.write('published/cube_essai_demandeurs.sql', jobSeekerModel(LEVELS));
  own.write('published/cube_essai_emploi.sql', jobModel(LEVELS));
  useWarehouse(join(scratch, 'entrepot'));
  await buildWarehouse({ ...region, workshop });
  served = servedFile(region.out);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function plant(file: string, pattern: RegExp, text: string): void {
  const path = join(region.data, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(pattern, text);
  if (after === before) throw new Error(`${file} : rien à remplacer.`);
  writeFileSync(path, after);
}

const WRITTEN = { access_mode: 'READ_WRITE' };

/** Where a planted value is in a file: as text, or as a whole or decimal number of any width. */
function tracesIn(path: string): string[] {
  const bytes = readFileSync(path);
  const int32 = Buffer.alloc(4);
  int32.writeInt32LE(NUMBER);
  const double = Buffer.alloc(8);
  double.writeDoubleLE(NUMBER);
  const float = Buffer.alloc(4);
  float.writeFloatLE(NUMBER);
  // Sixty-four bits begin with the same four bytes; statistics of a column are written by sevens of bits.
  const forms: [string, Buffer][] = [
    ['texte', Buffer.from(TEXT)],
    ['chiffres', Buffer.from(String(NUMBER))],
    ['entier', int32],
    ['décimal', double],
    ['décimal court', float],
    ['statistique', bySevens(NUMBER)]
  ];
  return forms.flatMap(([name, form]) => (bytes.includes(form) ? [name] : []));
}

/** Signed, little end first, seven bits a byte. */
function bySevens(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    const last = rest < 64;
    bytes.push(last ? rest : (rest & 127) | 128);
    if (last) return Buffer.from(bytes);
  }
}

/** A fresh file that holds the same, nothing of it compressed. */
async function uncompressed(from: string, to: string): Promise<string> {
  await onBase(':memory:', async (connection) => {
    await connection.run("set force_compression = 'uncompressed'");
    await connection.run(`attach '${from}' as servi (read_only)`);
    await connection.run(`attach '${to}' as copie`);
    await connection.run('copy from database servi to copie');
    await connection.run('checkpoint copie');
  });
  return to;
}

describe('the served file', () => {
  test('holds the schemas publie and reference, views of them, and nothing else', async () => {
    const tables = await readFile(served, 'select distinct schema_name as s from duckdb_tables() order by 1');
    expect(tables.map(({ s }) => s)).toEqual(['publie', 'reference']);
    const views = await readFile(served, `select schema_name as s, sql from duckdb_views() where not internal`);
    expect(new Set(views.map(({ s }) => s))).toEqual(new Set(['vues']));
    const read = views.flatMap(({ sql }) =>
      [...String(sql).matchAll(/(?:from|join) \(*(\w+)\.?/gi)].map(([, name]) => name)
    );
    expect(new Set(read)).toEqual(new Set(['publie', 'reference', 'duckdb_tables']));
    const schemas = await readFile(
      served,
      `select schema_name as s from duckdb_schemas() where not internal and database_name = current_database()
        order by 1`
    );
    expect(schemas.map(({ s }) => s)).toEqual(['publie', 'reference', 'vues']);
  });

  test('was made from files that do hold the planted values', async () => {
    const rows = await readFile(
      served,
      `select count(*)::INTEGER as n from publie.cube_essai_emploi
        where effectif is null and etablissements = 1 and annee = 2023`
    );
    expect(rows[0]?.n).toBeGreaterThan(0);
    const read = await readFile(
      served,
      `select sum(lignes_retenues)::INTEGER as n from reference.sources
        where source in ('demandeurs_communes', 'emploi_communes') and lignes_rejetees = 0`
    );
    expect(read[0]?.n).toBeGreaterThan(60);
  });

  test('says neither value in any row, name, comment, macro, default or statistic', async () => {
    const texts: string[] = [];
    await reading(served, async (read) => {
      const tables = await read(
        "select schema_name || '.\"' || table_name || '\"' as t from duckdb_tables() order by 1"
      );
      expect(tables.length).toBeGreaterThan(PROVING ? 60 : 14);
      for (const { t } of tables) {
        const [found] = await read(
          `select count(*)::INTEGER as n from ${t as string} as ligne
            where contains(ligne::VARCHAR, '${TEXT}') or contains(ligne::VARCHAR, '${NUMBER}')`
        );
        expect(found?.n, String(t)).toBe(0);
        const statistics = await read(`select coalesce(stats, '') as s from pragma_storage_info('${t as string}')`);
        texts.push(...statistics.map(({ s }) => String(s)));
      }
      expect(texts.some((text) => /Min: /.test(text))).toBe(true);
      for (const sql of [
        'select concat_ws(chr(10), sql, comment, table_name) as s from duckdb_tables()',
        'select concat_ws(chr(10), column_name, comment, column_default) as s from duckdb_columns() where not internal',
        `select concat_ws(chr(10), function_name, macro_definition, comment) as s from duckdb_functions()
          where not internal`
      ]) {
        const rows = await read(sql);
        expect(rows.length).toBeGreaterThan(3);
        texts.push(...rows.map(({ s }) => String(s)));
      }
    });
    expect(texts.filter((text) => text.includes(TEXT) || text.includes(String(NUMBER)))).toEqual([]);
  });

  test('has neither in its bytes, as it is and in a fresh file without compression', async () => {
    expect(tracesIn(served)).toEqual([]);
    expect(tracesIn(await uncompressed(served, join(scratch, 'copie.duckdb')))).toEqual([]);
  });

  test('is found out by the same search when a table, or a dropped one, held them', async () => {
    const leak = join(scratch, 'fuite.duckdb');
    copyFileSync(served, leak);
    await onBase(
      leak,
      async (connection) => {
        await connection.run(
          `create table publie.fuite as select '${TEXT}' as age, if(i % 7 = 3, ${NUMBER}, i)::INTEGER as effectif,
          if(i % 7 = 3, ${NUMBER}, i)::DOUBLE as poids from range(5000) as t(i)`
        );
      },
      WRITTEN
    );
    expect(tracesIn(await uncompressed(leak, join(scratch, 'fuite-copie.duckdb')))).toEqual([
      'texte',
      'entier',
      'décimal',
      'statistique'
    ]);
    const dropped = join(scratch, 'efface.duckdb');
    copyFileSync(leak, dropped);
    await onBase(
      dropped,
      async (connection) => {
        await connection.run("set force_compression = 'uncompressed'");
        await connection.run('create table publie.autre as select * from publie.fuite');
        await connection.run('checkpoint');
        await connection.run('drop table publie.fuite');
        await connection.run('drop table publie.autre');
        await connection.run('checkpoint');
      },
      WRITTEN
    );
    expect(tracesIn(dropped)).toContain('décimal');
  });
});

test('a snapshot written without compression from the base of the build holds neither value in any page', async () => {
  const path = join(scratch, 'instantane.duckdb');
  await onBase(
    workshop,
    async (connection) => {
      await prepareDatabase(connection, readProfile(region.profile), '2025-01-01T00:00:00.000Z');
      const models = await readModels(connection, rawTables(readSources()));
      await connection.run("set force_compression = 'uncompressed'");
      await writeSnapshot(connection, models, await columnsOfAll(connection), path);
    },
    WRITTEN
  );
  expect(existsSync(path)).toBe(true);
  expect(tracesIn(path)).toEqual([]);
  // The build's own base, which nobody serves, holds both: the search would have found them.
  expect(tracesIn(await uncompressed(workshop, join(scratch, 'base-copie.duckdb')))).toEqual(
    expect.arrayContaining(['texte', 'entier'])
  );
});
