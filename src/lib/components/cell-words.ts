import { ofPlace } from '../text/grammar.ts';
import type { Town } from '../charts/town-names.ts';

const KM_PER_DEGREE = 111.2;
/** Beyond, « près de » would be false. */
const NEAR_KM = 15;

/** Where a position is, in words: the town whose place is nearest; empty where none is known near. */
export function whereabouts(towns: readonly Town[], lat: number, lng: number): string {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  let [nearest, least] = ['', Infinity];
  for (const town of towns) {
    const away = Math.hypot(town.lat - lat, (town.lng - lng) * squeeze);
    if (away < least) [nearest, least] = [town.name, away];
  }
  return least * KM_PER_DEGREE <= NEAR_KM ? `près ${ofPlace(nearest)}` : '';
}
