import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { completeCopy } from './field/complete.ts';
import { communesOf, trueLines } from './field/truth.ts';
import { PREY_TABLES, publishPrey, writePrey } from './field/prey.ts';
import { hearApi } from './hear-api.ts';
import { failings, inWords, nothingIn, outcomesOf } from './scenario.ts';

/*
 * A region published once: jobs and persons received under agreement, beside an open table of private jobs. The
 * attacker reads the served file, finds by itself which of its figures hold in others, and what sums of them tell.
 */

const SEEDS = [1, 2, 3];
/** One commune and EPCI in so many is asked through the API, in the first region. */
const ONE_IN = 12;
const scratch = mkdtempSync(join(tmpdir(), 'maille-voisines-'));
buildOnlyNamed(import.meta.filename, scratch, PREY_TABLES);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(SEEDS)('region %i, published once', (seed) => {
  test('no protected cell is below its promise, by any equation of any table', async () => {
    const prey = writePrey(join(scratch, String(seed)), seed);
    await publishPrey(prey);
    const outcomes = await outcomesOf(
      prey.out,
      trueLines(prey),
      (_snapshot, code) => communesOf(prey.region, code),
      async (folder) => {
        if (seed !== SEEDS[0]) return [];
        const served = await completeCopy(prey.out, join(scratch, 'complet'));
        const { hearing, answers, silent } = await hearApi(served, folder, ONE_IN);
        process.stdout.write(`Région ${seed} : ${answers} réponses, ${silent.length} requêtes muettes.\n`);
        expect(answers).toBeGreaterThan(20);
        return [hearing];
      }
    );
    for (const outcome of outcomes) process.stdout.write(inWords(`Région ${seed}`, outcome));
    expect(outcomes.length).toBe(6);
    if (seed === SEEDS[0])
      for (const { front } of outcomes)
        expect(front.system.statements.filter(({ way }) => way === 'answer').length, front.date).toBeGreaterThan(50);
    expect(outcomes.reduce((sum, { verdict }) => sum + verdict.guarded, 0)).toBeGreaterThan(1000);
    expect(failings(outcomes)).toEqual(nothingIn(outcomes));
  });
});
