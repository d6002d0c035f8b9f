import { COMPANIONS } from '../../../catalogue/request/companions.ts';
import type { RequestColumn, RequestDefinition } from '../../../catalogue/request/request.ts';
import { buildColumn } from '../../../table/build-column.ts';
import { columnNamed, findColumn, makeTable, type Column, type Table } from '../../../table/table.ts';
import { deriveDifference, deriveGrowth } from './change.ts';
import { deriveGaps } from './gap.ts';
import { deriveQuotient } from './quotient.ts';
import { deriveRanks } from './rank.ts';
import { operandReader } from './operand-reader.ts';
import {
  deriveRate,
  FEWEST_PROJECTS,
  hiddenFigure,
  type DerivedFigure,
  type Operand,
  type RateRules
} from '../../../disclosure/rate.ts';

const SELECTED = COMPANIONS.filter(({ selected }) => selected);

export interface DeriveOptions {
  readonly report: (message: string) => void;
  /** Rows were cut: what is known of a whole table (ranks, gaps) is then not. */
  readonly truncated?: boolean;
}

/** Where an operand is read from: the engine's columns, or those derived from them. */
type Reader = (name: string) => (row: number) => Operand;

/**
 * The engine's columns in the header's order, each with its companions, derived ones made from operands; one of
 * contradictory operands is not available, and reported.
 * @throws Error when the engine's columns are not those the catalogue was made with.
 */
export function deriveColumns(request: RequestDefinition, source: Table, options: DeriveOptions): Table {
  const derived = new Map<string, readonly DerivedFigure[]>();
  const read: Reader = (name) => {
    const figures = derived.get(name);
    return figures ? (row) => asOperand(figures[row]) : operandReader(source, name);
  };
  const floor = floorOf(request);
  for (const column of [...request.colonnes].sort((a, b) => turnOf(a) - turnOf(b))) {
    const figures = deriveFigures(floor(column), read, source.rowCount, options);
    if (figures) derived.set(column.nom, figures);
  }
  const described = new Set(request.colonnes.map(({ nom }) => nom));
  const columns = request.colonnes.flatMap((column) => {
    const figures = derived.get(column.nom);
    if (!figures) return ownColumns(column, source, described);
    const gaps = column.test
      ? [buildColumn(`${column.nom}_ecart`, 'text', deriveGaps(column, figures, read, options.truncated === true))]
      : [];
    return [...figureColumns(column, figures), ...gaps];
  });
  return makeTable(columns, source.rowCount);
}

/** A rate that a survey gives of its projects has a floor, whatever its request says. */
function floorOf({ enquete, colonnes }: RequestDefinition): (column: RequestColumn) => RequestColumn & RateRules {
  const counts = new Set(colonnes.flatMap(({ nom, unite }) => (unite === 'projets' ? [nom] : [])));
  return (column) =>
    enquete === true && column.role === 'taux' && counts.has(column.de?.[1] ?? '')
      ? { ...column, sondage: FEWEST_PROJECTS }
      : column;
}

/** Changes may be of rates, differences of changes, and ranks of anything: they come after what they are made from. */
function turnOf({ role }: RequestColumn): number {
  return ['evolution', 'difference', 'rang'].indexOf(role) + 1;
}

/** A column with its companions; what the header describes by itself is nobody's companion. */
function ownColumns(column: RequestColumn, source: Table, described: ReadonlySet<string>): Column[] {
  const main = columnNamed(source, column.nom);
  const names = SELECTED.map(({ suffix }) => column.nom + suffix).filter((name) => !described.has(name));
  return [main, ...names.flatMap((name) => findColumn(source, name) ?? [])];
}

function deriveFigures(
  column: RequestColumn & RateRules,
  read: Reader,
  rowCount: number,
  { report, truncated = false }: DeriveOptions
): DerivedFigure[] | null {
  const operands = (column.de ?? []).map(read);
  const rows = (derive: (row: number) => DerivedFigure) =>
    Array.from({ length: rowCount }, (_, row) => {
      try {
        return derive(row);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        report(`« ${column.nom} », ligne ${row + 1} : ${error.message}`);
        return hiddenFigure('non_disponible');
      }
    });
  if (column.role === 'taux') {
    const [numerator = missing, denominator = missing] = operands;
    const rest = column.reste === undefined ? null : read(column.reste);
    const base = column.base === undefined ? denominator : read(column.base);
    const rounding = typeof column.emboite === 'string' ? read(column.emboite) : null;
    return rows((row) =>
      deriveRate(column, numerator(row), denominator(row), rest?.(row) ?? null, base(row), rounding?.(row) ?? null)
    );
  }
  if (column.role === 'quotient') {
    const [part = missing, whole = missing, partThere = missing, wholeThere = missing] = operands;
    return rows((row) =>
      deriveQuotient(column, { part: part(row), whole: whole(row) }, { part: partThere(row), whole: wholeThere(row) })
    );
  }
  const [measure = missing, earlier = missing] = operands;
  if (column.role === 'difference') return rows((row) => deriveDifference(measure(row), earlier(row)));
  if (column.role === 'evolution') return rows((row) => deriveGrowth(measure(row), earlier(row)));
  if (column.role !== 'rang') return null;
  return deriveRanks(
    column,
    Array.from({ length: rowCount }, (_, row) => measure(row)),
    truncated
  );
}

function figureColumns(column: RequestColumn, figures: readonly DerivedFigure[]): Column[] {
  const number = (suffix: string, pick: (figure: DerivedFigure) => number | null): Column =>
    buildColumn(column.nom + suffix, column.type, figures.map(pick));
  return [
    number('', ({ value }) => value),
    number('_min', ({ min }) => min),
    number('_max', ({ max }) => max),
    buildColumn(
      `${column.nom}_statut`,
      'text',
      figures.map(({ status }) => status)
    ),
    ...(column.ic === 'wilson'
      ? [number('_ic_min', ({ ci }) => ci?.min ?? null), number('_ic_max', ({ ci }) => ci?.max ?? null)]
      : [])
  ];
}

/** A derived figure as the operand of another; a bound that is missing is infinite. */
function asOperand(figure: DerivedFigure | undefined): Operand {
  if (!figure) return missing();
  const bounds =
    figure.min === null && figure.max === null ? null : { min: figure.min ?? -Infinity, max: figure.max ?? Infinity };
  return { value: figure.value, bounds, status: figure.status };
}

function missing(): Operand {
  return { value: null, bounds: null, status: 'non_disponible' };
}
