import { emsOf } from '../svg.ts';

/** A name to write on a map, and the point that it names, in units of the drawing. */
export interface NamedPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedName extends NamedPoint {
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Units between a point and its name. */
const APART = 6;

/**
 * As many names as can be read, in the order given, the first ones first: a name goes to the right of its point, else to the left,
 * above or below, and is left out where it would cover another name, another named point, or leave the drawing.
 */
export function placeNames(
  points: readonly NamedPoint[],
  { width, height, size, most }: { width: number; height: number; size: number; most: number }
): PlacedName[] {
  const placed: PlacedName[] = [];
  const taken: Box[] = [];
  for (const point of points) {
    if (placed.length >= most) break;
    const wide = emsOf(point.name) * size;
    const dot = { left: point.x - 3, right: point.x + 3, top: point.y - 3, bottom: point.y + 3 };
    if (taken.some((box) => overlap(box, dot))) continue;
    const found = candidates(point).find((candidate) => {
      const box = boxOf(candidate, wide, size);
      return (
        box.left >= 0 &&
        box.right <= width &&
        box.top >= 0 &&
        box.bottom <= height &&
        !taken.some((other) => overlap(box, other))
      );
    });
    if (!found) continue;
    placed.push(found);
    taken.push(boxOf(found, wide, size), dot);
  }
  return placed;
}

function candidates({ name, x, y }: NamedPoint): PlacedName[] {
  return [
    { name, x: x + APART, y: y + APART / 2, anchor: 'start' },
    { name, x: x - APART, y: y + APART / 2, anchor: 'end' },
    { name, x, y: y - APART, anchor: 'middle' },
    { name, x, y: y + APART * 2.5, anchor: 'middle' }
  ];
}

/** What a name covers: its baseline is `y`. */
function boxOf({ x, y, anchor }: PlacedName, wide: number, size: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return { left, right: left + wide, top: y - size * 0.85, bottom: y + size * 0.25 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
