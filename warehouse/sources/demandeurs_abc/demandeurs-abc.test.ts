import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { useWarehouse } from '../../../tests/support/own-layout.ts';
import { copyPart, writeJobSeekers } from '../../../tests/support/own-warehouse.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-abc-'));
// publie.cube_demandeurs_abc, publie.cube_demandeurs_profil, reference.audit
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['demandeurs_abc']);
const fileOf = ({ data }: SampleRegion): string => join(data, 'demandeurs_abc/dares_defm_communales-brutes.csv');

/** Total, men, women, three ages. */
type Counts = readonly [number, number, number, number, number, number];
const CUTS = [
  ['Total', 'Total'],
  ['Hommes', 'Total'],
  ['Femmes', 'Total'],
  ['Total', 'Moins de 25 ans'],
  ['Total', 'De 25 à 49 ans'],
  ['Total', '50 ans et plus']
] as const;
const linesOf = (code: string, counts: Counts): string =>
  CUTS.map(([sex, age], at) => `2024-T4;08;;08;;${code};;Brutes;ABC;${sex};${age};${counts[at] ?? 0}\r\n`).join('');

describe('open job seekers of communes', () => {
  it('are as published in a commune, between what roundings allow in a sum; totals of the file are no commune', async () => {
    const region = newRegion();
    appendFileSync(fileOf(region), linesOf('08004', [300, 150, 150, 65, 170, 65]));
    expect(
      await askBuilt(
        region,
        `select trimestre, territoire, demandeurs, demandeurs_min, demandeurs_max, demandeurs_statut, arrondi
          from publie.cube_demandeurs_abc where sexe = 'ensemble' and age = 'ensemble'
            and (territoire like 'commune:%' or territoire like 'departement:%') order by all`
      )
    ).toEqual([
      ['2023T4', 'commune:08001', '1630', '1630', '1630', 'diffuse', 2.5],
      ['2024T4', 'commune:08001', '1600', '1600', '1600', 'diffuse', 2.5],
      ['2024T4', 'commune:08002', '5', '5', '5', 'diffuse', 2.5],
      ['2024T4', 'commune:08003', '130', '130', '130', 'diffuse', 2.5],
      ['2024T4', 'commune:08004', '300', '300', '300', 'diffuse', 2.5],
      // A commune of today under two codes of the file, then six numbers.
      ['2024T4', 'commune:08005', null, '20', '30', 'intervalle', 0],
      ['2024T4', 'departement:08', null, '2045', '2075', 'intervalle', 0]
    ]);
  });

  it.each([
    ['a category of its own', ';ABC;', ';A;', /autre type de données, ou autre catégorie/],
    ['a number that is not rounded', ';1600\r', ';1602\r', /pas arrondi à 5/],
    ['an age of another list', 'De 25 à 49 ans', 'De 15 à 49 ans', /tranche d'âge inconnue/]
  ])('with %s are refused', async (_, from, to, message) => {
    const region = newRegion();
    writeFileSync(fileOf(region), readFileSync(fileOf(region), 'utf8').replace(from, to));
    expect((await expectRefusal(region, ['demandeurs_abc'])).message).toMatch(message);
  });
});

describe('the file received under agreement, beside the open one', () => {
  /** Women of 25 to 49: those of four can be hidden by those of one other commune of the département. */
  const PERSONS = { '08001': 400, '08002': 60, '08003': 90, '08004': 3, '08005': 8, '09001': 200, '09003': 40 };
  const women = (count: number): Counts => [count, 0, count, 0, count, 0];
  let own: string;

  beforeAll(() => {
    useWarehouse(null);
    own = join(scratch, 'niveaux');
    copyPart(own, ['publie.cube_demandeurs_profil', 'publie.cube_demandeurs_abc', 'reference.audit']).edit(
      'published/cube_demandeurs_profil.sql',
      'mailles: [commune, epci, bassin, zone_emploi, departement, region]',
      'mailles: [commune, departement]'
    );
    useWarehouse(own);
  });

  const hiddenOf = async (
    open: Readonly<Record<string, number>>
  ): Promise<[hidden: string[], contradicted: number]> => {
    const region = newRegion();
    rmSync(join(region.data, 'demandeurs_communes'), { recursive: true });
    writeJobSeekers(
      region.data,
      '2024T4',
      Object.fromEntries(Object.entries(PERSONS).map(([code, count]) => [code, [0, count, 0, 0, 0, 0]]))
    );
    const [header = ''] = readFileSync(fileOf(region), 'utf8').split('\r\n');
    const lines = Object.entries({ '17001': 50, ...open }).map(([code, count]) => linesOf(code, women(count)));
    writeFileSync(fileOf(region), `${header}\r\n${lines.join('')}`);
    const rows = await askBuilt(
      region,
      `select territoire from publie.cube_demandeurs_profil where territoire like 'commune:%' and sexe = 'femmes'
          and age = 'de_25_a_49' and demandeurs is null
        union all select contredites::varchar from reference.audit where cube = 'cube_demandeurs_profil' order by 1`
    );
    const [count, ...hidden] = rows.flat().map(String);
    return [hidden, Number(count)];
  };

  it('counts what it says of a commune as known: eight cannot hide three that make eleven with them', async () => {
    expect(await hiddenOf({})).toEqual([['commune:08004', 'commune:08005'], 0]);
    // Ten, or eight at the least: beside it 08004 would hold three at the most, and another commune hides it.
    expect(await hiddenOf({ '08005': 10 })).toEqual([['commune:08002', 'commune:08004'], 0]);
  });

  it('believes nothing that is not so', async () => {
    expect(await hiddenOf({ '08005': 15 })).toEqual([['commune:08004', 'commune:08005'], 3]);
  });
});
