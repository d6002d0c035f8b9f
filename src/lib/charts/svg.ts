import * as Plot from '@observablehq/plot';
import { HATCH } from './hatch.ts';
import { nameMark } from './mark-place.ts';
import { DrawnElement, PlotDocument } from './plot-document.ts';
import { attributesOf, childrenOf, xml } from '../text/markup.ts';

/** One drawing in two widths: pages show the one that fits, so that labels stay legible on a phone. */
export interface Drawing {
  wide: string;
  narrow: string;
  /** What a screen reader says in place of the picture; the table twin holds the figures. */
  label: string;
  /** Ordinate of the narrow drawing where it is cut in two, side by side on paper. */
  cut?: number;
  /** What one must know of its axes, beside the signs that its legend says. */
  note?: string;
}

export const WIDE = 640;
export const NARROW = 350;

/** A hundredth of a pixel is not seen. */
const LONG_DECIMALS = /(\.\d)\d{2,}(?!\d|em)/g;
/** Pixels: the letters of a label, and what parts it from the bars. */
export const LABEL_SIZE = 12;
const LABEL_GAP = 10;
const FONT = { fontFamily: 'var(--sans)', fontSize: `${LABEL_SIZE}px`, background: 'none', color: 'var(--ink)' };

/** A text over rules and grids: a rim of paper parts it from them. */
export const LEGIBLE = { fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 5 } as const;

/** The end of a stroke between bounds of secrecy: a short bar across. Confidence intervals have none. */
export const CAP = {
  draw(context: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void }, size: number) {
    const half = Math.sqrt(size) / 1.6;
    context.moveTo(-half, 0);
    context.lineTo(half, 0);
  }
};

/** Rows beyond which a sheet of paper holds no drawing whole. */
export const TALL = 40;

/** Between which rows a narrow drawing of bands is cut. @param padding share of a band left between two */
export function cutBetween(
  rows: number,
  { height, top, bottom, padding }: { height: number; top: number; bottom: number; padding: number }
): number {
  const step = (height - top - bottom) / (rows + padding);
  return Math.round(top + step * (Math.ceil(rows / 2) + padding / 2));
}

/** Pixels of names at most in a drawing of one row a label, and those that may be taken for a name of three lines. */
const [NAMES, SPARE] = [250, 50];

/** Where rows stand, how high a drawing is, where paper cuts it. @param row pixels at least @param padding share */
export function rowBands(
  labels: readonly string[],
  { row, top, bottom, padding }: { row: number; top: number; bottom: number; padding: number }
): {
  readonly placed: (width: number) => ReturnType<typeof labelMargin>;
  readonly heightAt: (width: number) => number;
  readonly cut: Pick<Drawing, 'cut'>;
} {
  const placed = (width: number) => labelMargin(labels, width, NAMES, SPARE);
  const heightAt = (width: number): number => labels.length * Math.max(row, placed(width).row) + top + bottom;
  const height = heightAt(NARROW);
  return {
    placed,
    heightAt,
    cut: labels.length > TALL ? { cut: cutBetween(labels.length, { height, top, bottom, padding }) } : {}
  };
}

/** Draws the same plot at both widths. */
export function draw(label: string, options: (width: number) => Plot.PlotOptions): Drawing {
  return { label, wide: render(options(WIDE), label), narrow: render(options(NARROW), label) };
}

