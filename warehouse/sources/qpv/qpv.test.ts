import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { builtSample, sampleRegions } from '../../../tests/support/sample-region.ts';
import { cutEnd, replaceFirst as replace } from '../../../tests/support/spoil.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-qpv-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const OUTLINES = 'qpv/QP2024_France_Hexagonale_Outre_Mer_WGS84.geojson';
const INHABITANTS = 'qpv/pop_QPV24.csv';

const region = sampleRegions(scratch, ['qpv']);

describe('priority districts', () => {
  const query = builtSample(region);

  it('of the region, with the communes that they touch and the inhabitants of the whole district', async () => {
    expect(await query('select * from reference.quartiers_prioritaires order by quartier, commune')).toEqual([
      ['QN00801M', 'Les Tilleuls', 'commune:08001', 1, 1480],
      ['QN00802M', 'La Passerelle', 'commune:08001', 2, 2105],
      ['QN00802M', 'La Passerelle', 'commune:08003', 2, 2105],
      // 08006 has joined 08005; no population is given.
      ['QN00803M', 'Vieux port, partie déléguée', 'commune:08005', 1, null],
      ['QN00901M', 'Centre ancien', 'commune:09001', 1, null]
    ]);
  });

  it('are no level of any figure', async () => {
    expect(await query("select count(*)::int from reference.territoires where territoire like '%QN0%'")).toEqual([[0]]);
  });
});

describe('a list of priority districts that is not what it should be', () => {
  it.each<[string, string, (path: string) => void, RegExp]>([
    ['cut in a feature', OUTLINES, cutEnd(90), /QP2024_France.*geojson/],
    ['a code of 2015', OUTLINES, replace('QN00801M', 'QP008001'), /géographie de 2015/],
    ['a district given twice', OUTLINES, replace('QN00802M', 'QN00801M'), /donné deux fois/],
    [
      'names in place of communes',
      OUTLINES,
      replace('"insee_com": "09001"', '"insee_com": "Rive-Haute"'),
      /codes de communes illisibles/
    ],
    ['a population that is no number', INHABITANTS, replace('1480', 'environ 1480'), /population illisible/],
    ['another header', INHABITANTS, replace('popMuniQPV', 'pop'), /popMuniQPV/]
  ])('%s', async (_name, path, spoil, message) => {
    const made = region();
    spoil(join(made.data, path));
    const error = await expectRefusal(made, ['qpv']);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
  });
});
