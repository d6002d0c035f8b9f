import type { Cube } from '$lib/catalogue/cubes/cube.ts';
import { cutsOf, type Exploration } from '$lib/catalogue/cubes/exploration.ts';
import { membersOf, periodsOf } from '$lib/catalogue/cubes/members.ts';
import type { BrowserEngine } from '$lib/client/browser-engine.ts';

/** A value of a dimension that a reader may keep. */
export interface Member {
  readonly valeur: string;
  readonly libelle: string;
}

/** What a cube holds: its periods, and the values of each dimension at the cut in use. */
export interface Members {
  readonly periods: readonly string[];
  readonly values: ReadonlyMap<string, readonly Member[]>;
}

export async function readMembers(engine: BrowserEngine, cube: Cube, exploration: Exploration): Promise<Members> {
  const texts = async (sql: string): Promise<Member[]> =>
    (await engine.run(sql)).rows.map((row) => ({ valeur: String(row['valeur']), libelle: String(row['libelle']) }));
  const values = new Map<string, readonly Member[]>();
  // One connection: one statement at a time.
  for (const cut of cutsOf(cube, exploration)) values.set(cut.dimension.nom, await texts(membersOf(cube, cut)));
  return { periods: (await texts(periodsOf(cube))).map(({ valeur }) => valeur), values };
}
