import { noiseOf, type Noise } from '../../demo/noise.ts';
import type { Place } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const YEARS = [2023, 2024];
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

/** Health and social training, in the template that a region fills in. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const own = territory.departements.filter((place) => place.region === territory.region);
  return [
    {
      path: 'formation/sanitaire_social_2023-2024.csv',
      bytes: textFile(
        'annee territoire formation libelle niveau quota inscrits diplomes'.split(' '),
        health(own, noiseOf(seed)),
        { ...PLAIN, delimiter: ';' }
      )
    }
  ];
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
