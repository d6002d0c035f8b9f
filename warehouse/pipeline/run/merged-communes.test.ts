import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { realFile } from '../../../tests/support/added-files.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt } from '../../../tests/support/sample-region.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-fusion-'));
// reference.territoires, reference.appartenances
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Commune {
  code: string;
  type: string;
  departement?: string;
  population?: number;
  chefLieu?: string;
}
interface Epci {
  code: string;
  membres: { code: string }[];
}

const FOLDER = 'geo/decoupage-administratif';
const OTHERS = [
  'geo/Export_Communes_Zones_Emploi_2020.csv',
  'geo/France_Travail_Bassin_Emploi_2021.csv',
  'geo/corresp_geo_point_codes_communes.2025.csv',
  `${FOLDER}/departements.json`,
  `${FOLDER}/regions.json`,
  `${FOLDER}/arrondissements.json`
].map(realFile);
const files = [realFile(`${FOLDER}/communes.json`), realFile(`${FOLDER}/epci.json`)];
const listed = <T>(path: string): T[] => JSON.parse(readFileSync(path, 'utf8')) as T[];

describe.runIf([...OTHERS, ...files].every(existsSync))('Bretagne, two communes merged next year', () => {
  it('counts one less, as many inhabitants, and finds its zones in the files that still name both', async () => {
    const [communesPath = '', epciPath = ''] = files;
    const communes = listed<Commune>(communesPath);
    // Acigné joins Noyal-sur-Vilaine, both of Rennes' zone; inhabitants as the list gives them.
    const [gone, kept] = ['35001', '35207'];
    const people = (code: string): number =>
      communes.find((each) => each.code === code && each.type === 'commune-actuelle')?.population ?? 0;
    const merged = communes.map((each) => {
      if (each.type !== 'commune-actuelle') return each;
      if (each.code === kept) return { ...each, population: people(kept) + people(gone) };
      return each.code === gone ? { ...each, type: 'commune-deleguee', chefLieu: kept, population: undefined } : each;
    });
    const data = join(scratch, 'fichiers');
    mkdirSync(data, { recursive: true });
    for (const path of OTHERS) symlinkSync(path, join(data, basename(path)));
    writeFileSync(join(data, 'communes.json'), JSON.stringify(merged));
    const epci = listed<Epci>(epciPath).map((each) => ({
      ...each,
      membres: each.membres.filter(({ code }) => code !== gone)
    }));
    writeFileSync(join(data, 'epci.json'), JSON.stringify(epci));
    const profile = join(scratch, 'essai.yaml');
    writeFileSync(profile, "code: '53'\nnom: Bretagne\nadjectif: bretonne\ninterne: true\nconfirmes: toutes\n");
    const region = { profile, data, out: join(scratch, 'sortie'), threads: 2 };
    expect(
      await askBuilt(
        region,
        `select count(*)::integer, sum(population)::integer from reference.territoires
          where maille = 'commune' and dans_region`
      )
    ).toEqual([[1201, 3_449_370]]);
    expect(
      await askBuilt(
        region,
        `select territoire from reference.appartenances
          where commune = 'commune:${kept}' and territoire[1:6] in ('zone_e', 'bassin') order by all`
      )
    ).toEqual([['bassin:5314'], ['zone_emploi:5315']]);
    expect(
      await askBuilt(
        region,
        `select population::integer from reference.territoires where territoire = 'commune:${kept}'`
      )
    ).toEqual([[people(kept) + people(gone)]]);
  });
});
