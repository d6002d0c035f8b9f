import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** One drawing in two widths: pages show the one that fits, so that labels stay legible on a phone. */
export interface Drawing {
  wide: string;
  narrow: string;
  /** What a screen reader says in place of the picture; the table twin holds the figures. */
  label: string;
}

export const WIDE = 640;
export const NARROW = 350;

const { document } = parseHTML('<!doctype html><html><body></body></html>');
/** A hundredth of a pixel is not seen; texts never hold five decimals. */
const LONG_DECIMALS = /(\.\d\d)\d{3,}/g;
const FONT = { fontFamily: 'var(--sans)', fontSize: '12px', background: 'none', color: 'var(--ink)' };

/** The pattern behind `HIDDEN_FILL`: every drawing holds it. */
export const HATCH =
  '<defs><pattern id="hachures" patternUnits="userSpaceOnUse" width="6" height="6" patternTransform="rotate(45)">' +
  '<rect width="6" height="6" fill="var(--paper)"/><line x1="0" y1="0" x2="0" y2="6" stroke="var(--context-mark)" stroke-width="2"/></pattern></defs>';

/** Fill of what is hidden by secrecy: a hatch on paper, never a colour of a scale. */
export const HIDDEN_FILL = 'url(#hachures)';

/** The end of a stroke between bounds of secrecy: a short bar across. Confidence intervals have none. */
export const CAP = {
  draw(context: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void }, size: number) {
    const half = Math.sqrt(size) / 1.6;
    context.moveTo(-half, 0);
    context.lineTo(half, 0);
  }
};

/** Draws the same plot at both widths. */
export function draw(label: string, options: (width: number) => Plot.PlotOptions): Drawing {
  return { label, wide: render(options(WIDE), label), narrow: render(options(NARROW), label) };
}

function render(options: Plot.PlotOptions, label: string): string {
  const element = Plot.plot({ ...options, document: document as unknown as Document, style: FONT });
  const svg = element.tagName.toLowerCase() === 'svg' ? element : element.querySelector('svg');
  if (!svg) throw new Error('Plot n’a pas rendu de SVG.');
  // The picture is one image with one label: Plot's own labels of its groups would be read in English.
  for (const group of svg.querySelectorAll('[aria-label], [aria-description]')) {
    group.removeAttribute('aria-label');
    group.removeAttribute('aria-description');
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg.outerHTML.replace(/<style>[\s\S]*?<\/style>/, '').replace(/(<svg[^>]*>)/, `$1${HATCH}`).replace(LONG_DECIMALS, '$1');
}

/** About how wide a text is drawn, in pixels at the size of the charts. */
export function textWidth(text: string): number {
  return text.length * 6.6 + 6;
}

/** The text in two lines at most: the table twin holds it whole. */
export function shorten(text: string, lineWidth: number): string {
  const most = Math.floor(lineWidth * 3.1);
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** Left margin in pixels for the longest label, and the width of its lines in ems; longer labels wrap. */
export function labelMargin(labels: readonly string[], width: number): { margin: number; lineWidth: number } {
  const widest = Math.min(width < 500 ? 138 : 250, Math.max(40, ...labels.map((label) => label.length * 6.4 + 20)));
  return { margin: widest, lineWidth: (widest - 12) / 12 };
}
