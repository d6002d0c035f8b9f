import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readFile, servedFile } from '../../tests/support/served-file.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { drawMoves, moveRegion } from './field/map.ts';
import type { JobFigure } from './field/figures.ts';
import { moveOn, PREY_TABLES, publishPrey, writePrey, type Plant, type Prey } from './field/prey.ts';
import { communesOf, trueLines } from './field/truth.ts';
import { EVERYTHING } from './finder/besiege.ts';
import { judge } from './finder/verdict.ts';
import { outcomesOf, type Outcome } from './scenario.ts';

/*
 * Each class of equation is taken away from the mask and its audit in turn: the attacker must win. In the proofs alone.
 */

const plan = vi.hoisted(() => ({ without: '' }));

vi.mock('../../src/lib/disclosure/knowledge.ts', async (original) => {
  const real = await original<typeof import('../../src/lib/disclosure/knowledge.ts')>();
  const inform: typeof real.inform = (cube, statements) =>
    real.inform(cube, plan.without === 'tableaux ouverts' ? [] : statements);
  return { ...real, inform };
});
vi.mock('../../src/lib/disclosure/told-share.ts', async (original) => {
  const real = await original<typeof import('../../src/lib/disclosure/told-share.ts')>();
  const tellShare: typeof real.tellShare = (cube, mask, bounds, level) => {
    const told = real.tellShare(cube, mask, bounds, level);
    if (plan.without !== 'coût') return told;
    const share = told.hidden + told.shown === 0 ? 0 : told.hidden / (told.hidden + told.shown);
    return { ...told, least: share, most: share };
  };
  return { ...real, tellShare };
});
vi.mock('../../src/lib/disclosure/share-class.ts', async (original) => {
  const real = await original<typeof import('../../src/lib/disclosure/share-class.ts')>();
  const shareClasses: typeof real.shareClasses = (cube, mask, primary, pools) =>
    real.shareClasses(cube, mask, primary, plan.without === 'classes de parts' ? [] : pools);
  return { ...real, shareClasses };
});
vi.mock('../../src/lib/disclosure/axis.ts', async (original) => {
  const real = await original<typeof import('../../src/lib/disclosure/axis.ts')>();
  const makeAxis: typeof real.makeAxis = (name, leaves, groups) => {
    const axis = real.makeAxis(name, leaves, groups);
    if (plan.without !== 'une maille' || name !== 'territoire') return axis;
    const isGone = (member: number): boolean => axis.levels[member] === 'epci';
    const sums = axis.sums.filter(({ parent, parts }) => !isGone(parent) && !parts.some(isGone));
    return {
      ...axis,
      sums,
      groupsOf: axis.groupsOf.map((own) => own.filter((member) => !isGone(member))),
      sumsOf: axis.members.map((_, member) =>
        Int32Array.from(
          sums.flatMap(({ parent, parts }, at) => (parent === member || parts.includes(member) ? [at] : []))
        )
      )
    };
  };
  return { ...real, makeAxis };
});
vi.mock('../../warehouse/pipeline/mask/geographies.ts', async (original) => {
  const real = await original<typeof import('../../warehouse/pipeline/mask/geographies.ts')>();
  const territoryAxis: typeof real.territoryAxis = (today, earlier, file) =>
    real.territoryAxis(
      today,
      plan.without === 'géographies passées' ? earlier.filter(({ id }) => id === today.id) : earlier,
      file
    );
  return { ...real, territoryAxis };
});
vi.mock('../../warehouse/pipeline/mask/statements.ts', async (original) => {
  const real = await original<typeof import('../../warehouse/pipeline/mask/statements.ts')>();
  const readStatements: typeof real.readStatements = (connection, cube, masking, links, vintage, past) => {
    const stated = plan.without === 'tableaux ouverts passés' ? new Map<string, never>() : past.stated;
    return real.readStatements(connection, cube, masking, links, vintage, { ...past, stated });
  };
  return { ...real, readStatements };
});
vi.mock('../../warehouse/pipeline/mask/prior-knowledge.ts', async (original) => {
  const real = await original<typeof import('../../warehouse/pipeline/mask/prior-knowledge.ts')>();
  const compare: typeof real.compare = (cube, territories, published) =>
    real.compare(cube, territories, plan.without === 'instantanés passés' ? [] : published);
  return { ...real, compare };
});

