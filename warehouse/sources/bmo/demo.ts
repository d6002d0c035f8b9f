import { noiseOf, shareOut, shareOutBelow, type Noise } from '../../demo/noise.ts';
import { FAMILLES, SURVEYED, type Occupation } from '../../demo/occupations.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import { workbook } from '../../demo/workbook.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import type { Bassin } from '../../demo/zones.ts';

/** Projects for a thousand inhabitants in 2025, percent of them difficult and seasonal, in the other regions: rounded from the survey. */
const REGIONS: Readonly<Record<string, readonly [projects: number, difficult: number, seasonal: number]>> = {
  '01': [38, 46, 35],
  '02': [38, 54, 24],
  '03': [26, 60, 22],
  '04': [39, 37, 15],
  '06': [22, 50, 16],
  '11': [36, 42, 14],
  '24': [33, 51, 36],
  '27': [31, 59, 37],
  '28': [34, 54, 31],
  '32': [26, 45, 32],
  '44': [30, 52, 38],
  '52': [43, 57, 37],
  '75': [44, 57, 45],
  '76': [35, 48, 45],
  '84': [34, 55, 34],
  '93': [42, 48, 40],
  '94': [69, 56, 63]
};
const FRANCE = [36, 51, 33] as const;

/** What the region and the country are calibrated on. */
export interface BmoTotals {
  year: number;
  regional: number;
  regionalDifficult: number;
  regionalSeasonal: number;
  national: number;
  nationalDifficult: number;
  nationalSeasonal: number;
}

/**
 * 2025: France Travail's published results for the region (131,879 projects, 55.7 % difficult) and orders of
 * magnitude for the country. 2024: those of that year (152,924 projects in the region, 59 % difficult).
 */
export const TOTALS: readonly BmoTotals[] = [
  {
    year: 2024,
    regional: 152_924,
    regionalDifficult: 90_200,
    regionalSeasonal: 57_000,
    national: 2_778_000,
    nationalDifficult: 1_594_600,
    nationalSeasonal: 882_000
  },
  {
    year: 2025,
    regional: 131_879,
    regionalDifficult: 73_457,
    regionalSeasonal: 49_600,
    national: 2_432_000,
    nationalDifficult: 1_218_400,
    nationalSeasonal: 800_200
  }
];

/** A part of a bassin in one département. */
interface Place {
  region: string;
  nomRegion: string;
  departement: string;
  nomDepartement: string;
  code: number;
  nom: string;
  population: number;
  traits: Omit<Bassin, 'code' | 'nom'>;
}

export interface BmoRow {
  place: Place;
  occupation: Occupation;
  met: number;
  xmet: number;
  smet: number;
}

/** Two vintages of the survey: 2024 as CSV, 2025 as a workbook whose data are on the second sheet. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  return TOTALS.map((totals) => {
    const rows = bmoRows(territory, seed, totals).map((row) => fields(row, totals.year));
    const header = headerOf(totals.year);
    if (totals.year === 2024)
      return { path: 'bmo/Base_open_data_BMO_2024.csv', bytes: textFile(header, rows, { ...PLAIN, delimiter: ';' }) };
    const description = { name: 'Description_des_variables', firstRow: 7, rows: describe(header) };
    return {
      path: `bmo/Base_open_data_BMO_${totals.year}.xlsx`,
      bytes: workbook([description, { name: `BMO_${totals.year}_open_data`, firstRow: 1, rows: [header, ...rows] }])
    };
  });
}

function headerOf(year: number): string[] {
  const short = String(year).slice(2);
  return [
    'annee',
    'Code métier BMO',
    'Nom métier BMO',
    'Famille_met',
    'Lbl_fam_met',
    'REG',
    'NOM_REG',
    'Dept',
    'NomDept',
    `BE${short}`,
    `NOMBE${short}`,
    'met',
    'xmet',
    'smet'
  ];
}

function describe(header: readonly string[]): Cell[][] {
  const texts = header.map((name): Cell[] => [name, `Variable ${name}`]);
  return [
    ['Variables ', 'Description '],
    ...texts,
    [null, 'DONNÉES SYNTHÉTIQUES : fichier de démonstration de Maille, aucun chiffre n’est réel.']
  ];
}

/** Values before masking. Visible and hidden projects of the region add up to its total, and so do those of France. */
export function bmoRows(territory: Territory, seed: number, totals: BmoTotals): BmoRow[] {
  const noise = noiseOf(seed);
  const own = regionalPlaces(territory, totals.year < 2025 ? 'formerBassin' : 'bassin');
  const others = otherPlaces(territory);
  return [
    ...drawRows(own, noise, totals.year, [totals.regional, totals.regionalDifficult, totals.regionalSeasonal]),
    ...drawRows(others, noise, totals.year, [
      totals.national - totals.regional,
      totals.nationalDifficult - totals.regionalDifficult,
      totals.nationalSeasonal - totals.regionalSeasonal
    ])
  ].sort(
    (a, b) =>
      compare(a.occupation.code, b.occupation.code) ||
      compare(a.place.region, b.place.region) ||
      a.place.code - b.place.code ||
      compare(a.place.departement, b.place.departement)
  );
}

