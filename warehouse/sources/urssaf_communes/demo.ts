import { jobLines, LAST_YEAR } from '../../demo/commune-jobs.ts';
import { noiseOf, shareOut, type Noise } from '../../demo/noise.ts';
import { PRIVATE_ACTIVITIES, PRIVATE_SHARE, type PrivateActivity } from '../../demo/private-activities.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { ZONES_EMPLOI } from '../../demo/zones.ts';

/** Six vintages, and ten at a larger scale. */
const FIRST_YEAR = 2018;
const FIRST_YEAR_AT_SCALE = 2014;
/** Growth by year and A17 position, an order of magnitude; 2020 takes a blow besides. */
const GROWTH: Readonly<Record<string, number>> = {
  C1: 0.006,
  C3: 0.01,
  C4: -0.004,
  C5: 0.002,
  FZ: 0.016,
  IZ: 0.026,
  JZ: 0.045,
  KZ: -0.006,
  MN: 0.03,
  OQ: 0.012,
  GZ: 0.01
};
const BLOW: Readonly<Record<string, number>> = { IZ: 0.11, MN: 0.05, RU: 0.06, C4: 0.03, HZ: 0.02 };
/** Percent of private jobs of an A17 position in the rest of France, near Insee's and the Urssaf's estimates of 2023. */
const NATIONAL: Readonly<Record<string, number>> = {
  C1: 3,
  C2: 0.1,
  C3: 2.2,
  C4: 1.9,
  C5: 8,
  DE: 1.9,
  FZ: 7.6,
  GZ: 17,
  HZ: 7.1,
  IZ: 6.4,
  JZ: 5,
  KZ: 4.5,
  LZ: 1.3,
  MN: 20,
  OQ: 12,
  RU: 4.5
};
/** Private salaried jobs for one inhabitant, in the towns and in the other communes of the rest of France: about 20 million in all. */
const TOWN_JOBS = 0.43;
const OTHER_JOBS = 0.25;
const TOWN = 50_000;
/** Activities drawn in a small commune at most, whatever the scale. */
const MOST_ACTIVITIES = 20;

const DIMENSIONS = [
  'Région',
  'Ancienne région',
  'Département',
  "Zone d'emploi",
  'EPCI',
  'Nom commune',
  'Commune',
  "Grand secteur d'activité",
  'Secteur NA17',
  'Secteur NA38',
  'Secteur NA88',
  'APE',
  'Code région',
  'Code ancienne région',
  'Code département',
  "Code zone d'emploi",
  'Code EPCI',
  'Code commune',
  'Code APE'
];
const TECHNICAL = [
  'region',
  'ancienne_region',
  'departement',
  'zone_d_emploi',
  'epci',
  'commune',
  'intitule_commune',
  'grand_secteur_d_activite',
  'secteur_na17',
  'secteur_na38',
  'secteur_na88',
  'ape',
  'code_region',
  'code_ancienne_region',
  'code_departement',
  'code_zone_d_emploi',
  'code_epci',
  'code_commune',
  'code_ape'
];
const FOLDER = 'urssaf/etablissements-et-effectifs-salaries-au-niveau-commune-x-ape';

interface Place {
  code: string;
  nom: string;
  departement: string;
  region: string;
  zone: string;
}

/** Establishments and jobs of one commune and sub-class, at the last year. */
interface Count {
  etablissements: number;
  effectif: number;
}

/**
 * Private employers and their jobs by commune and APE, two columns a year: the private part of the jobs by commune of
 * the demo, under labels; the rest of France under technical names, coarse outside its towns.
 */
