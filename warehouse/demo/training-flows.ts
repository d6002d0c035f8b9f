import { centresIn } from './apprenticeship-centres.ts';
import type { DemoFile } from './demo-file.ts';
import { noiseOf, shareOut, type Noise } from './noise.ts';
import type { School } from './schools.ts';
import type { Place, Territory } from './territory.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from './text-file.ts';

const FRENCH: TextLayout = { ...PLAIN, delimiter: ';' };
export const YEARS = [2023, 2024];

/** New apprenticeship contracts for a thousand inhabitants: an order of magnitude. */
const CONTRACTS_PER_THOUSAND = 11.5;
const LEVELS: readonly [level: number, share: number][] = [
  [3, 0.2],
  [4, 0.15],
  [5, 0.27],
  [6, 0.22],
  [7, 0.16]
];
/** NSF fields, and their share of contracts below and above the bac. */
const FIELDS: readonly [field: string, short: number, long: number][] = [
  ['21', 0.08, 0.03],
  ['22', 0.18, 0.04],
  ['23', 0.2, 0.05],
  ['25', 0.19, 0.09],
  ['31', 0.15, 0.46],
  ['32', 0.02, 0.2],
  ['33', 0.18, 0.13]
];
const SIZES: readonly [size: string, short: number, long: number][] = [
  ['moins_11', 0.62, 0.27],
  ['de_11_a_49', 0.2, 0.2],
  ['de_50_a_249', 0.1, 0.19],
  ['plus_250', 0.08, 0.34]
];

/** Name, title, level, whether it has a quota, entrants for a hundred thousand inhabitants, whether every département teaches it. */
const HEALTH: readonly [string, string, number, boolean, number, boolean][] = [
  ['infirmier', 'Infirmier ou infirmière', 6, true, 55, true],
  ['aide_soignant', 'Aide-soignant ou aide-soignante', 4, true, 48, true],
  ['auxiliaire_puericulture', 'Auxiliaire de puériculture', 4, true, 7, false],
  ['masseur_kinesitherapeute', 'Masseur-kinésithérapeute', 7, true, 5, false],
  ['sage_femme', 'Sage-femme', 7, true, 2, false],
  ['ambulancier', 'Ambulancier ou ambulancière', 3, false, 8, true],
  ['educateur_specialise', 'Éducateur spécialisé', 6, false, 8, false],
  ['assistant_service_social', 'Assistant de service social', 6, false, 5, false],
  ['accompagnant_educatif_social', 'Accompagnant éducatif et social', 3, false, 16, true]
];

/** Certifying body, certification, title, admissible files of the region in a year, European level. */
export const VALIDATIONS: readonly [
  body: string,
  certification: string,
  title: string,
  yearly: number,
  level: number
][] = [
  ['Éducation nationale', 'rncp:90101', 'CAP de démonstration, petite enfance', 210, 3],
  ['Éducation nationale', 'rncp:90102', 'BTS de démonstration, gestion', 150, 5],
  ['Éducation nationale', 'rncp:90103', 'Bac pro de démonstration, commerce', 64, 4],
  ['Éducation nationale', 'rncp:90104', 'BTS de démonstration, rare', 4, 5],
  ['Emploi', 'rncp:90111', 'Titre professionnel de démonstration, services', 130, 3],
  ['Emploi', 'rncp:90112', 'Titre professionnel de démonstration, bâtiment', 22, 3],
  ['Santé et affaires sociales', 'rncp:90121', 'Aide-soignant (démonstration)', 190, 4],
  ['Santé et affaires sociales', 'rncp:90122', 'Éducateur (démonstration)', 85, 6],
  ['Agriculture', 'rncp:90131', 'Brevet agricole de démonstration', 3, 3]
];

/** Apprenticeship, health and social training, and validation of experience, in the templates that a region fills in. */
export function trainingFlowFiles(territory: Territory, schools: readonly School[], seed: number): DemoFile[] {
  const noise = noiseOf(seed);
  const own = territory.departements.filter((place) => place.region === territory.region);
  const file = (name: string, header: string, rows: Cell[][]): DemoFile => ({
    path: `formation/${name}.csv`,
    bytes: textFile(header.split(' '), rows, FRENCH)
  });
  return [
    file('apprentissage_contrats_2023-2024', 'annee departement niveau domaine taille contrats', contracts(own, noise)),
    file(
      'apprentissage_centres_2023-2024',
      'annee uai nom commune niveau domaine apprentis',
      centres(own, schools, noise)
    ),
    file(
      'sanitaire_social_2023-2024',
      'annee territoire formation libelle niveau quota inscrits diplomes',
      health(own, noise)
    ),
    file(
      'vae_2023-2024',
      'annee territoire certificateur certification intitule recevables presentes valides partielles',
      validations(territory, noise)
    )
  ];
}

