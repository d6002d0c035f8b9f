import { exactly, interval, ratio, share, type Interval } from './interval.ts';
import { isStatusCode, type StatusCode } from './status.ts';
import { wilson } from './wilson.ts';

/** What a header says of a rate (`role: taux`). */
export interface RateRules {
  /** The numerator counts a part of what the denominator counts. */
  readonly partie?: boolean | undefined;
  /** Where a row hides its denominator, it hides its numerator, which may be all of it; a name, the column of its rounding. */
  readonly emboite?: boolean | string | undefined;
  /** Under this denominator, the rate is not shown. */
  readonly seuil?: number | undefined;
  /** Under this denominator, a share of what a survey counts says nothing. */
  readonly sondage?: number | undefined;
  /** Wilson's confidence interval at 95 %. */
  readonly ic?: 'wilson' | undefined;
}

/** Projects of a survey under which a share of them is not given: a declaration weighs some four projects. */
export const FEWEST_PROJECTS = 30;

/** What is known of one operand in one row. */
export interface Operand {
  readonly value: number | null;
  readonly bounds: Interval | null;
  readonly status: StatusCode;
}

/** A derived figure in one row: its value, or its bounds, and why. `ci` is never bounds of secrecy. */
export interface DerivedFigure {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly status: StatusCode;
  readonly ci: Interval | null;
}

/** An operand from the cells of one row; a column without status is known, or not available when null. */
export function readOperand(value: number | null, min: number | null, max: number | null, status: unknown): Operand {
  if (!isStatusCode(status)) {
    return {
      value,
      bounds: value === null ? null : exactly(value),
      status: value === null ? 'non_disponible' : 'diffuse'
    };
  }
  if (value !== null) return { value, bounds: exactly(value), status };
  // A bound that is missing is infinite: a figure of which one source was not read is known from below only.
  return { value, bounds: min !== null || max !== null ? interval(min ?? 0, max ?? Infinity) : null, status };
}

/**
 * A rate with its bounds and status. A zero denominator has none (`sans_objet`); one under the threshold, or that may
 * be (or `base`, where it looks at something else), is not shown; nor are the bounds of one whose whole is known by bounds that hold
 * a rounding that nothing says.
 * @param rounding the half-width of rounding of the denominator, where `emboite` names it
 * @throws RangeError when the operands contradict each other (a part larger than its whole).
 */
export function deriveRate(
  rules: RateRules,
  numerator: Operand,
  denominator: Operand,
  rest: Operand | null = null,
  base: Operand = denominator,
  rounding: Operand | null = null
): DerivedFigure {
  const operands = [numerator, denominator, ...(rest ? [rest] : []), base];
  const blocking = operands.find(({ bounds }) => bounds === null);
  if (denominator.bounds?.max === 0) return hiddenFigure('sans_objet');
  if (blocking) return hiddenFigure(statusOf(blocking));
  if (!numerator.bounds || !denominator.bounds || !base.bounds) return hiddenFigure('non_disponible');
  if (rules.seuil !== undefined && base.bounds.min < rules.seuil) return hiddenFigure('non_diffuse');
  if (rules.sondage !== undefined && denominator.bounds.min < rules.sondage) return hiddenFigure('non_significatif');
  if (rounding !== null && rounding.value === null && denominator.value === null) return hiddenFigure('non_disponible');
  const bounds = rest?.bounds
    ? share(numerator.bounds, rest.bounds)
    : ratio(numerator.bounds, denominator.bounds, {
        partOf: rules.partie === true,
        nested: rules.emboite !== undefined && rules.emboite !== false,
        rounding: rounding?.value ?? 0
      });
  if (!bounds) return hiddenFigure('sans_objet');
  const known = numerator.value !== null && denominator.value !== null;
  const ci = known && rules.ic === 'wilson' ? wilson(Number(numerator.value), Number(denominator.value)) : null;
  const max = Number.isFinite(bounds.max) ? bounds.max : null;
  if (!known) return { value: null, min: bounds.min, max, status: 'intervalle', ci };
  const status = operands.some((operand) => operand.status === 'provisoire') ? 'provisoire' : 'diffuse';
  return { value: bounds.min, min: bounds.min, max: bounds.min, status, ci };
}

/** A figure of which nothing is known but why. */
export function hiddenFigure(status: StatusCode): DerivedFigure {
  return { value: null, min: null, max: null, status, ci: null };
}

/** Why an operand without bounds hides what is made from it. */
export function statusOf({ status }: Operand): StatusCode {
  return status === 'intervalle' ? 'non_diffuse' : status;
}
