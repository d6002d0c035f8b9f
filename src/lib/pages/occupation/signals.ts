import { alertsOf } from '../findings/alerts/alerts.ts';
import type { Built } from '../section.ts';
import type { OccupationContext } from './occupation.ts';

/** What branches, OPCO and committees say of the occupation, of the family that holds it and of its parts. */
export function signals(context: OccupationContext): Promise<Built> {
  return alertsOf(context, context.occupation.code);
}
