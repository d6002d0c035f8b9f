import { middleOf, type Reading } from '../words/figure.ts';
import { classesFrom, divergingClasses, quantileClasses, type Classes } from './scale.ts';
import { fillOf } from './fill.ts';

/** Colours that one tells apart on a map of territories. */
const MOST_CLASSES = 5;
/** Share of the territories whose bounds may cover more than two classes. */
const UNCOLOURED = 0.1;
const STEPS = [1, 2, 2.5, 5];

/**
 * The classes of a map: of equal steps or of quantiles, those that part the territories best while nine in ten keep a
 * colour or stripes.
 * @param gap the measure is read around zero
 */
export function territoryClasses(readings: readonly Reading[], gap: boolean): Classes {
  const values = readings.map(middleOf).filter((value) => value !== null);
  const signs = values.some((value) => value < 0) && values.some((value) => value > 0);
  if (gap || signs) return divergingClasses(values);
  const tried = [...steppedClasses(values), ...[8, 7, 6, 5, 4, 3, 2].map((wanted) => quantileClasses(values, wanted))]
    .filter(({ breaks }) => breaks.length > 0 && breaks.length < MOST_CLASSES)
    .map((classes) => ({ classes, blank: blankOf(readings, classes), parted: partedBy(values, classes) }));
  const coloured = tried.filter(({ blank }) => blank <= UNCOLOURED * readings.length);
  const [first, ...others] = coloured.length > 0 ? coloured : tried;
  if (!first) return quantileClasses(values);
  const better = coloured.length > 0 ? ('parted' as const) : ('blank' as const);
  return others.reduce(
    (best, one) => ((better === 'parted' ? one.parted > best.parted : one.blank < best.blank) ? one : best),
    first
  ).classes;
}

/** Classes of one width, a number of one or two digits. */
function steppedClasses(values: readonly number[]): Classes[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!(high > low)) return [];
  const magnitude = 10 ** Math.floor(Math.log10(high - low));
  return [magnitude / 10, magnitude].flatMap((unit) =>
    STEPS.flatMap((width) => {
      const step = width * unit;
      const first = Math.floor(low / step) + 1;
      const count = Math.ceil(high / step) - first;
      if (count < 1 || count >= MOST_CLASSES) return [];
      const breaks = Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(6)));
      return [classesFrom(breaks)];
    })
  );
}

function blankOf(readings: readonly Reading[], classes: Classes): number {
  return readings.filter((reading) => fillOf(reading, classes).kind === 'wide').length;
}

/** Shannon's entropy of the territories over the classes: the more, the more a colour tells. */
function partedBy(values: readonly number[], { breaks, classOf }: Classes): number {
  const counts = Array.from({ length: breaks.length + 1 }, () => 0);
  for (const value of values) counts[classOf(value)] = (counts[classOf(value)] ?? 0) + 1;
  return counts
    .filter((count) => count > 0)
    .map((count) => count / values.length)
    .reduce((sum, share) => sum - share * Math.log2(share), 0);
}
