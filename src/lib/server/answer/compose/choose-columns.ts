import { COMPANIONS, type Companion } from '../../../catalogue/request/companions.ts';
import { figuresNamed } from '../../../catalogue/parameters/named-columns.ts';
import type { RequestColumn } from '../../../catalogue/request/request.ts';
import { makeTable, type Table } from '../../../table/table.ts';

/** The columns asked for, in that order, each with its companions; all of them when none is named. */
export function chooseColumns(
  table: Table,
  described: readonly RequestColumn[],
  names: readonly string[] | null
): { columns: RequestColumn[]; table: Table } {
  const shown =
    names === null ? described.map((column) => ({ column, companions: null })) : figuresNamed(names, described);
  const own = new Set(described.map(({ nom }) => nom));
  const ordered = shown.flatMap(({ column: { nom }, companions }) => {
    const kept = COMPANIONS.filter(({ part }) => companions === null || companions.includes(part));
    const wanted = kept.map(({ suffix }) => nom + suffix);
    return table.columns.filter(({ name }) => name === nom || (!own.has(name) && wanted.includes(name)));
  });
  return {
    columns: shown.map(({ column, companions }) => withCompanions(column, companions)),
    table: makeTable(ordered, table.rowCount)
  };
}

/** A figure of which some companions are left out says that it does not have them. */
function withCompanions(column: RequestColumn, parts: readonly Companion['part'][] | null): RequestColumn {
  if (parts === null) return column;
  const { classe, visible, ic, test, ...own } = column;
  return {
    ...own,
    ...(classe && parts.includes('classe') ? { classe } : {}),
    ...(visible && parts.includes('visible') ? { visible } : {}),
    ...(ic !== undefined && parts.includes('ic_min') && parts.includes('ic_max') ? { ic } : {}),
    ...(test && parts.includes('ecart') ? { test } : {})
  };
}
