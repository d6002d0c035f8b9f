import { beforeAll, describe, expect, test } from 'vitest';
import loadHighs, { type Highs } from 'highs';
import { examples } from '../../../tests/support/depth.ts';
import { boundChoices } from './bound.ts';
import { chooseSites } from './choose.ts';
import { chooseGreedily, improve } from './greedy.ts';
import { levelsOf } from './levels.ts';
import { coveringGains, distinctSites, nearingGains, valueOf, type Demands, type Reach, type Ways } from './reach.ts';

/** Always the same numbers from a seed. Source: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SITES = 12;
const PEOPLE = 40;

interface World {
  readonly demands: Demands;
  readonly ways: Ways;
  readonly km: readonly (readonly number[])[];
}

/** Twelve sites and forty hamlets in a square of sixty kilometres, one existing site; straight ways up to thirty. */
function worldOf(seed: number): World {
  const random = randomFrom(seed);
  const point = (): [number, number] => [random() * 60, random() * 60];
  const sites = Array.from({ length: SITES }, point);
  const hamlets = Array.from({ length: PEOPLE }, point);
  const school = point();
  const between = ([x, y]: readonly [number, number], [u, v]: readonly [number, number]): number =>
    Math.hypot(x - u, y - v);
  const km = sites.map((site) => hamlets.map((hamlet) => between(site, hamlet)));
  const pairs = km.flatMap((row, site) =>
    row.flatMap((length, demand) => (length <= 30 ? [{ site, demand, length }] : []))
  );
  return {
    demands: {
      people: Float64Array.from(hamlets, () => Math.ceil(random() * 500)),
      now: Float64Array.from(hamlets, (hamlet) => (between(school, hamlet) <= 30 ? between(school, hamlet) : Infinity))
    },
    ways: {
      site: Int32Array.from(pairs, ({ site }) => site),
      demand: Int32Array.from(pairs, ({ demand }) => demand),
      length: Float64Array.from(pairs, ({ length }) => length)
    },
    km
  };
}

function* subsets(size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else
    for (let first = from; first < SITES; first++)
      for (const rest of subsets(size - 1, first + 1)) yield [first, ...rest];
}

/** What a set of sites brings, from the kilometres alone. */
const WORTH: Readonly<Record<'covering' | 'nearing', (world: World, sites: readonly number[]) => number>> = {
  covering: ({ demands, km }, sites) =>
    demands.people.reduce(
      (sum, people, who) =>
        sum + ((demands.now[who] ?? 0) > 12 && sites.some((site) => (km[site]?.[who] ?? Infinity) <= 12) ? people : 0),
      0
    ),
  nearing: ({ demands, km }, sites) =>
    demands.people.reduce((sum, people, who) => {
      const now = Math.min(30, demands.now[who] ?? 30);
      return sum + people * (now - Math.min(now, ...sites.map((site) => km[site]?.[who] ?? Infinity)));
    }, 0)
};
const GAINS: Readonly<Record<'covering' | 'nearing', (world: World) => Reach>> = {
  covering: ({ demands, ways }) => coveringGains(SITES, demands, ways, 12),
  nearing: ({ demands, ways }) => nearingGains(SITES, demands, ways, 30)
};

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const CASES = (['covering', 'nearing'] as const).flatMap((goal) =>
  [1, 2, 3, 4, 5].slice(0, examples(5, 2)).flatMap((seed) => [1, 3, 5].map((count) => ({ goal, seed, count })))
);

