import { FORMATIONS, mefstat } from './formations.ts';
import { placeNeighbours } from './positions.ts';
import { schoolCode } from './schools.ts';
import type { Territory } from './territory.ts';

/** A real town of a neighbouring département, where the demo makes up a school and places of reception, as national files hold them. */
export interface NeighbourTown {
  code: string;
  nom: string;
  departement: string;
  region: string;
  postal: string;
  lat: number;
  lng: number;
}

/** Two towns or so of each neighbouring département; Angers is beyond the 40 km, as most lines of a national file are. */
const TOWNS = '44036 44184 44015 50025 50484 53130 53084 49007'.split(' ');
/** Made-up schools of the region stop below this rank. */
const FIRST_RANK = 900;
const SPECIALITIES = 5;

export function neighbourTowns({ records }: Territory): NeighbourTown[] {
  const positions = placeNeighbours();
  return TOWNS.map((code) => {
    const record = records.find((item) => item.code === code && item.type === 'commune-actuelle');
    const position = positions.get(code);
    if (record === undefined || position === undefined)
      throw new Error(`Commune ${code} absente : voir warehouse/demo/neighbours.ts`);
    return {
      code,
      nom: record.nom,
      departement: record.departement ?? '',
      region: record.region ?? '',
      postal: record.codesPostaux?.[0] ?? '',
      ...position
    };
  });
}

export function neighbourSchoolCode(town: NeighbourTown): string {
  return schoolCode(town.departement, FIRST_RANK + TOWNS.indexOf(town.code));
}

export function neighbourCentreCode(town: NeighbourTown): string {
  return schoolCode(town.departement, FIRST_RANK + 50 + TOWNS.indexOf(town.code));
}

/** A class of a school of these towns; it has two pupils less than places. */
export interface NeighbourClass {
  uai: string;
  stat: string;
  places: number;
}

/** Classes of these schools. They are written in files of their own beside those of the region, whose totals are published ones. */
export function neighbourClasses(towns: readonly NeighbourTown[]): NeighbourClass[] {
  const classes = towns.flatMap((town, index) =>
    Array.from({ length: SPECIALITIES }, (_, rank) => FORMATIONS[(index * SPECIALITIES + rank) % FORMATIONS.length])
      .flatMap((formation) => (formation === undefined ? [] : [mefstat(formation, 1)]))
      .map((stat, rank) => ({ uai: neighbourSchoolCode(town), stat, places: 15 + 3 * ((index + rank) % 6) }))
  );
  return [...new Map(classes.map((item) => [`${item.uai} ${item.stat}`, item])).values()];
}
