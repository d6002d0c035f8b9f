import { xml, type Markup } from '../text/markup.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Frame } from './projection.ts';

/** Kilometres of a degree of latitude, on average. */
const DEGREE_KM = 111.2;
/** Units that a bar takes at most. */
const LONGEST = 110;
/** Units of height that a bar takes, with its text. */
export const SCALE_HEIGHT = 26;

/** The longest round distance that holds in a bar, and how long it is drawn. */
export function scaleOf(frame: Pick<Frame, 'scale'>): { km: number; length: number } {
  const perKm = frame.scale / DEGREE_KM;
  const power = 10 ** Math.floor(Math.log10(LONGEST / perKm));
  const km = ([5, 2].find((digit) => digit * power * perKm <= LONGEST) ?? 1) * power;
  return { km, length: km * perKm };
}

/** A bar that says how long a distance is on a map, its left end at a point. */
export function scaleBar(frame: Frame, x: number, y: number): Markup {
  const { km, length } = scaleOf(frame);
  const end = (x + length).toFixed(1);
  return xml`<g fill="var(--soft)" stroke="none"><path fill="none" stroke="var(--soft)" stroke-width="1.5" d="M${x} ${y - 5}V${y}H${end}V${y - 5}"/><text x="${(x + length + 6).toFixed(1)}" y="${y}" font-family="var(--sans)" font-size="12">${formatNumber(km, km < 1 ? 1 : 0)} km</text></g>`;
}
