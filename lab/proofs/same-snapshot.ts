import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { writeDemo } from '../../warehouse/demo/write-demo.ts';
import { disturb, tablesThatFollowOrder } from '../../tests/support/shuffled-tables.ts';

const SEEDS = [1, 7, 53];
const REGIONS = ['bretagne-interne', 'normandie-interne'];

/** With one thread, then with four; then on the base of the second, rows shuffled, a third of its steps forgotten. */
const BUILDS = [
  { threads: 1, kept: false },
  { threads: 4, kept: true },
  { threads: 2, kept: true },
  { threads: 4, kept: true }
];

/** Twenty builds of the demo and of two real regions: one id each. @throws Error when they differ */
export async function sameSnapshot(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'maille-identique-'));
  try {
    for (const seed of SEEDS) {
      const demo = join(scratch, `fichiers-demo-${seed}`);
      await writeDemo(demo, { seed });
      await proveSame(scratch, 'demo', demo, `demo, graine ${seed}`);
    }
    const real = resolve(process.env.MAILLE_DATA ?? '../shared/data');
    for (const region of REGIONS)
      if (existsSync(real)) await proveSame(scratch, `tests/profiles/${region}.yaml`, real, region);
      else console.log(`${region} : non prouvé, aucun fichier dans ${real} (MAILLE_DATA).`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @throws Error when two builds of these files give two ids, or when a table follows the order of its rows */
export async function proveSame(scratch: string, profile: string, data: string, said: string): Promise<void> {
  const folder = mkdtempSync(join(scratch, 'constructions-'));
  const workshop = join(folder, 'base.duckdb');
  const ids = new Set<string>();
  for (const [index, { threads, kept }] of BUILDS.entries()) {
    const again = kept && existsSync(workshop);
    if (again) await disturb(workshop, index);
    const out = join(folder, kept ? 'gardes' : `seul-${index}`);
    const { publication, seconds } = await buildWarehouse({
      profile,
      data,
      out,
      threads,
      ...(kept ? { workshop } : {})
    });
    ids.add(publication.id);
    console.log(
      `${said}, ${threads} ${threads === 1 ? 'fil' : 'fils'}, ${again ? 'sur une base dérangée' : 'de rien'} : ${publication.id} en ${seconds.toFixed(0)} s`
    );
  }
  if (ids.size !== 1) throw new Error(`${said} : ${ids.size} instantanés différents des mêmes fichiers.`);
  const moved = await tablesThatFollowOrder(workshop, profile);
  if (moved.length > 0) throw new Error(`${said} : ${moved.join(', ')} suivent l’ordre des lignes.`);
  console.log(`${said} : les mêmes tables quel que soit l’ordre des lignes`);
  rmSync(folder, { recursive: true, force: true });
}