/** Contracts grow a little, more above the bac; the smallest cells are one to four contracts. */
function contracts(own: readonly Place[], noise: Noise): Cell[][] {
  return YEARS.flatMap((year) =>
    own.flatMap(({ code, population }) =>
      LEVELS.flatMap(([level, share]) => {
        const total = Math.round(
          (population / 1000) *
            CONTRACTS_PER_THOUSAND *
            share *
            (year === 2024 ? (level > 4 ? 1.02 : 0.99) : 1) *
            noise.around(0.04, 'contrats', year, code, level)
        );
        const cells = FIELDS.flatMap(([field, ...fields]) =>
          SIZES.map(([size, ...sizes]) => ({
            field,
            size,
            weight:
              (fields[level > 4 ? 1 : 0] ?? 0) *
              (sizes[level > 4 ? 1 : 0] ?? 0) *
              noise.around(0.25, 'contrats', code, level, field, size)
          }))
        );
        return shareOut(
          total,
          cells.map(({ weight }) => weight)
        )
          .map((count, index): Cell[] => [
            year,
            code,
            level,
            cells[index]?.field ?? '',
            cells[index]?.size ?? '',
            count
          ])
          .filter((row) => row[5] !== 0);
      })
    )
  );
}

/** The centres of the outcomes files, one in each département out of the directory. */
function centres(own: readonly Place[], schools: readonly School[], noise: Noise): Cell[][] {
  const stock = 1.7;
  return YEARS.flatMap((year) =>
    own.flatMap(({ code, population }) => {
      const places = centresIn(code, schools);
      return LEVELS.flatMap(([level, share]) => {
        const weights = places.map(
          ({ school: { uai } }, index) => (index === 0 ? 2.5 : 1) * noise.around(0.7, 'centre', uai, level)
        );
        const total = Math.round((population / 1000) * CONTRACTS_PER_THOUSAND * stock * share * 0.9);
        return shareOut(total, weights).flatMap((count, index): Cell[][] => {
          const centre = places[index];
          if (centre === undefined || count === 0) return [];
          const small = Math.min(count, noise.integer(1, 3, 'petit domaine', centre.school.uai, level, year));
          const place: Cell[] = [year, centre.uai, centre.nom, centre.school.commune.code, level];
          return [
            [...place, '31', count - small],
            [...place, '21', small]
          ].filter((row) => row[6] !== 0);
        });
      });
    })
  );
}

/** Nursing schools fill a little less than their quota; care assistants much less. */
function health(own: readonly Place[], noise: Noise): Cell[][] {
  return YEARS.flatMap((year) =>
    HEALTH.flatMap(([name, title, level, hasQuota, perHundredThousand, everywhere]) =>
      own
        .filter((_, index) => everywhere || index % 2 === 0)
        .map(({ code, population }): Cell[] => {
          const quota = Math.round(
            (population / 100_000) *
              perHundredThousand *
              (everywhere ? 1 : 1.9) *
              noise.around(0.15, 'quota', code, name) *
              (year === 2024 ? 1.03 : 1)
          );
          const entrants = Math.round(
            quota * (name === 'aide_soignant' ? 0.78 : 0.96) * noise.around(0.05, 'inscrits', year, code, name)
          );
          const graduates =
            noise.unit('diplômés connus', code, name) < 0.05
              ? null
              : Math.round(entrants * 0.8 * noise.around(0.06, 'diplômés', year, code, name));
          return [year, `departement:${code}`, name, title, level, hasQuota ? quota : null, entrants, graduates];
        })
    )
  );
}

/** Flows of one year, not a cohort: candidates before a jury filed one or two years earlier. */
function validations(territory: Territory, noise: Noise): Cell[][] {
  return YEARS.flatMap((year) =>
    VALIDATIONS.map(([body, code, title, yearly]): Cell[] => {
      const admissible = Math.round(yearly * noise.around(0.06, 'vae', year, code));
      const seen = Math.round(admissible * 0.62 * noise.around(0.08, 'jury', year, code));
      const full = Math.round(seen * 0.63);
      return [
        year,
        `region:${territory.region}`,
        body,
        code,
        title,
        admissible,
        seen,
        full,
        Math.min(seen - full, Math.round(seen * 0.24))
      ];
    })
  );
}
