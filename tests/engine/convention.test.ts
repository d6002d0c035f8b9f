import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedSample } from '../support/sample-region.ts';

/*
 * Cubes of the files received under agreement, against the same files read here in plain JavaScript: a value shown is
 * the true one, a value hidden lies inside its bounds.
 */

const { region, query } = sharedSample();

/** What each commune of Haute-Rive is part of, itself included. */
const PLACES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    ['08001', 'epci:200000001', 'bassin:0802'],
    ['08002', '', 'bassin:0802'],
    ['08003', 'epci:200000001', 'bassin:0802'],
    ['08004', 'epci:200000002', 'bassin:0802'],
    ['08005', 'epci:200000002', 'bassin:0801'],
    ['09001', 'epci:200000001', 'bassin:0801'],
    ['09002', 'epci:200000002', 'bassin:0801'],
    ['09003', 'epci:200000002', 'bassin:0801']
  ].map(([code = '', epci = '', bassin = '']) => {
    const departement = code.slice(0, 2);
    return [
      code,
      [
        `commune:${code}`,
        epci,
        bassin,
        `departement:${departement}`,
        `zone_emploi:${departement === '08' ? '0801' : '0802'}`,
        'region:08'
      ].filter((place) => place !== '')
    ];
  })
);
const TODAY: Readonly<Record<string, string>> = { '08006': '08005', '08008': '08001' };

/**
 * Fields of each line after the header; those between quotes hold the delimiter, so numbers are counted from the end.
 */
