import { ownerOf, type Companion } from '../catalogue/request/companions.ts';
import { numberStyle, type NumberStyle } from '../text/numbers.ts';
import type { RequestColumn } from '../catalogue/request/request.ts';
import { plainText } from '../text/suggest.ts';
import type { ColumnType } from '../table/column-type.ts';
import { protectTable, type ProtectedTable } from '../disclosure/protected-table.ts';
import { datesOf, periodKind, PERIOD_KINDS, type PeriodKind } from '../table/periods.ts';
import { makeTable, type Column } from '../table/table.ts';
import type { ExportDocument } from './format.ts';

/** One column of a file: which column of the request it belongs to, and in what capacity. */
export interface ExportColumn {
  readonly column: Column;
  readonly owner: RequestColumn;
  /** `lecture`: a figure as one reads it, in the files of spreadsheets. */
  readonly part: 'valeur' | 'lecture' | Companion['part'];
  /** It holds a code rather than a number. */
  readonly code: boolean;
  /** For a person: the label, its unit, and what a companion holds. */
  readonly title: string;
  readonly style: NumberStyle;
  /** What its texts are, where the request says that they are dates and all of them are; null elsewhere. */
  readonly time: PeriodKind | null;
  /** The measure's own columns, for its signs and bounds; null for what is not protected. */
  readonly measure: { readonly status: Column; readonly min: Column | null; readonly max: Column | null } | null;
}

/** What each type is in the plain CSV, in the words of Table Schema. */
export const CSV_TYPES: Readonly<Record<ColumnType, string>> = {
  boolean: 'boolean',
  int32: 'integer',
  int64: 'integer',
  cell: 'string',
  double: 'number',
  text: 'string',
  date: 'date'
};

/** The columns of the table with their meaning, in order. @throws Error for a column the request does not describe. */
export function exportColumns({ table, request }: ExportDocument): ExportColumn[] {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  return table.columns.map((column) => {
    const found = ownerOf(column.name, request.colonnes);
    if (found === null) throw new Error(`Colonne « ${column.name} » sans description.`);
    const { owner, companion } = found;
    const status = byName.get(`${owner.nom}_statut`);
    return {
      column,
      owner,
      part: companion?.part ?? 'valeur',
      code: companion?.code ?? false,
      title: titleOf(owner) + (companion?.title ?? ''),
      style: numberStyle(owner),
      time: companion === null ? timeOf(column, owner) : null,
      measure:
        status && companion === null
          ? { status, min: byName.get(`${owner.nom}_min`) ?? null, max: byName.get(`${owner.nom}_max`) ?? null }
          : null
    };
  });
}

function timeOf(column: Column, { temps }: RequestColumn): PeriodKind | null {
  return temps === undefined ? null : periodKind(column, temps === 'periode' ? PERIOD_KINDS : [temps]);
}

/** The table for formats that have dates: a month or a quarter is its first day, and the column says which it is. */
export function typedTable({ table }: ExportDocument, columns: readonly ExportColumn[]): ProtectedTable {
  if (columns.every(({ time }) => time === null)) return table;
  return protectTable(
    makeTable(
      columns.map(({ column, time }) => (time === null ? column : datesOf(column, time))),
      table.rowCount
    )
  );
}

/** The label with its unit, unless the label says it already (`Élèves`) or the way numbers are written does. */
export function titleOf({ libelle, unite }: RequestColumn): string {
  if (
    !unite ||
    unite === 'pourcent' ||
    unite === 'pour_un' ||
    ` ${plainText(libelle)} `.includes(` ${plainText(unite)} `)
  )
    return libelle;
  return `${libelle} (${unite})`;
}

/** The unit of a column for programs: shares are fractions of 1. Null when none. */
export function programUnit({ owner, code, style }: ExportColumn): string | null {
  if (code) return null;
  return style.kind === 'percent' ? 'fraction' : owner.unite === 'pour_un' ? 'rapport' : (owner.unite ?? null);
}
