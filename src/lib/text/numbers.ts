import { isCounted } from './units.ts';

/** French typography, the same on the server and in any browser: Intl's spaces differ between versions. */
export const NARROW_SPACE = '\u202f';
export const MINUS = '\u2212';
const SMALL = 10;

export interface NumberStyle {
  /** `percent`: a fraction times 100 with its sign; `plain`: digits as they are; `ordinal`: a rank, `3ᵉ`. */
  readonly kind: 'number' | 'percent' | 'plain' | 'ordinal';
  /** Digits after the comma, at most. */
  readonly decimals: number;
  /** The same under ten, where the unit is more than a tenth of the figure: 0.4 of a person is not nobody. */
  readonly small?: number;
  /** Whether zeros at the end are kept, so that a column lines up. */
  readonly fixed: boolean;
  /** A gap between two percentages: its sign is always written, and it is in points. */
  readonly points?: true;
  /** A change, of which a part of nothing or of a whole means nothing. */
  readonly change?: true;
}

export interface StyledColumn {
  readonly role: string;
  readonly unite?: string | null | undefined;
  readonly type?: string;
}

/** How the figures of a column are written: from its role and unit, never from its values. */
export function numberStyle({ role, unite, type }: StyledColumn): NumberStyle {
  if (unite === 'points') return { kind: 'percent', decimals: 1, fixed: true, points: true };
  if (role === 'evolution') return { kind: 'percent', decimals: 1, fixed: true, change: true };
  if (unite === 'pourcent' || (role === 'taux' && unite !== 'pour_un'))
    return { kind: 'percent', decimals: 1, fixed: true };
  if (role === 'taux' || role === 'quotient') return { kind: 'number', decimals: 1, small: 2, fixed: true };
  if (role === 'rang') return { kind: 'ordinal', decimals: 0, fixed: false };
  if (role === 'latitude' || role === 'longitude') return { kind: 'plain', decimals: 5, fixed: false };
  if (role === 'mesure' || role === 'difference') {
    if (type !== 'decimal' && type !== 'double') return { kind: 'number', decimals: 0, fixed: false };
    return isCounted(unite)
      ? { kind: 'number', decimals: 0, fixed: false, small: 1 }
      : { kind: 'number', decimals: 1, fixed: false };
  }
  if (role === 'indice') return { kind: 'number', decimals: 2, fixed: false };
  return { kind: 'plain', decimals: 6, fixed: false };
}

/** `1 234 567,5`: narrow no-break spaces, comma, true minus; halves are rounded away from zero. */
export function formatNumber(value: number, decimals = 0, fixed = false): string {
  const text = roundDecimal(Math.abs(value), decimals);
  const [whole = '0', fraction = ''] = text.split('.');
  const kept = fixed ? fraction : fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  const negative = value < 0 && /[1-9]/.test(text);
  return (negative ? MINUS : '') + grouped + (kept ? `,${kept}` : '');
}

/** Decimals of a share at most: one person in France is 0,0000015 %. */
const FINEST_SHARE = 7;

/**
 * A share as a percentage: 0.557 is `55,7 %`. `100 %` and `0 %` are written of a whole and of nothing only: a share
 * that rounds to either keeps the decimals that tell it apart, `99,97 %`.
 */
export function formatPercent(fraction: number, decimals = 1): string {
  return writePercent(fraction, shareDecimals(fraction, decimals));
}

/** The decimals that a share asks for, once times 100: more than usual beside a whole or nothing. */
export function shareDecimals(fraction: number, usual: number): number {
  const percent = fraction * 100;
  // Most shares: no rounding makes them a whole nor nothing.
  if (percent >= 1 && percent <= 99) return usual;
  const end = percent > 50 ? 100 : 0;
  const rounds = (decimals: number): boolean => Number(roundDecimal(percent, decimals)) === end;
  if (percent === end || rounds(FINEST_SHARE)) return usual;
  let decimals = usual;
  while (rounds(decimals)) decimals++;
  return decimals;
}

function writePercent(fraction: number, decimals: number): string {
  return `${formatNumber(fraction * 100, decimals, true)}${NARROW_SPACE}%`;
}

/** A change: `+2,3 %`, `−1,0 %`; one that the decimals do not show is `0,0 %`. */
export function formatChange(fraction: number): string {
  return `${fraction > 0 ? '+' : ''}${writePercent(fraction, 1)}`;
}

/** A difference of fractions in percentage points: 0.014 is `+1,4 pt`. */
function formatPoints(difference: number, decimals: number): string {
  const text = formatNumber(difference * 100, decimals, true);
  return `${/[1-9]/.test(text) && difference > 0 ? '+' : ''}${text}${NARROW_SPACE}pt`;
}

