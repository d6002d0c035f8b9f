import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-contexte-'));
// publie.cube_contexte_metiers
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['contexte_metiers']);

const published = (region: SampleRegion, where: string): Promise<unknown[][]> =>
  askBuilt(
    region,
    `select metier, modalite, periode, valeur, unite from publie.cube_contexte_metiers where ${where}
      order by rang, periode, modalite`
  );

describe('national context of an occupation', () => {
  it('is read in the four files, as fractions and euros; what is not available has no row', async () => {
    expect(await published(newRegion(), "metier in ('fap2009:A0Z', 'fap2009:ZZZ')")).toEqual([
      ['fap2009:A0Z', 'Salaire mensuel net médian', '2003 à 2005', 1083, '€'],
      ['fap2009:A0Z', 'Salaire mensuel net médian', '2017 à 2019', 1300, '€'],
      ['fap2009:A0Z', "Taux d'entrée", '2014', 1.405, '%'],
      ['fap2009:A0Z', 'Taux de sortie', '2014', 1.451, '%'],
      ['fap2009:A0Z', 'Taux de rotation', '2013', 1.3, '%'],
      ['fap2009:A0Z', 'Taux de rotation', '2014', 1.428, '%'],
      ['fap2009:A0Z', 'Démissions', '2014', 0.055, '%'],
      ['fap2009:A0Z', 'Fins de CDD', '2014', 0.8685, '%'],
      ['fap2009:A0Z', '15-24 ans', null, 0.198052, '%']
    ]);
  });

  it('that is no number stops the build', async () => {
    const region = newRegion();
    const path = join(region.data, 'contexte_metiers/salaire_median_3niv.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('1310', 'environ 1310'));
    expect((await expectRefusal(region, ['contexte_metiers'])).message).toMatch(/ligne 4, nombre illisible/);
  });

  const real = ['salaire_median_3niv', 'evol_mmo', 'types_sorties', 'age_demandeur_emploi'].map((name) =>
    addedFile(`dares_portraits_metiers/${name}.csv`)
  );
  it.runIf(DEEP && real.every(existsSync))('on the real files, T2A (home help) is as its lines read', async () => {
    const region = newRegion();
    rmSync(join(region.data, 'contexte_metiers'), { recursive: true });
    for (const file of real) cpSync(file, join(region.data, file.split('/').at(-1) ?? ''));
    expect(
      await published(
        region,
        "metier = 'fap2009:T2A' and (indicateur = 'salaire' or modalite in ('Fins de CDD', 'Démissions') or (indicateur = 'mouvements' and periode = '2014'))"
      )
    ).toEqual([
      ['fap2009:T2A', 'Salaire mensuel net médian', '2003 à 2005', 1000, '€'],
      ['fap2009:T2A', 'Salaire mensuel net médian', '2017 à 2019', 1290, '€'],
      ['fap2009:T2A', "Taux d'entrée", '2014', 0.5184, '%'],
      ['fap2009:T2A', 'Taux de sortie', '2014', 0.5363, '%'],
      ['fap2009:T2A', 'Taux de rotation', '2014', 0.5274, '%'],
      ['fap2009:T2A', 'Démissions', '2014', 0.0986, '%'],
      ['fap2009:T2A', 'Fins de CDD', '2014', 0.7834, '%']
    ]);
  });
});
