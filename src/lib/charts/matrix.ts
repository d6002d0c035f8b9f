import * as Plot from '@observablehq/plot';
import { draw, HIDDEN_FILL, labelMargin, shorten, type Drawing } from './svg.ts';

/** One cell of a matrix of classes 1 to 5; null when the producer gives none. */
export interface MatrixCell {
  row: string;
  column: string;
  level: number | null;
  /** Written in place of a class that is not given. */
  sign?: string;
}

const LEVELS = ['var(--seq-1)', 'var(--seq-2)', 'var(--seq-4)', 'var(--seq-6)', 'var(--seq-7)'];

/** A matrix of classes: the number is written in each cell, so that nothing rests on colour alone. */
export function drawMatrix(cells: readonly MatrixCell[], label: string): Drawing {
  const rows = [...new Set(cells.map((cell) => cell.row))];
  const columns = [...new Set(cells.map((cell) => cell.column))];
  return draw(label, (width) => {
    const { margin, lineWidth } = labelMargin(rows, width);
    return {
      width,
      height: rows.length * 30 + 72,
      marginLeft: margin,
      marginTop: 64,
      marginBottom: 8,
      marginRight: 4,
      x: { domain: columns, label: null, padding: 0.06 },
      y: { domain: rows, label: null, padding: 0.1 },
      marks: [
        Plot.axisX({ anchor: 'top', tickSize: 0, lineWidth: width < 500 ? 4.4 : 7, fontSize: width < 500 ? 7.5 : 9.5, label: null }),
        Plot.axisY({ lineWidth, tickSize: 0, label: null, tickFormat: (text: string) => shorten(text, lineWidth) }),
        Plot.cell(cells, { x: 'column', y: 'row', fill: (cell: MatrixCell) => (cell.level === null ? HIDDEN_FILL : LEVELS[cell.level - 1] ?? HIDDEN_FILL) }),
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
