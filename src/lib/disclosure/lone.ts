import type { Cube } from './cube.ts';
import { eachLineOf, lineAt, linesOf, type Line, type Lines } from './lines.ts';
import { FREQUENCY, type Primary } from './primary.ts';

/** A hidden parent with one hidden part, the others at zero: the rule hides both. So a zero is hidden too. */
export function isLone(cube: Cube, isHidden: (cell: number) => boolean, { sum, base, stride }: Line): boolean {
  if (!cube.countsPersons || sum.parts.length < 2 || !isHidden(base + sum.parent * stride)) return false;
  let hidden = 0;
  for (let k = 0; k < sum.parts.length; k++) {
    const cell = base + (sum.parts[k] as number) * stride;
    if (isHidden(cell)) hidden++;
    else if (cube.values[cell] !== 0) return false;
    if (hidden > 1) return false;
  }
  return hidden === 1;
}

/** For each line that would show zeros alone beside a cell of the rule, hides the zero among most such cells. */
export function withCompany(cube: Cube, primary: Primary): Primary {
  const lines = linesOf(cube);
  const isPrimary = (cell: number): boolean => primary.reasons[cell] !== 0;
  const zeros = new Set<number>();
  for (let number = 0; number < lines.count; number++) {
    const line = lineAt(cube, lines, number);
    if (!isLone(cube, isPrimary, line)) continue;
    const own = Array.from(line.sum.parts, (part) => line.base + part * line.stride).filter(
      (cell) => !isPrimary(cell) && (cube.most[cell] as number) >= 1
    );
    if (own.some((cell) => zeros.has(cell))) continue;
    const [best] = own
      .map((cell) => ({ cell, near: neighbours(cube, lines, cell, isPrimary) }))
      .sort((a, b) => b.near - a.near || a.cell - b.cell);
    if (best) zeros.add(best.cell);
  }
  if (zeros.size === 0) return primary;
  const [reasons, low, high] = [primary.reasons.slice(), primary.low.slice(), primary.high.slice()];
  for (const cell of zeros) {
    reasons[cell] = FREQUENCY;
    low[cell] = 0;
    high[cell] = 1;
  }
  return { ...primary, reasons, low, high, cells: Int32Array.from([...primary.cells, ...zeros]).sort() };
}

/** Cells of the rule in the lines of a cell. */
function neighbours(cube: Cube, lines: Lines, cell: number, isPrimary: (cell: number) => boolean): number {
  let count = 0;
  eachLineOf(cube, lines, cell, (number) => {
    const { sum, base, stride } = lineAt(cube, lines, number);
    for (const part of [sum.parent, ...sum.parts]) if (isPrimary(base + part * stride)) count++;
  });
  return count;
}
