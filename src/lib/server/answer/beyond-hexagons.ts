import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import type { Reference } from '../snapshot/reference.ts';

/** The table that every hexagon, every distance and every drawn zone starts from. */
const HEXAGONS = 'publie.population_cellules';

/**
 * Why a request on hexagons cannot be answered for the territory asked: it is not, or not wholly, in a region that the snapshot lays on
 * them, and what its hexagons hold would be taken for the whole. Null when it can be, and for a drawn zone, which is made of them.
 */
export function beyondHexagons(
  { cubes, sans_hexagones: without }: RequestDefinition,
  parameters: readonly ResolvedParameter[],
  { hexagons, territories, summary }: Pick<Reference, 'hexagons' | 'territories' | 'summary'>
): string | null {
  if (without === true || !cubes.includes(HEXAGONS) || hexagons.has(summary.region)) return null;
  const asked = parameters.find(({ nom }) => nom === 'territoire')?.valeur;
  const place = territories.find(({ valeur }) => valeur === asked);
  if (place === undefined || hexagons.has(place.region ?? place.valeur)) return null;
  return `Ni distance, ni accès, ni carte d’hexagones de « ${place.libelle} » : cet instantané ne les calcule que dans les régions que nomme son profil.`;
}
