import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { writeDemo } from '../../warehouse/demo/write-demo.ts';
import { tablesThatFollowOrder } from '../support/shuffled-tables.ts';

const THREADS = [1, 2, 4, 2, 4];

/** The demo and, where its files are, real Bretagne, each built five times from nothing: one id; then every table made again from shuffled rows. @throws Error when they differ */
export async function sameSnapshot(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'maille-identique-'));
  try {
    const demo = join(scratch, 'fichiers-demo');
    await writeDemo(demo);
    await prove(scratch, 'demo', demo);
    const real = resolve(process.env.MAILLE_DATA ?? '../shared/data');
    if (existsSync(real)) await prove(scratch, 'bretagne-interne', real, 'tests/profiles/bretagne-interne.yaml');
    else console.log(`bretagne : non prouvé, aucun fichier dans ${real} (MAILLE_DATA).`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function prove(scratch: string, name: string, data: string, profile = name): Promise<void> {
  const ids = new Set<string>();
  const workshop = join(scratch, `base-${name}.duckdb`);
  for (const [index, threads] of THREADS.entries()) {
    const out = join(scratch, `${name}-${index}`);
    const { publication, seconds } = await buildWarehouse({
      profile,
      data,
      out,
      threads,
      ...(index === 0 ? { workshop } : {})
    });
    ids.add(publication.id);
    console.log(
      `${profile}, ${threads} ${threads === 1 ? 'fil' : 'fils'} : ${publication.id} en ${seconds.toFixed(0)} s`
    );
    rmSync(out, { recursive: true, force: true });
  }
  if (ids.size !== 1) throw new Error(`${profile} : ${ids.size} instantanés différents des mêmes fichiers.`);
  const copy = join(scratch, `ordre-${name}.duckdb`);
  cpSync(workshop, copy);
  const moved = await tablesThatFollowOrder(copy, profile);
  if (moved.length > 0) throw new Error(`${profile} : ${moved.join(', ')} suivent l’ordre des lignes.`);
  console.log(`${profile} : les mêmes tables quel que soit l’ordre des lignes`);
}
