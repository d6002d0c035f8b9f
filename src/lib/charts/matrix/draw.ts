import * as Plot from '@observablehq/plot';
import { HIDDEN_FILL } from '../hatch.ts';
import { draw, labelMargin, wrapText, type Drawing } from '../svg.ts';

/** One cell of a matrix of classes 1 to 5; null when the producer gives none. */
export interface MatrixCell {
  row: string;
  column: string;
  level: number | null;
  /** Written in place of a class that is not given. */
  sign?: string;
  /** Where the table twin says it: `mark-place.ts`. */
  at?: string;
}

const LEVELS = ['var(--seq-1)', 'var(--seq-2)', 'var(--seq-4)', 'var(--seq-6)', 'var(--seq-7)'];

/** A matrix of classes: the number is written in each cell, so that nothing rests on colour alone. */
export function drawMatrix(cells: readonly MatrixCell[], label: string): Drawing {
  const rows = [...new Set(cells.map((cell) => cell.row))];
  const columns = [...new Set(cells.map((cell) => cell.column))];
  return draw(label, (width) => {
    const { margin, write, row } = labelMargin(rows, width, 200);
    const narrow = width < 500;
    // A column is as wide as its longest word on a screen; on a phone, names are written upwards.
    const heading = narrow
      ? { tickRotate: -90, fontSize: 10, tickFormat: (text: string) => wrapText(text, 10, 2) }
      : { fontSize: 9.5, lineWidth: 7.4 };
    const above = narrow ? 116 : 64;
    return {
      width,
      height: rows.length * Math.max(30, row) + above + 8,
      marginLeft: margin,
      marginTop: above,
      marginBottom: 8,
      marginRight: 4,
      x: { domain: columns, label: null, padding: 0.06 },
      y: { domain: rows, label: null, padding: 0.1 },
      marks: [
        Plot.axisX({ anchor: 'top', tickSize: 0, label: null, ...heading }),
        Plot.axisY({ tickSize: 0, label: null, tickFormat: write }),
        Plot.cell(cells, {
          x: 'column',
          y: 'row',
          fill: (cell: MatrixCell) => (cell.level === null ? HIDDEN_FILL : (LEVELS[cell.level - 1] ?? HIDDEN_FILL)),
          ariaLabel: 'at'
        }),
        Plot.text(cells, {
          x: 'column',
          y: 'row',
          text: (cell: MatrixCell) => (cell.level === null ? (cell.sign ?? '…') : String(cell.level)),
          fontWeight: 600,
          fill: (cell: MatrixCell) => ((cell.level ?? 0) >= 4 ? 'var(--paper)' : 'var(--ink)')
        })
      ]
    };
  });
}
