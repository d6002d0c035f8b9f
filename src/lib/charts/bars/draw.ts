import * as Plot from '@observablehq/plot';
import { HIDDEN_FILL } from '../hatch.ts';
import { markOfSeries, withSeries } from '../mark-place.ts';
import { draw, LEGIBLE, rowBands, textWidth, type Drawing } from '../svg.ts';

/** One bar. A hidden value has bounds only: full up to the least it can be, hatched up to the most. */
export interface Bar {
  label: string;
  /** Where the table twin says it: `mark-place.ts`. */
  at?: string;
  value: number | null;
  min: number | null;
  max: number | null;
  /** Text at the end of the bar: the value, or the interval in words. */
  text: string;
  /** The part of the bar to emphasise, in the same unit: its value, or the least it can be; null when unknown. */
  part?: number | null;
  /** The most the part can be; equal to `part` when it is known. */
  partMax?: number | null;
  /** Text inside the emphasised part. */
  partText?: string;
  /** The bar to see, among others that are its context; null when nothing says; left out where none is set apart. */
  strong?: boolean | null;
}

export interface BarOptions {
  label: string;
  format: (value: number) => string;
  /** A value to compare with, drawn as a rule. */
  reference?: { value: number; text: string };
  /** Values that the axis reaches at least, so that drawings side by side have one scale. */
  reach?: Reach | undefined;
}

export interface Reach {
  readonly low: number;
  readonly high: number;
}

const ROW = 24;
const [TOP, BOTTOM, RIGHT] = [4, 30, 24];
/** Of a band, between two bars. */
const PADDING = 0.28;

/** Horizontal bars from zero, in the order given; a negative one goes left, its text on that side. */
export function drawBars(bars: readonly Bar[], { label, format, reference, reach: shared }: BarOptions): Drawing {
  const reach = Math.max(
    1e-9,
    reference?.value ?? 0,
    shared?.high ?? 0,
    ...bars.map((bar) => bar.max ?? bar.value ?? bar.min ?? 0)
  );
  const below = Math.min(0, shared?.low ?? 0, ...bars.map((bar) => bar.min ?? bar.value ?? 0));
  const isLeft = (bar: Bar) => (bar.max ?? bar.value ?? 0) < 0;
  const sure = bars.filter((bar) => (bar.value ?? bar.min) !== null);
  const [told, untold] = [sure.filter(({ strong }) => strong !== null), sure.filter(({ strong }) => strong === null)];
  const unsure = bars.filter((bar) => bar.value === null && bar.max !== null);
  const parts = bars.filter((bar) => bar.part != null);
  const unsureParts = parts.filter((bar) => (bar.partMax ?? 0) > (bar.part ?? 0));
  const fillOf = ({ strong }: Bar): string =>
    strong === true ? 'var(--emphasis)' : parts.length > 0 || strong === false ? 'var(--context)' : 'var(--seq-6)';
  // What is set apart is a series that one may show alone: the emphasised parts, or the emphasised bars.
  const split = parts.length > 0 || bars.some(({ strong }) => strong === true);
  const seriesOf = ({ strong }: Bar): number | undefined =>
    split ? Number(parts.length === 0 && strong === true) : undefined;
  const mark = (bar: Bar) => markOfSeries(bar.at, seriesOf(bar));
  const partMark = ({ at }: Bar) => markOfSeries(at, 1);
  const { placed, heightAt, cut } = rowBands(
    bars.map(({ label: name }) => name),
    { row: ROW, top: TOP, bottom: BOTTOM, padding: PADDING }
  );
  const drawing = draw(label, (width) => {
    const { margin, write } = placed(width);
    const room = width - margin - RIGHT;
    const written = Math.max(...bars.map((bar) => textWidth(bar.text))) / room;
    // Room for a text at each end that has bars.
    const span = (reach - below) / Math.max(0.4, 1 - written * (below < 0 ? 2 : 1));
    const start = below < 0 ? below - span * written : 0;
    const domain = start + span;
    // Where nothing is known, there is no scale to graduate.
    const ticks =
      sure.length + unsure.length === 0
        ? [0]
        : Math.max(2, Math.min(5, Math.floor(room / (textWidth(format(domain)) + 14))));
    const fits = (bar: Bar) => ((bar.part ?? 0) / domain) * room > textWidth(bar.partText ?? '') + 8;
    return {
      width,
      height: heightAt(width),
      marginLeft: margin,
      marginTop: TOP,
      marginBottom: BOTTOM,
      marginRight: RIGHT,
      x: { domain: [start, domain], ticks, tickFormat: format, label: null, tickSize: 0 },
      y: { domain: bars.map((bar) => bar.label), label: null, padding: PADDING },
      marks: [
        Plot.gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks }),
        Plot.axisY({ tickSize: 0, label: null, tickFormat: write }),
        Plot.barX(told, { y: 'label', x: (bar: Bar) => bar.value ?? bar.min, fill: fillOf, ariaLabel: mark }),
        // The outline is all that is seen of a bar of which it is not known whether it is to be set apart.
        ...(untold.length > 0
          ? [
              Plot.barX(untold, {
                y: 'label',
                x: (bar: Bar) => bar.value ?? bar.min,
                fill: 'var(--paper)',
                stroke: 'var(--context-mark)',
                ariaLabel: mark
              })
            ]
          : []),
        Plot.barX(unsure, {
          y: 'label',
          x1: (bar: Bar) => bar.min ?? 0,
          x2: 'max',
          fill: HIDDEN_FILL,
          stroke: 'var(--context-mark)',
          strokeWidth: 0.5,
          ariaLabel: mark
        }),
        Plot.barX(parts, { y: 'label', x: 'part', fill: 'var(--emphasis)', ariaLabel: partMark }),
        Plot.barX(unsureParts, {
          y: 'label',
          x1: 'part',
          x2: 'partMax',
          fill: 'var(--emphasis)',
          fillOpacity: 0.4,
          ariaLabel: partMark
        }),
        // Under the figures, which it would cross out.
        ...(reference ? [Plot.ruleX([reference.value], { stroke: 'var(--ink)', strokeDasharray: '4 3' })] : []),
        Plot.text(
          parts.filter((bar) => bar.partText && fits(bar)),
          {
            y: 'label',
            x: 'part',
            text: 'partText',
            dx: -5,
            textAnchor: 'end',
            fill: 'var(--on-emphasis)',
            fontWeight: 600
          }
        ),
        Plot.text(
          bars.filter((bar) => !isLeft(bar)),
          {
            y: 'label',
            x: (bar: Bar) => bar.max ?? bar.value ?? bar.min ?? 0,
            text: 'text',
            dx: 5,
            textAnchor: 'start',
            fontWeight: 600,
            // A bar of which nothing is known is its sign only.
            ariaLabel: (bar: Bar) =>
              (bar.value ?? bar.min ?? bar.max) === null ? mark(bar) : withSeries(seriesOf(bar)),
            ...LEGIBLE
          }
        ),
        Plot.text(bars.filter(isLeft), {
          y: 'label',
          x: (bar: Bar) => bar.min ?? bar.value ?? 0,
          text: 'text',
          dx: -5,
          textAnchor: 'end',
          fontWeight: 600,
          ariaLabel: (bar: Bar) => withSeries(seriesOf(bar)),
          ...LEGIBLE
        }),
        Plot.ruleX([0], { stroke: 'var(--ink)' })
      ]
    };
  });
  return { ...drawing, ...cut };
}
