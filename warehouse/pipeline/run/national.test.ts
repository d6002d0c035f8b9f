import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { builtSample, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-france-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch);

/** The same files under a profile of every region: Haute-Rive (08) and its neighbour (17). */
function ofFrance(hexagons: string): SampleRegion {
  const region = newRegion();
  const text = readFileSync(region.profile, 'utf8');
  writeFileSync(
    region.profile,
    text
      .replace("code: '08'", `code: FR\nhexagones: [${hexagons}]`)
      .replace('nom: Haute-Rive', 'nom: France')
      .replace('adjectif: hauterivoise', 'adjectif: française')
  );
  return region;
}

/** What both say of the territories of Haute-Rive. */
const SHARED = [
  `select * exclude (nom, lieu, region) from reference.territoires
    where dans_region and not partiel and 'region:08' in (territoire, region) order by territoire`,
  "select * from reference.appartenances where territoire = 'region:08' order by all",
  `select * from publie.cube_projets_recrutement
    where territoire in ('pays:FR', 'region:08') or territoire like 'departement:%' order by all`,
  'select * from publie.population_cellules order by all',
  'select * from publie.population_voisine order by all',
  `select * from publie.lieux_accueil where departement in (select territoire from reference.territoires
    where region = 'region:08') order by all`
];

describe('a snapshot of every region', () => {
  const region = builtSample(() => newRegion());
  const france = builtSample(() => ofFrance("'08'"));

  it.each(SHARED)('says of a region what its own snapshot says: %s', async (sql) => {
    const own = await region(sql);
    expect(own.length).toBeGreaterThan(0);
    expect(await france(sql)).toEqual(own);
  });

  it('holds the communes of the other regions, and its zones whole', async () => {
    const communes =
      "select count(*)::integer from reference.territoires where maille = 'commune' and region = 'region:17'";
    expect([await region(communes), await france(communes)]).toEqual([[[0]], [[2]]]);
    expect(await france('select count(*)::integer from reference.territoires where partiel or entier')).toEqual([[0]]);
    expect(
      await france("select valeur from reference.instantane where cle in ('region', 'hexagones') order by cle")
    ).toEqual([['region:08'], ['pays:FR']]);
  });

  it('names the regions of which a file says nothing', async () => {
    expect(await france("select regions_sans_ligne from reference.sources where source = 'bmo'")).toEqual([[null]]);
  });
});

describe('a snapshot of every region that lays none on hexagons', () => {
  const query = builtSample(() => ofFrance(''));

  it('has their people by commune, no cell and no outline of what is made of communes', async () => {
    expect(await query("select population from reference.territoires where territoire = 'region:08'")).not.toEqual([]);
    for (const table of ['publie.population_cellules', 'publie.population_voisine'])
      expect(await query(`select count(*)::integer from ${table}`)).toEqual([[0]]);
    expect(await query("select count(*)::integer from reference.contours where maille = 'commune'")).toEqual([[0]]);
  });
});
