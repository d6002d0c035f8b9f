import { jobLines } from '../../demo/commune-jobs.ts';
import { groupsBy } from '../../demo/groups.ts';
import { noiseOf, shareOut, type Noise } from '../../demo/noise.ts';
import { PRIVATE_ACTIVITIES, PRIVATE_SHARE } from '../../demo/private-activities.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Six whole years, then the two months before the producer stopped. */
const MONTHS = Array.from({ length: 74 }, (_, index) => ({ year: 2019 + Math.floor(index / 12), month: index % 12 }));
const QUARTERS = 24;
const CONTRACTS = [
  ['CDI', "plus d'un mois"],
  ["CDD de plus d'un mois", "plus d'un mois"],
  ["CDD de moins d'un mois", "moins d'un mois"]
] as const;
/** Declarations for one job and year by contract, and departure from the mean year at the height of summer: orders of magnitude. */
const SECTORS: Readonly<Record<string, { rates: readonly [number, number, number]; summer: number }>> = {
  GS1: { rates: [0.11, 0.13, 0.3], summer: 0.25 },
  GS2: { rates: [0.18, 0.12, 0.1], summer: -0.1 },
  GS3: { rates: [0.19, 0.2, 0.4], summer: 0.25 },
  GS4: { rates: [0.4, 0.6, 2.4], summer: 0.75 },
  GS5: { rates: [0.2, 0.24, 1.9], summer: 0.3 },
  GS7: { rates: [0.1, 0.26, 1.6], summer: 0.2 }
};
/** Shape of a year, summed to nothing: high from June to September, low in winter. */
const SHAPE = [-0.5, -0.6, -0.3, 0.1, 0.2, 0.8, 0.9, 0.3, 0.6, -0.1, -0.6, -0.8];
/** April and May 2020, and the year around them. */
const SHOCK: Readonly<Record<string, number>> = { '2020-2': 0.7, '2020-3': 0.35, '2020-4': 0.5, '2020-10': 0.75 };
/** Jobs of the country for one of the region. */
const COUNTRY = 21;
const LAYOUT = { ...PLAIN, delimiter: ';' } as const;

/** Private jobs of a part of a zone d'emploi in one département and one sector. */
interface Cellule {
  zone: string;
  departement: string;
  sector: string;
  jobs: number;
  coast: number;
}
/** Declarations by contract, then by month. */
type Series = number[][];

