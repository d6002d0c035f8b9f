import type { Answer, AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import { currencyOf } from '../text/units.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import { drawBars, type Bar, type Reach } from './bars.ts';
import { calendarTicks } from './calendar.ts';
import { controlPoints, controlTarget } from './control-points.ts';
import { drawControl } from './control.ts';
import { drawIntervals } from './intervals.ts';
import { drawLines } from './lines.ts';
import { drawMatrix } from './matrix.ts';
import {
  alike,
  columnOf,
  confidence,
  dayOf,
  formatterOf,
  inShort,
  middleOf,
  nameAt,
  onDrawing,
  readFigure,
  textOf,
  type Reading
} from '../words/figure.ts';
import { drawScatter } from './scatter.ts';
import { drawStacked } from './stacked.ts';
import type { Drawing } from './svg.ts';

/** Names of classes written under a line chart, at most. */
const MOST_CLASSES = 5;

type Draw = (answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string, reach?: Reach) => Drawing;

const DRAWERS: Readonly<Record<string, Draw>> = {
  barres: bars,
  intervalles: intervals,
  courbe: timeLine,
  lignes: series,
  nuage: cloud,
  quadrant: quadrant,
  empile: stacked,
  matrice: matrix,
  controle: control
};

/**
 * The chart that a request's header asks for, drawn from its answer.
 * @param limit rows drawn, the first of the answer; the table twin holds the others
 * @returns undefined when the request has no chart or no row
 */
export function drawAnswer(
  answer: Answer,
  { limit = 12, label, reach }: { limit?: number; label?: string; reach?: Reach | undefined } = {}
): Drawing | undefined {
  const spec = answer.requete.graphique;
  const drawer = spec ? DRAWERS[spec.type] : undefined;
  if (!spec || !drawer || answer.lignes.length === 0) return undefined;
  return drawer(
    answer,
    spec,
    drawnRows(answer, limit),
    label ?? `${answer.requete.titre} : les figures sont dans le tableau qui suit.`,
    reach
  );
}

/** What the bars of several answers reach together, for one scale; undefined for a chart without bars. */
export function sharedReach(answers: readonly Answer[], limit: number): Reach | undefined {
  const values = answers.flatMap((answer) => {
    const spec = answer.requete.graphique;
    if (spec?.type !== 'barres') return [];
    return drawnRows(answer, limit).flatMap((row) => {
      const { value, min, max } = readFigure(row, columnOf(answer, option(spec, 'x')));
      return [value ?? min, value ?? max].filter((each) => each !== null);
    });
  });
  return values.length === 0 ? undefined : { low: Math.min(...values), high: Math.max(...values) };
}

/** The rows of an answer that its chart draws: series and clouds need all of them. */
export function drawnRows(answer: Answer, limit: number): readonly AnswerRow[] {
  const whole = ['courbe', 'lignes', 'nuage', 'quadrant', 'controle'].includes(answer.requete.graphique?.type ?? '');
  return whole ? answer.lignes : answer.lignes.slice(0, limit);
}

function option(spec: ChartSpec, name: keyof ChartSpec): string {
  const value = spec[name];
  return typeof value === 'string' ? value : '';
}

function columnsAt(answer: Answer, spec: ChartSpec, name: keyof ChartSpec): AnswerColumn[] {
  const value = spec[name];
  const names = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
  return names.map((column) => columnOf(answer, column));
}

function bars(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string, reach?: Reach): Drawing {
  const column = columnOf(answer, option(spec, 'x'));
  const part = option(spec, 'dont') ? columnOf(answer, option(spec, 'dont')) : undefined;
  // A yes or no column: the rows that say yes are the ones to see.
  const set = option(spec, 'couleur');
  const partLabel = option(spec, 'etiquette') ? columnOf(answer, option(spec, 'etiquette')) : undefined;
  const readings = alike(rows.map((row) => readFigure(row, column)));
  const drawn: Bar[] = rows.map((row, index) => {
    const reading = readings[index] ?? readFigure(row, column);
    const inner = part ? readFigure(row, part) : null;
    return {
      label: nameAt(row, option(spec, 'y')) + facetOf(answer, spec, row),
      ...reading,
      text: onDrawing(reading) + (reading.value === null && reading.min === null ? '' : currencyOf(column)),
      ...(set ? { strong: row[set] === true } : {}),
      ...(inner ? { part: inner.value ?? inner.min, partMax: inner.value ?? inner.max } : {}),
      ...(partLabel && inner ? { partText: atAGlance(readFigure(row, partLabel)) } : {})
    };
  });
  const reference = typeof spec.reference === 'number' ? { reference: { value: spec.reference, text: '' } } : {};
  return drawBars(uniqueLabels(drawn), { label, format: formatterOf(column), reach, ...reference });
}

function intervals(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const column = columnOf(answer, option(spec, 'x'));
  const target = option(spec, 'cible') ? columnOf(answer, option(spec, 'cible')) : undefined;
  const [low, high] = columnsAt(answer, spec, 'confiance');
  const expected = option(spec, 'attendu') ? columnOf(answer, option(spec, 'attendu')) : undefined;
  const drawn = rows.map((row) => {
    const reading = readFigure(row, column);
    const bounds =
      low && high
        ? { low: readFigure(row, low).value, high: readFigure(row, high).value }
        : (confidence(row, column) ?? {});
    return {
      label: nameAt(row, option(spec, 'y')),
      ...bounds,
      value: reading.value,
      min: reading.min,
      max: reading.max,
      target: target ? readFigure(row, target).value : null,
      expected: expected ? readFigure(row, expected).value : null,
      middle: middleOf(reading),
      text: onDrawing(reading)
    };
  });
  // The middle of bounds orders the rows; what is not known at all comes last.
  drawn.sort((a, b) => (b.middle ?? -Infinity) - (a.middle ?? -Infinity));
  return drawIntervals(uniqueLabels(drawn), { label, format: formatterOf(column) });
}

function timeLine(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const columns = columnsAt(answer, spec, 'y');
  const points = columns
    .flatMap((column, index) =>
      rows.map((row) => ({
        x: new Date(dayOf(textOf(row, option(spec, 'x')))),
        ...valueOrBounds(readFigure(row, column)),
        series: seriesName(answer, spec, column, index)
      }))
    )
    .sort((a, b) => a.x.getTime() - b.x.getTime());
  const { ticks, format } = calendarTicks(points.map(({ x }) => x));
  return drawLines(points, {
    label,
    formatX: format,
    formatY: formatterOf(columns[0] ?? columnOf(answer, '')),
    ticksX: ticks,
    zero: option(spec, 'echelle') !== 'indice'
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

function control(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  return drawControl(controlPoints(answer, rows), { label, target: controlTarget(spec, rows) });
}

function series(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const across = columnOf(answer, option(spec, 'x'));
  const columns = columnsAt(answer, spec, 'y');
  const first = columns[0] ?? columnOf(answer, '');
  const name = option(spec, 'serie');
  const kept = name === '' ? rows : largestSeries(rows, name, first.de?.[1] ?? first.nom);
  // Classes that are not numbers (ages, say) stand in the order of the answer.
  const classes = [...new Set(kept.map((row) => textOf(row, across.nom)))];
  const numeric = classes.every((text) => Number.isFinite(Number(text)));
  const points = columns.flatMap((column) =>
    kept.map((row) => {
      const bounds = confidence(row, column);
      return {
        x: numeric ? Number(row[across.nom]) : classes.indexOf(textOf(row, across.nom)),
        ...valueOrBounds(readFigure(row, column)),
        series: name === '' ? column.libelle : textOf(row, name),
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
  return drawLines(points, { label, formatX, formatY: formatterOf(first), ticksX: ticks, zero: true });
}

/** Volumes go on a logarithmic scale; `echelle: lineaire` is for rates. */
function cloud(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const x = columnOf(answer, option(spec, 'x'));
  const y = columnOf(answer, option(spec, 'y'));
  // The same quantity on both axes: a straight scale, and the line where both are equal.
  const equal = spec.egalite === true;
  const logY = !equal && option(spec, 'echelle') !== 'lineaire';
  const points = rows.flatMap((row, index) => {
    const [across, up] = [readFigure(row, x), readFigure(row, y)];
    const least = up.value ?? up.min;
    const most = up.value ?? up.max;
    if (across.value === null || least === null || most === null || (logY && least <= 0)) return [];
    // A class of tension, or a yes or no; `inferieur` keeps those whose tested rate is below its reference.
    const mark = row[option(spec, 'couleur')];
    const below = option(spec, 'inferieur');
    const tense = (mark === true || Number(mark) >= 4) && (below === '' || row[`${below}_ecart`] === 'inferieur');
    const sure = confidence(row, y);
    return [
      {
        ...(sure ? { yLow: sure.low, yHigh: sure.high } : {}),
        label: textOf(row, option(spec, 'etiquette')),
        x: across.value,
        y: (least + most) / 2,
        yMin: least,
        yMax: most,
        strong: tense,
        weight: equal ? Math.abs((least + most) / 2 - across.value) : tense ? rows.length - index : 0
      }
    ];
  });
  return drawScatter(points, {
    label,
    xLabel: x.libelle,
    yLabel: logY ? `${y.libelle} (échelle logarithmique)` : y.libelle,
    formatX: formatterOf(x),
    formatY: formatterOf(y),
    logY,
    diagonal: equal,
    ...(spec.axes === true ? { axes: { x: 0, y: 0 } } : {})
  });
}

function quadrant(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const x = columnOf(answer, option(spec, 'x'));
  const y = columnOf(answer, option(spec, 'y'));
  const gaps = rows.flatMap((row) => {
    const [across, up] = [readFigure(row, x).value, readFigure(row, y).value];
    const [middleX, middleY] = [Number(row['reference_poursuite']), Number(row['reference_emploi'])];
    if (across === null || up === null) return [];
    const [cx, cy] = [confidence(row, x), confidence(row, y)];
    const stable = [x, y].every((column) => ['superieur', 'inferieur'].includes(textOf(row, `${column.nom}_ecart`)));
    return [
      {
        label: textOf(row, option(spec, 'etiquette')),
        x: across - middleX,
        y: up - middleY,
        xLow: cx ? cx.low - middleX : null,
        xHigh: cx ? cx.high - middleX : null,
        yLow: cy ? cy.low - middleY : null,
        yHigh: cy ? cy.high - middleY : null,
        strong: stable,
        weight: stable ? Math.hypot(across - middleX, up - middleY) : 0
      }
    ];
  });
  const points = (value: number) => `${value > 0 ? '+' : ''}${formatterOf(x)(value).replace('%', 'pt')}`;
  return drawScatter(gaps, {
    label,
    xLabel: `${x.libelle}, écart à la moyenne du diplôme (points)`,
    yLabel: `${y.libelle}, écart à la moyenne du diplôme (points)`,
    formatX: points,
    formatY: points,
    axes: { x: 0, y: 0 }
  });
}

function stacked(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const columns = columnsAt(answer, spec, 'x');
  const bars = rows.map((row) => ({
    label: textOf(row, option(spec, 'y')) + facetOf(answer, spec, row),
    parts: columns.map((column) => ({ part: column.libelle, reading: readFigure(row, column) }))
  }));
  // A part between bounds is full up to the least it can be; what all parts may be more is hatched after them.
  const least = ({ value, min, status }: Reading): number => value ?? (status.code === 'secret' ? 0 : (min ?? 0));
  const segments = bars.flatMap(({ label: bar, parts }) =>
    parts.flatMap(({ part, reading }) =>
      least(reading) === 0 && reading.value === null
        ? []
        : [{ label: bar, part, share: least(reading), text: inShort(reading) }]
    )
  );
  const hidden = bars.flatMap(({ label: bar, parts }) => {
    const missing = parts.filter(({ reading }) => reading.value === null);
    const from = parts.reduce((sum, { reading }) => sum + least(reading), 0);
    const most = parts.reduce(
      (sum, { reading }) => sum + (reading.value ?? (reading.status.code === 'secret' ? 1 : (reading.max ?? 1))),
      0
    );
    return missing.length === 0
      ? []
      : [
          {
            label: bar,
            from,
            to: Math.max(from, Math.min(1, most)),
            text: missing
              .filter(({ reading }) => least(reading) === 0)
              .map(({ reading }) => inShort(reading))
              .join(' ; ')
          }
        ];
  });
  return drawStacked(segments, {
    label,
    format: columns[0] ? formatterOf(columns[0]) : String,
    labels: [...new Set(bars.map((bar) => bar.label))],
    parts: columns.map(({ libelle }) => libelle),
    hidden
  });
}

function matrix(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const columns = columnsAt(answer, spec, 'x');
  const cells = rows.flatMap((row) =>
    columns.map((column) => {
      const reading = readFigure(row, column);
      return {
        row: textOf(row, option(spec, 'y')),
        column: column.libelle,
        level: reading.value,
        sign: inShort(reading)
      };
    })
  );
  return drawMatrix(cells, label);
}

/** Which of several bars of one name a row is: ` (niveau 2)`, ` (Portail)`; a bare number is said with its column. Its words are not parted: a name that is cut keeps them. */
function facetOf(answer: Answer, spec: ChartSpec, row: AnswerRow): string {
  const name = option(spec, 'facette');
  if (name === '') return '';
  const text = textOf(row, name);
  return ` (${/^\d+$/.test(text) ? `${columnOf(answer, name).libelle.toLowerCase()} ` : ''}${text})`.replaceAll(
    /(?!^) /g,
    '\u00a0'
  );
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

/** Two rows of one label would share one bar: the second says it is another. */
function uniqueLabels<T extends { label: string }>(rows: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = (seen.get(row.label) ?? 0) + 1;
    seen.set(row.label, count);
    return count === 1 ? row : { ...row, label: `${row.label} (${count})` };
  });
}

/** A rate inside a bar, to the whole percent: the exact figure or its bounds are in the table. */
function atAGlance(reading: Reading): string {
  return inShort({ ...reading, style: { ...reading.style, decimals: 0 } });
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
