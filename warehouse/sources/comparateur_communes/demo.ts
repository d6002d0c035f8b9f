import { CENSUS_LAYOUT, censusPlaces } from '../../demo/census-places.ts';
import { jobsByCommune } from '../../demo/commune-jobs.ts';
import { noiseOf } from '../../demo/noise.ts';
import { textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER =
  'CODGEO;P21_POP;P15_POP;SUPERF;P21_MEN;NBMENFISC21;MED21;P21_EMPLT;P21_EMPLT_SAL;P15_EMPLT;P21_POP1564;P21_CHOM1564;P21_ACT1564';
/** Active people for an inhabitant and unemployed ones for an active, near the census in Bretagne; jobs for an inhabitant across the border. */
const ACTIVE = 0.441;
const UNEMPLOYED = 0.108;
const JOBS = 0.3;

/** The comparator of territories: jobs by commune at two censuses, active and unemployed residents at the last one. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const here = jobsByCommune(territory, seed);
  const rows = censusPlaces(territory).map((place): Cell[] => {
    const { code, population } = place;
    // The self-employed of a village without an employer.
    const jobs = (here.get(code) ?? population * JOBS) + population * 0.01 * noise.unit('emplois', code);
    const active = population * ACTIVE * noise.around(0.04, 'actifs', code);
    const unemployed = active * UNEMPLOYED * noise.around(0.15, 'chomeurs', code);
    const weighted = (value: number): number => Math.round(value * 1000) / 1000;
    return [
      code,
      population,
      Math.round(population * 0.97),
      12.5,
      ...[population / 2.15, population / 2.2, 22_000].map(Math.round),
      ...[jobs, jobs * 0.88, jobs * 0.96, population * 0.6, unemployed, active].map(weighted)
    ];
  });
  return [{ path: 'recensement/base_cc_comparateur.CSV', bytes: textFile(HEADER.split(';'), rows, CENSUS_LAYOUT) }];
}
