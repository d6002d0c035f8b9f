import { exportColumns, type ExportColumn } from './columns.ts';
import type { ExportDocument } from './format.ts';

/** In place of a figure that some row hides. */
const SPLIT: readonly ExportColumn['part'][] = ['min', 'milieu', 'max'];
/** Companions that a figure of which every row is shown only says again. */
const BOUNDS: readonly ExportColumn['part'][] = [...SPLIT, 'marge'];

/**
 * The columns of a file that a spreadsheet opens. It adds the numbers of a column and says nothing of its texts: a
 * figure that some row hides is its bounds and their middle, all numbers, then what a reader reads.
 */
export function sheetColumns(document: ExportDocument): ExportColumn[] {
  const columns = exportColumns(document);
  return columns.flatMap((exported) => {
    const { owner, part } = exported;
    const own = columns.filter((other) => other.owner === owner);
    // No map is drawn of these rows.
    if (part === 'classe' && exported.column.nullCount === exported.column.length) return [];
    const figure = own.find((other) => other.part === 'valeur');
    if (!figure?.measure?.min || !(part === 'valeur' || BOUNDS.includes(part))) return [exported];
    if (figure.column.nullCount === 0) return part === 'valeur' ? [exported] : [];
    return part === 'valeur'
      ? [...SPLIT.flatMap((name) => own.filter((other) => other.part === name)), readingOf(exported)]
      : [];
  });
}

function readingOf(figure: ExportColumn): ExportColumn {
  return { ...figure, part: 'lecture', title: `${figure.title} – lecture` };
}
