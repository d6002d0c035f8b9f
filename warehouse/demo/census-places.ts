import type { Territory } from './territory.ts';
import { PLAIN, type TextLayout } from './text-file.ts';

/** How the Insee writes its « bases communales ». */
export const CENSUS_LAYOUT: TextLayout = { ...PLAIN, delimiter: ';', lineEnd: '\r\n' };

/** A commune that a census counts. */
export interface CensusPlace {
  code: string;
  nom: string;
  departement: string;
  region: string;
  population: number;
}

/** Communes of the region, then those of the zone d'emploi that crosses its border. */
export function censusPlaces(territory: Territory): CensusPlace[] {
  return [
    ...territory.communes.map((commune) => ({ ...commune, region: territory.region })),
    ...territory.across.map(({ code, nom, departement = '', region = '', population = 0 }) => ({
      code,
      nom,
      departement,
      region,
      population
    }))
  ];
}
