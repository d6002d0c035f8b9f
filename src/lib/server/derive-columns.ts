import type { RequestColumn, RequestDefinition } from '../catalogue/request.ts';
import { buildColumn } from '../table/build-column.ts';
import { columnNamed, findColumn, makeTable, numberAt, valueAt, type Column, type Table } from '../table/table.ts';
import { deriveRate, hiddenRate, readOperand, type DerivedRate, type Operand } from './derive-rate.ts';

const COMPANIONS = ['_min', '_max', '_statut'];

/**
 * The engine's columns in the header's order, each followed by its companions, with the rates derived from their operands.
 * A rate whose operands contradict each other (a part larger than its whole) is not available, and is reported.
 * @throws Error when the engine's columns are not those the catalogue was made with.
 */
export function deriveColumns(request: RequestDefinition, source: Table, report: (message: string) => void): Table {
  const columns = request.colonnes.flatMap((column) => (column.role === 'taux' ? rateColumns(column, source, report) : ownColumns(column, source)));
  return makeTable(columns, source.rowCount);
}

function ownColumns(column: RequestColumn, source: Table): Column[] {
  const main = columnNamed(source, column.nom);
  return [main, ...COMPANIONS.flatMap((suffix) => findColumn(source, column.nom + suffix) ?? [])];
}

function rateColumns(column: RequestColumn, source: Table, report: (message: string) => void): Column[] {
  const [numerator = '', denominator = ''] = column.de ?? [];
  const readNumerator = operandReader(source, numerator);
  const readDenominator = operandReader(source, denominator);
  const readRest = column.reste === undefined ? null : operandReader(source, column.reste);
  const rates = Array.from({ length: source.rowCount }, (_, row) => {
    try {
      return deriveRate(column, readNumerator(row), readDenominator(row), readRest?.(row) ?? null);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      report(`Taux « ${column.nom} », ligne ${row + 1} : ${error.message}`);
      return hiddenRate('non_disponible');
    }
  });
  const decimal = (suffix: string, pick: (rate: DerivedRate) => number | null): Column => buildColumn(column.nom + suffix, 'double', rates.map(pick));
  return [
    decimal('', ({ value }) => value),
    decimal('_min', ({ min }) => min),
    decimal('_max', ({ max }) => max),
    buildColumn(`${column.nom}_statut`, 'text', rates.map(({ status }) => status)),
    ...(column.ic === 'wilson' ? [decimal('_ic_min', ({ ci }) => ci?.min ?? null), decimal('_ic_max', ({ ci }) => ci?.max ?? null)] : [])
  ];
}

function operandReader(source: Table, name: string): (row: number) => Operand {
  const value = columnNamed(source, name);
  const min = findColumn(source, `${name}_min`);
  const max = findColumn(source, `${name}_max`);
  const status = findColumn(source, `${name}_statut`);
  return (row) =>
    readOperand(numberAt(value, row), min ? numberAt(min, row) : null, max ? numberAt(max, row) : null, status ? valueAt(status, row) : undefined);
}
