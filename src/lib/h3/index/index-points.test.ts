import { areNeighborCells, cellToBoundary, cellToLatLng, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { examples } from '../../../../tests/support/depth.ts';
import { cellToText } from '../cell.ts';
import { unitVector, type UnitVector } from '../sphere.ts';
import { FACES, FACE_WIDTH } from './faces.ts';
import { indexPoints } from './index-points.ts';
import { kernelTables } from './tables.ts';

type Position = [lat: number, lng: number];

const RESOLUTIONS = Array.from({ length: 16 }, (_, resolution) => resolution);
const DEGREES = 180 / Math.PI;

/** Spread over the sphere without a pattern (Weyl sequences), another part of it for each turn. */
function spread(count: number, turn: number): Position[] {
  return Array.from({ length: count }, (_, n) => {
    const rank = turn * count + n + 1;
    return [Math.asin(2 * ((rank * Math.SQRT2) % 1) - 1) * DEGREES, 360 * ((rank * Math.sqrt(3)) % 1) - 180];
  });
}

/** Where the kernel and h3-js differ. */
function differences(
  positions: readonly Position[],
  resolution: number
): { position: Position; own: string; expected: string }[] {
  const cells = indexPoints(
    Float64Array.from(positions, ([lat]) => lat),
    Float64Array.from(positions, ([, lng]) => lng),
    resolution
  );
  return positions.flatMap((position, n) => {
    const expected = latLngToCell(...position, resolution);
    const own = cellToText(cells[n] as bigint);
    return own === expected ? [] : [{ position, own, expected }];
  });
}

function positionOf({ x, y, z }: UnitVector): Position {
  return [Math.atan2(z, Math.hypot(x, y)) * DEGREES, Math.atan2(y, x) * DEGREES];
}

const plus = (a: UnitVector, k: number, b: UnitVector): UnitVector => ({
  x: a.x + k * b.x,
  y: a.y + k * b.y,
  z: a.z + k * b.z
});

/** Corners and middles of the edges of cells, and the same moved towards the cell's centre by an angle in radians. */
function edges(count: number, resolution: number, inward: number): Position[] {
  return spread(count, 1).flatMap((position) => {
    const cell = latLngToCell(...position, resolution);
    const centre = unitVector(...cellToLatLng(cell));
    const corners = cellToBoundary(cell).map(([lat, lng]) => unitVector(lat, lng));
    const middles = corners.map((corner, side) => {
      const sum = plus(corner, 1, corners[(side + 1) % corners.length] ?? corner);
      return plus({ x: 0, y: 0, z: 0 }, 1 / Math.hypot(sum.x, sum.y, sum.z), sum);
    });
    return [...corners, ...middles].map((point) => {
      const inside = plus(centre, -1, point);
      return positionOf(plus(point, inward / Math.hypot(inside.x, inside.y, inside.z), inside));
    });
  });
}

/** Along the edges between faces of the icosahedron, on them when `lean` is 0. */
function faceEdges(lean: number): Position[] {
  const { geometry, neighbours } = kernelTables();
  const centre = (face: number): UnitVector => {
    const [x = 0, y = 0, z = 0] = geometry.subarray(face * FACE_WIDTH);
    return { x, y, z };
  };
  return [...neighbours].flatMap((other, side) => {
    const [a, b] = [centre(Math.floor(side / 3)), centre(other)];
    const along = { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x };
    return Array.from({ length: examples(40, 8) }, (_, step) =>
      positionOf(plus(plus(plus(a, lean, a), 1, b), 3.4 * ((step * Math.SQRT2) % 1) - 1.7, along))
    );
  });
}

describe('indexing points in bulk', () => {
  it.each(RESOLUTIONS)('gives the cells of h3-js all over the sphere at resolution %i', (resolution) => {
    expect(differences(spread(examples(20_000, 2_000), resolution), resolution)).toEqual([]);
  });

  it('gives the cells of h3-js at the poles, on the antimeridian, on the equator and on round degrees', () => {
    const round: Position[] = [-90, -60, -45, -30, -10, 0, 10, 30, 45, 48.5, 60, 89.999999, 90].flatMap((lat) =>
      [-180, -179.9999999, -120, -90, -2, 0, 2, 45, 90, 135, 179.9999999, 180].map((lng): Position => [lat, lng])
    );
    for (const resolution of RESOLUTIONS) expect(differences(round, resolution)).toEqual([]);
  });

  it('gives the cells of h3-js as near as 1e-9 radians to the edge of a cell, one of two on the edge', () => {
    for (const resolution of RESOLUTIONS) {
      expect(differences(edges(examples(300, 20), resolution, 1e-9), resolution)).toEqual([]);
      for (const { own, expected } of differences(edges(examples(300, 20), resolution, 0), resolution))
        expect(areNeighborCells(own, expected)).toBe(true);
    }
  });

  it('gives the cells of h3-js as near as 1e-9 radians to the edge of a face, one of two on the edge', () => {
    for (const resolution of RESOLUTIONS) {
      expect(differences(faceEdges(3e-9), resolution)).toEqual([]);
      for (const { own, expected } of differences(faceEdges(0), resolution))
        expect(areNeighborCells(own, expected)).toBe(true);
    }
  });

  it('names the row and the value of a wrong position', () => {
    const index = (lat: number[], lng: number[], resolution = 9): BigUint64Array =>
      indexPoints(Float64Array.from(lat), Float64Array.from(lng), resolution);
    expect(() => index([48, 91], [0, 0])).toThrow(new RangeError('Ligne 1 : Latitude 91 hors de −90 à 90.'));
    expect(() => index([48, 48, Number.NaN], [0, 0, 0])).toThrow('Ligne 2 : Latitude NaN');
    expect(() => index([48, 48], [-180.5, 0])).toThrow('Ligne 0 : Longitude -180.5');
    expect(() => index([48, 48], [0])).toThrow('2 latitudes pour 1 longitudes');
    expect(() => index([48], [0], 16)).toThrow('Résolution 16 impossible');
    expect(index([], [])).toHaveLength(0);
  });
});

describe('the tables of the kernel', () => {
  it('know ten base cells, and three of their neighbours across each edge twice, on every face', () => {
    // A face holds its middle cell and those around it and across its edges. Pentagons are left to h3-js.
    const { bases } = kernelTables();
    const width = bases.length / FACES;
    for (let face = 0; face < FACES; face++)
      expect(bases.subarray(face * width, (face + 1) * width).filter((base) => base >= 0)).toHaveLength(7 + 3 * 2);
  });

  it('never guess a face without a doubt where another is nearer', () => {
    // A wrong guess would give a cell far away, seen here along every border of the squares of 2°.
    const borders = Array.from({ length: 91 * 45 }, (_, n): Position => [
      2 * (n % 91) - 90,
      8 * Math.floor(n / 91) - 180
    ]);
    expect(differences(borders, 4)).toEqual([]);
  });
});