/**
 * Declarations of hirings as open.urssaf.fr publishes them: by quarter for the country and the region (A38) and for
 * départements (large sectors), by month for the country and the region, contracts of more than a month only. Zones d'emploi come as an
 * extract asked for, raw only. They go with the private jobs of the demo, and zones add up to the region. Traps: labels or technical names,
 * lost zeros, unclassified lines, and the line that makes adjusted series add up.
 */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const cells = cellsOf(territory, seed).map((cell) => ({ ...cell, series: seriesOf(cell, noise) }));
  const region = {
    nom: territory.regions.find(({ code }) => code === territory.region)?.nom ?? '',
    code: territory.region
  };
  const own: Cell[] = [region.nom, region.nom];
  const sum = (key: (cell: (typeof cells)[number]) => string): [string, Series][] =>
    groupsBy(cells, key).map(([name, group]) => [name, total(group.map(({ series }) => series))]);
  const bySector = sum(({ sector }) => sector);
  const country = bySector.map(([sector], index): [string, Series] => {
    const jobs = cells.filter((cell) => cell.sector === sector).reduce((all, cell) => all + cell.jobs, 0) * COUNTRY;
    return [sector, seriesOf({ zone: 'FR', departement: String(index), sector, jobs, coast: 0.4 }, noise)];
  });
  const names = new Map(territory.departements.map(({ code, nom }) => [code, nom]));
  const monthly = (series: Series, head: Cell[]): Cell[][] =>
    MONTHS.flatMap(({ year, month }, at) =>
      CONTRACTS.slice(0, 2).map(([nature, length], contract): Cell[] => {
        const count = series[contract]?.[at] ?? 0;
        return [
          ...head,
          length,
          nature,
          year,
          Math.floor(month / 3) + 1,
          lastDay(year, month),
          count,
          Math.round(count / (1 + (SHAPE[month] ?? 0) * seasonOf('')))
        ];
      })
    );
  const head = ['duree_de_contrat', 'nature_de_contrat', 'annee', 'trimestre'];
  const file = (name: string, header: string[], rows: Cell[][], bom = false): DemoFile => ({
    path: `urssaf/dpae-${name}.csv`,
    bytes: textFile(header, rows, { ...LAYOUT, bom })
  });
  const labels = [
    'Durée de contrat',
    'Nature de contrat',
    'Année',
    'Trimestre',
    'Dernier jour du trimestre',
    'DPAE (brut)',
    'DPAE (cvs)'
  ];
  return [
    file(
      'par-region-x-na38',
      [
        'Région',
        'Ancienne région',
        'Code région',
        'Code ancienne région',
        "Grand secteur d'activité",
        'Secteur NA38',
        ...labels
      ],
      activityRows(bySector, noise, 'region').map((row) => [...own, region.code, region.code, ...row]),
      true
    ),
    file(
      'france-entiere-x-na38',
      ['grand_secteur_d_activite', 'secteur_na38', ...head, 'dernier_jour_du_trimestre', 'dpae_brut', 'dpae_cvs'],
      activityRows(country, noise, 'pays')
    ),
    file(
      'par-departement-x-grand-secteur',
      [
        'region',
        'departement',
        'code_region',
        'code_departement',
        'grand_secteur_d_activite',
        ...head,
        'dernier_jour_du_trimestre',
        'dpae_brut',
        'dpae_cvs'
      ],
      sum(({ departement, sector }) => `${departement}/${sector}`).flatMap(([name, series]) => {
        const [code = '', sector = ''] = name.split('/');
        return quarterly(series, sector).map((row): Cell[] => [
          region.nom,
          names.get(code) ?? '',
          region.code,
          code,
          sectorLabel(sector),
          ...row
        ]);
      })
    ),
    file(
      'par-zone-d-emploi-x-grand-secteur',
      [
        'code_region',
        'code_zone_d_emploi',
        'grand_secteur_d_activite',
        ...head,
        'dernier_jour_du_trimestre',
        'dpae_brut',
        'dpae_cvs'
      ],
      sum(({ zone, sector }) => `${zone}/${sector}`).flatMap(([name, series]) => {
        const [zone = '', sector = ''] = name.split('/');
        return quarterly(series, null).map((row): Cell[] => [region.code, Number(zone), sectorLabel(sector), ...row]);
      })
    ),
    file(
      'mensuelles-par-region',
      [
        'region',
        'ancienne_region',
        'code_region',
        'code_ancienne_region',
        ...head,
        'dernier_jour_du_mois',
        'dpae_brut',
        'dpae_cvs'
      ],
      monthly(total(bySector.map(([, series]) => series)), [...own, region.code, region.code])
    ),
    file(
      'mensuelles-france-entiere',
      [...head, 'dernier_jour_du_mois', 'dpae_brut', 'dpae_cvs'],
      monthly(total(country.map(([, series]) => series)), [])
    ),
    file(
      'mensuelles-par-zone-d-emploi',
      ['code_region', 'code_zone_d_emploi', ...head, 'dernier_jour_du_mois', 'dpae_brut', 'dpae_cvs'],
      sum(({ zone }) => zone).flatMap(([zone, series]) =>
        monthly(series, [region.code, Number(zone)]).map((row) => [...row.slice(0, -1), null])
      )
    )
  ];
}

function cellsOf(territory: Territory, seed: number): Cellule[] {
  const cells = new Map<string, Cellule>();
  for (const { commune, activity, effectif } of jobLines(territory, seed)) {
    const choices = PRIVATE_ACTIVITIES.filter((item) => item.na17.startsWith(`${activity.code} `));
    const weight = choices.reduce((sum, item) => sum + item.weight, 0);
    for (const item of choices) {
      const sector = item.secteur.slice(0, 3);
      if (SECTORS[sector] === undefined) continue;
      const key = `${commune.zone}/${commune.departement}/${sector}`;
      const cell = cells.get(key) ?? {
        zone: commune.zone,
        departement: commune.departement,
        sector,
        jobs: 0,
        coast: 0
      };
      const jobs = (effectif * (PRIVATE_SHARE[activity.code] ?? 1) * item.weight) / weight;
      cells.set(key, {
        ...cell,
        jobs: cell.jobs + jobs,
        coast: (cell.coast * cell.jobs + commune.bassin.cote * jobs) / (cell.jobs + jobs || 1)
      });
    }
  }
  return [...cells.values()];
}

