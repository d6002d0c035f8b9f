import type { SheetCell } from './cell.ts';

/** Characters. A heading is wrapped, on three lines if it takes that. */
const WIDTH = { min: 9, max: 60, headingLines: 3, margin: 2 };
const DATE = 10;

/** Room for the longest cell of a column, and for its heading once wrapped. */
export function widthOf(title: string, cells: Iterable<SheetCell>): number {
  const words = title.split(' ').map((word) => word.length + 1);
  let longest = Math.max(Math.ceil(title.length / WIDTH.headingLines) + 2, ...words);
  for (const cell of cells) longest = Math.max(longest, lengthOf(cell));
  return Math.min(WIDTH.max, Math.max(WIDTH.min, longest + WIDTH.margin));
}

/** Characters of a cell as it is shown, thousands set apart and two decimals at most. */
function lengthOf(cell: SheetCell): number {
  if (cell === null) return 0;
  if (cell.style === 'date') return DATE;
  if (typeof cell.value === 'string') return cell.value.length;
  return Math.ceil((Math.trunc(cell.value).toString().length * 4) / 3) + 3;
}
