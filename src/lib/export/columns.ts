import { numberStyle, type NumberStyle } from '../catalogue/format-fr.ts';
import type { RequestColumn } from '../catalogue/request.ts';
import { plainText } from '../catalogue/suggest.ts';
import type { ColumnType } from '../table/column-type.ts';
import type { Column } from '../table/table.ts';
import type { ExportDocument } from './format.ts';

/** One column of a file: which column of the request it belongs to, and in what capacity. */
export interface ExportColumn {
  readonly column: Column;
  readonly owner: RequestColumn;
  readonly part: 'valeur' | 'min' | 'max' | 'statut' | 'ic_min' | 'ic_max' | 'visible' | 'ecart';
  /** For a person: the label, its unit, and what a companion holds. */
  readonly title: string;
  readonly style: NumberStyle;
  /** The measure's own columns, for its signs and bounds; null for what is not protected. */
  readonly measure: { readonly status: Column; readonly min: Column | null; readonly max: Column | null } | null;
}

const PARTS = { _ic_min: 'ic_min', _ic_max: 'ic_max', _min: 'min', _max: 'max', _statut: 'statut', _visible: 'visible', _ecart: 'ecart' } as const;
const PART_TITLES: Readonly<Record<ExportColumn['part'], string>> = {
  valeur: '',
  min: ' – minimum',
  max: ' – maximum',
  statut: ' – statut',
  ic_min: ' – intervalle de confiance à 95 %, bas',
  ic_max: ' – intervalle de confiance à 95 %, haut',
  visible: ' – territoire qui le montre',
  ecart: ' – écart à la référence'
};

/** What each type is in the plain CSV, in the words that CSVW and Table Schema share. */
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
    const { owner, part } = ownerOf(column.name, request.colonnes);
    const status = byName.get(`${owner.nom}_statut`);
    return {
      column,
      owner,
      part,
      title: titleOf(owner) + PART_TITLES[part],
      style: numberStyle(owner),
      measure: status && part === 'valeur' ? { status, min: byName.get(`${owner.nom}_min`) ?? null, max: byName.get(`${owner.nom}_max`) ?? null } : null
    };
  });
}

function ownerOf(name: string, columns: readonly RequestColumn[]): { owner: RequestColumn; part: ExportColumn['part'] } {
  const own = columns.find(({ nom }) => nom === name);
  if (own) return { owner: own, part: 'valeur' };
  for (const [suffix, part] of Object.entries(PARTS)) {
    const owner = name.endsWith(suffix) ? columns.find(({ nom }) => nom === name.slice(0, -suffix.length)) : undefined;
    if (owner) return { owner, part };
  }
  throw new Error(`Colonne « ${name} » sans description.`);
}

/** The label with its unit, unless the label says it already (`Élèves`) or the way numbers are written does. */
function titleOf({ libelle, unite }: RequestColumn): string {
  if (!unite || unite === 'pourcent' || unite === 'pour_un' || ` ${plainText(libelle)} `.includes(` ${plainText(unite)} `)) return libelle;
  return `${libelle} (${unite})`;
}

/** Companions that hold a code rather than a number. */
export function isCode(part: ExportColumn['part']): boolean {
  return part === 'statut' || part === 'visible' || part === 'ecart';
}

/** The unit of a column for programs: shares are told to be fractions of 1, whatever a person is shown. Null when none. */
export function programUnit({ owner, part, style }: ExportColumn): string | null {
  if (isCode(part)) return null;
  return style.kind === 'percent' ? 'fraction' : owner.unite === 'pour_un' ? 'rapport' : (owner.unite ?? null);
}
