import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { delimited } from '../../../tests/support/real-region.ts';
import { askTowns, copiesOf, samplesOf, townRegions } from '../../../tests/support/training-territory.ts';
import { SOURCES_FOLDER } from '../../pipeline/layout.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-ips-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const townRegion = townRegions(scratch);
const published = askTowns(
  scratch,
  `select rentree, uai, secteur, type, commune, voie, eleves, ips, ecart_type, statut from publie.cube_ips_lycees
    order by uai, voie`
);

describe('social position index of lycées', () => {
  it('is read by route, once a lycée, and one that its producer does not tell is no figure', async () => {
    const rennes = [2022, '0359001U', 'public', 'polyvalent', 'commune:35238'];
    expect(await published(samplesOf('ips_lycees'))).toEqual([
      [2022, '0299012N', 'prive', 'professionnel', 'commune:29019', 'professionnelle', 5, null, null, 'non_diffuse'],
      [...rennes, 'generale_technologique', 300, 120.5, 30.1, 'diffuse'],
      [...rennes, 'professionnelle', 100, 90.5, 25.4, 'diffuse']
    ]);
  });

  it.each([
    ['two rows of a lycée that contradict one another', '100.0;400.0', '101.0;401.0', 'se contredisent'],
    ['two indices of a lycée that contradict one another', '120.5;90.5', '121.5;90.5', 'se contredisent'],
    ['an index out of reach', '120.5;90.5', '120.5;905', 'mesure illisible'],
    ['part of a pupil', '300.0;', '300.5;', 'mesure illisible']
  ])('stop a build on %s', async (_name, from, to, rule) => {
    const name = 'fr-en-ips-lycees-ap2022.csv';
    const text = readFileSync(join(SOURCES_FOLDER, 'ips_lycees/sample', name), 'utf8');
    const made = townRegion((data) => writeFileSync(join(data, name), text.replace(from, to)));
    expect((await expectRefusal(made, ['ips_lycees'])).message).toContain(rule);
  });

  const real = addedFile('depp/fr-en-ips-lycees-ap2022.csv');
  it.runIf(DEEP && existsSync(real))(
    'on the real file: Rennes and Brest, their vocational pupils once each',
    async () => {
      const own = new Map(
        delimited(real, ';')
          .filter(
            (row) => ['35238', '29019'].includes(row['code_insee_de_la_commune'] ?? '') && row['effectifs_voie_pro']
          )
          .map((row) => [row['uai'] ?? '', row])
      );
      const rows = (await published(copiesOf(real))).filter(([, , , , , voie]) => voie === 'professionnelle');
      expect(rows.map(([, uai, , , , , eleves, ips]) => [uai, eleves, ips])).toEqual(
        [...own]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([uai, row]) => [uai, Number(row['effectifs_voie_pro']), Number(row['ips_voie_pro'])])
      );
      expect(own.size).toBeGreaterThan(10);
    }
  );
});
