import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { builtSample, sampleRegions } from '../../tests/support/sample-region.ts';
import { filesOf } from '../pipeline/read/data-files.ts';
import { createMacros } from '../pipeline/models/macros.ts';
import { readProfile } from '../pipeline/declared/profile.ts';
import { createRawTables, loadFile } from '../pipeline/read/raw.ts';
import { readSources } from '../pipeline/declared/source.ts';

const PLACES = ['missions_locales', 'data_inclusion', 'annuaire_administration', 'emplois_inclusion'];
const scratch = mkdtempSync(join(tmpdir(), 'maille-lieux-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, PLACES);

describe('places of several directories', () => {
  const query = builtSample(newRegion);

  it('counts a place once, whichever directories give it, and leaves agencies to their own file', async () => {
    expect(
      await query(
        `select type, nom, commune, annuaires from publie.lieux_accueil where type <> 'agence_france_travail'
          order by type, commune, nom`
      )
    ).toEqual([
      ['cap_emploi', 'CAP EMPLOI 08', 'commune:08001', 'data_inclusion'],
      ['cio', "Centre d'information et d'orientation (CIO) - Rive-Haute", 'commune:09001', 'annuaire_administration'],
      ['conseil_vae', 'Point conseil de Rive-Haute', 'commune:09001', 'data_inclusion'],
      ['information_jeunesse', 'Bureau information jeunesse - Auzon', 'commune:09003', 'annuaire_administration'],
      // By SIRET and by name, five lines of four directories.
      [
        'mission_locale',
        'ML Bourg Rive (siège)',
        'commune:08001',
        'annuaire_administration data_inclusion emplois_inclusion missions_locales'
      ],
      ['mission_locale', 'Mission Locale - Antenne du Gué', 'commune:08003', 'data_inclusion'],
      // « DES COTES DE RIVE » in both.
      ['mission_locale', 'Mission locale des Cotes de Rive', 'commune:09001', 'emplois_inclusion missions_locales']
    ]);
    expect(
      await query("select count(*)::INTEGER from publie.lieux_accueil where type = 'agence_france_travail'")
    ).toEqual([[3]]);
  });

  it('gives services when known, and the place of the commune when the directory has none', async () => {
    expect(
      await query(
        `select type, services, position, lat, lng, cep from publie.lieux_accueil
          where commune in ('commune:08001', 'commune:08003', 'commune:09003',
          'commune:09001') and type <> 'agence_france_travail' and type <> 'cio' order by type, lieu`
      )
    ).toEqual([
      ['cap_emploi', null, 'annuaire', 46.05, 2.06, true],
      ['conseil_vae', 'VAE, formation', 'commune', 46.05, 2.25, false],
      ['information_jeunesse', null, 'commune', 46.25, 2.25, false],
      ['mission_locale', 'choix du métier, formation', 'annuaire', 46.051, 2.05, true],
      // 99° east is not in the region: the commune's own position.
      ['mission_locale', null, 'commune', 46.05, 2.15, true],
      ['mission_locale', null, 'annuaire', 46.051, 2.251, true]
    ]);
  });

  it('says which missions locales cover a commune: former codes brought to today, two where two do', async () => {
    expect(
      await query(
        'select commune, mission_locale, siege, missions from reference.missions_locales_communes order by 1, 2'
      )
    ).toEqual([
      ['commune:08001', 'Mission locale Bourg Rive', 'commune:08001', 1],
      ['commune:08002', 'Mission locale Bourg Rive', 'commune:08001', 1],
      ['commune:08003', 'Mission locale Bourg Rive', 'commune:08001', 1],
      ['commune:08004', 'Mission locale Bourg Rive', 'commune:08001', 2],
      ['commune:08004', 'Mission locale des Cotes de Rive', 'commune:09001', 2],
      ['commune:08005', 'Mission locale des Cotes de Rive', 'commune:09001', 1],
      ['commune:09001', 'Mission locale des Cotes de Rive', 'commune:09001', 1],
      ['commune:09003', 'Mission locale Plaine', 'commune:17001', 1]
    ]);
  });
});

describe('spoilt directories', () => {
  const cut = (text: string): string => text.slice(0, Math.floor(text.length / 2));
  it.each([
    [
      'a directory cut short',
      'annuaire_administration/service_public_annuaire.json',
      cut,
      /service_public_annuaire\.json : JSON illisible, tronqué/
    ],
    [
      'a directory of something else',
      'annuaire_administration/service_public_annuaire.json',
      () => '{"services": []}',
      /une liste de services, ou un objet « service », est attendue/
    ],
    [
      'a service without name',
      'annuaire_administration/service_public_annuaire.json',
      (text: string) => text.replace('"nom":"Mairie - Auzon"', '"nom":null'),
      /service 3 : le nom/
    ],
    [
      'another column name',
      'data_inclusion/data-inclusion_structures_v1_2025-09-01.csv',
      (text: string) => text.replace('reseaux_porteurs', 'reseau'),
      /colonne absente « (reseaux_porteurs|labels_nationaux)/
    ],
    [
      'swapped coordinates',
      'data_inclusion/data-inclusion_structures_v1_2025-09-01.csv',
      (text: string) => text.replace('99.0,46.05', 'Nord,46.05'),
      /position impossible/
    ],
    [
      'a file of coverage with commas',
      'missions_locales/mission_locale_zones_de_couverture_2025.csv',
      (text: string) => text.replaceAll(';', '|').replace('Code INSEE|', 'INSEE|'),
      /mission_locale_zones_de_couverture_2025\.csv/
    ],
    ['a list of organisations cut short', 'emplois_inclusion/itou_FT_ML_organizations.json', cut, /JSON illisible/]
  ])('stop on %s', async (_name, path, spoil, message) => {
    const region = newRegion();
    const file = join(region.data, path);
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    const error = await expectRefusal(region, [dirname(path)]);
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(2);
    expect(error.todo).not.toBe('');
  });

  it('refuse another encoding', async () => {
    const region = newRegion();
    const file = join(region.data, 'annuaire_administration/service_public_annuaire.json');
    writeFileSync(file, Buffer.from(readFileSync(file, 'utf8').replaceAll('Bureau', 'Béreau'), 'latin1'));
    expect((await expectRefusal(region, ['annuaire_administration'])).message).toMatch(
      /ligne 2 : ce n’est pas de l’UTF-8/
    );
  });
});

const real = resolve(process.env.MAILLE_DATA ?? join(import.meta.dirname, '../../../shared/data'), 'spro');
describe.skipIf(!existsSync(join(real, 'itou_FT_ML_organizations.extract.json')))(
  `real layouts (${real}; skipped when the folder is absent)`,
  () => {
    let connection: DuckDBConnection;
    beforeAll(async () => {
      connection = await (await DuckDBInstance.create(':memory:')).connect();
      await createMacros(connection);
      await createRawTables(connection, readSources());
    });
    afterAll(() => connection.closeSync());

    // Counted apart with another tool; the list of organisations holds 31 missions locales and 959 agencies, one of
    // them made up by its producer.
    it.each([
      ['missions_locales', 'couverture', 'mission_locale_zones_de_couverture.sample.csv', 25],
      ['missions_locales', 'points', 'geopoints_mission_locale.csv', 8],
      ['emplois_inclusion', 'organisations', 'itou_FT_ML_organizations.extract.json', 990],
      ['annuaire_administration', 'services', 'service_public_annuaire.sample.json', 1]
    ])('%s, %s', async (sourceName, entityName, name, rows) => {
      const source = readSources().find((candidate) => candidate.name === sourceName);
      const entity = source?.entities.find((candidate) => candidate.name === entityName);
      if (source === undefined || entity === undefined) throw new Error(sourceName);
      const path = join(real, name);
      const workFolder = join(scratch, 'reels');
      mkdirSync(workFolder, { recursive: true });
      const file = { path, name, baseName: basename(path), bytes: statSync(path).size, changed: 0, date: '2025-01-01' };
      expect(filesOf(entity, [file])).toHaveLength(1);
      expect(await loadFile({ connection, profile: readProfile('demo'), workFolder }, source, entity, file)).toBe(rows);
      if (sourceName === 'emplois_inclusion')
        expect(
          (
            await connection.runAndReadAll(
              "select count(*)::INTEGER from raw.emplois_inclusion__organisations where type = 'ML'"
            )
          ).getRowsJson()
        ).toEqual([[31]]);
    });
  }
);
