import type { DemoFile } from './demo-file.ts';
import { noiseOf, shareOut, type Noise } from './noise.ts';
import type { Territory } from './territory.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from './text-file.ts';
import { BASSINS } from './zones.ts';

const FRENCH: TextLayout = { ...PLAIN, delimiter: ';' };

/** Code range that the ministry has not reached; département, name, weight. */
const UNIVERSITIES: readonly [uai: string, name: string, weight: number][] = [
  ['0359901A', 'UNIVERSITE DE DEMONSTRATION EST', 1],
  ['0299902B', 'UNIVERSITE DE DEMONSTRATION OUEST', 0.7],
  ['0569903C', 'UNIVERSITE DE DEMONSTRATION SUD', 0.4],
  ['0229904D', 'ECOLE DE DEMONSTRATION NORD', 0.2]
];
/** Code, title, type, domain, discipline, yearly students, share who study on, share of leavers in work at six months. */
const DEGREES: readonly [string, string, string, string, string, number, number, number][] = [
  ['2499001', 'GESTION', 'licence_pro', 'DEG', 'Sciences économiques, gestion', 210, 0.42, 0.62],
  ['2499002', 'RESEAUX ET INFORMATIQUE', 'licence_pro', 'STS', 'Sciences et technologies', 120, 0.4, 0.66],
  ['2499003', 'AGROALIMENTAIRE', 'licence_pro', 'STS', 'Sciences de la vie', 60, 0.36, 0.6],
  ['2599001', 'DROIT', 'master_LMD', 'DEG', 'Droit, sciences politiques', 320, 0.28, 0.48],
  ['2599002', 'MANAGEMENT', 'master_LMD', 'DEG', 'Sciences économiques, gestion', 380, 0.1, 0.68],
  ['2599003', 'INFORMATIQUE', 'master_LMD', 'STS', 'Sciences et technologies', 180, 0.12, 0.76],
  ['2599004', 'HISTOIRE', 'master_LMD', 'SHS', 'Lettres, langues, arts', 90, 0.3, 0.4],
  ['2599005', 'PSYCHOLOGIE', 'master_LMD', 'SHS', 'Sciences humaines et sociales', 150, 0.12, 0.55],
  ['2599006', 'BRETON ET CELTIQUE', 'master_LMD', 'SHS', 'Lettres, langues, arts', 24, 0.3, 0.42],
  ['2699001', 'GENIE INDUSTRIEL', 'diplome_ingenieur', 'STS', 'Sciences et technologies', 130, 0.07, 0.78]
];
const YEARS = ['2019-2020', '2020-2021'];
const HORIZONS = [6, 12, 18, 24, 30];
const LATER: Readonly<Record<number, number>> = { 6: 0, 12: 0.08, 18: 0.12, 24: 0.15, 30: 0.16 };

/** Formacode, title, how well leavers find work in France, in fifths. */
const SUBJECTS: readonly [string, string, number][] = [
  ['31768', 'Transport, conduite', 5],
  ['43448', 'Aide à la personne', 4],
  ['42752', 'Hôtellerie, restauration', 4],
  ['22252', 'Maçonnerie', 4],
  ['31816', 'Maintenance industrielle', 5],
  ['23036', 'Soudage', 4],
  ['31028', 'Programmation informatique', 2],
  ['34566', 'Vente, commerce', 3],
  ['35066', 'Secrétariat, assistanat', 3],
  ['32663', 'Comptabilité', 3],
  ['44028', 'Animation', 2],
  ['15081', 'Orientation, projet professionnel', 1],
  ['15235', 'Langues', 1],
  ['45066', 'Arts et spectacle', 1],
  ['21046', 'Maraîchage', 3]
];

/** Entries of a year for a hundred inhabitants, then shares by group, as the demo's job seekers but younger and more often women of the care trades. */
const ENTRIES_PER_HUNDRED = 1.1;
const GROUPS: readonly [sex: string, age: string, share: number][] = [
  ['femmes', 'moins_25', 0.11],
  ['femmes', 'de_25_a_49', 0.33],
  ['femmes', 'plus_50', 0.08],
  ['hommes', 'moins_25', 0.13],
  ['hommes', 'de_25_a_49', 0.28],
  ['hommes', 'plus_50', 0.07]
];
const DIPLOMAS: readonly [string, number][] = [
  ['infra_bac', 0.46],
  ['bac', 0.27],
  ['supra_bac', 0.27]
];
const FUNDERS: readonly [string, number][] = [
  ['region', 0.44],
  ['france_travail', 0.38],
  ['cpf', 0.12],
  ['opco', 0.04],
  ['autre', 0.02]
];
const QUARTERS: readonly [string, number][] = [
  ['2023T1', 0.27],
  ['2023T2', 0.24],
  ['2023T3', 0.2],
  ['2023T4', 0.29],
  ['2024T1', 0.27],
  ['2024T2', 0.23],
  ['2024T3', 0.19],
  ['2024T4', 0.28]
];

/** What becomes of graduates and trainees: InserSup, return to work after training, entries in training and access rates. */
export function trainingOutcomeFiles(territory: Territory, seed: number): DemoFile[] {
  const noise = noiseOf(seed);
  const file = (name: string, header: string, rows: Cell[][]): DemoFile => ({
    path: `formation/${name}.csv`,
    bytes: textFile(header.split(' '), rows, FRENCH)
  });
  return [
    {
      path: 'formation/inserSup_formations_2021.json',
      bytes: Buffer.from(`${JSON.stringify({ results: YEARS.flatMap((year) => graduates(year, noise)) }, null, 1)}\n`)
    },
    file('retour_emploi_2024', 'annee type_zone code_zone formacode libelle quintile', returns(territory, noise)),
    file(
      'entrees_formation_2023-2024',
      'trimestre territoire sexe age diplome financeur entrees',
      entries(territory, noise)
    ),
    file('taux_acces_2019-2024', 'annee territoire variante entrants denominateur taux', accessRates(territory, noise))
  ];
}

