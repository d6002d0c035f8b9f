import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal, loadAlone } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { readSources } from '../declared/source.ts';
import { SOURCES_FOLDER } from '../layout.ts';
import { workshopFolder } from '../workshop-folder.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-convention-'));
buildOnlyNamed(import.meta.filename, scratch, [
  'demandeurs_communes',
  'emploi_communes',
  'decrochage',
  'bmo',
  'annuaire_education'
]);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let region: SampleRegion;
const nextRegion = sampleRegions(scratch);
beforeEach(() => {
  region = nextRegion();
  cpSync(join(SOURCES_FOLDER, 'decrochage', 'sample'), join(region.data, 'decrochage'), { recursive: true });
});

const fileOf = (source: string, name: string): string => join(region.data, source, name);
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('a line given twice in a source under agreement', () => {
  it.each([
    ['demandeurs_communes', 'demandeurs_communes_2024T4.csv', '08001;Bourg-Rive;déc-24; femmes;moins de 25;83', 2],
    ['emploi_communes', 'emploi_communes_a17_2022.csv', '08001;Bourg-Rive;C1;Aliments;11;1200;400', 2],
    ['decrochage', 'decrochage_communes_2024-11.csv', '2024-11;08001;16-17;41', 2]
  ])('%s: is refused however it is written, by its lines, without its figures', async (source, name, line, first) => {
    const path = fileOf(source, name);
    edit(path, (text) => `${text.trimEnd()}\n${line}\n`);
    const last = readFileSync(path, 'utf8').trimEnd().split('\n').length;
    const { message, exitCode, said } = await expectRefusal(region, [source]);
    expect(exitCode).toBe(2);
    expect(message).toContain(`${source}/${name}, ligne ${first} et ${source}/${name}, ligne ${last}.`);
    expect(message).toMatch(/1 ligne donnée plus d’une fois \(même .*commune/);
    expect(said).not.toMatch(/ligne \d|\.csv/);
    expect(message).not.toMatch(/Bourg-Rive|8001|1200/);
  });

  it('is refused between two files, the first ones named, the others counted', async () => {
    const path = fileOf('demandeurs_communes', 'demandeurs_communes_2024T4.csv');
    copyFileSync(path, path.replace('demandeurs_communes_2024T4', 'stmt_communes_bis'));
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n').length - 1;
    const { message } = await expectRefusal(region, ['demandeurs_communes']);
    expect(message).toContain(`${lines} lignes données plus d’une fois`);
    expect(message).toContain('demandeurs_communes/stmt_communes_bis.csv, ligne 2');
    expect(message).toContain(`; et ${lines - 5} autres.`);
  });

  it('cannot come: each of these sources says what tells its lines apart', () => {
    const sources = readSources().filter(({ access }) => access === 'convention');
    expect(sources.map(({ name }) => name)).toEqual(['decrochage', 'demandeurs_communes', 'emploi_communes']);
    expect(sources.flatMap(({ entities }) => entities).every(({ key }) => key.length > 0)).toBe(true);
  });
});

describe('a line of such a source that a rule refuses', () => {
  it('lies in the workshop, for its owner alone, and no message repeats it', async () => {
    const path = fileOf('demandeurs_communes', 'demandeurs_communes_2024T4.csv');
    edit(path, (text) => text.replace(/;[^;\n]*\n/g, (end) => (end.includes('82') ? ';secrete\n' : end)));
    const { message } = await expectRefusal(region, ['demandeurs_communes']);
    expect(message).toContain('demandeurs_communes_2024T4.csv, ligne 2, nombre impossible.');
    expect(message).not.toMatch(/secrete|8001/);
    const folder = join(workshopFolder(region.out), 'rejets');
    expect(message + String((await expectRefusal(region, ['demandeurs_communes'])).todo)).toContain(folder);
    expect(readFileSync(join(folder, 'demandeurs_communes.csv'), 'utf8')).toContain('secrete');
    const report = join(folder, 'demandeurs_communes', 'france-travail-statistiques-du-marche-du-travail.md');
    expect(readFileSync(report, 'utf8')).toContain('secrete');
    expect([folder, join(folder, 'demandeurs_communes')].map(modeOf)).toEqual(['700', '700']);
    expect([join(folder, 'demandeurs_communes.csv'), report].map(modeOf)).toEqual(['600', '600']);
    expect(existsSync(join(region.out, 'rejets'))).toBe(false);
  });
});

describe('a null byte is refused, whatever the format', () => {
  it('an escape in JSON', async () => {
    edit(fileOf('decoupage', 'communes.json'), (text) =>
      text.replace('"nom":"', '"nom":"\\u0000').replace('"nom": "', '"nom": "\\u0000')
    );
    expect((await expectRefusal(region, ['decoupage'])).message).toMatch(
      /communes\.json, ligne \d+, « nom » : octet nul/
    );
  });

  it('a character of UTF-16', async () => {
    const path = fileOf('bmo', 'Base_open_data_BMO_2024.csv');
    const text = readFileSync(path, 'utf8').replace('Agriculteurs', 'Agri\u0000culteurs');
    writeFileSync(path, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    expect((await expectRefusal(region, ['bmo'])).message).toMatch(/BMO_2024\.csv, ligne \d+, « .* » : octet nul/);
  });

  it('a text of Parquet', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const source = readSources().find(({ name }) => name === 'annuaire_education');
    const columns = source?.entities[0]?.columns.map(({ headers, type }) => {
      const value = type === 'VARCHAR' ? `'a' || chr(0)` : `null`;
      return `(${value})::${type} as "${headers[0] ?? ''}"`;
    });
    const target = join(region.data, 'annuaire_education.parquet');
    await connection.run(`copy (select ${columns?.join(', ') ?? ''}) to '${target}' (format parquet)`);
    connection.closeSync();
    instance.closeSync();
    expect((await expectRefusal(region, ['annuaire_education'])).message).toMatch(
      /annuaire_education\.parquet, ligne 1, « .* » : octet nul/
    );
  });
});

it('sound files are read as before', async () => {
  const query = await loadAlone(region, ['demandeurs_communes', 'emploi_communes', 'decrochage']);
  expect(Number((await query('select count(*) from raw.demandeurs_communes__inscrits'))[0]?.[0])).toBeGreaterThan(10);
});
