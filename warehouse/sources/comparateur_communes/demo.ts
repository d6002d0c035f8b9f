import { CENSUS_LAYOUT, censusPlaces } from '../../demo/census-places.ts';
import { noiseOf } from '../../demo/noise.ts';
import { textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER =
  'CODGEO;P21_POP;P15_POP;SUPERF;P21_MEN;NBMENFISC21;MED21;P21_EMPLT;P21_EMPLT_SAL;P15_EMPLT;P21_POP1564;P21_CHOM1564;P21_ACT1564';
/** Active people and unemployed ones for an inhabitant, jobs in a village, and how much they grow with the size of the commune: orders of magnitude. */
const ACTIVE = 0.45;
const UNEMPLOYED = 0.09;
const JOBS = 0.22;
const TOWN_JOBS = 0.11;

/** The comparator of territories: jobs by commune at two censuses, active and unemployed residents at the last one. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const rows = censusPlaces(territory).map((place): Cell[] => {
    const { code, population } = place;
    const jobs =
      population *
      (JOBS + TOWN_JOBS * Math.max(0, Math.log10(Math.max(1, population) / 1000))) *
      noise.around(0.3, 'emplois', code);
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
