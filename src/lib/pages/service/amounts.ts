import { formatNumber, NARROW_SPACE, sameBounds } from '../../text/numbers.ts';

/** A figure of the service in its unit: `79,3 %`, `8,24 sur 10`, `38 106 visites`; a rate for a hundred is a bare number. */
export function amount(value: number, unit: string, decimals: number | 'as given'): string {
  const number = decimals === 'as given' ? formatNumber(value, 3) : formatNumber(value, decimals, decimals > 0);
  if (unit === '%') return `${number}${NARROW_SPACE}%`;
  return unit.startsWith('pour ') ? number : `${number} ${unit}`;
}

/** `entre 7,64 et 8,84 sur 10`, with as many more decimals as tell them apart; null where both bounds are one figure, or where one is missing. */
export function range(
  low: number | null,
  high: number | null,
  say: (value: number, more?: number) => string
): string | null {
  if (low === null || high === null || sameBounds(low, high)) return null;
  const more = [0, 1, 2, 3].find((digits) => say(low, digits) !== say(high, digits));
  return more === undefined ? null : between('entre', 'et', say(low, more), say(high, more));
}

/** `de 35 995 à 41 588 visites`: the unit once, a percent sign twice. */
export function between(from: string, to: string, low: string, high: string): string {
  const unit = / (?!\d).*$/.exec(high)?.[0] ?? '';
  return `${from} ${unit !== '' && low.endsWith(unit) ? low.slice(0, -unit.length) : low} ${to} ${high}`;
}
