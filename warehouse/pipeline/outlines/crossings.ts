import type { Position } from 'geojson';

interface Segment {
  readonly line: number;
  /** Its place in the line, from zero. */
  readonly at: number;
  readonly from: Position;
  readonly to: Position;
}

/** Positions as whole numbers of a metre or so, on which turns are exact. */
const DIGITS = 1e5;
/** About the length of a simplified segment, a kilometre: a segment meets few cells, a cell few segments. */
const CELL = 1000;
const ROW = 1e6;

/** By line, the segments that meet another elsewhere than at an end of both: a ring would cross itself. */
export function crossingSegments(lines: readonly (readonly Position[])[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  const note = ({ line, at }: Segment): unknown => found.get(line)?.add(at) ?? found.set(line, new Set([at]));
  const cells = new Map<number, Segment[]>();
  for (const [line, given] of lines.entries()) {
    const positions = given.map((position) => position.map((degrees) => Math.round(degrees * DIGITS)));
    for (let i = 1; i < positions.length; i++) {
      const segment = { line, at: i - 1, from: positions[i - 1] ?? [], to: positions[i] ?? [] };
      for (const cell of cellsOf(segment)) {
        const others = cells.get(cell);
        if (others === undefined) cells.set(cell, [segment]);
        else {
          for (const other of others) {
            if (!meets(segment, other)) continue;
            note(segment);
            note(other);
          }
          others.push(segment);
        }
      }
    }
  }
  return found;
}

/** A cell is one number: the Earth is 36,000 of them wide. */
function cellsOf({ from: [x0 = 0, y0 = 0], to: [x1 = 0, y1 = 0] }: Segment): number[] {
  const index = (metres: number): number => Math.floor(metres / CELL);
  const cells: number[] = [];
  for (let x = index(Math.min(x0, x1)); x <= index(Math.max(x0, x1)); x++) {
    for (let y = index(Math.min(y0, y1)); y <= index(Math.max(y0, y1)); y++) cells.push(x * ROW + y);
  }
  return cells;
}

/** Whether two segments have a point in common that is not an end of both. */
function meets(a: Segment, b: Segment): boolean {
  const sides = [side(a, b.from), side(a, b.to), side(b, a.from), side(b, a.to)] as const;
  if (sides[0] * sides[1] < 0 && sides[2] * sides[3] < 0) return true;
  const ends = [
    [a, b.from, sides[0]],
    [a, b.to, sides[1]],
    [b, a.from, sides[2]],
    [b, a.to, sides[3]]
  ] as const;
  if (ends.some(([segment, end, turn]) => turn === 0 && isWithin(segment, end))) return true;
  // The same segment twice: a spike.
  return (isSame(a.from, b.from) && isSame(a.to, b.to)) || (isSame(a.from, b.to) && isSame(a.to, b.from));
}

/** The sign of the turn from a segment to a position; zero when it is on its line. */
function side({ from: [x0 = 0, y0 = 0], to: [x1 = 0, y1 = 0] }: Segment, [x = 0, y = 0]: Position): number {
  return Math.sign((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0));
}

/** Whether a position of the line of a segment is strictly between its ends. */
function isWithin({ from, to }: Segment, position: Position): boolean {
  if (isSame(from, position) || isSame(to, position)) return false;
  const [x = 0, y = 0] = position;
  const [x0 = 0, y0 = 0] = from;
  const [x1 = 0, y1 = 0] = to;
  return x >= Math.min(x0, x1) && x <= Math.max(x0, x1) && y >= Math.min(y0, y1) && y <= Math.max(y0, y1);
}

function isSame([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): boolean {
  return x0 === x1 && y0 === y1;
}
