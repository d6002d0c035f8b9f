import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * What RFC 7946 and the simple features of the OGC ask of an outline, by comparing every pair of segments: slow, and
 * sharing nothing with the code that makes outlines. @returns what is wrong, nothing when it is valid
 */
export function outlineFaults(geometry: Polygon | MultiPolygon): string[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flatMap((polygon, part) =>
    polygon.map((ring, index) => ({ ring, hole: index > 0, name: `${part}.${index}` }))
  );
  return [
    ...rings.flatMap(({ ring, name }) =>
      ring.length < 4 || String(ring[0]) !== String(ring.at(-1)) ? [`anneau ${name} ouvert ou trop court`] : []
    ),
    ...rings.flatMap(({ ring, name }) =>
      new Set(ring.map(String)).size === ring.length - 1 ? [] : [`anneau ${name} passe deux fois au même point`]
    ),
    ...rings.flatMap(({ ring, hole, name }) =>
      turns(ring) > 0 !== hole ? [] : [`anneau ${name} dans le mauvais sens`]
    ),
    ...rings.flatMap((a, i) =>
      rings.slice(i).flatMap((b) => (ringsCross(a.ring, b.ring) ? [`anneaux ${a.name} et ${b.name} se croisent`] : []))
    )
  ];
}

/** The total turn of a ring, in radians: positive when it goes counter-clockwise. */
function turns(ring: readonly Position[]): number {
  const edges = ring.slice(1).map(([x = 0, y = 0], i) => Math.atan2(y - (ring[i]?.[1] ?? 0), x - (ring[i]?.[0] ?? 0)));
  return edges.reduce((sum, angle, i) => {
    const turn = (edges[(i + 1) % edges.length] ?? 0) - angle;
    return sum + Math.atan2(Math.sin(turn), Math.cos(turn));
  }, 0);
}

function ringsCross(a: readonly Position[], b: readonly Position[]): boolean {
  for (let i = 1; i < a.length; i++) {
    for (let j = a === b ? i + 1 : 1; j < b.length; j++) {
      if (segmentsCross(a[i - 1] ?? [], a[i] ?? [], b[j - 1] ?? [], b[j] ?? [])) return true;
    }
  }
  return false;
}

/**
 * A point common to both that is not an end of both: solved for the parameters along each, then for ends laid on a
 * segment.
 */
function segmentsCross(
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
  [cx = 0, cy = 0]: Position,
  [dx = 0, dy = 0]: Position
): boolean {
  const [ux, uy, vx, vy, wx, wy] = [bx - ax, by - ay, dx - cx, dy - cy, cx - ax, cy - ay];
  const determinant = ux * vy - uy * vx;
  const far = 1e-9;
  if (Math.abs(determinant) > 1e-16) {
    const [s, t] = [(wx * vy - wy * vx) / determinant, (wx * uy - wy * ux) / determinant];
    const within = (value: number): boolean => value > -far && value < 1 + far;
    const atEnd = (value: number): boolean => Math.abs(value) < far || Math.abs(value - 1) < far;
    return within(s) && within(t) && !(atEnd(s) && atEnd(t));
  }
  // Parallel: on one line, and overlapping by more than a point.
  if (Math.abs(wx * uy - wy * ux) > 1e-16) return false;
  const length = ux * ux + uy * uy;
  const along = [(wx * ux + wy * uy) / length, ((dx - ax) * ux + (dy - ay) * uy) / length];
  return Math.min(1, Math.max(...along)) - Math.max(0, Math.min(...along)) > far;
}
