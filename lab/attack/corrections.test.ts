import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { added, NO_SCORE, scoreOf, type CorrectionScore } from './corrections.ts';
import { correct } from './field/corrected.ts';
import { PREY_TABLES, publishPrey, writePrey, type Prey } from './field/prey.ts';
import { communesOf, trueLines } from './field/truth.ts';
import { readFolder } from './finder/snapshots.ts';

/* Both editions of corrected files are attacked by who knows that a producer corrects little. */

const plan = vi.hoisted(() => ({ blind: false }));
vi.mock('../../src/lib/disclosure/correction.ts', async (original) => {
  const real = await original<typeof import('../../src/lib/disclosure/correction.ts')>();
  const fewestChanges: typeof real.fewestChanges = async (cube, before, after) => {
    const found = await real.fewestChanges(cube, before, after);
    return plan.blind ? { ...found, moved: new Map() } : found;
  };
  return { ...real, fewestChanges };
});

const CUBES = {
  demandeurs_communes: 'cube_demandeurs_profil',
  emploi_communes: 'cube_emploi_activites',
  decrochage: 'cube_decrochage'
} as const;
const FILES = Array.from({ length: 12 }, (_, index) => index);

const scratch = mkdtempSync(join(tmpdir(), 'maille-corrections-'));
let prey: Prey;
buildOnlyNamed(import.meta.filename, scratch, [...PREY_TABLES, 'reference.retenus']);
beforeAll(async () => {
  prey = writePrey(join(scratch, '1'), 1);
  await publishPrey(prey);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function attacked(index: number): Promise<CorrectionScore> {
  const file = correct(prey, index);
  await publishPrey(file);
  const table = CUBES[file.source];
  const before = trueLines(prey).get(table);
  const after = trueLines(file).get(table);
  if (!before || !after) throw new Error(table);
  const score = await scoreOf(await readFolder(file.out), table, file.vintage, {
    before: before.lines,
    after: after.lines,
    rule: after.rule,
    communesIn: (code) => communesOf(prey.region, code)
  });
  rmSync(file.folder, { recursive: true, force: true });
  return score;
}

async function total(said: string): Promise<CorrectionScore> {
  let sum = NO_SCORE;
  for (const index of FILES) sum = added(sum, await attacked(index));
  process.stdout.write(
    `${said}, ${FILES.length} fichiers : ${sum.found} corrections retrouvées sur ${sum.changed}, ${sum.foundHidden} sur ${sum.changedHidden} dans des cases cachées ; ` +
      `${sum.touched} cellules protégées touchées, ${sum.below} sous la promesse, ${sum.exact} exactes. ${sum.examples.slice(0, 6).join(' ; ')}\n`
  );
  return sum;
}

test('without what corrections tell, the attacker wins', async () => {
  plan.blind = true;
  expect((await total('Sans les corrections')).below).toBeGreaterThan(0);
}, 3_600_000);

test('no protected cell of either edition is below its promise, by the nearest tables', async () => {
  plan.blind = false;
  expect((await total('Avec les corrections')).below).toBe(0);
}, 3_600_000);
