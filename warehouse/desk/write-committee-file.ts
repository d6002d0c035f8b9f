import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from '../pipeline/sql.ts';
import { workbook, type Cell } from '../workbook.ts';
import { periodsOf, type CommitteeFile } from './committee-files.ts';

/** Rows that a committee can go through; beyond, periods are left to it. */
const MOST_ROWS = 3000;
/** Rows left empty below those that are filled, lists included. */
const EMPTY_ROWS = 200;

/**
 * A workbook to fill in: the region's structures, months and publics are there, with lists to choose from.
 * @param connection on the snapshot in service; null when there is none, and nothing is filled ahead
 */
export async function writeCommitteeFile(
  file: CommitteeFile,
  year: number,
  connection: DuckDBConnection | null
): Promise<Buffer> {
  const names = Object.keys(file.colonnes);
  const ahead = connection === null || file.lignes === undefined ? [] : await rowsOf(connection, file.lignes);
  const rows = repeated(
    file,
    year,
    ahead.map((row) => names.map((name) => cellOf(row[name])))
  );
  const lists = Object.entries(file.colonnes).flatMap(([name, column]) => {
    const values =
      column.genre === 'mois' || column.genre === 'trimestre' ? periodsOf(column, year) : (column.choix ?? []);
    return values.length === 0 ? [] : [{ name, values }];
  });
  const depth = Math.max(0, ...lists.map(({ values }) => values.length));
  return workbook([
    {
      name: 'Saisie',
      firstRow: 1,
      rows: [names, ...rows],
      choices: lists.map(({ name, values }, index) => ({
        column: names.indexOf(name),
        from: 2,
        to: rows.length + EMPTY_ROWS,
        list: { sheet: 'Listes', column: index, rows: values.length }
      }))
    },
    {
      name: 'Listes',
      firstRow: 1,
      rows: [
        lists.map(({ name }) => name),
        ...Array.from({ length: depth }, (_, row) => lists.map(({ values }): Cell => values[row] ?? null))
      ]
    },
    {
      name: 'Mode d’emploi',
      firstRow: 1,
      rows: [
        [file.titre],
        [file.explication],
        ['Déposez ce classeur rempli au bureau : ses erreurs sont montrées cellule par cellule.']
      ]
    }
  ]);
}

/** A row for each period, when a committee can go through them. */
function repeated({ par_mois: along, colonnes }: CommitteeFile, year: number, rows: readonly Cell[][]): Cell[][] {
  const column = along === undefined ? undefined : colonnes[along];
  if (along === undefined || column === undefined) return [...rows];
  const at = Object.keys(colonnes).indexOf(along);
  const periods = periodsOf(column, year);
  if (rows.length * periods.length > MOST_ROWS) return [...rows];
  return periods.flatMap((period) => rows.map((row) => row.with(at, period)));
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' ? value : String(value);
}
