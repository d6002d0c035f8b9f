import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { isStatusCode, statusInfo } from '../../disclosure/status.ts';
import { findColumn, valueAt, type Table } from '../../table/table.ts';
import { takeRows } from '../../table/take-rows.ts';

/** Rows of an earlier snapshot, without those that the one in service hides. @param past the earlier operands */
export function maskByCurrent(request: RequestDefinition, past: Table, now: Table): Table {
  const measures = request.colonnes.filter(({ protege }) => protege).map(({ nom }) => nom);
  if (measures.length === 0) return past;
  const keys = request.colonnes.filter(({ role }) => role === 'dimension').map(({ nom }) => nom);
  const open = new Map<string, Set<string>>();
  for (let row = 0; row < now.rowCount; row++) {
    const key = keyOf(now, keys, row);
    const shown = new Set(measures.filter((measure) => isShown(now, measure, row)));
    const before = open.get(key);
    open.set(key, before ? new Set([...before].filter((measure) => shown.has(measure))) : shown);
  }
  const kept = Array.from({ length: past.rowCount }, (_, row) => row).filter((row) => {
    const shown = open.get(keyOf(past, keys, row));
    return measures.every((measure) => !isShown(past, measure, row) || shown?.has(measure) === true);
  });
  return kept.length === past.rowCount ? past : takeRows(past, kept);
}

function keyOf(table: Table, keys: readonly string[], row: number): string {
  return JSON.stringify(
    keys.map((name) => {
      const column = findColumn(table, name);
      return column ? String(valueAt(column, row)) : null;
    })
  );
}

function isShown(table: Table, measure: string, row: number): boolean {
  const status = findColumn(table, `${measure}_statut`);
  const code = status ? valueAt(status, row) : null;
  return isStatusCode(code) && statusInfo(code).hasValue;
}