export function* files({ territory, seed, scale }: DemoWorld): Generator<DemoFile> {
  const noise = noiseOf(seed);
  const first = scale === 1 ? FIRST_YEAR : FIRST_YEAR_AT_SCALE;
  const years = Array.from({ length: LAST_YEAR - first + 1 }, (_, index) => first + index);
  const layout = { ...PLAIN, delimiter: ';', lineEnd: '\r\n' } as const;
  const names = new Map(
    [...territory.departements, ...territory.regions.map((place) => ({ ...place, code: `r${place.code}` }))].map(
      ({ code, nom }) => [code, nom]
    )
  );
  const header = (
    dimensions: readonly string[],
    units: (year: number) => string,
    jobs: (year: number) => string
  ): string[] => [...dimensions, ...years.flatMap((year) => [units(year), jobs(year)])];
  yield {
    path: `${FOLDER}-last.csv`,
    bytes: textFile(
      header(
        DIMENSIONS,
        (year) => `Nombre d'établissements ${year}`,
        (year) => `Effectifs salariés ${year}`
      ),
      regionRows(territory, seed, years, noise, names),
      { ...layout, bom: true }
    )
  };
  const technical = header(
    TECHNICAL,
    (year) => `nombre_d_etablissements_${year}`,
    (year) => `effectifs_salaries_${year}`
  );
  const elsewhere = territory.records.filter(
    (record) => record.type === 'commune-actuelle' && record.region !== territory.region && record.region?.length === 2
  );
  if (scale === 1)
    yield {
      path: `${FOLDER}-autres-regions.csv`,
      bytes: textFile(technical, otherRows(elsewhere, 1, years, noise, names), layout)
    };
  else
    for (const { code } of territory.regions.filter((region) => region.code !== territory.region))
      yield {
        path: `${FOLDER}-region-${code}.csv`,
        bytes: textFile(
          technical,
          otherRows(
            elsewhere.filter(({ region }) => region === code),
            Math.min(scale, MOST_ACTIVITIES),
            years,
            noise,
            names
          ),
          layout
        )
      };
}

function regionRows(
  territory: Territory,
  seed: number,
  years: readonly number[],
  noise: Noise,
  names: ReadonlyMap<string, string>
): Cell[][] {
  return jobLines(territory, seed).flatMap(({ commune, activity, etablissements, effectif }) => {
    const count = privatePart(etablissements, effectif, PRIVATE_SHARE[activity.code] ?? 1);
    const place = { ...commune, region: territory.region };
    return split(place.code, activity.code, count, noise).map(([ape, part]) =>
      row(place, ape, part, years, noise, names)
    );
  });
}

/** The public employers that are left out have an employee each; where none is, all the jobs are private. */
function privatePart(etablissements: number, effectif: number, share: number): Count {
  const units = Math.round(etablissements * Math.sqrt(share));
  const most = effectif - (etablissements - units);
  return {
    etablissements: units,
    effectif: units === etablissements ? effectif : Math.min(most, Math.max(units, Math.round(effectif * share)))
  };
}

/** Shares establishments and jobs of an A17 position out among its sub-classes; each establishment keeps a job. */
function split(code: string, na17: string, count: Count, noise: Noise): [PrivateActivity, Count][] {
  const choices = PRIVATE_ACTIVITIES.filter((item) => item.na17.startsWith(`${na17} `));
  const units = Math.min(count.etablissements, count.effectif);
  if (choices.length === 0 || units < 1) return [];
  const weights = choices.map((item) => item.weight * noise.around(0.7, 'ape', code, item.ape));
  const numbers = shareOut(
    units,
    weights.map((weight, index) => weight / (choices[index]?.size ?? 1))
  );
  const present = choices
    .map((item, index) => ({ item, units: numbers[index] ?? 0, weight: weights[index] ?? 0 }))
    .filter((part) => part.units > 0);
  const jobs = shareOut(
    count.effectif - units,
    present.map((part) => part.weight)
  );
  return present.map((part, index) => [
    part.item,
    { etablissements: part.units, effectif: part.units + (jobs[index] ?? 0) }
  ]);
}

