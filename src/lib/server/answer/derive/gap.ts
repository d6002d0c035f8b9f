import type { RequestColumn } from '../../../catalogue/request/request.ts';
import type { Gap } from '../../../disclosure/gap.ts';
import { classifyGaps, classifyScores, withoutPart } from '../../../disclosure/significance.ts';
import type { DerivedFigure, Operand } from '../../../disclosure/rate.ts';

/**
 * Where each rate or growth of a column stands against its reference, the rows being one family of tests. A row is not tested when
 * its rate is not shown, when any of the four counts is hidden (bounds of secrecy are not sampling error), or when the
 * reference without the row is nobody. Nothing is tested on a table whose rows were cut.
 */
export function deriveGaps(
  { de, test }: RequestColumn,
  rates: readonly DerivedFigure[],
  read: (name: string) => (row: number) => Operand,
  truncated: boolean
): Gap[] {
  if (!truncated && test?.ecart_reduit !== undefined) {
    const score = read(test.ecart_reduit);
    return classifyScores(rates.map(({ min, max }, row) => (min === null && max === null ? null : score(row).bounds)));
  }
  const [numerator, denominator, numeratorThere, denominatorThere] = [...(de ?? []), ...(test?.contre ?? [])].map(read);
  if (truncated || !numerator || !denominator || !numeratorThere || !denominatorThere)
    return rates.map(() => 'non_teste');
  return classifyGaps(
    rates.map(({ value }, row) => {
      const own = proportion(numerator(row), denominator(row));
      const whole = proportion(numeratorThere(row), denominatorThere(row));
      if (value === null || !own || !whole) return null;
      const reference = test?.contient === true ? withoutPart(whole, own) : whole;
      return reference ? { own, reference } : null;
    })
  );
}

function proportion(numerator: Operand, denominator: Operand): { successes: number; trials: number } | null {
  return numerator.value === null || denominator.value === null
    ? null
    : { successes: numerator.value, trials: denominator.value };
}
