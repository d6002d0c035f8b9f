import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { addedFile } from '../../../tests/support/added-files.ts';
import { delimited } from '../../../tests/support/real-region.ts';
import { openInService } from '../../../tests/support/sample-region.ts';

import { writeTerritory } from '../../../tests/support/training-territory.ts';
import { SOURCES_FOLDER } from '../../pipeline/layout.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-bts-'));
// publie.cube_voeux_bts
buildOnlyNamed(import.meta.filename, scratch, ['parcoursup']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let round = 0;

/** Rows of the cube, of a région whose folder holds these files. */
async function published(fill: (data: string) => void): Promise<unknown[][]> {
  const folder = join(scratch, String(round++));
  const data = join(folder, 'fichiers');
  mkdirSync(data, { recursive: true });
  writeTerritory(data);
  fill(data);
  const profile = join(folder, 'essai.yaml');
  writeFileSync(profile, "code: '53'\nnom: Bretagne\nadjectif: bretonne\n");
  await buildWarehouse({ profile, data, out: join(folder, 'sortie') });
  const { query, close } = await openInService(join(folder, 'sortie'));
  try {
    return await query(
      'select session, uai, formation, capacite, candidatures from publie.cube_voeux_bts order by session, uai, formation'
    );
  } finally {
    close();
  }
}

const sample = (source: string) => (data: string) =>
  cpSync(join(SOURCES_FOLDER, source, 'sample'), join(data, source), { recursive: true });

describe('places and wishes of BTS', () => {
  it('are those of school courses of the région, under the name that Parcoursup gives; what is empty is not known', async () => {
    expect(await published(sample('voeux_bts'))).toEqual([
      [2022, '0359001U', "Gestion d'essai", null, 96],
      [2022, '0359001U', "Électronique d'essai", 24, 120]
    ]);
  });

  it('are those of the export of Parcoursup for a session that it gives', async () => {
    const both = await published((data) => {
      sample('parcoursup')(data);
      sample('voeux_bts')(data);
      cpSync(
        join(data, 'voeux_bts/BTS_attractivite_capacite_2022.csv'),
        join(data, 'voeux_bts/BTS_attractivite_capacite_2024.csv')
      );
    });
    const alone = await published(sample('parcoursup'));
    const of = (rows: unknown[][], session: number): unknown[][] => rows.filter(([own]) => own === session);
    expect(of(alone, 2024).length).toBeGreaterThan(0);
    expect(of(both, 2024)).toEqual(of(alone, 2024));
    expect(of(both, 2022).length).toBe(2);
  });

  const real = addedFile('orion/BTS_attractivite_capacite_2024.csv');
  it.runIf(existsSync(real))(
    'on the real file of 2024: 313 school rows of Bretagne, 85,541 wishes, 8,486 places; its départements as they are read',
    async () => {
      const rows = delimited(real, ';').filter(({ STATUT }) => STATUT === 'Scolaire');
      const totals = (departements: RegExp): number[] => {
        const own = rows.filter(({ UAI = '' }) => departements.test(UAI));
        const sum = (name: string): number => own.reduce((total, row) => total + Number(row[name]), 0);
        return [own.length, sum('NB_VOEUX_CONFIRMES'), sum('CAPACITEPSUP')];
      };
      expect(totals(/^0(22|29|35|56)/)).toEqual([313, 85_541, 8_486]);
      const cube = await published((data) => cpSync(real, join(data, 'BTS_attractivite_capacite_2024.csv')));
      const total = (column: number): number => cube.reduce((sum, row) => sum + Number(row[column]), 0);
      // The territory of these tests has two of the four.
      expect([total(4), total(3)]).toEqual(totals(/^0(29|35)/).slice(1));
    }
  );
});
