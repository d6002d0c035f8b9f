import type { RequestColumn } from '../../../catalogue/request/request.ts';
import { locationQuotient } from '../../../disclosure/interval.ts';
import { hiddenFigure, statusOf, type DerivedFigure, type Operand } from '../../../disclosure/rate.ts';

export interface Share {
  readonly part: Operand;
  readonly whole: Operand;
}

/**
 * A location quotient with its bounds and status. Nobody in the zone, or an activity absent from the reference, has no
 * index (`sans_objet`); under the column's threshold, or when one of the two wholes may be, it is not shown.
 * @throws RangeError when the operands contradict each other.
 */
export function deriveQuotient({ contient, seuil }: RequestColumn, zone: Share, reference: Share): DerivedFigure {
  const operands = [zone.part, zone.whole, reference.part, reference.whole];
  if ([zone.whole, reference.part, reference.whole].some(({ bounds }) => bounds?.max === 0))
    return hiddenFigure('sans_objet');
  const blocking = operands.find(({ bounds }) => bounds === null);
  if (blocking) return hiddenFigure(statusOf(blocking));
  if (seuil !== undefined && [zone.whole, reference.whole].some(({ bounds }) => bounds !== null && bounds.min < seuil))
    return hiddenFigure('non_diffuse');
  const bounds = locationQuotient(known(zone), known(reference), { nested: contient === true });
  if (!bounds) return hiddenFigure('sans_objet');
  if (operands.some(({ value }) => value === null)) {
    return {
      value: null,
      min: bounds.min,
      max: Number.isFinite(bounds.max) ? bounds.max : null,
      status: 'intervalle',
      ci: null
    };
  }
  const status = operands.some((operand) => operand.status === 'provisoire') ? 'provisoire' : 'diffuse';
  return { value: bounds.min, min: bounds.min, max: bounds.min, status, ci: null };
}

const NOTHING = { min: 0, max: 0 };

function known({ part, whole }: Share) {
  return { part: part.bounds ?? NOTHING, whole: whole.bounds ?? NOTHING };
}
