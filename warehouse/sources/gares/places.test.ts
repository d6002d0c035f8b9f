import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { delimited } from '../../../tests/support/real-region.ts';
import { askTowns, copiesOf, samplesOf } from '../../../tests/support/training-territory.ts';
import { parseRecords } from '../../pipeline/read/csv-header.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-gares-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
/** Rows of publie.lieux_proximite. */
const published = askTowns(
  scratch,
  'select lieu, nom, itinerant, commune, lat, lng from publie.lieux_proximite order by type desc, lieu'
);

describe('stations and places of public services', () => {
  it('are those open to passengers, once each, and spaces in their commune of today; elsewhere is left', async () => {
    expect(await published(samplesOf('gares', 'france_services'))).toEqual([
      ['gare:87990001', 'Essai-Ville', false, 'commune:35238', 48.1035, -1.6722],
      ['gare:87990003', 'Essai-Port', false, 'commune:29019', 48.3877, -4.4793],
      ['france_services:1', "France services d'essai", false, 'commune:35238', 48.1, -1.68],
      ['france_services:2', "Bus France services d'essai", true, 'commune:35238', 48.11, -1.67],
      ['france_services:3', "France services d'essai, ancienne commune", false, 'commune:29019', 48.39, -4.48]
    ]);
  });

  const real = [addedFile('sncf/liste-des-gares.csv'), addedFile('france_services/liste-fs-20240801.csv')];
  it.runIf(DEEP && real.every((path) => existsSync(path)))('on the real files, for two towns', async () => {
    const rows = await published(copiesOf(...real));
    const [stations = '', spaces = ''] = real;
    const codes = delimited(stations, ';')
      .filter(
        ({ voyageurs, commune, departemen }) =>
          voyageurs === 'O' && /^(RENNES ILLE-ET-VILAINE|BREST FINISTERE)$/.test(`${commune} ${departemen}`)
      )
      .map(({ code_uic }) => `gare:${code_uic}`);
    // A field may hold a line break.
    const [header, ...records] = parseRecords(readFileSync(spaces, 'utf8'), ',', Infinity).map(({ fields }) => fields);
    const commune = header?.indexOf('insee_com') ?? -1;
    const ids = records
      .filter((fields) => ['35238', '29019'].includes(fields[commune] ?? ''))
      .map(([id]) => `france_services:${id}`);
    // Other stations around fall to one of the two towns of these tests, by their position.
    expect(rows.map(([place]) => place)).toEqual(expect.arrayContaining(codes));
    expect(rows.map(([place]) => place).filter((place) => String(place).startsWith('france'))).toEqual([...ids].sort());
    expect([new Set(codes).size > 1, ids.length > 1]).toEqual([true, true]);
  });
});
