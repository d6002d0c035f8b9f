import loadHighs from 'highs';
import { coordinatesOf, type Cube } from '../../src/lib/disclosure/cube.ts';
import { lineAt, linesOf } from '../../src/lib/disclosure/lines.ts';

const highs = await loadHighs();

/** What is known of some hidden cells together, besides the equations of the table. */
export interface KnownSum {
  readonly cells: Iterable<number>;
  readonly least: number;
  readonly most: number;
}

/**
 * Lowest and highest value of a hidden cell, over the whole table at once: every equation, in the text format of the
 * solver.
 */
export function exactBounds(
  cube: Cube,
  mask: Uint8Array,
  cell: number,
  known: readonly KnownSum[] = []
): [number, number] {
  const name = (index: number): string => `x${index}_${coordinatesOf(cube, index).join('_')}`;
  const lines = linesOf(cube);
  const rows: string[] = [];
  for (let line = 0; line < lines.count; line++) {
    const { sum, base, stride } = lineAt(cube, lines, line);
    const terms: string[] = [];
    let known = 0;
    for (const [member, sign] of [
      ...Array.from(sum.parts, (part): [number, number] => [part, 1]),
      [sum.parent, -1] as [number, number]
    ]) {
      const index = base + member * stride;
      if (mask[index] === 1) terms.push(`${sign > 0 ? '+' : '-'} ${name(index)}`);
      else known += sign * (cube.values[index] ?? 0);
    }
    if (terms.length > 0) rows.push(` r${line}: ${terms.join(' ')} = ${-known}`);
  }
  for (const [index, { cells, least, most }] of known.entries()) {
    const sum = Array.from(cells, (each) => `+ ${name(each)}`).join(' ');
    if (sum === '') continue;
    rows.push(` low${index}: ${sum} >= ${least}`);
    if (Number.isFinite(most)) rows.push(` high${index}: ${sum} <= ${most}`);
  }
  const solve = (sense: string): number => {
    const solution = highs.solve(`${sense}\n obj: ${name(cell)}\nSubject To\n${rows.join('\n')}\nEnd`, {
      output_flag: false
    });
    return solution.Status === 'Unbounded' ? Infinity : solution.ObjectiveValue;
  };
  return [solve('Minimize'), solve('Maximize')];
}