export function formatStyled(value: number, style: NumberStyle): string {
  if (style.points) return formatPoints(value, style.decimals);
  if (style.kind === 'percent')
    return style.change ? writePercent(value, style.decimals) : formatPercent(value, style.decimals);
  if (style.kind === 'ordinal') return `${formatNumber(value)}${value === 1 ? 'ᵉʳ' : 'ᵉ'}`;
  if (style.kind === 'plain') return formatNumber(value, style.decimals).replaceAll(NARROW_SPACE, '');
  return formatNumber(value, decimalsOf(value, style), style.fixed);
}

function decimalsOf(value: number, { decimals, small }: NumberStyle): number {
  return small !== undefined && Math.abs(value) < SMALL ? small : decimals;
}

/** A figure with what hides it. All null with a status that shows nothing. */
export interface Measure {
  readonly value: number | null;
  readonly min?: number | null;
  readonly max?: number | null;
}

/** The figure, or its bounds in words (`au moins 12`), or `hidden`. Bounds written alike are `environ 55,7 %`. */
export function formatMeasure(measure: Measure, style: NumberStyle, hidden: string): string {
  const { value, min = null, max = null } = measure;
  if (value !== null) return formatStyled(value, style);
  if (min === null && max === null) return hidden;
  if (min !== null && isOnlyLeast(measure, style)) return `au moins ${formatStyled(min, style)}`;
  if (min === null || max === null) {
    return min !== null ? `au moins ${formatStyled(min, style)}` : `au plus ${formatStyled(max ?? 0, style)}`;
  }
  const [low, high] = [formatStyled(min, style), formatStyled(max, style)];
  if (low !== high) return `entre ${low} et ${high}`;
  return sameBounds(min, max) ? low : `environ ${low}`;
}

/** Bounds this near, as a share of their middle, are said by it: « 927 à 4 près » for 923 to 931. */
const NEAR = 0.02;

/** The figure; its middle and how far it may be where its bounds are near one another; else its bounds in words. */
export function formatAround(measure: Measure, style: NumberStyle, hidden: string): string {
  const { value, min = null, max = null } = measure;
  const half = value === null && min !== null && max !== null ? (max - min) / 2 : 0;
  const middle = (max ?? 0) - half;
  if (half === 0 || half > NEAR * Math.abs(middle)) return formatMeasure(measure, style, hidden);
  // A middle between two units is rounded up, and so is the margin: both bounds stay within.
  return `${formatStyled(Math.ceil(middle), style)} à ${formatStyled(Math.ceil(half), style)} près`;
}

/** Like `formatMeasure`, shorter, for a table cell or an axis: `130 531 à 132 805`. */
export function formatMeasureShort(measure: Measure, style: NumberStyle, hidden: string): string {
  const { value, min = null, max = null } = measure;
  if (value !== null || min === null || max === null || isOnlyLeast(measure, style)) {
    return formatMeasure(measure, style, hidden)
      .replace('au moins ', `≥${NARROW_SPACE}`)
      .replace('au plus ', `≤${NARROW_SPACE}`);
  }
  const [low, high] = [formatStyled(min, style), formatStyled(max, style)];
  if (low !== high) return `${low} à ${high}`;
  return sameBounds(min, max) ? low : `≈${NARROW_SPACE}${low}`;
}

/** Where a figure is on a map of one number a place: at its value, or at the one known bound, with its words. */
export function placedAt({ value, min = null, max = null }: Measure): { at: number | null; bound: string } {
  if (value !== null || (min === null) === (max === null)) return { at: value, bound: '' };
  return { at: min ?? max, bound: min === null ? 'au plus' : 'au moins' };
}

/** A share is of a whole at most: that it may be all says nothing; if it may also be none, it is not known. */
export function isOnlyLeast({ min = null, max = null }: Measure, { kind, change, points }: NumberStyle): boolean {
  return kind === 'percent' && !change && !points && max === 1 && min !== null && min > 0 && min < 1;
}

/** Whether two bounds are one number, but for the binary tail. */
export function sameBounds(min: number, max: number): boolean {
  return Math.abs(max - min) <= 1e-12 * Math.max(Math.abs(min), Math.abs(max));
}

/** Decimal rounding of what is written: 1.005 is 1.01, 55.65 is 55.7, whatever the binary tail says. */
function roundDecimal(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Nombre impossible à écrire : ${value}.`);
  if (Math.abs(value) >= 1e15) return BigInt(Math.round(value)).toString();
  if (Number.isInteger(value)) return value.toFixed(decimals);
  const clean = Number(value.toPrecision(15));
  const [mantissa = '0', exponent = '0'] = String(clean).split('e');
  const shifted = Math.round(Number(`${mantissa.replace('-', '')}e${Number(exponent) + decimals}`));
  const rounded = Number(`${shifted}e-${decimals}`);
  return (value < 0 && rounded !== 0 ? '-' : '') + rounded.toFixed(decimals);
}