const scratch = mkdtempSync(join(tmpdir(), 'maille-mutants-'));
buildOnlyNamed(import.meta.filename, scratch, [...PREY_TABLES, 'reference.retenus', 'mouvements_communes']);
beforeEach(() => {
  plan.without = '';
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Regions tried until the attacker wins in one. */
const SEEDS = [1, 2, 3, 4, 5, 6];
let round = 0;

async function attacked(prey: Prey, maps: readonly Prey['region'][]): Promise<Outcome[]> {
  return outcomesOf(prey.out, trueLines(prey), (snapshot, code) => communesOf(maps[snapshot] ?? prey.region, code));
}

/** Cells below their promise, by the date and table that have most; those that the public rule narrows count too. */
async function lost(outcomes: readonly Outcome[]): Promise<number> {
  const most = outcomes.map(async ({ front, guarded, verdict }) => {
    const withRule = await judge(front, guarded, { propagationOnly: true, knowledge: EVERYTHING });
    return Math.max(verdict.breaches.length, withRule.breaches.length);
  });
  return Math.max(...(await Promise.all(most)));
}

const jobs = (commune: string, activity: string, units: number, sum: number, largest: number): JobFigure => ({
  commune,
  activity,
  units,
  jobs: sum,
  largest,
  privateUnits: 0,
  privateJobs: 0
});

/** Two communes that will be one, of two employers each, one of them private. */
const twoThatJoin: Plant = (region) => {
  const [[gone, heir] = ['', '']] = moveRegion(region, new Map()).merged;
  return [
    { ...jobs(heir, 'OQ', 2, 40, 38), privateUnits: 1, privateJobs: 38 },
    { ...jobs(gone, 'OQ', 2, 20, 10), privateUnits: 1, privateJobs: 10 }
  ];
};

describe('one publication', () => {
  test.each<[string, Plant?]>([['tableaux ouverts'], ['coût'], ['classes de parts'], ['une maille']])(
    'without « %s », the attacker wins',
    async (without, plant) => {
      plan.without = without;
      let most = 0;
      for (const seed of SEEDS) {
        const prey = writePrey(join(scratch, String(round++)), seed, plant);
        await publishPrey(prey);
        most = Math.max(most, await lost(await attacked(prey, [prey.region])));
        if (most > 0) break;
      }
      process.stdout.write(`Sans « ${without} » : ${most} cellules sous la promesse.\n`);
      expect(most).toBeGreaterThan(0);
    }
  );
});

describe('published again after the map changed', () => {
  const again = async (without: string, plant?: Plant): Promise<number> => {
    const prey = writePrey(join(scratch, String(round++)), 2, plant);
    await publishPrey(prey);
    const maps = [prey.region];
    plan.without = without;
    moveOn(prey, drawMoves(prey.region, 2, 5));
    await publishPrey(prey);
    out = prey.out;
    return lost(await attacked(prey, [...maps, prey.region]));
  };
  /** Vintages that the audit refused: they stay as they were. */
  const heldIn = async (folder: string): Promise<number> =>
    (await readFile(servedFile(folder), 'select * from reference.retenus')).length;
  let out = '';

  test.each(['géographies passées', 'instantanés passés'])('without « %s », the attacker wins', async (without) => {
    const found = await again(without);
    process.stdout.write(`Sans « ${without} » : ${found} cellules sous la promesse.\n`);
    expect(found).toBeGreaterThan(0);
  });

  test('without « tableaux ouverts passés », more is promised than was kept, and the audit refuses', async () => {
    expect(await again('', twoThatJoin)).toBe(0);
    expect(await heldIn(out)).toBe(0);
    await again('tableaux ouverts passés', twoThatJoin);
    expect(await heldIn(out)).toBeGreaterThan(0);
  });
});
