import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { readGrids, type Grid } from '../../pipeline/read/read-grid.ts';

const SEXES: readonly string[] = ['ensemble', 'hommes', 'femmes'];
const YEAR = /^(19|20)\d\d$/;
const DEPARTEMENT = /^(\d{2,3}|2[AB])$/i;
/** Groups of five years up to 95 and over, then the total. */
const AGES = 20;
const AGAIN = 'Téléchargez de nouveau le classeur sur insee.fr, sans retirer ni renommer ses feuilles.';

/** A sheet a year, named after it. An age is known by its place in its group: a heading was typed over in the file of 2021. */
async function readEstimates(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const years = (await readGrids(file, context)).filter(({ sheet }) => YEAR.test(sheet ?? ''));
  if (years.length === 0)
    throw failure(EXIT.input, `${file.name} : aucune feuille ne porte le nom d’une année.`, AGAIN);
  return years.flatMap((grid) => rowsOf(grid, file.name));
}

function rowsOf({ sheet, rows }: Grid, name: string): LoadedRow[] {
  const heads = rows.findIndex(({ cells }) => cells.some((cell) => SEXES.includes((cell ?? '').toLowerCase())));
  const ages = rows[heads + 1]?.cells ?? [];
  const groups = (rows[heads]?.cells ?? []).flatMap((cell, column) => {
    const sex = (cell ?? '').toLowerCase();
    return SEXES.includes(sex) ? [{ sex, column }] : [];
  });
  const whole = groups.every(
    ({ column }) => /^0 à 4/.test(ages[column] ?? '') && /^total$/i.test(ages[column + AGES] ?? '')
  );
  if (groups.length !== 3 || !whole)
    throw failure(
      EXIT.input,
      `${name}, feuille « ${sheet ?? ''} » : ensemble, hommes et femmes sont attendus, de « 0 à 4 ans » à « Total » par tranches de cinq ans.`,
      AGAIN
    );
  return rows.slice(heads + 2).flatMap(({ line, cells }) => {
    const departement = cells[0]?.trim().toUpperCase() ?? '';
    if (!DEPARTEMENT.test(departement)) return [];
    return groups.flatMap(({ sex, column }) =>
      Array.from({ length: AGES + 1 }, (_, at): LoadedRow => ({
        // Lines are those of the sheet.
        part: sheet ?? '',
        line,
        values: {
          annee: sheet,
          departement,
          sexe: sex,
          age: at === AGES ? 'total' : String(5 * at),
          population: cells[column + at] ?? null
        }
      }))
    );
  });
}

export const readers: SourceLoader['readers'] = { departements: readEstimates };
