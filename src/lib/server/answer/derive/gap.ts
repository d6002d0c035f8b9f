import type { RequestColumn } from '../../../catalogue/request/request.ts';
import type { Gap } from '../../../disclosure/gap.ts';
import { classifyGaps, testGap, testScore, withoutPart, type Proportion } from '../../../disclosure/significance.ts';
import type { DerivedFigure, Operand } from '../../../disclosure/rate.ts';

/**
 * Where each rate or growth of a column stands against its reference, the rows being one family of tests. A row is not
 * tested when its rate is not shown, when one of its own counts is hidden (bounds of secrecy are not sampling error),
 * or when the reference without the row is nobody; a reference of which a part is hidden is compared at each end of its
 * bounds. Where the request gives the gap in standard errors, that is tested; where it gives the bounds of a gap that hold the
 * noise of its survey, the side of zero where they all are. Nothing is tested on a table whose rows were cut.
 */
export function deriveGaps(
  { de, test }: RequestColumn,
  rates: readonly DerivedFigure[],
  read: (name: string) => (row: number) => Operand,
  truncated: boolean
): Gap[] {
  if (truncated || test === undefined) return rates.map(() => 'non_teste');
  if (test.tenu !== undefined) return rates.map((_, row) => sideOf(read(test.tenu ?? '')(row)));
  const [numerator, denominator] = (de ?? []).map(read);
  const [numeratorThere, denominatorThere] = (test.contre ?? []).map(read);
  const score = test.reduit === undefined ? undefined : read(test.reduit);
  return classifyGaps(
    rates.map(({ value, min, max }, row) => {
      const known = score?.(row).bounds ?? null;
      if (known !== null && (min !== null || max !== null)) return testScore(known);
      if (value === null) return null;
      const own = proportion(numerator?.(row), denominator?.(row));
      if (!own || !numeratorThere || !denominatorThere) return null;
      const wholes = extremes(numeratorThere(row), denominatorThere(row));
      return testGap(own, test.contient === true ? wholes.flatMap((whole) => withoutPart(whole, own) ?? []) : wholes);
    })
  );
}

function sideOf({ bounds }: Operand): Gap {
  if (bounds === null || !Number.isFinite(bounds.min) || !Number.isFinite(bounds.max)) return 'non_teste';
  if (bounds.min > 0) return 'superieur';
  return bounds.max < 0 ? 'inferieur' : 'non_significatif';
}

function proportion(numerator: Operand | undefined, denominator: Operand | undefined): Proportion | null {
  return numerator === undefined || denominator === undefined || numerator.value === null || denominator.value === null
    ? null
    : { successes: numerator.value, trials: denominator.value };
}

/** The ends of what a reference may be: whoever is hidden is nobody, has no job, or has one (`emboite`). */
function extremes({ bounds: part }: Operand, { bounds: whole }: Operand): Proportion[] {
  if (part === null || whole === null || !Number.isFinite(part.max) || !Number.isFinite(whole.max)) return [];
  const ends: [number, number][] = [
    [part.min, whole.max],
    [part.min, whole.min],
    [part.max, whole.max]
  ];
  const some = ends.filter(([successes, trials]) => successes <= trials);
  return part.min === part.max && whole.min === whole.max
    ? [{ successes: part.min, trials: whole.min }]
    : some.map(([successes, trials]) => ({ successes, trials }));
}
