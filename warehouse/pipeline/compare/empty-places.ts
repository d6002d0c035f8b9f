import type { KnownRequest } from './answering.ts';
import { PLACE } from './compare-request.ts';
import type { OpenedSide } from './opened-side.ts';
import { sampleTerritories, territoryOf } from './rehearse.ts';

/**
 * Territories where the trial of a request saw no row: those that it asked, or all of them where a source without which
 * it has none is absent. None when it was not tried as it is now.
 */
export function emptyPlaces(
  { side, answering }: OpenedSide,
  { definition }: KnownRequest
): (territory: string) => boolean {
  const trial = side.trials?.[definition.id];
  if (trial?.version !== definition.version) return () => false;
  if (trial.etat === 'source_absente' && trial.lignes === 0) return () => true;
  const [samples, place] = [sampleTerritories(answering), territoryOf(definition)];
  const answers = new Set(trial.mailles.map(({ maille }) => maille));
  const silent = place?.nom === PLACE ? (place.mailles ?? []).filter((level) => !answers.has(level)) : [];
  const asked = new Set(silent.flatMap((level) => samples.get(level) ?? []));
  return (territory) => asked.has(territory);
}
