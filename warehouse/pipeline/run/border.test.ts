import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { builtSample, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-bordure-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch);

function change(region: SampleRegion, file: string, edit: (text: string) => string): SampleRegion {
  const path = join(region.data, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
  return region;
}

describe('a file that stops at the limit of the region', () => {
  const query = builtSample(() =>
    change(newRegion(), 'agences/pole_emploi_agencies.csv', (text) =>
      text
        .split('\n')
        .filter((line) => !line.startsWith('PLA'))
        .join('\n')
    )
  );

  it('is told from one whose neighbours have no place: it has no line in their département, near or far', async () => {
    expect(await query("select objet, departement, lu from reference.bordure where domaine = 'lieux_accueil'")).toEqual(
      [['agence_france_travail', 'departement:17', false]]
    );
    expect(
      await query(
        `select presents::integer, attendus::integer from reference.couverture
          where objet like 'habitants de la bordure%'`
      )
    ).toEqual([[0, 7300]]);
    expect(await query('select count(*)::integer from publie.lieux_accueil_voisins')).toEqual([[0]]);
    expect(await query('select sum(population) from publie.population_voisine')).toEqual([[7300]]);
  });
});

describe('a neighbour whose outline is given', () => {
  // Plaine stands from 2.3 to 2.4 E, against the limit of Les Granges.
  const outline =
    '{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[2.3,46.1],[2.4,46.1],[2.4,46.2],[2.3,46.2],[2.3,46.1]]]},"properties":{"code":"17001","nom":"Plaine"}}';
  const query = builtSample(() =>
    change(newRegion(), 'contours/communes-haute-rive.geojson', (text) =>
      text.replace('"features":[', `"features":[${outline},`)
    )
  );

  it('has its inhabitants on its own hexagons, none of which is the region’s', async () => {
    expect(
      await query(
        `select par_contour, count(*) > 50, round(sum(population), 6) from publie.population_voisine
          where commune = 'commune:17001' group by all`
      )
    ).toEqual([[true, true, 7000]]);
    expect(
      await query(
        `select count(*)::integer from publie.population_voisine where par_contour and cellule in (select cellule
          from publie.population_cellules)`
      )
    ).toEqual([[0]]);
    expect(await query('select round(sum(population), 3) from publie.population_cellules')).toEqual([[26920]]);
  });

  it('is reached over land, from hexagon to hexagon, and Le Marais, a point, by the straight line', async () => {
    // Over land a way is within a tenth of straight line × 1.2 (land-grid.ts); the two hexagons that touch are one
    // step, never nothing.
    const [row = []] =
      await query(`with plaine as (select distinct h3_parent(cellule, 7) as cellule from publie.population_voisine
        where par_contour)
      select count(*) > 100, min(km) > 1.5 from publie.trajets where vers in (select cellule
        from plaine) and de not in (select cellule from plaine)`);
    expect(row).toEqual([true, true]);
  });
});
