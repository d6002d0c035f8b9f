import { ofPlace } from '../text/grammar.ts';
import type { Town } from '../charts/town-names.ts';

const KM_PER_DEGREE = 111.2;
/** Beyond, « près de » would be false. */
const NEAR_KM = 15;

/** Where a position is, in words: the town whose place is nearest; empty where none is known near. */
export function whereabouts(towns: readonly Town[], lat: number, lng: number): string {
  const nearest = townNear(towns, lat, lng);
  return nearest ? `près ${ofPlace(nearest.name)}` : '';
}

/** The town whose place is nearest to a position; null where none is known near. */
export function townNear<Place extends Town>(towns: readonly Place[], lat: number, lng: number): Place | null {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  let nearest: Place | null = null;
  let least = Infinity;
  for (const town of towns) {
    const away = Math.hypot(town.lat - lat, (town.lng - lng) * squeeze);
    if (away < least) [nearest, least] = [town, away];
  }
  return least * KM_PER_DEGREE <= NEAR_KM ? nearest : null;
}