/** Every activity in towns, `each` of them elsewhere. */
function otherRows(
  communes: Territory['records'],
  each: number,
  years: readonly number[],
  noise: Noise,
  names: ReadonlyMap<string, string>
): Cell[][] {
  const weights = new Map<string, number>();
  for (const { na17, weight } of PRIVATE_ACTIVITIES) weights.set(na17, (weights.get(na17) ?? 0) + weight);
  const national = PRIVATE_ACTIVITIES.map(
    ({ na17, weight }) => (weight * (NATIONAL[na17.slice(0, 2)] ?? 0)) / (weights.get(na17) ?? 1)
  );
  const total = national.reduce((a, b) => a + b, 0);
  return communes.flatMap((record) => {
    const { code, nom, departement = '', region = '', population = 0 } = record;
    const place = { code, nom, departement, region, zone: '' };
    if (population >= TOWN)
      return PRIVATE_ACTIVITIES.map((item, index) =>
        row(
          place,
          item,
          sized(
            item,
            population * TOWN_JOBS * ((national[index] ?? 0) / total) * noise.around(0.3, 'ville', code, item.ape)
          ),
          years,
          noise,
          names
        )
      );
    const items = new Set(
      Array.from({ length: each }, (_, i) =>
        drawn(national, total * (i === 0 ? noise.unit('bourg', code) : noise.unit('bourg', code, i)))
      )
    );
    return [...items].map((item) =>
      row(place, item, sized(item, (population * OTHER_JOBS) / items.size), years, noise, names)
    );
  });
}

function drawn(weights: readonly number[], target: number): PrivateActivity {
  let sum = 0;
  const index = weights.findIndex((weight) => (sum += weight) >= target);
  const item = PRIVATE_ACTIVITIES[Math.max(0, index)];
  if (item === undefined) throw new RangeError('Aucune activité.');
  return item;
}

function sized(item: PrivateActivity, jobs: number): Count {
  const effectif = Math.max(1, Math.round(jobs));
  return { etablissements: Math.max(1, Math.round(effectif / item.size)), effectif };
}

function row(
  place: Place,
  item: PrivateActivity,
  count: Count,
  years: readonly number[],
  noise: Noise,
  names: ReadonlyMap<string, string>
): Cell[] {
  const na17 = item.na17.slice(0, 2);
  const region = names.get(`r${place.region}`) ?? '';
  const drift = (noise.unit('pente', place.code, item.ape) - 0.5) * 0.04;
  const values = years.flatMap((year): Cell[] =>
    yearOf(
      place.code,
      item.ape,
      year,
      count,
      (1 + (GROWTH[na17] ?? 0.004) + drift) ** (year - LAST_YEAR) * (year === 2020 ? 1 - (BLOW[na17] ?? 0.01) : 1),
      noise
    )
  );
  return [
    region,
    region,
    names.get(place.departement) ?? '',
    ZONES_EMPLOI.get(place.zone) ?? '',
    '',
    place.nom,
    `${place.code} ${place.nom}`,
    item.secteur,
    item.na17,
    item.na38,
    item.na88,
    item.libelle,
    place.region,
    place.region,
    place.departement,
    place.zone,
    '',
    place.code,
    item.ape,
    ...values
  ];
}

/** Empty years when no establishment was there yet; a few establishments had nobody on 31 December, or do not say. */
function yearOf(
  code: string,
  ape: string,
  year: number,
  { etablissements, effectif }: Count,
  factor: number,
  noise: Noise
): [Cell, Cell] {
  if (year === LAST_YEAR)
    return etablissements === 1 && noise.unit('tu', code, ape) < 0.0002 ? [1, null] : [etablissements, effectif];
  const units = Math.round(etablissements * (1 + (factor - 1) * 0.7));
  if (
    units === 0 ||
    (etablissements === 1 &&
      noise.unit('ouvre', code, ape) < 0.12 &&
      year - FIRST_YEAR < noise.unit('quand', code, ape) * 5)
  )
    return [null, null];
  return [
    units,
    effectif === 1 && noise.unit('zero', code, ape, year) < 0.2 ? 0 : Math.max(units, Math.round(effectif * factor))
  ];
}
