import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { readGrids, type Grid, type GridRow } from '../../pipeline/read/read-grid.ts';

/** What the first column is called, and what its codes then are. */
const LEVELS: Readonly<Record<string, string>> = { ze2020: 'zone_emploi', zer2020: 'partie', code: 'departement' };
const AGAIN = 'Téléchargez de nouveau le fichier sur insee.fr, sans retirer ses titres ni ses colonnes.';

/** `2025-T3` and `T3_2025` are `2025T3`; null for a name that is no quarter. */
function quarterOf(name: string | null): string | null {
  const [, year, quarter] = /^(\d{4})-T([1-4])$/.exec(name ?? '') ?? [];
  if (year !== undefined) return `${year}T${quarter ?? ''}`;
  const [, own, of] = /^T([1-4])_(\d{4})$/.exec(name ?? '') ?? [];
  return own === undefined ? null : `${of ?? ''}T${own}`;
}

/** A line a territory and a column a quarter, under title lines and over notes: one row each; a quarter without a rate has none. */
async function readRates(levels: readonly string[], file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const tables = (await readGrids(file, context)).flatMap((grid) => tableOf(grid, levels, file.name) ?? []);
  if (tables.length === 0)
    throw failure(
      EXIT.input,
      `${file.name} : aucune ligne d’en-tête n’a ${levels.map((level) => `« ${level.toUpperCase()} »`).join(' ou ')}, puis des trimestres (2025-T3, ou T3_2025).`,
      AGAIN
    );
  return tables.flatMap(({ level, quarters, rows }) =>
    rows.flatMap(({ line, cells }) =>
      quarters.flatMap(([column, quarter]): LoadedRow[] => {
        const rate = cells[column] ?? null;
        return rate === null
          ? []
          : [{ line, values: { code: cells[0] ?? null, niveau: level, trimestre: quarter, taux: rate } }];
      })
    )
  );
}

function tableOf(
  grid: Grid,
  levels: readonly string[],
  name: string
): { level: string; quarters: [number, string][]; rows: GridRow[] } | null {
  const at = grid.rows.findIndex(
    ({ cells }) => levels.includes(cells[0]?.toLowerCase() ?? '') && cells.some((cell) => quarterOf(cell) !== null)
  );
  const header = grid.rows[at]?.cells;
  if (header === undefined) return null;
  // A text has its delimiters under its notes too; a workbook leaves out the empty cells of an end.
  const cut = grid.rows
    .slice(at + 1)
    .find(({ cells }) => cells.length !== header.length && cells.some((cell) => cell !== null));
  if (grid.sheet === null && cut !== undefined)
    throw failure(
      EXIT.input,
      `${name}, ligne ${cut.line} : ${cut.cells.length} champ(s) lus au lieu de ${header.length}.`,
      AGAIN
    );
  return {
    level: LEVELS[header[0]?.toLowerCase() ?? ''] ?? '',
    quarters: header.flatMap((name, column): [number, string][] => {
      const quarter = quarterOf(name);
      return quarter === null ? [] : [[column, quarter]];
    }),
    rows: grid.rows.slice(at + 1)
  };
}

export const readers: SourceLoader['readers'] = {
  zones: (file, context) => readRates(['ze2020', 'zer2020'], file, context),
  departements: (file, context) => readRates(['code'], file, context)
};
