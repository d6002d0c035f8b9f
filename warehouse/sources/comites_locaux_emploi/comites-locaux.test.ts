import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { delimited } from '../../../tests/support/real-region.ts';
import { openInService } from '../../../tests/support/sample-region.ts';
import { type Fill, townRegions } from '../../../tests/support/training-territory.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-comites-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const townRegion = townRegions(scratch);

/**
 * The comités of Rennes and Brest, and what the check of editions says, of a région whose folder holds these files.
 */
async function built(fill: Fill) {
  const region = townRegion(fill);
  await buildWarehouse(region);
  const { query, close } = await openInService(region.out);
  try {
    return {
      comites: await query(
        `select a.commune, t.territoire, t.nom from reference.appartenances as a
          join reference.territoires as t using (territoire) where a.maille = 'comite_local' order by 1`
      ),
      // marts.dim_comites_locaux
      editions: await query(
        "select resultat, detail from reference.controles where controle = 'comites_locaux__editions'"
      )
    };
  } finally {
    close();
  }
}

const CURRENT = `commune_id,territoire_id,territoire_libelle,departement_id,nom_departement,region_id,nom_region
29019,CLPE29001,Pays d’essai - Îles,29,Finistère,53,Bretagne
35238,CLPE35002,Rennes d’essai,35,Ille-et-Vilaine,53,Bretagne
`;
// Older: it names a commune that has merged since, and repeats one.
const OLDER = `commune_id,territoire_id,territoire_libelle,departement_id
29019,CLPE29001,CTEFI - PAYS D'ESSAI,29
29999,CLPE29001,CTEFI - PAYS D'ESSAI,29
35238,CLPE35009,CTEFI / AUTRE  PLACE,35
35238,CLPE35009,CTEFI / AUTRE  PLACE,35
`;

describe("France Travail's list of comités locaux", () => {
  it('is the one that names the fewest communes gone since, and the check says it', async () => {
    const { comites, editions } = await built((data) => {
      writeFileSync(join(data, 'seed_ft_clpe.csv'), OLDER);
      writeFileSync(join(data, 'ref_clpe_ft.csv'), CURRENT);
    });
    expect(comites).toEqual([
      ['commune:29019', 'comite_local:CLPE29001', 'Pays d’essai - Îles'],
      ['commune:35238', 'comite_local:CLPE35002', 'Rennes d’essai']
    ]);
    expect(editions[0]?.[0]).toBe('non_conforme');
    expect(String(editions[0]?.[1])).toMatch(/seed_ft_clpe\.csv.*1.*CLPE35002.*CLPE35009/);
  });

  it('gives names in capitals their case, without the word before them', async () => {
    const { comites, editions } = await built((data) => writeFileSync(join(data, 'seed_ft_clpe.csv'), OLDER));
    expect(comites).toEqual([
      ['commune:29019', 'comite_local:CLPE29001', "Pays d'Essai"],
      ['commune:35238', 'comite_local:CLPE35009', 'Autre Place']
    ]);
    expect(editions[0]?.[0]).toBe('conforme');
  });

  it("gives way to the région's own list", async () => {
    const { comites } = await built((data) => {
      writeFileSync(join(data, 'ref_clpe_ft.csv'), CURRENT);
      writeFileSync(join(data, 'comites_locaux_emploi_2025.csv'), 'code_commune;code;nom\n35238;A1;Ici\n');
    });
    expect(comites).toEqual([['commune:35238', 'comite_local:A1', 'Ici']]);
  });

  const real = ['ref_clpe_ft.csv', 'seed_ft_clpe.csv'].map((name) => addedFile(`pilotage_airflow/${name}`));
  it.runIf(DEEP && real.every((path) => existsSync(path)))('on the two real editions: the later one', async () => {
    const { comites } = await built((data) => {
      for (const path of real) cpSync(path, join(data, path.split('/').at(-1) ?? ''));
    });
    const own = delimited(real[0] ?? '', ',').filter(({ commune_id }) => ['29019', '35238'].includes(commune_id ?? ''));
    expect(comites).toEqual(
      own.map((row) => [`commune:${row.commune_id}`, `comite_local:${row.territoire_id}`, row.territoire_libelle])
    );
    expect(comites.map((row) => row[2])).toEqual(['Brest', 'Rennes']);
  });
});
