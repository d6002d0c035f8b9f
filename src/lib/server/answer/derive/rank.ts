import type { RequestColumn } from '../../../catalogue/request/request.ts';
import { interval, rankBounds, type Interval } from '../../../disclosure/interval.ts';
import { hiddenFigure, statusOf, type DerivedFigure, type Operand } from '../../../disclosure/rate.ts';

/** The rank of each row, 1 for the largest, equals sharing the best; a figure without bounds widens the others. */
export function deriveRanks(
  { ordre }: RequestColumn,
  operands: readonly Operand[],
  truncated: boolean
): DerivedFigure[] {
  if (truncated) return operands.map(() => hiddenFigure('non_disponible'));
  const ranked = operands.map((operand) => orient(standing(operand), ordre === 'croissant'));
  const bounds = rankBounds(ranked.filter((found) => found !== null));
  let next = 0;
  return operands.map((operand, row): DerivedFigure => {
    const found = ranked[row] ? bounds[next++] : undefined;
    if (!found || !operand.bounds) return hiddenFigure(statusOf(operand));
    const { best, worst } = found;
    if (best < worst) return { value: null, min: best, max: worst, status: 'intervalle', ci: null };
    return {
      value: best,
      min: best,
      max: best,
      status: operand.status === 'provisoire' ? 'provisoire' : 'diffuse',
      ci: null
    };
  });
}

function standing({ bounds, status }: Operand): Interval | null {
  return bounds ?? (status === 'secret' ? interval(-Infinity, Infinity) : null);
}

function orient(bounds: Interval | null, smallestFirst: boolean): Interval | null {
  return bounds && smallestFirst ? interval(-bounds.max, -bounds.min) : bounds;
}
