import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distanceKm, unitVector } from '../../../src/lib/h3/sphere.ts';
import { writeAtomically } from '../write-atomically.ts';
import type { WayEngine } from './engine.ts';
import type { Point, Points } from './points.ts';

/** Minutes beyond which nothing is kept. */
export const LIMIT = 60;

interface Mode {
  readonly label: string;
  readonly costing: 'auto' | 'bicycle' | 'pedestrian';
  /** Kilometres as the crow flies that nobody exceeds within the limit: 130, 45 and 8 km/h. */
  readonly reach: number;
}

export const MODES = {
  voiture: { label: 'voiture', costing: 'auto', reach: 130 },
  velo: { label: 'vélo', costing: 'bicycle', reach: 45 },
  pied: { label: 'marche', costing: 'pedestrian', reach: 8 }
} as const satisfies Readonly<Record<string, Mode>>;

export type ModeName = keyof typeof MODES;

/** Kilometres from a point to the way where it is put: a hexagon is some three wide, a place some metres from its road. */
const [FROM_HEXAGON, FROM_PLACE] = [2, 0.5];
/** Arrivals asked together, each a search from itself: putting every hexagon on its way costs as much as two of them. */
const TOGETHER = 40;

/** Seconds from a hexagon to an arrival; null where the engine found no way. */
export interface Found {
  readonly arrival: number;
  readonly hexagon: number;
  readonly seconds: number | null;
}

/** What is known of a mode: which points have a way near, and the ways found, block by block. */
export interface ModeWays {
  readonly hexagons: readonly boolean[];
  readonly arrivals: readonly boolean[];
  blocks(): Generator<readonly Found[]>;
}

/**
 * Searches the ways of a mode from every hexagon to every arrival that may be within reach. What is found is kept in
 * `folder` block by block: a search that was stopped goes on.
 */
export async function searchWays(
  engine: WayEngine,
  name: ModeName,
  { hexagons, arrivals }: Points,
  folder: string,
  advance: (done: number, total: number) => void
): Promise<ModeWays> {
  const { costing, reach } = MODES[name];
  const near = await keep(join(folder, `${name}.json`), async () => ({
    hexagons: await haveWays(engine, costing, hexagons, FROM_HEXAGON),
    arrivals: await haveWays(engine, costing, arrivals, FROM_PLACE)
  }));
  const vectors = hexagons.map(({ lat, lng }) => unitVector(lat, lng));
  const usable = arrivals.flatMap((_, index) => (near.arrivals[index] === true ? [index] : []));
  const blocks = Array.from({ length: Math.ceil(usable.length / TOGETHER) }, (_, block) =>
    usable.slice(block * TOGETHER, (block + 1) * TOGETHER)
  );
  let done = 0;
  const pathOf = (block: number): string => join(folder, `${name}-${String(block)}.json`);
  const searchBlock = async (ends: readonly number[], block: number): Promise<void> => {
    await keep(pathOf(block), async () => {
      const places = ends.map((index) => arrivals[index]).filter((place) => place !== undefined);
      const around = places.map(({ lat, lng }) => unitVector(lat, lng));
      const starts = vectors.flatMap((vector, index) =>
        near.hexagons[index] === true && around.some((end) => distanceKm(vector, end) <= reach) ? [index] : []
      );
      const seconds: (readonly (number | null)[])[] = [];
      const size = Math.max(1, Math.floor(engine.limits.pairs / ends.length));
      for (let at = 0; at < starts.length; at += size)
        seconds.push(
          ...(await matrix(
            engine,
            costing,
            starts.slice(at, at + size).map((index) => hexagons[index]),
            places
          ))
        );
      return { starts, ends, seconds };
    });
    advance(++done, blocks.length);
  };
  const left = [...blocks.entries()];
  await Promise.all(
    Array.from({ length: engine.width }, async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await searchBlock(next[1], next[0]);
    })
  );
  return {
    ...near,
    *blocks() {
      for (const block of blocks.keys()) yield foundIn(pathOf(block));
    }
  };
}

interface Block {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** By start, then by end. */
  readonly seconds: readonly (readonly (number | null)[])[];
}

function foundIn(path: string): Found[] {
  const { starts, ends, seconds } = JSON.parse(readFileSync(path, 'utf8')) as Block;
  return seconds.flatMap((row, at) =>
    row.map((value, column) => ({ hexagon: starts[at] ?? 0, arrival: ends[column] ?? 0, seconds: value }))
  );
}

/** What a file keeps; made and written first when it is not there. */
async function keep<T extends object>(path: string, make: () => Promise<T>): Promise<T> {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as T;
  const made = await make();
  writeAtomically(path, made, 0);
  return made;
}

/** Metres: ways farther than that are not looked for. */
const SEARCHED = 3000;
const at = (point: Point | undefined): object => ({ lat: point?.lat, lon: point?.lng, search_cutoff: SEARCHED });

interface Located {
  readonly edges: readonly { readonly correlated_lat: number; readonly correlated_lon: number }[] | null;
}

/** Which points have a way of the mode within `most` kilometres. */
async function haveWays(
  engine: WayEngine,
  costing: Mode['costing'],
  points: readonly Point[],
  most: number
): Promise<boolean[]> {
  const found: boolean[] = [];
  for (let from = 0; from < points.length; from += engine.limits.points) {
    const some = points.slice(from, from + engine.limits.points);
    const located = (await engine.ask('locate', { locations: some.map(at), costing })) as Located[];
    found.push(
      ...some.map(({ lat, lng }, index) => {
        const here = unitVector(lat, lng);
        return (located[index]?.edges ?? []).some(
          (edge) => distanceKm(here, unitVector(edge.correlated_lat, edge.correlated_lon)) <= most
        );
      })
    );
  }
  return found;
}

async function matrix(
  engine: WayEngine,
  costing: Mode['costing'],
  sources: readonly (Point | undefined)[],
  targets: readonly Point[]
): Promise<readonly (readonly (number | null)[])[]> {
  const answer = (await engine.ask('sources_to_targets', {
    sources: sources.map(at),
    targets: targets.map(at),
    costing,
    verbose: false
  })) as { sources_to_targets: { durations: (number | null)[][] } };
  return answer.sources_to_targets.durations;
}
