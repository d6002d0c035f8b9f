import { addUp, isAtLeaves, type Cube } from './cube.ts';

/** What an open file says of a cell, both bounds included; Infinity where it gives no upper one. */
export interface Statement {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

/** A cube, with what anybody can read elsewhere about the same quantity. */
export interface InformedCube {
  /** The same, its `least` and `most` narrowed. */
  readonly cube: Cube;
  /** 1 where open files give the value of a cell that is not empty: there is nothing left to hide. */
  readonly open: Uint8Array;
  /** Cells of which an open file says what is not so: nobody believes it. */
  readonly contradicted: number;
}

const EXACT = 1e-6;

/**
 * Adds what open files say to what everybody knows of a cube. Leaves add up: a margin is known through them, and by
 * itself. Which cells are open follows from the statements alone, never from a comparison with what is to be hidden:
 * were one exact statement false, showing the others would tell that this one is, so none of them is held for exact.
 */
export function inform(cube: Cube, statements: readonly Statement[]): InformedCube {
  const isFalse = ({ cell, low, high }: Statement): boolean =>
    (cube.values[cell] as number) < low - EXACT || (cube.values[cell] as number) > high + EXACT;
  const wrong = statements.filter(isFalse);
  const trusted = !wrong.some(({ low, high }) => high - low <= EXACT);
  const kept = statements
    .filter((statement) => !isFalse(statement))
    .map((statement) => (trusted || statement.high - statement.low > EXACT ? statement : withoutTop(statement)));
  const least = cube.least.slice();
  const most = cube.most.map((bound, cell) => (isKnownEmpty(cube, cell) ? 0 : bound));
  const leaves = kept.filter(({ cell }) => isAtLeaves(cube, cell));
  for (const side of [leaves, null, kept]) {
    if (side === null) {
      addUp(cube, least);
      addUp(cube, most);
    } else narrow(least, most, side);
  }
  const open = Uint8Array.from(most, (bound, cell) =>
    (cube.values[cell] as number) > 0 && bound - (least[cell] as number) <= EXACT ? 1 : 0
  );
  return { cube: { ...cube, least, most }, open, contradicted: wrong.length };
}

function withoutTop({ cell, low }: Statement): Statement {
  return { cell, low, high: Infinity };
}

function narrow(least: Float64Array, most: Float64Array, statements: readonly Statement[]): void {
  for (const { cell, low, high } of statements) {
    least[cell] = Math.max(least[cell] as number, low);
    most[cell] = Math.min(most[cell] as number, high);
  }
}

/** Units of amounts are counted openly: a cell of none is empty, and everybody knows it. */
function isKnownEmpty(cube: Cube, cell: number): boolean {
  return !cube.countsPersons && (cube.units[cell] as number) === 0;
}
