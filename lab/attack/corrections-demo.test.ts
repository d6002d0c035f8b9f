import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { wholeDemo } from '../../tests/support/demo-files.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { readFile, servedFile } from '../../tests/support/served-file.ts';
import { scoreOf, type CorrectionScore } from './corrections.ts';
import { dice } from '../../tests/support/dice.ts';
import { PREY_TABLES } from './field/prey.ts';
import { readFolder } from './finder/snapshots.ts';
import { currentCodes, jobSeekerLines, protectedPersons } from './judge.ts';

/* The demonstration, of which one file of job seekers comes again with eight lines moved by one to three persons. */

const plan = vi.hoisted(() => ({ blind: false }));
vi.mock('../../src/lib/disclosure/correction.ts', async (original) => {
  const real = await original<typeof import('../../src/lib/disclosure/correction.ts')>();
  const fewestChanges: typeof real.fewestChanges = async (cube, before, after) => {
    const found = await real.fewestChanges(cube, before, after);
    return plan.blind ? { ...found, moved: new Map() } : found;
  };
  return { ...real, fewestChanges };
});

const FILE = join('convention', 'demandeurs_communes_2024T4.csv');
const LINES = 8;
const MOST_HIDDEN = 4;
const LEAST_SHOWN = 12;
const scratch = mkdtempSync(join(tmpdir(), 'maille-corrections-demo-'));
buildOnlyNamed(import.meta.filename, scratch, [...PREY_TABLES, 'reference.retenus']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Moves some lines of a file by one to three persons. */
function correct(path: string): void {
  const random = dice(4_000_037);
  const lines = readFileSync(path, 'latin1').split('\n');
  for (let moved = 0; moved < LINES;) {
    const at = 1 + Math.floor(random() * (lines.length - 1));
    const by = (1 + Math.floor(random() * 3)) * (random() < 0.5 ? -1 : 1);
    const [, before = '', count = ''] = /^(.*;"?)(\d+)"?\r?$/.exec(lines[at] ?? '') ?? [];
    // One line in two is of few people, which masks hide; the others stay far from the threshold.
    const isSmall = Number(count) <= MOST_HIDDEN;
    if (count === '' || Number(count) + by < 1 || isSmall !== (moved % 2 === 1)) continue;
    if (!isSmall && Number(count) < LEAST_SHOWN) continue;
    lines[at] = (lines[at] ?? '').replace(`${before}${count}`, `${before}${Number(count) + by}`);
    moved++;
  }
  writeFileSync(path, lines.join('\n'), 'latin1');
}

async function attacked(said: string): Promise<{ score: CorrectionScore; held: number }> {
  const data = join(scratch, said, 'fichiers');
  const out = join(scratch, said, 'sortie');
  cpSync((await wholeDemo()).folder, data, { recursive: true });
  const publish = () => buildWarehouse({ data, out, profile: 'demo', threads: 1 });
  const now = currentCodes(data);
  const linesOf = () => jobSeekerLines(data).map((line) => ({ ...line, commune: now(line.commune) }));
  await publish();
  const before = linesOf();
  correct(join(data, FILE));
  const after = linesOf();
  await publish();
  const folder = await readFolder(out);
  const edition = folder.snapshots.at(-1)?.edition;
  const score = await scoreOf(folder, 'cube_demandeurs_profil', '2024T4', {
    before,
    after,
    rule: protectedPersons,
    communesIn: (code) => (edition?.communesOf.get(code) ?? []).map((commune) => commune.replace('commune:', ''))
  });
  const held = (await readFile(servedFile(out), 'select * from reference.retenus')).length;
  process.stdout.write(
    `Démonstration, ${said} : ${score.found} corrections retrouvées sur ${score.changed}, ${score.foundHidden} sur ${score.changedHidden} dans des cases cachées ; ${score.touched} cellules protégées touchées, ${score.below} sous la promesse, ${score.exact} exactes ; ${held} retenu. ${score.examples.slice(0, 6).join(' ; ')}\n`
  );
  return { score, held };
}

test('what the audit knows of corrections keeps every protected cell of the demonstration', async () => {
  plan.blind = true;
  await attacked('sans les corrections');
  plan.blind = false;
  expect((await attacked('avec les corrections')).score.below).toBe(0);
}, 3_600_000);
