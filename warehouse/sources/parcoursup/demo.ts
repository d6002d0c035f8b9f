import { classSizes, RENTREES } from '../../demo/enrolments.ts';
import { FORMATIONS, mefstat } from '../../demo/formations.ts';
import { noiseOf } from '../../demo/noise.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER = [
  'Session',
  'Statut de l’établissement de la filière de formation (public, privé…)',
  "Code UAI de l'établissement",
  'Établissement',
  'Code départemental de l’établissement',
  'Filière de formation très agrégée',
  'Filière de formation détaillée',
  'Filière de formation détaillée bis',
  'Capacité de l’établissement par formation',
  'Effectif total des candidats pour une formation'
];
/** Candidates who confirm a wish, by place, for a training of average appeal: each confirms several. */
const WISHES_PER_PLACE = 9;
/** First characters of MEF_STAT_11 of a first year of BTS. */
const FIRST_YEAR = '3221';

/** Parcoursup by session: places and candidates of each BTS of the demo, whose first years are the enrolments of the same rentrée; and a few preparatory classes, which are no BTS. */
export function files({ schools, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const names = new Map(
    FORMATIONS.filter(({ diploma }) => diploma.name === 'BTS').map((formation) => [
      mefstat(formation, 1),
      formation.libelle
    ])
  );
  return RENTREES.map((session) => {
    const rows = classSizes(schools, noise, session)
      .filter(({ stat }) => stat.startsWith(FIRST_YEAR))
      .flatMap(({ school, stat, appeal, pupils }): Cell[][] => {
        const places = Math.max(
          12,
          Math.round(pupils / (0.78 + 0.2 * noise.unit('parcoursup', session, school.uai, stat)))
        );
        const wishes = Math.round(
          places * WISHES_PER_PLACE * appeal * noise.around(0.3, 'candidatures', session, school.uai, stat)
        );
        const unknown = noise.unit('places dites', school.uai, stat) < 0.03;
        const bts: Cell[] = [
          session,
          school.secteur,
          school.uai,
          school.nom,
          school.commune.departement,
          'BTS',
          'BTS - Production et services',
          names.get(stat) ?? `Spécialité ${stat}`,
          unknown ? null : places,
          wishes
        ];
        const preparatory: Cell[] = [
          session,
          school.secteur,
          school.uai,
          school.nom,
          school.commune.departement,
          'CPGE',
          'CPGE',
          'Classe préparatoire',
          48,
          600
        ];
        return noise.unit('prépa', school.uai, stat) < 0.05 ? [bts, preparatory] : [bts];
      });
    return {
      path: `parcoursup/fr-esr-parcoursup_${session}.csv`,
      bytes: textFile(HEADER, rows, { ...PLAIN, delimiter: ';' })
    };
  });
}
