import { monthlyCounts, type MonthlyCount } from '../../demo/job-seekers.ts';
import { noiseOf, shareOut, type Noise } from '../../demo/noise.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Last month of each quarter in the open series, the quarter in the file's name, and the month as this file writes it. */
const QUARTERS = [
  { month: 'septembre_2024', name: '2024T3', label: 'sept-24' },
  { month: 'decembre_2024', name: '2024T4', label: 'déc-24' }
];

const HEADER = ['CODGEO', 'LIBGEO', 'Mois', 'Sexe', "Tranche d'âge", "Demandeurs d'emploi inscrits"];

/** Share of each sex and age among job seekers: an order of magnitude. */
const GROUPS = [
  { sexe: 'Femmes', age: 'Moins de 25 ans', share: 0.065 },
  { sexe: 'Femmes', age: '25-49 ans', share: 0.305 },
  { sexe: 'Femmes', age: '50 ans ou plus', share: 0.145 },
  { sexe: 'Hommes', age: 'Moins de 25 ans', share: 0.075 },
  { sexe: 'Hommes', age: '25-49 ans', share: 0.285 },
  { sexe: 'Hommes', age: '50 ans ou plus', share: 0.125 }
];

/** Half of the step to which the open series is rounded, less one: what a count may differ from it on either side. */
const WITHIN_ROUNDING = 4;

/**
 * Job seekers by commune, sex and age at the end of a quarter, unrounded, as handed over under agreement. One file a
 * quarter. The open monthly series is these counts rounded to ten; the region's total is the published one exactly.
 */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const published = new Map(monthlyCounts(territory, seed).map((count) => [count.month, count]));
  return QUARTERS.flatMap(({ month, name, label }) => {
    const count = published.get(month);
    if (count === undefined) return [];
    const totals = communeTotals(territory, count, noise);
    const rows = [...territory.communes, ...territory.across].flatMap(({ code, nom, population = 0 }) => {
      const total = totals.get(code) ?? Math.round(population * 0.06);
      return groupRows(total, noise, code, month).map((row): Cell[] => [code, nom, label, ...row]);
    });
    return [
      {
        path: `convention/demandeurs_communes_${name}.csv`,
        bytes: textFile(HEADER, withFormerCommune(rows, territory), { ...PLAIN, delimiter: ';' })
      }
    ];
  });
}

/** Large communes and départements as published before rounding; the other communes share what is left. */
function communeTotals(territory: Territory, published: MonthlyCount, noise: Noise): Map<string, number> {
  const totals = new Map<string, number>();
  let gap = 0;
  [...published.departements].forEach(([departement, rounded], index, all) => {
    // Gaps go in pairs, one up and one down, so that the region keeps its total.
    gap =
      index % 2 === 1
        ? -gap
        : index === all.length - 1
          ? 0
          : noise.integer(1, WITHIN_ROUNDING, 'arrondi', departement, published.month);
    const communes = territory.communes.filter((commune) => commune.departement === departement);
    let left = rounded + gap;
    for (const { code } of communes) {
      const open = published.communes.get(code);
      if (open === undefined) continue;
      const exact = open + noise.integer(-WITHIN_ROUNDING, WITHIN_ROUNDING, 'arrondi', code, published.month);
      totals.set(code, exact);
      left -= exact;
    }
    const small = communes.filter(({ code }) => !totals.has(code));
    const weights = small.map(
      ({ code, population }) =>
        population * noise.around(0.22, 'demandeurs', code) * noise.around(0.05, 'demandeurs', code, published.month)
    );
    shareOut(left, weights).forEach((share, i) => totals.set(small[i]?.code ?? '', share));
  });
  return totals;
}

/** Sex, age and count; no line for nobody. */
function groupRows(total: number, noise: Noise, code: string, month: string): Cell[][] {
  const weights = GROUPS.map(
    ({ sexe, age, share }) =>
      share * noise.around(0.3, 'profil', code, sexe, age) * noise.around(0.08, 'profil', code, sexe, age, month)
  );
  return shareOut(total, weights).flatMap((count, i) =>
    count === 0 ? [] : [[GROUPS[i]?.sexe ?? '', GROUPS[i]?.age ?? '', count]]
  );
}

/** As at the producer's: a merged commune is still given under two codes, its own and that of a former commune. */
function withFormerCommune(rows: Cell[][], territory: Territory): Cell[][] {
  const own = new Set(territory.communes.map(({ code }) => code));
  const former = territory.records.find(
    (record) => record.type === 'commune-deleguee' && own.has(record.chefLieu ?? '') && record.chefLieu !== record.code
  );
  if (former === undefined) return rows;
  return rows.flatMap((row) => {
    const count = Number(row[5]);
    const moved = Math.floor(count / 3);
    if (row[0] !== former.chefLieu || moved === 0) return [row];
    return [
      [...row.slice(0, 5), count - moved],
      [former.code, former.nom, ...row.slice(2, 5), moved]
    ];
  });
}
