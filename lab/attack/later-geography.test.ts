import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { completeCopy } from './field/complete.ts';
import { drawMoves } from './field/map.ts';
import { moveOn, PREY_TABLES, publishPrey, writePrey } from './field/prey.ts';
import { communesOf, trueLines } from './field/truth.ts';
import { hearApi } from './hear-api.ts';
import { failings, inWords, nothingIn, outcomesOf } from './scenario.ts';

/* A region published again a year later: five communes in another EPCI, one taken over, one more quarter. */

const SEEDS = [2, 3, 6];
const MOVED = 5;
/** One commune and EPCI in so many is asked through the API, in the first region. */
const ONE_IN = 60;
const scratch = mkdtempSync(join(tmpdir(), 'maille-geographie-'));
buildOnlyNamed(import.meta.filename, scratch, [...PREY_TABLES, 'mouvements_communes']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(SEEDS)('region %i, published again after its map changed', (seed) => {
  test('no protected cell of either map is below its promise, by any equation of both snapshots', async () => {
    const prey = writePrey(join(scratch, String(seed)), seed);
    await publishPrey(prey);
    const maps = [prey.region];
    const moves = drawMoves(prey.region, seed, MOVED);
    expect(moves.size).toBe(MOVED);
    moveOn(prey, moves);
    maps.push(prey.region);
    await publishPrey(prey);
    const outcomes = await outcomesOf(
      prey.out,
      trueLines(prey),
      (snapshot, code) => communesOf(maps[snapshot] ?? prey.region, code),
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
    if (seed === SEEDS[0])
      for (const { front } of outcomes)
        expect(front.system.statements.filter(({ way }) => way === 'answer').length, front.date).toBeGreaterThan(50);
    expect(outcomes.map(({ front }) => front.date).sort()).toEqual([
      '2022',
      '2023',
      '2024-11',
      '2024T3',
      '2024T4',
      '2025-03',
      '2025T1'
    ]);
    expect(new Set(outcomes.flatMap(({ front }) => front.cube.rows.map(({ snapshot }) => snapshot)))).toEqual(
      new Set([0, 1])
    );
    expect(failings(outcomes)).toEqual(nothingIn(outcomes));
  }, 600_000);
});
