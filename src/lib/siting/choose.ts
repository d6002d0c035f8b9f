import type { Highs } from 'highs';
import { boundChoices } from './bound.ts';
import { chooseGreedily, improve, inOrder, type Choice } from './greedy.ts';
import { levelsOf } from './levels.ts';
import { openProgram } from './program.ts';
import { distinctSites, valueOf, type Reach } from './reach.ts';

export interface Wish {
  readonly count: number;
  /** How many answers. */
  readonly answers: number;
  /** When to stop looking: what is found by then is given with its bound. */
  readonly seconds: number;
}

/** A site of an answer. */
export interface Opened {
  readonly site: number;
  /** What it adds to those before it. */
  readonly adds: number;
  /** Sites that would bring the same in its place. */
  readonly alike: readonly number[];
}

export interface SitingAnswer {
  /** Each the one that adds most to those before it. */
  readonly opened: readonly Opened[];
  readonly value: number;
  /** No choice is worth more, but the answers before it. */
  readonly most: number;
}

/** The best choices of so many sites, and how it is known that they are. */
export interface Choices {
  /** Best first, each different by more than sites that bring the same; fewer when there are no more. */
  readonly answers: readonly SitingAnswer[];
  /** What is found by choosing one after another. */
  readonly greedy: Choice;
  /** The program solved: sites that could be in an answer, columns and rows; null when nothing could be gained. */
  readonly program: { readonly candidates: number; readonly columns: number; readonly rows: number } | null;
}

/** Share of the time that the bound may take before the program. */
const BOUND_SHARE = 0.3;
/** Least time for a program: it then says at least what is known before it. */
const LEAST_SECONDS = 0.2;
/** Sums of the same numbers in another order differ by less. */
const SAME = 1e-9;

export function chooseSites(highs: Highs, whole: Reach, { count: asked, answers: wanted, seconds }: Wish): Choices {
  const end = performance.now() + seconds * 1000;
  const { reach, members } = distinctSites(whole);
  const count = Math.min(asked, reach.sites);
  const greedy = chooseGreedily(reach, count);
  if (count === 0) return { answers: [], greedy, program: null };
  const known = improve(reach, greedy, wanted);
  // A site with which no choice is worth the last of those known is in none of the answers.
  const least = known.length < wanted ? -Infinity : (known.at(-1)?.value ?? 0) * (1 - SAME);
  const { most: limit, candidates } = boundChoices(
    reach,
    count,
    { best: known[0] ?? greedy, least },
    () => performance.now() > end - seconds * 1000 * (1 - BOUND_SHARE)
  );
  const places = new Map(candidates.map((site, place) => [site, place]));
  const program = openProgram(highs, levelsOf(reach, candidates), count);
  const answers: SitingAnswer[] = [];
  try {
    for (let rank = 0; rank < wanted; rank++) {
      const left = (end - performance.now()) / 1000;
      const begin = known.filter(({ sites }) => !answers.some((answer) => sameSites(answer, sites, members)))[0];
      if (!begin || (rank > 0 && left <= 0)) break;
      const found = program.solve(
        begin.sites.map((site) => places.get(site) as number),
        Math.max(LEAST_SECONDS, left)
      );
      if (found.sites === null) break;
      const sites = found.sites.map((place) => candidates[place] as number);
      const value = valueOf(reach, sites);
      const most = Math.min(found.most, limit);
      answers.push({
        opened: inOrder(reach, sites).map(({ site, adds }) => {
          const [first = site, ...alike] = members[site] ?? [];
          return { site: first, adds, alike };
        }),
        value,
        most: most <= value * (1 + SAME) ? value : most
      });
      program.forbid(found.sites);
    }
    const { columns, rows } = program;
    return {
      answers,
      greedy: { sites: greedy.sites.map((site) => members[site]?.[0] ?? site), value: greedy.value },
      program: { candidates: candidates.length, columns, rows }
    };
  } finally {
    program.dispose();
  }
}

function sameSites(
  { opened }: SitingAnswer,
  sites: readonly number[],
  members: readonly (readonly number[])[]
): boolean {
  return sites.every((site) => opened.some((one) => one.site === members[site]?.[0]));
}
