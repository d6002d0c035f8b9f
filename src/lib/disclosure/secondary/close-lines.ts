import type { Cube } from '../cube.ts';
import { eachLineOf, lineAt, type Line } from '../lines.ts';
import { isLone } from '../lone.ts';
import { costOf, hide, isKnownToOne, roomBelow, type Suppression } from './suppression.ts';

/** What one line still lacks: room below for its neediest cell, or company for a cell that stands alone. */
interface Lack {
  readonly room: number;
  readonly alone: boolean;
}

const NOTHING: Lack = { room: 0, alone: false };

/** Hides more until, line by line, every hidden cell has company and room. Necessary only: `openRoom` does the rest. */
export function closeLines(work: Suppression, start: readonly number[]): void {
  const queued = new Uint8Array(work.lines.count);
  let queue: number[] = [];
  const push = (line: number): void => {
    if (queued[line] === 1) return;
    queued[line] = 1;
    queue.push(line);
  };
  for (const cell of start) {
    if (work.mask[cell] === 1) eachLineOf(work.cube, work.lines, cell, push);
    else hide(work, cell, push);
  }
  while (queue.length > 0) {
    const batch = queue;
    queue = [];
    for (const line of batch) {
      queued[line] = 0;
      closeLine(work, lineAt(work.cube, work.lines, line), push);
    }
  }
}

function closeLine(work: Suppression, line: Line, push: (line: number) => void): void {
  for (;;) {
    const lack = lackOf(work, line);
    if (lack.room <= 0 && !lack.alone) return;
    const cell = cheapest(work, line, lack);
    if (cell < 0) return;
    hide(work, cell, push);
  }
}

function lackOf({ cube, mask, primary }: Suppression, { sum, base, stride }: Line): Lack {
  const parent = base + sum.parent * stride;
  const parentHidden = mask[parent] === 1;
  let count = 0;
  let covers = 0;
  let room = 0;
  let single = 0;
  for (let k = 0; k < sum.parts.length; k++) {
    const cell = base + (sum.parts[k] as number) * stride;
    if (mask[cell] !== 1) continue;
    count++;
    const below = roomBelow(cube, cell);
    room += below;
    if (isKnownToOne(cube, cell)) single = Math.max(single, below);
    else covers++;
  }
  if (count === 0) return parentHidden ? { room: 0, alone: true } : NOTHING;
  if (parentHidden && count === 1 && isLone(cube, (cell) => mask[cell] === 1, { sum, base, stride }))
    return { room: 0, alone: true };
  const parentCovers = parentHidden && !isKnownToOne(cube, parent);
  if (!parentHidden && count === 1) return { room: 0, alone: true };
  let lack = 0;
  let alone = false;
  if (parentHidden && primary.reasons[parent] !== 0) {
    lack = Math.max(lack, (cube.values[parent] as number) - (primary.low[parent] as number) - (room - single));
    if (covers === 0 && count < 2) alone = true;
  }
  for (let k = 0; k < sum.parts.length; k++) {
    const cell = base + (sum.parts[k] as number) * stride;
    if (mask[cell] !== 1 || primary.reasons[cell] === 0) continue;
    const own = roomBelow(cube, cell);
    const ownSingle = isKnownToOne(cube, cell);
    if (!parentCovers) {
      const others =
        room - own - (ownSingle && own === single ? secondSingle(cube, mask, { sum, base, stride }, cell) : single);
      lack = Math.max(lack, (primary.high[cell] as number) - (cube.values[cell] as number) - others);
      const company = covers - (ownSingle ? 0 : 1);
      if (company === 0 && count + (parentHidden ? 1 : 0) < 3) alone = true;
    }
  }
  return { room: lack, alone };
}

/** The largest cell known to one unit, the given one left out. */
function secondSingle(cube: Cube, mask: Uint8Array, { sum, base, stride }: Line, without: number): number {
  let largest = 0;
  for (let k = 0; k < sum.parts.length; k++) {
    const cell = base + (sum.parts[k] as number) * stride;
    if (cell !== without && mask[cell] === 1 && isKnownToOne(cube, cell))
      largest = Math.max(largest, roomBelow(cube, cell));
  }
  return largest;
}

/** The visible cell of a line that gives most of what lacks for its cost; -1 when none may be hidden. */
function cheapest(work: Suppression, { sum, base, stride }: Line, lack: Lack): number {
  let best = -1;
  let bestScore = Infinity;
  for (let k = -1; k < sum.parts.length; k++) {
    const cell = base + (k < 0 ? sum.parent : (sum.parts[k] as number)) * stride;
    if (work.mask[cell] === 1 || work.shown[cell] === 1) continue;
    const covers = !isKnownToOne(work.cube, cell);
    const gain =
      lack.room > 0
        ? k < 0
          ? lack.room
          : Math.min(covers ? roomBelow(work.cube, cell) : 0, lack.room)
        : covers
          ? 1
          : 0.2;
    if (gain <= 0) continue;
    const score = costOf(work, cell) / gain;
    if (score < bestScore) [best, bestScore] = [cell, score];
  }
  return best;
}
