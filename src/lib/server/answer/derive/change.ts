import { difference, exactly, ratio, type Interval } from '../../../disclosure/interval.ts';
import { hiddenFigure, statusOf, type DerivedFigure, type Operand } from '../../../disclosure/rate.ts';

/** What a figure is more than another, in its own unit, with its bounds. */
export function deriveDifference(later: Operand, earlier: Operand): DerivedFigure {
  return combine(later, earlier, (a, b) => difference(a, b));
}

/** Growth from one figure to another, a fraction: later / earlier − 1. From zero there is none (`sans_objet`). */
export function deriveGrowth(later: Operand, earlier: Operand): DerivedFigure {
  if (earlier.bounds?.max === 0) return hiddenFigure('sans_objet');
  return combine(later, earlier, (a, b) => {
    const times = ratio(a, b);
    return times && difference(times, exactly(1));
  });
}

function combine(
  later: Operand,
  earlier: Operand,
  compute: (a: Interval, b: Interval) => Interval | null
): DerivedFigure {
  const blocking = [later, earlier].find(({ bounds }) => bounds === null);
  if (blocking || !later.bounds || !earlier.bounds) return hiddenFigure(statusOf(blocking ?? later));
  const bounds = compute(later.bounds, earlier.bounds);
  if (!bounds) return hiddenFigure('sans_objet');
  const [min, max] = [finite(bounds.min), finite(bounds.max)];
  if (later.value === null || earlier.value === null) return { value: null, min, max, status: 'intervalle', ci: null };
  const status = later.status === 'provisoire' || earlier.status === 'provisoire' ? 'provisoire' : 'diffuse';
  return { value: min, min, max: min, status, ci: null };
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
