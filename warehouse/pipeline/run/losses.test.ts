import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDifferences } from '../../../src/lib/catalogue/records/changes.ts';
import { again } from '../../../tests/support/depth.ts';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { openInService, writeSampleRegion, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { DuckDBInstance } from '@duckdb/node-api';
import { buildWarehouse } from './build.ts';
import { lostDomains } from './losses.ts';
import { besidePath, putInService, readCurrent, type Publication } from '../publish/publication.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-pertes-'));
buildOnlyNamed(import.meta.filename, scratch, ['reference.sources', 'bmo', 'accueil', 'avis']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let region: SampleRegion;
let whole: Publication;
const bmo = (year: number) => join(region.data, 'bmo', `Base_open_data_BMO_${year}.csv`);
const HEADER =
  'annee;Code métier BMO;Nom métier BMO;Famille_met;Lbl_fam_met;REG;NOM_REG;Dept;NomDept;BE23;NOMBE23;met;xmet;smet';
const rowsOfYear = (year: number, count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `${year};A${index % 10}X4${index % 7};Essai;Z;Autres métiers;08;Haute-Rive;08;Val-de-Rive;802;BOURG RIVE;5;*;*\n`
  ).join('');
const writeYear = (year: number, count: number) => writeFileSync(bmo(year), `${HEADER}\n${rowsOfYear(year, count)}`);

/** The samples, and two more surveys of forty lines. */
beforeAll(async () => {
  region = writeSampleRegion(join(scratch, 'region'));
  writeYear(2022, 40);
  writeYear(2023, 40);
  whole = (await buildWarehouse(region)).publication;
});
beforeEach(() => {
  writeYear(2022, 40);
  writeYear(2023, 40);
  putInService(region.out, whole);
});

describe('a build that would lose what the snapshot in service has', () => {
  it.each([
    [
      'a source whose files are gone',
      'accueil',
      () => renameSync(join(region.data, 'accueil'), join(scratch, 'ailleurs')),
      /Accueil[^:]* : plus aucun fichier, \d+ lignes auparavant/i
    ],
    [
      'a part of a source whose only file is gone',
      'accueil',
      () => renameSync(join(region.data, 'accueil', 'accueil_actions_2025.csv'), join(scratch, 'ailleurs')),
      /plus aucun fichier pour actions \(il y avait accueil\/accueil_actions_2025\.csv\)/
    ],
    ['a vintage whose file is gone', 'bmo', () => rmSync(bmo(2023)), /\(BMO\) : ne contient plus 2023\./],
    // Eighty lines here, eight in the samples: a fall of 20 / 88.
    [
      'a file that lost half of its rows',
      'bmo',
      () => writeYear(2022, 20),
      /\(BMO\) : 68 lignes retenues, 88 auparavant, soit 23 % de moins \(10 % admis\)/
    ]
  ])('%s: stops, exit code 3, and says how to go on', async (_, source, spoil, message) => {
    spoil();
    const error = await expectFailure(buildWarehouse(region));
    if (source === 'accueil')
      renameSync(
        join(scratch, 'ailleurs'),
        join(region.data, 'accueil', ...(existsSync(join(region.data, 'accueil')) ? ['accueil_actions_2025.csv'] : []))
      );
    expect([error.exitCode, error.todo]).toEqual([3, expect.stringContaining(`--accepter-perte ${source}`)]);
    expect(error.message).toMatch(message);
    expect(readCurrent(region.out)).toMatchObject({
      id: whole.id,
      essai: { motif: 'Des données déjà publiées manquaient aux fichiers reçus.' }
    });
  });

  it('goes on when it is said to be meant, and writes it in what changed', async () => {
    rmSync(bmo(2023));
    await expectFailure(buildWarehouse({ ...region, acceptedLosses: ['avis'] }));
    const { publication } = await buildWarehouse({ ...region, acceptedLosses: ['avis', 'bmo'] });
    const told = readDifferences(readFileSync(besidePath(region.out, 'differences', publication.id), 'utf8'));
    expect(told.pertes).toEqual([
      {
        source: 'bmo',
        titre: expect.stringContaining('Besoins') as unknown,
        phrase: expect.stringMatching(/ne contient plus 2023\.$/) as unknown
      }
    ]);
    expect(told.historique[0]).toMatchObject({
      genre: 'perte',
      table: null,
      phrase: expect.stringMatching(/^Retiré volontairement\. .*2023\.$/) as unknown
    });
  });

  again('once published, what was taken away is no longer there to be lost', async () => {
    rmSync(bmo(2023));
    await buildWarehouse({ ...region, acceptedLosses: ['avis', 'bmo'] });
    writeYear(2022, 41);
    await buildWarehouse(region);
  });

  again('goes on after a correction of a few rows, and after another region', async () => {
    writeYear(2023, 36);
    await buildWarehouse(region);
    rmSync(bmo(2023));
    await buildWarehouse({ ...region, ledger: 'autre région' });
  });

  it('compares with the newest sound snapshot when the one in service is spoilt', async () => {
    const path = join(region.out, whole.file);
    const bytes = readFileSync(path);
    rmSync(bmo(2023));
    writeYear(2022, 39);
    const { publication } = await buildWarehouse({ ...region, acceptedLosses: ['bmo'] });
    putInService(region.out, whole);
    writeFileSync(path, Buffer.from(bytes).fill(0xa5, bytes.length / 2, bytes.length / 2 + 32));
    // The one that is sound never had 2023 (2019 is in the samples).
    expect((await buildWarehouse(region)).publication.id).toBe(publication.id);
    writeFileSync(path, bytes);
    const { query, close } = await openInService(region.out);
    expect(await query("select millesime from reference.sources where source = 'bmo'")).toEqual([['2019, 2022, 2024']]);
    close();
  });
});

it('a domain that lost a vintage is accepted under its own source, else under the first of those behind it', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`create schema reference;
    create table reference.sources (source VARCHAR, presente BOOLEAN, referentiel BOOLEAN);
    create table reference.cubes (cube VARCHAR, source VARCHAR);
    create table reference.millesimes (domaine VARCHAR, millesime VARCHAR, cube VARCHAR)`);
  const held = (domain: string, ...sources: string[]) =>
    new Map([[domain, { vintages: ['2023'], sources }]]) as Parameters<typeof lostDomains>[1]['domains'];
  const lost = async (domains: ReturnType<typeof held>) =>
    (await lostDomains(connection, { id: 'a', sources: new Map(), domains }, [], [])).map(({ source }) => source);
  expect(await lost(held('bmo', 'nomenclatures', 'bmo'))).toEqual(['bmo']);
  expect(await lost(held('recrutement', 'urssaf', 'bmo'))).toEqual(['urssaf']);
  connection.closeSync();
  instance.closeSync();
});
