import type { Land } from './land.ts';
import type { School } from './schools.ts';
import type { Territory } from './territory.ts';

/** A file of the demo: path inside the folder, and all of its bytes. */
export interface DemoFile {
  path: string;
  bytes: Buffer;
}

/** What every file of one demo is invented from. */
export interface DemoWorld {
  /** The same seed gives the same bytes. */
  readonly seed: number;
  /** How many times more courses, visits and rows of other regions. */
  readonly scale: number;
  readonly territory: Territory;
  readonly land: Land;
  readonly schools: readonly School[];
  /** A folder for what a writer leaves on disk while it works, and takes away. */
  readonly scratch: string;
}

/** What `sources/<source>/demo.ts` exports as `files`: the files of its source, in the producer's own layout. A generator gives large ones one by one. */
export type DemoWriter = (world: DemoWorld) => Iterable<DemoFile> | Promise<Iterable<DemoFile>>;

/** An invention that several sources write, each in its layout: it is drawn once for a world, and kept as long as the world is. */
export function oncePerWorld<Invention>(invent: (world: DemoWorld) => Invention): (world: DemoWorld) => Invention {
  const drawn = new WeakMap<DemoWorld, { invention: Invention }>();
  return (world) => {
    const known = drawn.get(world) ?? { invention: invent(world) };
    drawn.set(world, known);
    return known.invention;
  };
}
