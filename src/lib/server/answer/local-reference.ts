import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import { isNational } from '../../catalogue/home.ts';
import type { Reference } from '../snapshot/reference.ts';

/**
 * What the snapshot knows, seen from the territory asked. In a snapshot of every region, a source may say something of one and nothing
 * of another: there, it was read for nothing. Of the country, and of what lies across regions, all that was read counts.
 */
export function localReference(parameters: readonly ResolvedParameter[], reference: Reference): Reference {
  if (!isNational(reference.summary)) return reference;
  const region = regionAsked(parameters, reference);
  if (region === null || reference.sources.every(({ muette }) => !muette.includes(region))) return reference;
  return {
    ...reference,
    sources: reference.sources.map((source) => (source.muette.includes(region) ? { ...source, lue: false } : source))
  };
}

/** The region of the territory asked; of a drawn zone, which is made of hexagons, the one that is laid on them when it is alone. */
function regionAsked(parameters: readonly ResolvedParameter[], { territories, hexagons }: Reference): string | null {
  const asked = parameters.find(({ nom }) => nom === 'territoire');
  if (asked?.cells) return hexagons.size === 1 ? ([...hexagons][0] ?? null) : null;
  const place = territories.find(({ valeur }) => valeur === asked?.valeur);
  return place === undefined ? null : place.maille === 'region' ? place.valeur : place.region;
}
