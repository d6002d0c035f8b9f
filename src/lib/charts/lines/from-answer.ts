import type { Answer, AnswerColumn, AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { periodInShort } from '../../text/dates.ts';
import {
  columnOf,
  confidence,
  dayOf,
  exactFormatterOf,
  formatterOf,
  inShort,
  readFigure,
  textOf,
  type Reading
} from '../../words/figure.ts';
import { option } from '../../catalogue/request/drawable.ts';
import { columnsAt } from '../chart-options.ts';
import { markPlaces } from '../mark-place.ts';
import type { Drawing } from '../svg.ts';
import { calendarTicks } from './calendar.ts';
import { drawLines } from './draw.ts';

/** Names of classes written under a line chart, at most. */
const MOST_CLASSES = 5;

export function timeLineOf(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const columns = columnsAt(answer, spec, 'y');
  const place = markPlaces(answer);
  const first = columns[0] ?? columnOf(answer, '');
  // Answers joined have a line for each of the values asked.
  const joined = option(spec, 'serie');
  const points = columns
    .flatMap((column, index) =>
      rows.map((row) => ({
        x: new Date(dayOf(textOf(row, option(spec, 'x')))),
        when: periodInShort(textOf(row, option(spec, 'x'))),
        ...valueOrBounds(readFigure(row, column)),
        series: joined === '' ? seriesName(answer, spec, column, index) : textOf(row, joined),
        at: place(row, index)
      }))
    )
    .sort((a, b) => a.x.getTime() - b.x.getTime());
  const { ticks, format } = calendarTicks(points.map(({ x }) => x));
  return drawLines(points, {
    label,
    formatX: format,
    formatY: formatterOf(first),
    formatEnd: exactFormatterOf(first),
    ticksX: ticks,
    zero: option(spec, 'echelle') !== 'indice'
  });
}

export function seriesOf(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const across = columnOf(answer, option(spec, 'x'));
  const columns = columnsAt(answer, spec, 'y');
  const first = columns[0] ?? columnOf(answer, '');
  const name = option(spec, 'serie');
  const kept = name === '' ? rows : largestSeries(rows, name, first.de?.[1] ?? first.nom);
  // Classes that are not numbers (ages, say) stand in the order of the answer.
  const classes = [...new Set(kept.map((row) => textOf(row, across.nom)))];
  const numeric = classes.every((text) => Number.isFinite(Number(text)));
  const place = markPlaces(answer);
  const points = columns.flatMap((column, index) =>
    kept.map((row) => {
      const bounds = confidence(row, column);
      return {
        x: numeric ? Number(row[across.nom]) : classes.indexOf(textOf(row, across.nom)),
        ...valueOrBounds(readFigure(row, column)),
        series: name === '' ? column.libelle : textOf(row, name),
        at: place(row, index),
        low: bounds?.low ?? null,
        high: bounds?.high ?? null
      };
    })
  );
  // Named classes are long: as many as fit are written.
  const step = numeric ? 1 : Math.ceil(classes.length / MOST_CLASSES);
  const ticks = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b).filter((_, index) => index % step === 0);
  const formatX = (value: number | Date): string =>
    numeric ? `${String(value)}${across.unite === 'mois' ? ' mois' : ''}` : (classes[Number(value)] ?? '');
  return drawLines(points, {
    label,
    formatX,
    formatY: formatterOf(first),
    formatEnd: exactFormatterOf(first),
    ticksX: ticks,
    zero: true
  });
}

/** A line is named after the territory that it is about, where the header says which parameter holds it. */
function seriesName(answer: Answer, spec: ChartSpec, column: AnswerColumn, index: number): string {
  const { noms } = spec;
  const names = Array.isArray(noms)
    ? (noms as readonly string[]).map((parameter) => answer.parametres_libelles[parameter])
    : [];
  return new Set(names).size === names.length ? (names[index] ?? column.libelle) : column.libelle;
}

/** A point of a line: its value, or its bounds, or the sign of what hides it. */
function valueOrBounds(reading: Reading): { y: number | null; min: number | null; max: number | null; sign: string } {
  return {
    y: reading.value,
    min: reading.min,
    max: reading.max,
    sign: reading.value === null ? inShort(reading) : reading.status.sign
  };
}

/** The rows of the five series that count the most people: more lines than that cannot be told apart. */
function largestSeries(rows: readonly AnswerRow[], name: string, weight: string): AnswerRow[] {
  const sizes = new Map<string, number>();
  for (const row of rows)
    sizes.set(textOf(row, name), Math.max(sizes.get(textOf(row, name)) ?? 0, Number(row[weight] ?? 0)));
  const kept = new Set(
    [...sizes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 5)
      .map(([series]) => series)
  );
  return rows.filter((row) => kept.has(textOf(row, name)));
}