function lines(file: string): string[][] {
  return readFileSync(join(region().data, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'));
}

const number = (text: string | undefined): number => Number((text ?? '').replace(/\s/g, ''));
const placesOf = (code: string | undefined): readonly string[] => {
  const padded = (code ?? '').padStart(5, '0');
  return PLACES[TODAY[padded] ?? padded] ?? [];
};

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

interface Tally {
  shown: number;
  hidden: number;
  wrong: unknown[][];
}

/** Compares rows of key…, value, min, max, statut with the true sums. */
function compare(rows: readonly unknown[][], truth: ReadonlyMap<string, number>): Tally {
  const tally: Tally = { shown: 0, hidden: 0, wrong: [] };
  for (const row of rows) {
    const [value, min, max, statut] = row.slice(-4);
    const exact = truth.get(row.slice(0, -4).join(' ')) ?? 0;
    if (statut === 'diffuse') tally.shown++;
    else tally.hidden++;
    const right =
      statut === 'diffuse'
        ? Number(value) === exact
        : value === null && Number(min) <= exact && exact <= Number(max) && Number(min) < Number(max);
    if (!right) tally.wrong.push([...row, exact]);
  }
  return tally;
}

describe('job seekers by commune, sex and age', () => {
  const AGES: Readonly<Record<string, string>> = {
    'Moins de 25 ans': 'moins_25',
    '25-49 ans': 'de_25_a_49',
    '50 ans ou plus': 'plus_50'
  };

  it('counts 2,700 persons in the region, and shows no other value than the file’s', async () => {
    const truth = new Map<string, number>();
    for (const [code, , , sexe = '', age = '', count] of lines('demandeurs_communes/demandeurs_communes_2024T4.csv')) {
      for (const place of placesOf(code))
        for (const s of [sexe.toLowerCase(), 'ensemble'])
          for (const a of [AGES[age] ?? '', 'ensemble']) add(truth, `${place} ${s} ${a}`, number(count));
    }
    // 1,755 + 5 in Bourg-Rive, 3, 145, 305, 26, 358, 27 and 76.
    expect(truth.get('region:08 ensemble ensemble')).toBe(2700);
    const { shown, hidden, wrong } = compare(
      await query(
        `select territoire, sexe, age, demandeurs, demandeurs_min, demandeurs_max, demandeurs_statut
          from publie.cube_demandeurs_profil where trimestre = '2024T4'`
      ),
      truth
    );
    expect(wrong).toEqual([]);
    // 8 communes, 2 EPCI, 2 bassins, 2 zones, 2 départements and the region, by 3 sexes and 4 ages.
    expect(shown + hidden).toBe(17 * 12);
    expect(hidden).toBeGreaterThan(6);
    expect(
      await query(
        `select demandeurs::integer from publie.cube_demandeurs_profil
          where trimestre = '2024T4' and territoire = 'region:08' and sexe = 'ensemble' and age = 'ensemble'`
      )
    ).toEqual([[2700]]);
  });

  it('never shows one to four persons', async () => {
    expect(
      await query('select count(*)::integer from publie.cube_demandeurs_profil where demandeurs between 1 and 4')
    ).toEqual([[0]]);
    expect(
      await query(
        `select demandeurs_statut from publie.cube_demandeurs_profil
          where trimestre = '2024T4' and territoire = 'commune:08002' and sexe = 'ensemble' and age = 'ensemble'`
      )
    ).toEqual([['secret']]);
  });

  it('spreads the published total over hexagons', async () => {
    expect(
      await query(
        `select round(sum(demandeurs), 6) from publie.demandeurs_cellules
          where trimestre = '2024T4' and age = 'ensemble'`
      )
    ).toEqual([[2700]]);
  });

  it('names quarters', async () => {
    expect(
      await query(
        "select millesime, libelle, dernier from reference.millesimes where domaine = 'demandeurs_profil' order by 1"
      )
    ).toEqual([
      ['2024T3', 'fin septembre 2024', false],
      ['2024T4', 'fin décembre 2024', true]
    ]);
  });
});

describe('jobs by commune and activity', () => {
  const sector = (a17: string): string =>
    a17 === 'DE' || a17.startsWith('C') ? 'BE' : ['AZ', 'FZ', 'OQ'].includes(a17) ? a17 : 'GU';

  it('counts 5,320 jobs in 218 establishments, and shows no other value than the file’s', async () => {
    const [jobs, units, largest] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
    for (const fields of lines('emploi_communes/emploi_communes_a17_2023.csv')) {
      const [code, , a17 = ''] = fields;
      for (const place of placesOf(code)) {
        for (const activite of [`a17:${a17}`, `a5:${sector(a17)}`, 'ensemble']) {
          const key = `${place} ${activite}`;
          add(units, key, number(fields.at(-3)));
          add(jobs, key, number(fields.at(-2)));
          largest.set(key, Math.max(largest.get(key) ?? 0, number(fields.at(-1))));
        }
      }
    }
    // Food 1,540, other plants 460, building 436, trade 880, public services 1,956, hotels 3, farms 45.
    expect(jobs.get('region:08 ensemble')).toBe(5320);
    expect(units.get('region:08 ensemble')).toBe(218);
    const rows = await query(
      `select territoire, activite, effectif, effectif_min, effectif_max, effectif_statut
        from publie.cube_emploi_activites where annee = 2023`
    );
    expect(compare(rows, jobs).wrong).toEqual([]);
    const known = await query(
      `select territoire, activite, etablissements::integer, part_premier_etablissement, effectif_statut
        from publie.cube_emploi_activites where annee = 2023`
    );
    for (const [territoire, activite, etablissements, classe, statut] of known) {
      const key = `${String(territoire)} ${String(activite)}`;
      expect([key, etablissements]).toEqual([key, units.get(key) ?? 0]);
      const share = (largest.get(key) ?? 0) / (jobs.get(key) ?? 1);
      if (statut === 'secret') expect([key, classe]).toEqual([key, null]);
      else if (etablissements === 0) expect([key, classe]).toEqual([key, null]);
      // A class that would narrow a hidden cell is left out.
      else if (classe !== null)
        expect([key, classe]).toEqual([key, share < 0.2 ? 'moins_20' : share < 0.5 ? 'de_20_a_50' : 'de_50_a_85']);
    }
    expect(known.filter(([, , , classe]) => classe !== null).length).toBeGreaterThan(
      known.filter(
        ([, , etablissements, classe, statut]) => statut === 'diffuse' && etablissements !== 0 && classe === null
      ).length
    );
  });

  it.each([
    ['one establishment', 'commune:08002', 'a17:IZ'],
    ['one that outweighs three others', 'commune:08003', 'a17:C1']
  ])('hides a cell of %s', async (_name, territoire, activite) => {
    expect(
      await query(
        `select effectif, effectif_statut, part_premier_etablissement from publie.cube_emploi_activites
          where annee = 2023 and territoire = '${territoire}' and activite = '${activite}'`
      )
    ).toEqual([[null, 'secret', null]]);
  });

  it('nests activities', async () => {
    expect(
      await query(
        "select parent, count(*)::integer from reference.activites where niveau = 'a17' group by 1 order by 1"
      )
    ).toEqual([
      ['a5:AZ', 1],
      ['a5:BE', 6],
      ['a5:FZ', 1],
      ['a5:GU', 8],
      ['a5:OQ', 1]
    ]);
  });
});
