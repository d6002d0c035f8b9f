import { isNational } from '../../catalogue/home.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { Reference, Territory } from '../snapshot/reference.ts';

/** The table that every hexagon, every distance and every drawn zone starts from. */
const HEXAGONS = 'publie.population_cellules';

/** What the snapshot knows, seen from the territory: a source may say nothing of its region. */
export function localReference(parameters: readonly ResolvedParameter[], reference: Reference): Reference {
  if (!isNational(reference.summary)) return reference;
  const region = regionAsked(parameters, reference);
  if (region === null || reference.sources.every(({ muette }) => !muette.includes(region))) return reference;
  return {
    ...reference,
    sources: reference.sources.map((source) => (source.muette.includes(region) ? { ...source, lue: false } : source))
  };
}

/** Why a request on hexagons cannot be answered here: no hexagons, or not everywhere. Null for a drawn zone. */
export function beyondHexagons(
  { cubes, sans_hexagones: without }: RequestDefinition,
  parameters: readonly ResolvedParameter[],
  reference: Pick<Reference, 'hexagons' | 'territories' | 'summary'>
): string | null {
  if (!isNational(reference.summary) || without === true || !cubes.includes(HEXAGONS)) return null;
  const place = territoryAsked(parameters, reference);
  if (place === undefined || reference.hexagons.has(place.region ?? '')) return null;
  return `Ni distance, ni accès, ni carte d’hexagones de « ${place.libelle} » : cet instantané ne les calcule que dans les régions que nomme son profil.`;
}

/** The region of the territory asked; of a drawn zone, the one laid on hexagons when it is alone. */
function regionAsked(parameters: readonly ResolvedParameter[], reference: Reference): string | null {
  const [alone = null, ...others] = reference.hexagons;
  if (parameters.some(({ nom, cells }) => nom === PLACE && cells)) return others.length === 0 ? alone : null;
  return territoryAsked(parameters, reference)?.region ?? null;
}

const PLACE = 'territoire';

/** Undefined for a drawn zone, and where no territory is asked. */
function territoryAsked(
  parameters: readonly ResolvedParameter[],
  { territories }: Pick<Reference, 'territories'>
): Territory | undefined {
  const asked = parameters.find(({ nom }) => nom === PLACE)?.valeur;
  return territories.find(({ valeur }) => valeur === asked);
}
