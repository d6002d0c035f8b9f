import type { Reading } from '../words/figure.ts';
import type { Classes } from './scale.ts';

/** In one class, or the two that its bounds touch; `wide` beyond; `hidden` by secrecy; `unknown` without a figure. */
export type Fill =
  | { readonly kind: 'class'; readonly index: number }
  | { readonly kind: 'two'; readonly low: number; readonly high: number }
  | { readonly kind: 'wide' | 'hidden' | 'unknown' };

/** A colour says that the figure is in its class, whatever hidden values are. */
export function fillOf(reading: Reading | null, classes: Pick<Classes, 'classOf'>): Fill {
  if (reading === null) return { kind: 'unknown' };
  const { value, min, max, status } = reading;
  const [least, most] = value === null ? [min, max] : [value, value];
  if (least === null && most === null)
    return { kind: status.code === 'secret' || status.code === 'non_diffuse' ? 'hidden' : 'unknown' };
  if (least === null || most === null) return { kind: 'wide' };
  const [low, high] = [classes.classOf(least), classes.classOf(most)];
  if (low === high) return { kind: 'class', index: low };
  return high === low + 1 ? { kind: 'two', low, high } : { kind: 'wide' };
}
