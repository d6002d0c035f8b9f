import ArrayList from 'jsts/java/util/ArrayList.js';
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import PrecisionModel from 'jsts/org/locationtech/jts/geom/PrecisionModel.js';
import NodedSegmentString from 'jsts/org/locationtech/jts/noding/NodedSegmentString.js';
import MCIndexSnapRounder from 'jsts/org/locationtech/jts/noding/snapround/MCIndexSnapRounder.js';
import Polygonizer from 'jsts/org/locationtech/jts/operation/polygonize/Polygonizer.js';

/** Corners of a closed outline on a grid of whole numbers: the first is the last. */
export type Ring = [number, number][];
type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * Rings whose corners were rounded to a grid, as polygons that are valid (OGC 06-103r4, 6.1.11): what is within an odd
 * number of them. Each outer ring is followed by its holes and turns as the screen's clock does, its holes the other
 * way; none when nothing has an area.
 */
export function validRings(rings: readonly Ring[]): readonly Ring[] {
  const segments = rings.flatMap(segmentsOf);
  return touch(segments) ? polygonized(segments) : rings;
}

function segmentsOf(ring: Ring): Segment[] {
  return ring.slice(1).map(([x, y], at) => [ring[at]?.[0] ?? x, ring[at]?.[1] ?? y, x, y]);
}

/** Whether two segments share more than an end that no third one has. */
function touch(segments: readonly Segment[]): boolean {
  const ends = new Set<number>();
  for (const [x, y] of segments) {
    const end = x * 65_536 + y;
    if (ends.has(end)) return true;
    ends.add(end);
  }
  const byLeft = segments
    .map((segment) => ({ segment, left: Math.min(segment[0], segment[2]), right: Math.max(segment[0], segment[2]) }))
    .sort((a, b) => a.left - b.left);
  for (const [at, { segment, right }] of byLeft.entries())
    for (let next = at + 1; next < byLeft.length; next++) {
      const other = byLeft[next];
      if (other === undefined || other.left > right) break;
      if (meet(segment, other.segment)) return true;
    }
  return false;
}

/** Whether two segments meet elsewhere than at an end of both. */
function meet([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  const side = (x1: number, y1: number, x2: number, y2: number, x: number, y: number): number =>
    Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  const [c, d] = [side(ax, ay, bx, by, cx, cy), side(ax, ay, bx, by, dx, dy)];
  const [a, b] = [side(cx, cy, dx, dy, ax, ay), side(cx, cy, dx, dy, bx, by)];
  // On one line: one holds the end of the other, and both go the same way from the end that they share.
  if (c === 0 && d === 0) {
    const along = (x: number, y: number): number => x * (bx - ax) + y * (by - ay);
    const [from, to] = [along(ax, ay), along(bx, by)];
    return Math.max(along(cx, cy), along(dx, dy)) > from && Math.min(along(cx, cy), along(dx, dy)) < to;
  }
  const shared =
    (ax === cx && ay === cy) || (ax === dx && ay === dy) || (bx === cx && by === cy) || (bx === dx && by === dy);
  return !shared && c * d <= 0 && a * b <= 0;
}

const GRID = new PrecisionModel(1);
const FACTORY = new GeometryFactory();

interface List<Of> {
  toArray: () => readonly Of[];
}
interface Path {
  getCoordinates: () => readonly { readonly x: number; readonly y: number }[];
}
interface Face {
  getExteriorRing: () => Path;
  getNumInteriorRing: () => number;
  getInteriorRingN: (at: number) => Path;
}

/** Segments cut where they meet, on the grid, then the faces that an odd number of them surrounds. */
function polygonized(segments: readonly Segment[]): Ring[] {
  const paths = new ArrayList(null);
  for (const [x1, y1, x2, y2] of segments)
    paths.add(new NodedSegmentString([new Coordinate(x1, y1), new Coordinate(x2, y2)], null));
  const noder = new MCIndexSnapRounder(GRID);
  noder.computeNodes(paths);
  const edges = new Map<string, readonly [number, number][]>();
  for (const path of (noder.getNodedSubstrings() as unknown as List<Path>).toArray()) {
    const corners = path.getCoordinates();
    for (const [at, { x, y }] of corners.slice(1).entries()) {
      const { x: fromX, y: fromY } = corners[at] ?? { x, y };
      const forth = fromX < x || (fromX === x && fromY < y);
      const edge: [number, number][] = forth
        ? [
            [fromX, fromY],
            [x, y]
          ]
        : [
            [x, y],
            [fromX, fromY]
          ];
      // An edge that is drawn twice has the same on both sides.
      if ((fromX !== x || fromY !== y) && !edges.delete(String(edge))) edges.set(String(edge), edge);
    }
  }
  const polygonizer = new Polygonizer(true);
  for (const ends of edges.values())
    polygonizer.add(FACTORY.createLineString(ends.map(([x, y]) => new Coordinate(x, y))));
  return (polygonizer.getPolygons() as unknown as List<Face>)
    .toArray()
    .flatMap((face) => [
      turned(face.getExteriorRing(), 1),
      ...Array.from({ length: face.getNumInteriorRing() }, (_, at) => turned(face.getInteriorRingN(at), -1))
    ]);
}

function turned(path: Path, way: 1 | -1): Ring {
  const ring = path.getCoordinates().map(({ x, y }): [number, number] => [x, y]);
  return Math.sign(twiceArea(ring)) === way ? ring : ring.reverse();
}

/** Positive where it turns as the screen's clock does. */
export function twiceArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], at) => {
    const [otherX, otherY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * otherY - otherX * y;
  }, 0);
}