describe.each(CASES)('$goal, $count among twelve, drawing $seed', ({ goal, seed, count }) => {
  const world = worldOf(seed);
  const reach = GAINS[goal](world);
  const all = [...subsets(count)].map((sites) => WORTH[goal](world, sites)).sort((a, b) => b - a);

  test('the first answer is the best of all choices, and is said to be', () => {
    const { answers, program } = chooseSites(highs, reach, { count, answers: 1, seconds: 30 });
    expect(answers[0]?.value).toBeCloseTo(all[0] ?? 0, 6);
    expect(answers[0]?.most).toBe(answers[0]?.value);
    expect(WORTH[goal](world, answers[0]?.opened.map(({ site }) => site) ?? [])).toBeCloseTo(all[0] ?? 0, 6);
    expect(program?.candidates).toBeLessThanOrEqual(SITES);
  });

  test('the next are the next best among those that differ by more than sites that bring the same', () => {
    const { reach: distinct, members } = distinctSites(reach);
    const values = [...subsets(Math.min(count, distinct.sites))]
      .filter((sites) => sites.every((site) => site < distinct.sites))
      .map((sites) =>
        WORTH[goal](
          world,
          sites.map((site) => members[site]?.[0] ?? 0)
        )
      )
      .sort((a, b) => b - a)
      .slice(0, 3);
    const { answers } = chooseSites(highs, reach, { count, answers: 3, seconds: 30 });
    expect(answers).toHaveLength(values.length);
    for (const [rank, value] of values.entries()) expect(answers[rank]?.value).toBeCloseTo(value, 6);
    expect(
      new Set(
        answers.map(({ opened }) =>
          opened
            .map(({ site }) => site)
            .sort()
            .join()
        )
      ).size
    ).toBe(answers.length);
  });

  test('one after another is worth at least 1 − 1/e of the best, never more', () => {
    const { value } = chooseGreedily(reach, count);
    expect(value).toBeGreaterThanOrEqual((1 - 1 / Math.E) * (all[0] ?? 0) - 1e-6);
    expect(value).toBeLessThanOrEqual((all[0] ?? 0) + 1e-6);
  });

  test('the bound is never under the best, and leaves out no site of a choice worth keeping', () => {
    const { reach: distinct } = distinctSites(reach);
    const [best] = improve(distinct, chooseGreedily(distinct, Math.min(count, distinct.sites)), 1);
    const least = (best?.value ?? 0) * (1 - 1e-9);
    const bound = boundChoices(
      distinct,
      Math.min(count, distinct.sites),
      { best: best ?? { sites: [], value: 0 }, least },
      () => false
    );
    expect(bound.most).toBeGreaterThanOrEqual((all[0] ?? 0) - 1e-6);
    for (const sites of subsets(Math.min(count, distinct.sites)))
      if (sites.every((site) => site < distinct.sites) && valueOf(distinct, sites) >= least)
        expect(bound.candidates).toEqual(expect.arrayContaining(sites));
  });

  test('sets of sites add up to what any choice brings', () => {
    const { alone, sets } = levelsOf(reach, [...Array(SITES).keys()]);
    const members: number[][] = [];
    for (const { before, added } of sets) members.push([...(members[before] ?? []), ...added]);
    for (const sites of subsets(count)) {
      const told =
        sites.reduce((sum, site) => sum + (alone[site] ?? 0), 0) +
        sets.reduce((sum, { worth }, at) => sum + (members[at]?.some((site) => sites.includes(site)) ? worth : 0), 0);
      expect(told).toBeCloseTo(WORTH[goal](world, sites), 6);
    }
  });
});

/** Hamlets of 10, 20 and 40 people, 5 km apart on a line; sites at each end, a twin of the last; a school first. */
const LINE: { demands: Demands; ways: Ways } = {
  demands: { people: Float64Array.of(10, 20, 40), now: Float64Array.of(0, 5, 10) },
  ways: {
    site: Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2),
    demand: Int32Array.of(0, 1, 2, 0, 1, 2, 0, 1, 2),
    length: Float64Array.of(0, 5, 10, 10, 5, 0, 10, 5, 0)
  }
};

describe('by hand', () => {
  const covering = (reach: number): Reach => coveringGains(3, LINE.demands, LINE.ways, reach);

  test('within 4 km of the last hamlet there are its 40 people, and its twin brings the same', () => {
    const { answers } = chooseSites(highs, covering(4), { count: 1, answers: 3, seconds: 5 });
    expect(answers).toEqual([{ opened: [{ site: 1, adds: 40, alike: [2] }], value: 40, most: 40 }]);
  });

  test('at 10 km everybody is served already: nothing to gain, and no program', () => {
    expect(chooseSites(highs, covering(10), { count: 2, answers: 3, seconds: 5 })).toEqual({
      answers: [],
      greedy: { sites: [], value: 0 },
      program: null
    });
  });

  test('a site spares 10 km to 40 people; those half way gain nothing by another at the same distance', () => {
    const { answers } = chooseSites(highs, nearingGains(3, LINE.demands, LINE.ways, 30), {
      count: 1,
      answers: 1,
      seconds: 5
    });
    expect(answers[0]?.value).toBe(400);
  });

  test('more sites than can gain: those that can, once each', () => {
    expect(chooseSites(highs, covering(4), { count: 9, answers: 2, seconds: 5 }).answers).toHaveLength(1);
  });

  test('without time, what is known is given with a bound that is not under it', () => {
    const world = worldOf(7);
    const reach = GAINS.nearing(world);
    const best = Math.max(...[...subsets(4)].map((sites) => WORTH.nearing(world, sites)));
    const { answers } = chooseSites(highs, reach, { count: 4, answers: 3, seconds: 0 });
    expect(answers).toHaveLength(1);
    expect(answers[0]?.value).toBeLessThanOrEqual(best + 1e-6);
    expect(answers[0]?.most).toBeGreaterThanOrEqual(best - 1e-6);
  });
});
