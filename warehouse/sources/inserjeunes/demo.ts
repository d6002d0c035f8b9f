import { classSizes, RENTREES } from '../../demo/enrolments.ts';
import { cfd, FORMATIONS, mefstat, type Formation } from '../../demo/formations.ts';
import { clamp, MILLESIMES, outcomes, type Route } from '../../demo/insertion.ts';
import { noiseOf, type Noise } from '../../demo/noise.ts';
import type { School } from '../../demo/schools.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER =
  'id;millesime;code_region_ij;code_region;voie;cfd;mefstat11;nb_annee_term;nb_en_emploi_12_mois;nb_en_emploi_18_mois;nb_en_emploi_24_mois;nb_en_emploi_6_mois;nb_poursuite_etudes;nb_sortant;taux_emploi_12_mois;taux_emploi_18_mois;taux_emploi_24_mois;taux_emploi_6_mois;taux_poursuite_etudes;taux_rupture_contrats'.split(
    ';'
  );

/** The two latest have no 18 and 24 month measure yet. */
const COMPLETE = new Set(['2019_2020', '2020_2021']);
/** Points that later horizons add. */
const LATER = { m12: 0.07, m18: 0.11, m24: 0.15 };
/** Apprentices for a pupil who leaves the same diploma: many at CAP, few at bac pro, as in the region (9,100, 2,400 and 6,200 leavers of two years for CAP, bac pro and BTS). */
const APPRENTICES: Readonly<Record<string, number>> = {
  CAP: 2.8,
  CAPA: 1.2,
  'BAC PRO': 0.22,
  'BAC PRO AGRICOLE': 0.3,
  MC: 2,
  BTS: 0.52
};
/** Rates are given from this many persons on. */
const THRESHOLD = 20;

/** Region numbers of the academic services (left), which are not INSEE's (right). */
const REGIONS = '01-84 02-27 03-53 04-24 06-44 09-32 10-11 14-28 15-75 16-76 17-52 18-93'
  .split(' ')
  .map((pair) => pair.split('-') as [string, string]);

/** Outcomes by region and speciality: school route by MEF_STAT_11 of the last year, apprenticeship by diploma code. */
export function files({ territory, schools, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const sizes = terminalSizes(schools, noise);
  const own = populationOf(territory, territory.region);
  const rows: Cell[][] = [];
  for (const millesime of MILLESIMES) {
    for (const [academic, region] of REGIONS) {
      const scale = populationOf(territory, region) / own;
      for (const formation of FORMATIONS.filter((item) => item.diploma.name !== 'DCG')) {
        const size =
          (sizes.get(mefstat(formation, formation.diploma.years)) ?? 0) *
          2 *
          scale *
          (region === territory.region ? 1 : noise.around(0.4, 'taille', region, cfd(formation)));
        rows.push(row(millesime, academic, region, 'scolaire', formation, size, noise));
        if (formation.apprenticeship)
          rows.push(
            row(
              millesime,
              academic,
              region,
              'apprentissage',
              formation,
              size *
                (APPRENTICES[formation.diploma.name] ?? 0) *
                noise.around(0.4, 'apprentis', region, cfd(formation)),
              noise
            )
          );
      }
    }
  }
  return [
    {
      path: 'inserjeunes/ij_region_data.csv',
      bytes: textFile(
        HEADER,
        rows.filter((item) => item.length > 0),
        { ...PLAIN, delimiter: ';', bom: true }
      )
    }
  ];
}

function row(
  millesime: string,
  academic: string,
  region: string,
  route: Route,
  formation: Formation,
  size: number,
  noise: Noise
): Cell[] {
  const pupils = Math.round(size * noise.around(0.06, 'effectif', millesime, region, route, cfd(formation)));
  if (pupils < 1) return [];
  const { further, employed } = outcomes(formation, route, millesime, region, noise);
  const studying = Math.round(pupils * further);
  const leavers = pupils - studying;
  const complete = COMPLETE.has(millesime);
  const at = (points: number): number => Math.round(leavers * clamp(employed + points));
  const [m6, m12, m18, m24] = [at(0), at(LATER.m12), complete ? at(LATER.m18) : null, complete ? at(LATER.m24) : null];
  const rate = (count: number | null, of: number): number | null =>
    count === null || of < THRESHOLD ? null : Math.round((100 * count) / of);
  // Of fewer than five pupils, the producer gives their number alone.
  const unpublished = pupils < 5;
  const shown = (count: number | null): number | null => (unpublished ? null : count);
  const key = route === 'scolaire' ? mefstat(formation, formation.diploma.years) : cfd(formation);
  return [
    `${millesime}_${academic}_${route}_${key}`,
    millesime,
    academic,
    region,
    route,
    route === 'scolaire' ? null : key,
    route === 'scolaire' ? key : null,
    pupils,
    shown(m12),
    shown(m18),
    shown(m24),
    shown(m6),
    shown(studying),
    shown(leavers),
    rate(m12, leavers),
    rate(m18, leavers),
    rate(m24, leavers),
    rate(m6, leavers),
    rate(shown(studying), pupils),
    // Three contracts in ten end early, more in short courses and in trades that hire with difficulty.
    route === 'apprentissage' && !unpublished
      ? Math.round(
          100 *
            clamp(
              0.28 -
                0.5 * formation.outcome +
                (formation.diploma.years === 2 ? 0.04 : 0) +
                0.16 * (noise.unit('interruption', millesime, region, key) - 0.5)
            )
        )
      : null
  ];
}

function terminalSizes(schools: readonly School[], noise: Noise): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const item of classSizes(schools, noise, RENTREES[0] ?? 0))
    sizes.set(item.stat, (sizes.get(item.stat) ?? 0) + item.pupils);
  return sizes;
}

function populationOf(territory: Territory, region: string): number {
  return territory.regions.find((place) => place.code === region)?.population ?? 0;
}
