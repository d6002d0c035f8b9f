import * as Plot from '@observablehq/plot';
import { HIDDEN_FILL } from '../hatch.ts';
import { markOfSeries } from '../mark-place.ts';
import { draw, labelMargin, LEGIBLE, textWidth, type Drawing } from '../svg.ts';

/** A bar with a part that is not disseminated: hatched from the least to the most that its parts may be. */
export interface HiddenRest {
  label: string;
  from: number;
  to: number;
  text: string;
  at?: string;
}

/** One segment of a stacked bar: a share of the bar's whole, 0 to 1. */
export interface Segment {
  label: string;
  part: string;
  share: number;
  text: string;
  /** Where the table twin says it: `mark-place.ts`. */
  at?: string;
}

const FILLS = ['var(--seq-7)', 'var(--seq-4)'];
const RIGHT = 28;
const INKS = ['var(--paper)', 'var(--ink)'];

export interface StackedOptions {
  label: string;
  format: (value: number) => string;
  /** The bars, in order. */
  labels: readonly string[];
  /** The parts, in order, those that are hidden everywhere too: a part has one colour, whatever is hidden. */
  parts: readonly string[];
  hidden?: readonly HiddenRest[];
}

/** Shares stacked from zero; what is left up to 100 % stays paper. */
export function drawStacked(
  segments: readonly Segment[],
  { label, format, labels, parts, hidden = [] }: StackedOptions
): Drawing {
  return draw(label, (width) => {
    const { margin, write, row } = labelMargin(labels, width);
    const narrow = width < 500;
    const above = narrow ? 44 : 26;
    const holds = ({ share, text }: Segment) => share * (width - margin - RIGHT) > textWidth(text);
    return {
      width,
      height: labels.length * Math.max(32, row) + above + 34,
      marginLeft: margin,
      marginTop: above,
      marginBottom: 28,
      marginRight: RIGHT,
      x: { domain: [0, 1], ticks: narrow ? 3 : 5, tickFormat: format, label: null, tickSize: 0 },
      y: { domain: labels, label: null, padding: 0.28 },
      marks: [
        Plot.gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
        Plot.axisY({ tickSize: 0, label: null, tickFormat: write }),
        Plot.barX(
          segments,
          Plot.stackX({
            y: 'label',
            x: 'share',
            order: [...parts],
            z: 'part',
            fill: (d: Segment) => FILLS[parts.indexOf(d.part)] ?? 'var(--context)',
            ariaLabel: (d: Segment) => markOfSeries(d.at, parts.indexOf(d.part))
          })
        ),
        // Every segment is stacked, so that those with a text stand in their place.
        Plot.text(
          segments,
          Plot.stackX({
            y: 'label',
            x: 'share',
            order: [...parts],
            z: 'part',
            text: (d: Segment) => (holds(d) ? d.text : ''),
            fontWeight: 600,
            fill: (d: Segment) => INKS[parts.indexOf(d.part)] ?? 'var(--ink)'
          })
        ),
        Plot.barX(hidden, {
          y: 'label',
          x1: 'from',
          x2: 'to',
          fill: HIDDEN_FILL,
          stroke: 'var(--context-mark)',
          strokeWidth: 0.5,
          ariaLabel: 'at'
        }),
        Plot.text(hidden, { y: 'label', x: 1, dx: -6, textAnchor: 'end', text: 'text', fontWeight: 600, ...LEGIBLE }),
        ...parts.flatMap((part, index) => {
          // Two names side by side, or under one another where they would meet.
          const [side, x, inwards] = narrow || index === 0 ? (['start', 0, 1] as const) : (['end', 1, -1] as const);
          const place = { x, frameAnchor: 'top', dy: narrow ? -34 + 18 * index : -16, textAnchor: side } as const;
          return [
            Plot.text([part], { ...place, text: ['■'], fill: FILLS[index] ?? 'var(--context)', fontSize: 14 }),
            Plot.text([part], {
              ...place,
              dx: inwards * 16,
              text: [part],
              fill: 'var(--ink)',
              fontWeight: 600,
              ariaLabel: () => markOfSeries('', index)
            })
          ];
        }),
        Plot.ruleX([0], { stroke: 'var(--ink)' })
      ]
    };
  });
}
