import { emsOf } from './svg.ts';

/** A name to write, and the point that it names, in units of the drawing; lines are parted by `\n`. */
export interface NamedPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Where a name is written: its first baseline, and the stroke that joins it to its point when it is not beside it. */
export interface PlacedName extends NamedPoint {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly of: NamedPoint;
  readonly stroke: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Room {
  /** Names stay inside. */
  readonly frame: Box;
  /** Of the letters; a line is as high. */
  readonly size: number;
  /** Names written at most. */
  readonly most: number;
  /** What no name may cover: other points. */
  readonly obstacles?: readonly Box[];
  /** How far names may go from their points, the nearest first; from the second on, a stroke joins them. */
  readonly distances?: readonly number[];
}

/** Units between a point and its name. */
const APART = 6;
/** Where a name may go around its point, the best first: right, left, above, below, then corners. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1]
] as const;

/** As many names as can be read, the first ones first, each at the first free place around its point. */
export function placeNames(points: readonly NamedPoint[], room: Room): PlacedName[] {
  const { frame, size, most, obstacles = [], distances = [APART] } = room;
  const placed: PlacedName[] = [];
  const taken: Box[] = [...obstacles];
  const written: Box[] = [];
  for (const point of points) {
    if (placed.length >= most) break;
    const dot = around(point);
    // A point that a name covers is not seen: neither is it named.
    if (written.some((box) => overlap(box, dot))) continue;
    const found = firstFree(point, distances, size, (box, stroke) => {
      const free = (one: Box, among: readonly Box[]): boolean => !among.some((other) => overlap(one, other));
      return inside(box, frame) && free(box, written) && free(box, taken) && (stroke === null || free(stroke, written));
    });
    if (found === null) continue;
    placed.push(found.name);
    written.push(found.box, ...(found.stroke ? [found.stroke] : []));
    taken.push(dot);
  }
  return placed;
}

/** The first place around a point that is free, the nearest first. */
function firstFree(
  point: NamedPoint,
  distances: readonly number[],
  size: number,
  isFree: (box: Box, stroke: Box | null) => boolean
): Candidate | null {
  const lines = point.name.split('\n');
  const shape = { wide: Math.max(...lines.map(emsOf)) * size, high: lines.length * size };
  for (const [ring, distance] of distances.entries())
    for (const side of SIDES) {
      const one = candidate(point, side, distance, ring > 0, size, shape);
      if (isFree(one.box, one.stroke)) return one;
    }
  return null;
}

/** What a point takes. */
export function around({ x, y }: { x: number; y: number }, radius = 3): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

interface Candidate {
  readonly name: PlacedName;
  readonly box: Box;
  /** What the stroke that joins a name to its point takes; null beside it. */
  readonly stroke: Box | null;
}

function candidate(
  of: NamedPoint,
  [across, down]: readonly [number, number],
  distance: number,
  joined: boolean,
  size: number,
  { wide, high }: { readonly wide: number; readonly high: number }
): Candidate {
  const { name, x, y } = of;
  const reach = across !== 0 && down !== 0 ? distance * 0.75 : distance;
  const [edgeX, edgeY] = [x + across * reach, y + down * reach];
  const left = across > 0 ? edgeX : across < 0 ? edgeX - wide : x - wide / 2;
  const top = down > 0 ? edgeY : down < 0 ? edgeY - high : y - high / 2;
  const anchor = across > 0 ? 'start' : across < 0 ? 'end' : 'middle';
  return {
    // The letters of a line stand on four fifths of its height.
    name: {
      name,
      of,
      anchor,
      x: anchor === 'start' ? left : anchor === 'end' ? left + wide : x,
      y: top + size * 0.8,
      stroke: joined ? { x1: x, y1: y, x2: edgeX, y2: edgeY } : null
    },
    box: { left, right: left + wide, top, bottom: top + high },
    stroke: joined
      ? {
          left: Math.min(x, edgeX) - 1,
          right: Math.max(x, edgeX) + 1,
          top: Math.min(y, edgeY) - 1,
          bottom: Math.max(y, edgeY) + 1
        }
      : null
  };
}

function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
