import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { cutRing, type Bounds } from './cut-ring.ts';
import { landAround, landWithin } from './land.ts';

/** What the régions of France have around them: the mainland and Corse, the Antilles, Guyane, La Réunion, Mayotte. */
const BOXES: readonly Bounds[] = [
  [-8, 40.5, 11, 53],
  [-63, 13.5, -60, 18],
  [-56, 1, -50, 7],
  [54.5, -22, 56.5, -20],
  [44, -13.5, 46, -12]
];

function ringsOfNaturalEarth(): Position[][] {
  const path = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ land: GeometryCollection }>;
  return feature(topology, topology.objects.land).features.flatMap(({ geometry }) => {
    const shape = geometry as Polygon | MultiPolygon;
    return (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).flatMap(([outer]) =>
      outer ? [outer] : []
    );
  });
}

function written(ring: readonly Position[]): string {
  let [x, y] = [0, 0];
  return ring
    .map(([lng = 0, lat = 0]) => [Math.round(lng * 1000), Math.round(lat * 1000)] as const)
    .filter((at, index, all) => index === 0 || at.join(' ') !== all[index - 1]?.join(' '))
    .map(([lng, lat]) => {
      const step = `${lng - x} ${lat - y}`;
      [x, y] = [lng, lat];
      return step;
    })
    .join(' ');
}

/** Whether a position is inside an odd number of rings. */
function holds(rings: readonly (readonly Position[])[], lng: number, lat: number): boolean {
  return (
    rings.filter((ring) => {
      let odd = false;
      ring.forEach(([x1 = 0, y1 = 0], index) => {
        const [x0 = 0, y0 = 0] = ring[(index + ring.length - 1) % ring.length] ?? [];
        if (y1 > lat !== y0 > lat && lng < ((x0 - x1) * (lat - y1)) / (y0 - y1) + x1) odd = !odd;
      });
      return odd;
    }).length %
      2 ===
    1
  );
}

describe('the land around', () => {
  const rings = landAround().coordinates.flat();

  it('is what the package gives, cut to rectangles (npx vitest run -u writes it)', async () => {
    const all = ringsOfNaturalEarth();
    const cut = BOXES.flatMap((box) =>
      all
        .filter((ring) =>
          ring.some(([lng = 0, lat = 0]) => lng > box[0] && lng < box[2] && lat > box[1] && lat < box[3])
        )
        .map((ring) => written(cutRing(ring, box)))
        .filter((ring) => ring.split(' ').length > 8)
    );
    const text = [
      '// Written by land.test.ts from world-atlas (Natural Earth, public domain): rings, in thousandths of a degree.',
      `export const RINGS: readonly string[] = ${JSON.stringify(cut, null, 2).replaceAll('"', "'")};`,
      ''
    ].join('\n');
    await expect(text).toMatchFileSnapshot('land.gen.ts');
  });

  it.each([
    ['Rennes', -1.68, 48.11, true],
    ['Belle-Île', -3.18, 47.33, true],
    ['Corte', 9.15, 42.31, true],
    ['Le Mans', 0.2, 48.0, true],
    ['Cayenne', -52.33, 4.92, true],
    ['Saint-Denis', 55.46, -20.92, true],
    ['la baie de Saint-Brieuc', -2.7, 48.8, false],
    ['la mer d’Iroise', -5.3, 48.2, false],
    ['le golfe du Lion', 4, 42.8, false]
  ])('%s', (_, lng, lat, land) => {
    expect(holds(rings, lng, lat)).toBe(land);
  });

  it('within a rectangle, is the same there and nothing beyond', () => {
    const bounds: Bounds = [-3, 47, -1, 49];
    const within = landWithin(bounds);
    for (let lng = -2.93; lng < -1; lng += 0.11)
      for (let lat = 47.04; lat < 49; lat += 0.13) expect(holds(within, lng, lat)).toBe(holds(rings, lng, lat));
    const all = within.flat();
    expect(all.filter(([lng = 0, lat = 0]) => lng < -3 || lng > -1 || lat < 47 || lat > 49)).toEqual([]);
  });
});
