import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { builtSample } from '../../../tests/support/sample-region.ts';
import { townRegions } from '../../../tests/support/training-territory.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-zones-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('copies of the zoning', () => {
  const query = builtSample(() =>
    townRegions(scratch)((data) => {
      writeFileSync(
        join(data, 'Zones_Emploi_2020.csv'),
        'codgeo,codze2020,libze2020\n35238,5315,Rennes en Bretagne\n44109,5206,Nantes\n'
      );
      // Another copy: lost zeros, another header, hyphens; and the list of zones, which has no commune.
      writeFileSync(
        join(data, 'zone_emploi_commune.csv'),
        'codgeo,libgeo,ze2020,libze2020\n1001,Ici,51,Là\n29019,Brest,5303,Brest\n35238,Rennes,5315,Rennes-en-Bretagne\n'
      );
      writeFileSync(join(data, 'zones_emploi.csv'), 'ze2020,libze2020,nb_com\n5303,Brest,80\n');
    })
  );

  it('are read together, a commune once, under one name', async () => {
    expect(
      await query(
        `select a.commune, t.code, t.nom from reference.appartenances as a
          join reference.territoires as t using (territoire) where a.maille = 'zone_emploi' order by 1`
      )
    ).toEqual([
      ['commune:29019', '5303', 'Brest'],
      ['commune:35238', '5315', 'Rennes-en-Bretagne']
    ]);
    expect(
      await query(
        "select lignes_lues::integer, lignes_rejetees::integer from reference.sources where source = 'zones_emploi'"
      )
    ).toEqual([[5, 0]]);
  });
});