function seriesOf(cell: Cellule, noise: Noise): Series {
  const sector = SECTORS[cell.sector] ?? { rates: [0, 0, 0], summer: 0 };
  return sector.rates.map((rate, contract) =>
    MONTHS.map(({ year, month }) => {
      const season = 1 + (SHAPE[month] ?? 0) * sector.summer * (0.5 + 0.5 * cell.coast) * (contract === 0 ? 0.4 : 0.8);
      const level = 1.015 ** (year - 2023) * (SHOCK[`${year}-${month}`] ?? 1);
      return Math.round(
        (cell.jobs *
          rate *
          season *
          level *
          noise.around(0.05, 'dpae', cell.zone, cell.departement, cell.sector, contract, year, month)) /
          12
      );
    })
  );
}

function total(all: Series[]): Series {
  return CONTRACTS.map((_, contract) =>
    MONTHS.map((_month, at) => all.reduce((sum, series) => sum + (series[contract]?.[at] ?? 0), 0))
  );
}

/** How strongly the year bends the declarations of a sector, on the mean; of all of them when it is not one. */
function seasonOf(sector: string): number {
  return (SECTORS[sector]?.summer ?? 0.4) * 0.55;
}

/** Length, nature, year, quarter, last day, raw and adjusted counts; no adjusted one without a sector. */
function quarterly(series: Series, sector: string | null): Cell[][] {
  return Array.from({ length: QUARTERS }, (_, quarter) => quarter).flatMap((quarter) =>
    CONTRACTS.map(([nature, length], contract): Cell[] => {
      const count = [0, 1, 2].reduce((sum, month) => sum + (series[contract]?.[quarter * 3 + month] ?? 0), 0);
      const shape = [0, 1, 2].reduce((sum, month) => sum + (SHAPE[(quarter * 3 + month) % 12] ?? 0), 0) / 3;
      return [
        length,
        nature,
        2019 + Math.floor(quarter / 4),
        (quarter % 4) + 1,
        lastDay(2019 + Math.floor(quarter / 4), (quarter % 4) * 3 + 2),
        count,
        sector === null ? null : Math.round(count / (1 + shape * seasonOf(sector)))
      ];
    })
  );
}

/** Sectors shared out among their A38 positions, a few unclassified declarations, and the line that makes adjusted series add up. */
function activityRows(sectors: [string, Series][], noise: Noise, place: string): Cell[][] {
  const rows = sectors.flatMap(([sector, series]) => {
    const positions = groupsBy(
      PRIVATE_ACTIVITIES.filter((item) => item.secteur.startsWith(sector)),
      (item) => item.na38
    );
    return quarterly(series, sector).flatMap((row) => {
      const weights = positions.map(
        ([name, items]) =>
          items.reduce((sum, item) => sum + item.weight, 0) * noise.around(0.3, 'dpae', place, name, String(row[1]))
      );
      const [brut = [], cvs = []] = [row[5], row[6]].map((value) => shareOut(Number(value), weights));
      return positions.map(([name], index): Cell[] => [
        sectorLabel(sector),
        name,
        ...row.slice(0, 5),
        brut[index] ?? 0,
        cvs[index] ?? 0
      ]);
    });
  });
  const extra = quarterly(total(sectors.map(([, series]) => series)), '').flatMap((row, index): Cell[][] => [
    ['nca _non_classés_ailleurs_', 'nca _non_classés_ailleurs_', ...row.slice(0, 5), index % 3, index % 3],
    ['_calage_', '_calage_', ...row.slice(0, 5), null, noise.integer(-30, 30, 'calage', place, index)]
  ]);
  return [...rows, ...extra];
}

function sectorLabel(sector: string): string {
  return PRIVATE_ACTIVITIES.find((item) => item.secteur.startsWith(sector))?.secteur ?? sector;
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
}