function drawRows(
  places: readonly Place[],
  noise: Noise,
  year: number,
  [total, difficult, seasonal]: [number, number, number]
): BmoRow[] {
  const pairs = places.flatMap((place) => SURVEYED.map((occupation) => ({ place, occupation })));
  const met = shareOut(
    total,
    pairs.map(({ place, occupation }) => weight(place, occupation, noise, year))
  );
  const rows = pairs.map((pair, index) => ({ ...pair, met: met[index] ?? 0 })).filter((row) => row.met > 0);
  const ceilings = rows.map((row) => row.met);
  const xmet = shareOutBelow(
    difficult,
    rows.map(
      (row) =>
        row.met *
        Math.min(
          0.98,
          row.occupation.difficulte *
            besideFrance(row.place, 1) *
            noise.around(0.16, 'bassin', year, row.place.code) *
            noise.around(0.25, 'difficile', year, row.place.code, row.occupation.code)
        )
    ),
    ceilings
  );
  const smet = shareOutBelow(
    seasonal,
    rows.map(
      (row) =>
        row.met *
        Math.min(
          0.98,
          row.occupation.saison *
            besideFrance(row.place, 2) *
            (0.6 + 0.5 * row.place.traits.cote) *
            noise.around(0.2, 'saison', row.place.code, row.occupation.code)
        )
    ),
    ceilings
  );
  return rows.map((row, index) => ({ ...row, xmet: xmet[index] ?? 0, smet: smet[index] ?? 0 }));
}

function weight(place: Place, occupation: Occupation, noise: Noise, year: number): number {
  const { cote, agricole, industrie, mer } = place.traits;
  const affinity =
    {
      c: 0.45 + 0.75 * cote,
      a: 0.15 + agricole,
      i: 0.25 + 0.8 * industrie,
      m: 0.02 + 1.2 * mer,
      v: 0.45 + Math.min(1, place.population / 700_000),
      p: 1
    }[occupation.profil] ?? 1;
  const yearly = noise.around(0.1, 'annee', year, occupation.code);
  return (
    place.population *
    besideFrance(place, 0) *
    (occupation.poids / (place.region in REGIONS ? occupation.local : 1)) *
    affinity *
    yearly *
    scarcity(place, occupation, noise) *
    noise.around(0.4, 'projets', place.code, place.departement, occupation.code)
  );
}

/** How much more of a figure of the survey a region has than the country; the demo's own is shared out from its own totals. */
function besideFrance({ region }: Place, figure: 0 | 1 | 2): number {
  const own = REGIONS[region];
  return own === undefined ? 1 : own[figure] / FRANCE[figure];
}

/** In small places many occupations are asked for by one or two employers only: that is where the producer masks. */
function scarcity(place: Place, occupation: Occupation, noise: Noise): number {
  const rare =
    noise.unit('rare', place.code, place.departement, occupation.code) <
    0.34 - place.population / 1_200_000 - occupation.poids / 120;
  return rare ? 0.03 + 0.2 * noise.unit('rarete', place.code, place.departement, occupation.code) : 1;
}

/** A survey is coded in the bassins of its year. */
function regionalPlaces(territory: Territory, edition: 'bassin' | 'formerBassin'): Place[] {
  const places = new Map<string, Place>();
  for (const commune of territory.communes) {
    const { code, nom, ...traits } = commune[edition];
    const key = `${code}/${commune.departement}`;
    const known = places.get(key) ?? {
      region: territory.region,
      nomRegion: 'Bretagne',
      departement: commune.departement,
      nomDepartement: nameOf(territory, commune.departement),
      code,
      nom,
      population: 0,
      traits
    };
    known.population += commune.population;
    places.set(key, known);
  }
  return [...places.values()];
}

/** Elsewhere, one bassin per département, named after its chief town and numbered as the producer numbers: region then rank (101 in Guadeloupe). */
function otherPlaces(territory: Territory): Place[] {
  const ranks = new Map<string, number>();
  const communes = new Map(territory.records.map((record) => [record.code, record.nom]));
  return territory.departements
    .filter((place) => place.region !== territory.region)
    .map((place) => {
      const rank = (ranks.get(place.region) ?? 0) + 1;
      ranks.set(place.region, rank);
      return {
        region: place.region,
        nomRegion: territory.regions.find((region) => region.code === place.region)?.nom ?? '',
        departement: place.code,
        nomDepartement: place.nom,
        code: Number(place.region) * 100 + rank,
        nom: (communes.get(place.chefLieu) ?? place.nom).toUpperCase(),
        population: place.population,
        traits: { cote: 0.7, agricole: 0.7, industrie: 0.8, mer: 0.1 }
      };
    });
}

function nameOf(territory: Territory, departement: string): string {
  return territory.departements.find((place) => place.code === departement)?.nom ?? departement;
}

/** Numbers as text, and the producer's own masking: below 5, zero included, `*`; a hidden met hides the two others. */
function fields({ place, occupation, met, xmet, smet }: BmoRow, year: number): Cell[] {
  const hidden = met < 5;
  return [
    year,
    occupation.code,
    occupation.libelle,
    occupation.famille,
    FAMILLES.get(occupation.famille) ?? '',
    place.region,
    place.nomRegion,
    place.departement,
    place.nomDepartement,
    place.code,
    place.nom,
    masked(met),
    hidden ? '*' : masked(xmet),
    hidden ? '*' : masked(smet)
  ];
}

function masked(value: number): string {
  return value < 5 ? '*' : String(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