/** Numbers as texts; nd under twenty leavers, na where the horizon is not reached; a total row among degrees. */
function graduates(year: string, noise: Noise): Record<string, string>[] {
  return UNIVERSITIES.flatMap(([uai, name, weight]) => {
    const rows = DEGREES.filter(([code]) => weight === 1 || noise.unit('diplôme', uai, code) < 0.75).map(
      ([code, title, type, domain, discipline, students, further, employed]) => {
        const enrolled = Math.round(students * weight * noise.around(0.15, 'supérieur', uai, code, year));
        const leavers = enrolled - Math.round(enrolled * further);
        const hidden = leavers < 20;
        const rate =
          employed +
          0.1 * (noise.unit('emploi', uai, code) - 0.5) +
          0.03 * (noise.unit('emploi', uai, code, year) - 0.5);
        const at = (months: number): string =>
          hidden
            ? 'nd'
            : months === 30 && year === YEARS[1]
              ? 'na'
              : String(Math.round(leavers * Math.min(0.97, rate + (LATER[months] ?? 0))));
        const shown = (count: number): string => (hidden ? 'nd' : String(count));
        return {
          diplome: code,
          libelle_diplome: title,
          type_diplome_long: type,
          etablissement: uai,
          denomination_principale: name,
          domaine: domain,
          discipline,
          nb_inscrits: shown(enrolled),
          nb_diplomes: shown(Math.round(enrolled * 0.86)),
          nb_sortants: shown(leavers),
          nb_poursuivants: shown(enrolled - leavers),
          taux_poursuivant: hidden ? 'nd' : ((100 * (enrolled - leavers)) / enrolled).toFixed(1).replace('.', ','),
          annee_universitaire: year,
          ...Object.fromEntries(HORIZONS.map((months) => [`nb_in_dsn_${months}`, at(months)]))
        };
      }
    );
    const [first] = rows;
    return first === undefined ? [] : [...rows, { ...first, diplome: 'tous_diplomes', libelle_diplome: 'Ensemble' }];
  });
}

/** The API's five values, by zone; a zone gives a subject only when enough trainees left it. */
function returns(territory: Territory, noise: Noise): Cell[][] {
  const own = territory.departements.filter((place) => place.region === territory.region);
  const inRegion = new Set(territory.communes.map(({ bassin }) => bassin.code));
  const zones: [type: string, code: string, shown: number][] = [
    ['NAT', '', 1],
    ...territory.regions.map(({ code }): [string, string, number] => ['REG', code, 0.95]),
    ...own.map(({ code }): [string, string, number] => ['DEP', code, 0.8]),
    ...BASSINS.filter(({ code }) => inRegion.has(code)).map(({ code }): [string, string, number] => [
      'BAS',
      String(code),
      0.35
    ])
  ];
  return zones.flatMap(([type, code, shown]) =>
    SUBJECTS.flatMap(([subject, title, fifth]): Cell[][] => {
      if (type !== 'NAT' && noise.unit('sortants', type, code, subject) > shown) return [];
      const drift = type === 'NAT' ? 0 : Math.round(2.4 * (noise.unit('retour', type, code, subject) - 0.5));
      return [[2024, type, code, subject, title, String(Math.min(5, Math.max(1, fifth + drift)) / 5)]];
    })
  );
}

function entries(territory: Territory, noise: Noise): Cell[][] {
  const own = territory.departements.filter((place) => place.region === territory.region);
  const cells = GROUPS.flatMap(([sex, age, share]) =>
    DIPLOMAS.flatMap(([diploma, part]) =>
      FUNDERS.map(([funder, of]) => ({ keys: [sex, age, diploma, funder], weight: share * part * of }))
    )
  );
  return QUARTERS.flatMap(([quarter, season]) =>
    own.flatMap(({ code, population }) => {
      const total = Math.round(
        (population / 100) * ENTRIES_PER_HUNDRED * season * noise.around(0.05, 'entrées', quarter, code)
      );
      return shareOut(
        total,
        cells.map(({ keys, weight }) => weight * noise.around(0.3, 'entrées', code, ...keys))
      )
        .map((count, index): Cell[] => [quarter, `departement:${code}`, ...(cells[index]?.keys ?? []), count])
        .filter((row) => row[6] !== 0);
    })
  );
}

/** Two definitions, whose levels differ by half: a decimal comma, and no counts for France. */
function accessRates(territory: Territory, noise: Noise): Cell[][] {
  const own = territory.departements.filter((place) => place.region === territory.region);
  const population = territory.regions.find(({ code }) => code === territory.region)?.population ?? 0;
  const places: [string, number | null][] = [
    ['pays:FR', null],
    [`region:${territory.region}`, population],
    ...own.map(({ code, population: people }): [string, number] => [`departement:${code}`, people])
  ];
  return [2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) =>
    places.flatMap(([place, people]) =>
      (
        [
          ['A', 0.031, 0.2],
          ['B', 0.062, 0.128]
        ] as const
      ).map(([variant, unemployed, level]): Cell[] => {
        const rate =
          level * (year === 2020 ? 0.85 : year === 2021 ? 1.2 : 1) * noise.around(0.05, 'accès', year, place);
        const base = people === null ? null : Math.round(people * unemployed);
        const starters = base === null ? null : Math.round(base * rate);
        return [
          year,
          place,
          variant,
          starters,
          base,
          (100 * (starters !== null && base !== null ? starters / base : rate)).toFixed(1).replace('.', ',')
        ];
      })
    )
  );
}
