import type { Answer } from '../catalogue/api/answer.ts';
import { xml, type Markup } from '../text/markup.ts';
import { columnOf, fromTo, inWords, type Reading } from '../words/figure.ts';
import { territoryName } from '../cartography/territory-rows.ts';
import { territoryFigures } from '../cartography/territory-rows.ts';

/** Where a figure stands among those of like territories: a line of marks, and the same in words. */
export interface PeerStrip {
  readonly svg: string;
  /** « 26 bassins d’emploi, de 28 % à 78 % »; of figures known by bounds, the two at the ends, each with its own. */
  readonly words: string;
}

const WIDTH = 170;
const HEIGHT = 12;
/** Units: what a known value takes, so that it is seen. */
const TICK = 3;
/** Bars known by their bounds: the height of that of the place, that of all together, the share of a step one takes. */
const [THICK, DEEPEST, BAR] = [4, 40, 0.7];
/** Territories under which there is nothing to compare, and over which marks are one smear. */
const [FEWEST, MOST] = [3, 120];

/**
 * A strip of the figures of an answer, one a territory, that of `place` set apart: a known value is a tick, a figure
 * known by its bounds a bar between them. Undefined for a count, for too few or too many territories, or when that of
 * the place is not known.
 * @param plural how the territories are named together
 */
export function peerStrip(answer: Answer | null, name: string, place: string, plural: string): PeerStrip | undefined {
  // A count stands where its territory is large: it has no peers.
  if (answer === null || columnOf(answer, name).role === 'mesure') return undefined;
  const figures = territoryFigures(answer, columnOf(answer, name));
  const known = (figures ?? []).flatMap(({ territoire, reading }) => {
    const [low, high] = boundsOf(reading);
    return low === null || high === null ? [] : [{ territoire, reading, low, high }];
  });
  const own = known.find(({ territoire }) => territoire === place);
  const lowest = known.reduce<(typeof known)[number] | undefined>((a, b) => (a && a.low <= b.low ? a : b), undefined);
  const highest = known.reduce<(typeof known)[number] | undefined>(
    (a, b) => (a && a.high >= b.high ? a : b),
    undefined
  );
  if (!own || !lowest || !highest || known.length < FEWEST || known.length > MOST) return undefined;
  const span = highest.high - lowest.low || 1;
  const at = (value: number): number => ((value - lowest.low) / span) * (WIDTH - TICK);
  const names = namesOf(answer);
  // Bars lie one under the other, from the lowest, that of the place the thickest: they would hide each other.
  const isWide = known.some(({ low, high }) => at(high) - at(low) > TICK);
  const ranks = new Map(known.toSorted((a, b) => a.low - b.low || a.high - b.high).map((one, rank) => [one, rank]));
  const step = Math.min(THICK, DEEPEST / known.length);
  const tall = isWide ? step * known.length + THICK : HEIGHT;
  const mark = (one: (typeof known)[number], fill: Markup): Markup => {
    const { territoire, reading, low, high } = one;
    const thick = one === own ? THICK : step * BAR;
    const [y, height] = isWide ? [(ranks.get(one) ?? 0) * step + (THICK - thick) / 2, thick] : [2, HEIGHT - 4];
    return xml`<rect data-k="/territoires/${territoire}" x="${at(low).toFixed(1)}" y="${y.toFixed(1)}" width="${(at(high) - at(low) + TICK).toFixed(1)}" height="${height.toFixed(1)}" ${fill}><title>${names.get(territoire) ?? territoire} : ${inWords(reading)}</title></rect>`;
  };
  const others = known
    .filter((one) => one !== own)
    .map((one) => mark(one, xml`fill="var(--soft)" fill-opacity="${isWide ? '.6' : '.35'}"`));
  const axis = isWide
    ? ''
    : xml`<line x1="0" x2="${WIDTH}" y1="${HEIGHT / 2}" y2="${HEIGHT / 2}" stroke="var(--line)"/>`;
  return {
    svg: xml`<svg viewBox="0 0 ${WIDTH} ${tall.toFixed(1)}" width="${WIDTH}" height="${tall.toFixed(1)}" aria-hidden="true">${axis}${others}${mark(own, xml`fill="var(--emphasis)"`)}</svg>`.toString(),
    words: `${known.length} ${plural}, ${endsInWords(lowest, highest, names)}`
  };
}

/** « de 28 % à 78 % »; « aux deux bouts, Quimperlé (entre 26 % et 40 %) et Brest (45 %) »: ends of two figures are no bounds of one. */
function endsInWords(lowest: End, highest: End, names: ReadonlyMap<string, string>): string {
  if (lowest.reading.value !== null && highest.reading.value !== null)
    return `de ${fromTo(lowest.reading, highest.reading)}`;
  const [first, last] = [lowest, highest].map(
    ({ territoire, reading }) => `${names.get(territoire) ?? territoire} (${inWords(reading)})`
  );
  return `aux deux bouts, ${first ?? ''} et ${last ?? ''}`;
}

interface End {
  readonly territoire: string;
  readonly reading: Reading;
}

/** The name of each territory of an answer. */
function namesOf(answer: Answer | null): Map<string, string> {
  const code = answer?.colonnes.find(({ role }) => role === 'territoire')?.nom;
  const name = answer === null ? null : territoryName(answer);
  if (!answer || code === undefined || name === null) return new Map();
  return new Map(answer.lignes.map((row) => [String(row[code]), String(row[name])]));
}

function boundsOf({ value, min, max }: Reading): [number | null, number | null] {
  return value === null ? [min, max] : [value, value];
}
