import type { Position } from 'geojson';

/** West, south, east, north. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The part of a ring inside a rectangle, closed (Sutherland and Hodgman 1974); empty when nothing is. */
export function cutRing(ring: readonly Position[], [west, south, east, north]: Bounds): Position[] {
  const sides: ((position: Position) => number)[] = [
    ([lng = 0]) => lng - west,
    ([lng = 0]) => east - lng,
    ([, lat = 0]) => lat - south,
    ([, lat = 0]) => north - lat
  ];
  const kept = sides.reduce<Position[]>((points, depth) => cutSide(points, depth), ring.slice(0, -1));
  const [first] = kept;
  return first === undefined ? [] : [...kept, first];
}

function cutSide(points: readonly Position[], depth: (position: Position) => number): Position[] {
  return points.flatMap((point, index) => {
    const previous = points[(index + points.length - 1) % points.length] ?? point;
    const [now, before] = [depth(point), depth(previous)];
    const crossed = now >= 0 !== before >= 0 ? [between(previous, point, before / (before - now))] : [];
    return now >= 0 ? [...crossed, point] : crossed;
  });
}

function between([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, share: number): Position {
  return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
}
