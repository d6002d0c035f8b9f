import { cellToLatLng, getIcosahedronFaces, getPentagons, latLngToCell } from 'h3-js';
import { unitVector, type UnitVector } from '../sphere.ts';

export const FACES = 20;
/** Numbers kept for one face: its centre c, then I and J of even resolutions, then I and J of odd ones. */
export const FACE_WIDTH = 15;

/** Guesses are made by squares of 2°, 180° + 1 across; a guess of `UNSURE` or more is to be checked. */
export const GUESS_COLUMNS = 181;
const GUESS_ROWS = 91;
export const UNSURE = 32;

/** Turn from the axes of class II to those of class III: asin √(3/28) (Sahr, White & Kimerling, 2003). */
const CLASS_III_TURN = Math.asin(Math.sqrt(3 / 28));
/** Half the diagonal of a square of 2°, times the distance of neighbouring faces' centres (0.714), and more. */
const SURE_GAP = 0.018;
/** How far samples lean from the middle between two faces, and where along the edge (corners at ±0.866). */
const SAMPLE_ROWS = [0.001, 0.2, 0.45];
const SAMPLE_STEPS = Array.from({ length: 29 }, (_, step) => (step - 14) * 0.0606);
const DEGREES = 180 / Math.PI;

export interface Faces {
  /** By face, in H3's order. A point p of the sphere is at i = p·I / p·c and j = p·J / p·c of the face's plane. */
  geometry: Float64Array;
  /** By face, the three that share an edge with it. */
  neighbours: Uint8Array;
  /** By square of 2°, the face of its centre, plus `UNSURE` where another face may be nearer. */
  guesses: Uint8Array;
}

/** H3's icosahedron, from the library: a face's plane touches the sphere at its centre, j is 120° after i. */
export function icosahedron(): Faces {
  const geometry = new Float64Array(FACES * FACE_WIDTH);
  for (const [a, b, c] of cornersOfFaces(getPentagons(0).map((pentagon) => unitVector(...cellToLatLng(pentagon))))) {
    const centre = unit(plus(a, 1, plus(b, 1, c)));
    const up = dot(a, centre);
    const first = unit(plus(a, -up, centre));
    // On the plane a corner is two units of resolution 0 away from the centre.
    const scale = (2 * up) / Math.sqrt(1 - up * up);
    const axes = [0, CLASS_III_TURN].flatMap((angle) => axesOf(first, cross(centre, first), angle, scale));
    geometry.set(
      [centre, ...axes].flatMap(({ x, y, z }) => [x, y, z]),
      numberOf(centre) * FACE_WIDTH
    );
  }
  return { geometry, neighbours: neighbours(geometry), guesses: guesses(geometry) };
}

export interface Nearness {
  face: number;
  /** Cosine of the angle to the face's centre. */
  cosine: number;
}

/** The two nearest faces of a position. */
export function nearestFaces(geometry: Float64Array, lat: number, lng: number): [Nearness, Nearness] {
  const point = unitVector(lat, lng);
  let first = { face: -1, cosine: -2 };
  let second = first;
  for (let face = 0; face < FACES; face++) {
    const cosine = dot(point, centreOf(geometry, face));
    if (cosine > first.cosine) [first, second] = [{ face, cosine }, first];
    else if (cosine > second.cosine) second = { face, cosine };
  }
  return [first, second];
}

/** Positions over every face, in rows along its edges: very near them, and further inside. */
export function samplesOf({ geometry, neighbours }: Faces): { lat: Float64Array; lng: Float64Array } {
  const points = [...neighbours].flatMap((other, side) => {
    const own = centreOf(geometry, Math.floor(side / 3));
    const next = centreOf(geometry, other);
    const along = cross(own, next);
    return SAMPLE_ROWS.flatMap((lean) =>
      SAMPLE_STEPS.map((step) => unit(plus(plus(times(0.5 + lean, own), 0.5 - lean, next), step, along)))
    );
  });
  return {
    lat: Float64Array.from(points, ({ z }) => Math.asin(z) * DEGREES),
    lng: Float64Array.from(points, ({ x, y }) => Math.atan2(y, x) * DEGREES)
  };
}

function cornersOfFaces(corners: readonly UnitVector[]): [UnitVector, UnitVector, UnitVector][] {
  // Corners of one edge are 63.4° apart (cosine 0.447), all others 116.6° or more.
  const near = (a: UnitVector, b: UnitVector): boolean => dot(a, b) > 0.4;
  return corners.flatMap((a, i) =>
    corners.slice(i + 1).flatMap((b, j) =>
      near(a, b)
        ? corners
            .slice(i + j + 2)
            .filter((c) => near(a, c) && near(b, c))
            .map((c): [UnitVector, UnitVector, UnitVector] => [a, b, c])
        : []
    )
  );
}

/** I and J for axes turned by an angle: x = i − j / 2 and y = j √3 / 2, so i = x + y / √3 and j = 2 y / √3. */
function axesOf(first: UnitVector, second: UnitVector, angle: number, scale: number): [UnitVector, UnitVector] {
  const [cos, sin] = [scale * Math.cos(angle), scale * Math.sin(angle)];
  const x = plus(times(cos, first), sin, second);
  const y = plus(times(cos, second), -sin, first);
  return [plus(x, 1 / Math.sqrt(3), y), times(2 / Math.sqrt(3), y)];
}

function numberOf({ x, y, z }: UnitVector): number {
  const [face] = getIcosahedronFaces(latLngToCell(Math.asin(z) * DEGREES, Math.atan2(y, x) * DEGREES, 2));
  if (face === undefined) throw new Error('h3-js ne nomme aucune face au centre d’une face de l’icosaèdre.');
  return face;
}

function neighbours(geometry: Float64Array): Uint8Array {
  const faces = Array.from({ length: FACES }, (_, face) => face);
  // Centres of neighbouring faces are 41.8° apart (cosine 0.745), all others 70.5° or more.
  return Uint8Array.from(
    faces.flatMap((face) =>
      faces.filter((other) => other !== face && dot(centreOf(geometry, face), centreOf(geometry, other)) > 0.7)
    )
  );
}

function guesses(geometry: Float64Array): Uint8Array {
  return Uint8Array.from({ length: GUESS_ROWS * GUESS_COLUMNS }, (_, index) => {
    const [first, second] = nearestFaces(
      geometry,
      2 * Math.floor(index / GUESS_COLUMNS) - 89,
      2 * (index % GUESS_COLUMNS) - 179
    );
    return first.face + (first.cosine - second.cosine > SURE_GAP ? 0 : UNSURE);
  });
}

function centreOf(geometry: Float64Array, face: number): UnitVector {
  const at = face * FACE_WIDTH;
  return { x: geometry[at] as number, y: geometry[at + 1] as number, z: geometry[at + 2] as number };
}

const dot = (a: UnitVector, b: UnitVector): number => a.x * b.x + a.y * b.y + a.z * b.z;
const cross = (a: UnitVector, b: UnitVector): UnitVector => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x
});
const times = (k: number, { x, y, z }: UnitVector): UnitVector => ({ x: k * x, y: k * y, z: k * z });
const plus = (a: UnitVector, k: number, b: UnitVector): UnitVector => ({
  x: a.x + k * b.x,
  y: a.y + k * b.y,
  z: a.z + k * b.z
});
const unit = (v: UnitVector): UnitVector => times(1 / Math.hypot(v.x, v.y, v.z), v);
