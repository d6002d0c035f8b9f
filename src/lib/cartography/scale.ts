import type { MapSpec } from '../catalogue/request/header.ts';

/** Classes of a scale: `breaks[i]` is the lower bound of class i + 1. */
export interface Classes {
  breaks: number[];
  /** Index of the class of a value, 0 to breaks.length. */
  classOf: (value: number) => number;
  /** Token of each class, when they are not steps of the sequential scale. */
  tokens?: readonly string[];
  /** Classes are symmetric around zero, whose class is neutral. */
  diverging?: true;
}

/** More outlines than this are drawn faint on a map, so that they do not hide what they enclose. */
export const FEW_OUTLINES = 24;

const MOST_CLASSES = 8;
/** Steps on each side of the neutral one, `--div-4`: `--div-1` the lowest values, `--div-7` the highest. */
const MOST_SIDE_CLASSES = 3;
const LEADING = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** Whether a measure is a gap by nature, whatever the signs of these values: in points, or declared so. */
export function isGapMeasure({ unite }: { readonly unite: string | null }, carte: MapSpec | null): boolean {
  return unite === 'points' || carte?.echelle === 'divergente';
}

/** The classes of values to draw: around zero for a gap or two signs, else from the lowest to the highest. */
export function valueClasses(values: readonly number[], gap: boolean): Classes {
  return gap || (values.some((value) => value < 0) && values.some((value) => value > 0))
    ? divergingClasses(values)
    : quantileClasses(values);
}

/** Classes symmetric around zero, from the quantiles of distances to it. */
export function divergingClasses(values: readonly number[]): Classes {
  const distances = values
    .filter(Number.isFinite)
    .map(Math.abs)
    .sort((a, b) => a - b);
  const found = readableBounds(distances, MOST_SIDE_CLASSES + 1);
  const farthest = distances.at(-1) ?? 0;
  // Distances that are all alike have no quantile apart.
  const bounds = found.length > 0 || farthest === 0 ? found : [roundReadable(farthest / 2)];
  const sides = bounds.map((_, index) => Math.round(((index + 1) * MOST_SIDE_CLASSES) / bounds.length));
  const steps = [...sides.map((step) => -step).reverse(), 0, ...sides];
  return {
    breaks: [...bounds.map((bound) => -bound).reverse(), ...bounds],
    classOf: (value) => bounds.length + Math.sign(value) * classIndex(bounds, Math.abs(value)),
    tokens: steps.map((step) => `--div-${MOST_SIDE_CLASSES + 1 + step}`),
    diverging: true
  };
}

/** Quantile classes of rounded bounds, equal ones merged; values close to each other keep a digit more. */
export function quantileClasses(values: readonly number[], wanted = MOST_CLASSES): Classes {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const breaks = readableBounds(sorted, wanted);
  return classesFrom(breaks);
}

/** The classes between these bounds, ascending. */
export function classesFrom(breaks: number[]): Classes {
  return { breaks, classOf: (value) => classIndex(breaks, value) };
}

function readableBounds(sorted: readonly number[], wanted: number): number[] {
  const readable = boundsOf(sorted, wanted, roundReadable);
  return readable.length >= (wanted - 1) / 2
    ? readable
    : boundsOf(sorted, wanted, (value) => Number(value.toPrecision(2)));
}

function boundsOf(sorted: readonly number[], wanted: number, round: (value: number) => number): number[] {
  const breaks: number[] = [];
  for (let k = 1; k < wanted; k++) {
    const quantile = sorted[Math.floor((k * sorted.length) / wanted)];
    if (quantile === undefined) continue;
    const rounded = round(quantile);
    const last = breaks.at(-1) ?? sorted[0] ?? 0;
    if (rounded > last) breaks.push(rounded);
  }
  return breaks;
}

/** Nearest number with a leading digit people read easily (1, 1.2, 1.5, 2 …) at the value's own magnitude. */
export function roundReadable(value: number): number {
  if (value === 0) return 0;
  const magnitude = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const scaled = Math.abs(value) / magnitude;
  const nearest = [...LEADING, 10].reduce((best, candidate) =>
    Math.abs(candidate - scaled) < Math.abs(best - scaled) ? candidate : best
  );
  return Math.sign(value) * Number((nearest * magnitude).toPrecision(6));
}

/** The tokens of the classes: their own, or else spread over the sequential scale, `--seq-1` the lightest. */
export function classTokens({ breaks, tokens }: Classes): readonly string[] {
  const count = breaks.length + 1;
  return (
    tokens ??
    Array.from(
      { length: count },
      (_, i) => `--seq-${count === 1 ? 6 : Math.round(1 + (i * (MOST_CLASSES - 1)) / (count - 1))}`
    )
  );
}

/** The same as colours of a style sheet. */
export function classColours(classes: Classes): string[] {
  return classTokens(classes).map((token) => `var(${token})`);
}

function classIndex(breaks: readonly number[], value: number): number {
  let index = 0;
  while (index < breaks.length && value >= (breaks[index] ?? Infinity)) index++;
  return index;
}