function render(options: Plot.PlotOptions, label: string): string {
  const document = new PlotDocument() as unknown as Document;
  const svg: unknown = Plot.plot({ ...options, document, style: FONT });
  if (!(svg instanceof DrawnElement) || svg.localName !== 'svg') throw new Error('Plot n’a pas rendu de SVG.');
  // The picture is one image with one label: Plot's own labels of its groups would be read in English.
  for (const element of svg.tree()) {
    if (element.localName === 'style') element.parentNode?.removeChild(element);
    const name = element.localName === 'g' ? null : element.getAttribute('aria-label');
    element.removeAttribute('aria-label');
    element.removeAttribute('aria-description');
    if (name !== null) nameMark(element, name);
    // The attribute of SVG 1.1, which validators judge by, has no such value; the property has.
    const figures = element.getAttribute('font-variant');
    if (figures !== null) element.style.setProperty('font-variant', figures);
    element.removeAttribute('font-variant');
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const rounded = (value: string): string => value.replace(LONG_DECIMALS, '$1');
  return xml`<svg${attributesOf(svg, rounded)}>${HATCH}${childrenOf(svg, rounded)}</svg>`.toString();
}

/** About how wide a text is drawn, in pixels, with the space that parts it from what follows. */
export function textWidth(text: string): number {
  return emsOf(text) * LABEL_SIZE + 6;
}

/** Lines that a label may take: as many as it needs in a wide drawing, two on a phone. */
const MOST_LINES = { wide: 8, narrow: 2 };

/** The text on lines of so many ems, `most` at most, cut at words and hyphens; the rest is « … ». */
export function wrapText(text: string, ems: number, most: number): string {
  const lines: string[] = [];
  // Nomenclatures join cut words by points, or by strokes: a line may end there too.
  const parts = text.split(/(?<=[ -]|[./](?=\p{L}))/u);
  while (parts.length > 0) {
    let line = '';
    const last = lines.length === most - 1;
    while (parts.length > 0 && (line === '' || last || emsOf(`${line}${parts[0] ?? ''}`.trimEnd()) <= ems))
      line += parts.shift() ?? '';
    lines.push(oneLine(line.trimEnd(), ems));
  }
  return lines.join('\n');
}

/** The texts on so many lines at most; those that would be cut alike keep the words which tell them apart. */
export function distinctLines(texts: readonly string[], ems: number, most: number = MOST_LINES.narrow): string[] {
  const cut = new Map(texts.map((text) => [text, wrapText(text, ems, most)]));
  const alike = [...cut.values()];
  return texts.map((text) => {
    const lines = cut.get(text) ?? text;
    const loses = lines.endsWith('…') && text.endsWith(')');
    return loses || alike.filter((other) => other === lines).length > 1 ? firstAndLast(text, ems) : lines;
  });
}

function firstAndLast(text: string, ems: number): string {
  const words = text.split(' ');
  const end = words.findIndex((_, from) => emsOf(words.slice(from).join(' ')) <= ems);
  if (end < 1) return wrapText(text, ems, MOST_LINES.narrow);
  return `${oneLine(words.slice(0, end).join(' '), ems)}\n${words.slice(end).join(' ')}`;
}

/** How many lines a label may take in a drawing so wide. */
export function mostLines(width: number): number {
  return width < 500 ? MOST_LINES.narrow : MOST_LINES.wide;
}

/** The text on one line of so many ems, ended by « … » where it is cut. */
export function oneLine(text: string, ems: number): string {
  if (emsOf(text) <= ems) return text;
  let kept = text;
  while (kept !== '' && emsOf(`${kept}…`) > ems) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** About how wide a text is drawn, in ems: capitals are wide, points and small i are not. */
export function emsOf(text: string): number {
  let sum = 0;
  for (const char of text) sum += EMS.get(char) ?? emOf(char);
  return sum;
}

/** Of the letters met: a page measures some hundred thousand. */
const EMS = new Map<string, number>();

function emOf(char: string): number {
  const em = /[A-ZÀ-Þmw%œŒ—…]/.test(char) ? 0.76 : /[ijltfr.,;:'’|()\s-]/.test(char) ? 0.35 : 0.6;
  EMS.set(char, em);
  return em;
}

/**
 * Left margin in pixels for the longest label, `most` at most, and how each is written in it; longer labels wrap, and
 * `row` is how far apart rows are at least for none to be over another. A wide drawing that has `spare` pixels gives
 * them to a label that would have three lines: all rows are as far apart as that one.
 */
export function labelMargin(
  labels: readonly string[],
  width: number,
  most = 250,
  spare = 0
): { margin: number; write: (label: string) => string; row: number } {
  const usual = marginOf(labels, width, width < 500 ? 138 : most);
  const high = usual.lines.some((text) => text.split('\n').length > 2);
  const { margin, lines, row } = high && width >= 500 && spare > 0 ? marginOf(labels, width, most + spare) : usual;
  return { margin, write: (label) => lines[labels.indexOf(label)] ?? label, row };
}

function marginOf(
  labels: readonly string[],
  width: number,
  most: number
): { margin: number; lines: readonly string[]; row: number } {
  const margin = Math.min(
    most,
    Math.max(40, ...labels.map((label) => Math.ceil(emsOf(label) * LABEL_SIZE) + LABEL_GAP))
  );
  const lines = distinctLines(labels, (margin - LABEL_GAP) / LABEL_SIZE, mostLines(width));
  const heights = lines.map((text) => text.split('\n').length);
  const row = Math.max(
    0,
    ...heights.map((height, index) => {
      const next = heights[index + 1] ?? 1;
      return ((height + next) / 2) * LABEL_SIZE + (Math.min(height, next) > 1 ? 9 : 6);
    })
  );
  return { margin, lines, row };
}
