import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../tests/support/expect-refusal.ts';
import { writeSampleOf } from '../../tests/support/sample-region.ts';
import { listDataFiles } from '../pipeline/read/data-files.ts';
import type { Failure } from '../pipeline/failure.ts';
import { createMacros } from '../pipeline/models/macros.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-convention-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('words of the files under agreement', () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(':memory:')).connect();
    await createMacros(connection);
  });
  afterAll(() => connection.closeSync());
  const row = async (sql: string): Promise<unknown> => (await connection.runAndReadAll(sql)).getRowsJson()[0];

  it('reads a quarter in its last month only', async () => {
    expect(
      await row(
        `select trimestre_iso('déc-24'), trimestre_iso(' sept.-24 '), trimestre_iso('mars-25'),
          trimestre_iso('juin-25'), trimestre_iso('oct-24'), trimestre_iso('dec 24'), trimestre_en_lettres('2024T4')`
      )
    ).toEqual(['2024T4', '2024T3', '2025T1', '2025T2', null, null, 'fin décembre 2024']);
  });

  it('reads sexes, ages and numbers with thin spaces, and nothing else', async () => {
    expect(
      await row(
        `select sexe_iso('Femmes'), sexe_iso('Ensemble'), tranche_age('Moins de 25 ans'), tranche_age('25-49 ans'),
          tranche_age('25 à 49 ans'), tranche_age('50 ans ou plus'), tranche_age('50 ans et plus'),
          tranche_age('Total')`
      )
    ).toEqual(['femmes', null, 'moins_25', 'de_25_a_49', 'de_25_a_49', 'plus_50', 'plus_50', null]);
    expect(await row("select sans_espaces('1\u202f234'), sans_espaces('12\u00a0345'), sans_espaces('1 2')")).toEqual([
      '1234',
      '12345',
      '12'
    ]);
  });
});

describe('lines that cannot be true', () => {
  let count = 0;
  async function failureOf(source: string, file: string, from: string, to: string): Promise<Failure> {
    const region = writeSampleOf(join(scratch, String(count++)), source);
    const path = join(region.data, source, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    return expectRefusal(region, [source]);
  }

  it.each([
    [
      'a month within a quarter',
      '8001;Bourg-Rive;déc-24;Femmes;25-49',
      '8001;Bourg-Rive;nov-24;Femmes;25-49',
      /ligne 3, mois illisible/
    ],
    ['a total among its parts', '8003;Le Gué;déc-24;Femmes', '8003;Le Gué;déc-24;Ensemble', /ligne 11, sexe inconnu/],
    ['a number hidden by hand', 'Hommes;Moins de 25 ans;98', 'Hommes;Moins de 25 ans;s', /ligne 5, nombre impossible/]
  ])('job seekers: %s', async (_name, from, to, message) => {
    const error = await failureOf('demandeurs_communes', 'demandeurs_communes_2024T4.csv', from, to);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
  });

  it.each([
    ['a largest establishment above the whole', '4;300;288', '4;300;388', /nombres incompatibles/],
    ['one establishment that is not the largest', ';1;3;3', ';1;3;2', /nombres incompatibles/],
    ['fewer jobs than establishments', ';5;14;4', ';5;4;4', /nombres incompatibles/],
    ['an activity of another list', 'Auzon;FZ', 'Auzon;F', /activité inconnue/]
  ])('jobs: %s', async (_name, from, to, message) => {
    expect((await failureOf('emploi_communes', 'emploi_communes_a17_2023.csv', from, to)).message).toMatch(message);
  });
});

it('reads no extract of a file, whatever its name says besides', () => {
  const folder = join(scratch, 'extraits');
  mkdirSync(folder);
  for (const name of ['constat_2025.extract.csv', 'pop_QPV24.EXTRACT.csv', 'constat_2024.csv', 'extract.csv'])
    writeFileSync(join(folder, name), '');
  expect(listDataFiles(folder).map(({ name }) => name)).toEqual(['constat_2024.csv', 'extract.csv']);
});
