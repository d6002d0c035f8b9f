import { CENSUS_LAYOUT, censusPlaces } from '../../demo/census-places.ts';
import { noiseOf } from '../../demo/noise.ts';
import { textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Households without a car at the size of a village, and how much it grows with the size of the commune: orders of magnitude. */
const WITHOUT_CAR = 0.07;
const TOWN_WITHOUT_CAR = 0.075;
const PERSONS = 2.15;

/** The « base communale » of housing: main homes, one a household, and those whose household has a car; the former by an earlier census besides. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const header = [
    'CODGEO',
    'REG',
    'DEP',
    'LIBGEO',
    'P21_LOG',
    'P21_RP',
    'P21_RP_GARL',
    'P21_RP_VOIT1P',
    'P21_RP_VOIT1',
    'P21_RP_VOIT2P',
    'P15_RP'
  ];
  const rows = censusPlaces(territory).map((place): Cell[] => {
    const households = Math.round((1000 * place.population) / (PERSONS * noise.around(0.05, 'menage', place.code)));
    const share = Math.min(
      0.5,
      (WITHOUT_CAR + TOWN_WITHOUT_CAR * Math.max(0, Math.log10(Math.max(1, place.population) / 1000))) *
        noise.around(0.2, 'voiture', place.code)
    );
    const equipped = Math.round(households * (1 - share));
    const one = Math.round(equipped * 0.55);
    const numbers = [households * 1.18, households, households * 0.7, equipped, one, equipped - one, households * 0.95];
    return [
      place.code,
      place.region,
      place.departement,
      place.nom,
      ...numbers.map((value) => Math.round(value) / 1000)
    ];
  });
  return [{ path: 'recensement/base-cc-logement-2021.CSV', bytes: textFile(header, rows, CENSUS_LAYOUT) }];
}
