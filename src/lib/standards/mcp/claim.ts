import type { Operator } from '../../catalogue/parameters/table-view.ts';
import { compareBounds, type Bounds } from '../../catalogue/parameters/verdict.ts';
import type { NumberStyle } from '../../text/numbers.ts';
import type { Reading } from '../../words/figure.ts';

export type Judgement = 'compatible' | 'contredit' | 'ne_peut_etre_su';

/** A number as somebody wrote it: what it is, and what it may stand for once rounded. */
export interface Written extends Bounds {
  readonly value: number;
}

const SHAPE = /^([+-]?)(\d+)(?:[.,](\d+))?(%|points?|pts?|milliers?|millions?)?$/;
const THOUSANDS = /^[+-]?[1-9]\d{0,2}([.,]\d{3})+$/;
const SCALES: Readonly<Record<string, number>> = { '%': 0.01, p: 0.01, millier: 1000, million: 1e6 };
/** From here on, the zeros that end a whole number may be a rounding, which leaves two digits. */
const ROUNDED = 1000;
const TOLERANCE = 1e-6;

/** @param style of the figure: « 55,7 » is « 55,7 % » of a share, and « 131,879 » thousands of what is counted */
export function readWritten(text: string | number, style: NumberStyle): Written | null {
  const given = String(text).toLowerCase().replace('pour cent', '%').replaceAll('−', '-').replaceAll(/\s/g, '');
  const counted = style.kind === 'number' && style.decimals === 0;
  const plain = counted && THOUSANDS.test(given) ? given.replaceAll(/[.,]/g, '') : given;
  const [, sign = '', whole = '', decimals = '', unit = ''] = SHAPE.exec(plain) ?? [];
  if (whole === '') return null;
  const value = Number(`${sign}${whole}.${decimals || '0'}`);
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  const rounded = decimals === '' && unit === '' && Math.abs(value) >= ROUNDED;
  const step = rounded ? 10 ** Math.min(zeros, whole.length - 2) : 10 ** -decimals.length;
  const scale = unit === '' ? (style.kind === 'percent' && Math.abs(value) > 1 ? 0.01 : 1) : scaleOf(unit);
  const half = (0.5 + TOLERANCE) * step * scale;
  return { value: value * scale, min: value * scale - half, max: value * scale + half };
}

function scaleOf(unit: string): number {
  return Object.entries(SCALES).find(([start]) => unit.startsWith(start))?.[1] ?? 1;
}

/** Of a figure, on a side of which nothing may be known. */
export function boundsOf({ value, min, max }: Pick<Reading, 'value' | 'min' | 'max'>): Bounds {
  return { min: value ?? min ?? -Infinity, max: value ?? max ?? Infinity };
}

/**
 * Whether a figure is the number written. A sum held by bounds is compatible with what lies in them; a figure that its
 * producer or secrecy hides is compatible with nothing, and contradicts only what is out of its bounds.
 */
export function isWritten(found: Pick<Reading, 'value' | 'min' | 'max' | 'status'>, { min, max }: Written): Judgement {
  const bounds = boundsOf(found);
  if (bounds.min > max || bounds.max < min) return 'contredit';
  const known =
    found.value !== null || (found.status.code === 'intervalle' && Number.isFinite(bounds.min + bounds.max));
  return known || (bounds.min >= min && bounds.max <= max) ? 'compatible' : 'ne_peut_etre_su';
}

/** Whether one figure is more or less than another: decided only where every pair of values decides alike. */
export function compares(found: Bounds, sign: Operator, other: Bounds): Judgement {
  const verdict = compareBounds(found, other, sign);
  return verdict === 'indecis' ? 'ne_peut_etre_su' : verdict === 'oui' ? 'compatible' : 'contredit';
}
