import { hearArchives } from './finder/archives.ts';
import { besiege, EVERYTHING, type Front, type Hearing } from './finder/besiege.ts';
import { hearChanges } from './finder/changes.ts';
import { readFolder, type Folder } from './finder/snapshots.ts';
import { breachesByWay, judge, type Verdict } from './finder/verdict.ts';
import type { Way } from './finder/system.ts';
import { guardedCells, truthsOf, type Rule, type TrueLine } from './field/truth.ts';

/** What files really say of a masked table, and the rule that protects it. */
export interface Case {
  readonly lines: readonly TrueLine[];
  readonly rule: Rule;
}

/** What was found of one masked measure at one date. */
export interface Outcome {
  readonly front: Front;
  readonly verdict: Verdict;
  /** Cells below their promise when numbers of units of the masked cube do not count among what is open. */
  readonly strictly: number;
  /** Cells below it when the public rule is used too. */
  readonly withRule: number;
  /** Cells below it by each way alone, beside what the snapshot in service shows and sums up. */
  readonly byWay: ReadonlyMap<Way, number>;
  /** Published values that are not those of the files. */
  readonly wrong: readonly string[];
}

/** Lays siege to a folder with all that lies in it, and judges every masked measure at every date. */
export async function outcomesOf(
  out: string,
  cases: ReadonlyMap<string, Case>,
  communesIn: (snapshot: number, code: string) => readonly string[],
  listen: (folder: Folder) => Promise<readonly Hearing[]> = () => Promise.resolve([])
): Promise<Outcome[]> {
  const folder = await readFolder(out);
  const hearings = [hearChanges(folder), await hearArchives(folder), ...(await listen(folder))];
  const outcomes: Outcome[] = [];
  for (const front of besiege(folder, hearings)) {
    const own = cases.get(front.cube.table.name);
    if (!own) throw new Error(`${front.cube.table.name} est masquée, et personne ne sait la vérité.`);
    const truths = truthsOf(front, own.lines, communesIn);
    const guarded = guardedCells(truths, own.rule);
    const verdict = await judge(front, guarded);
    const quick = { propagationOnly: true } as const;
    outcomes.push({
      front,
      verdict,
      strictly: (await judge(front, guarded, { ...quick, countedIsOpen: false })).breaches.length,
      withRule: (await judge(front, guarded, { ...quick, knowledge: EVERYTHING })).breaches.length,
      byWay: await breachesByWay(front, guarded),
      wrong: truths.wrong
    });
  }
  return outcomes;
}

/** An outcome in a line. */
export function inWords(name: string, { front, verdict, strictly, withRule, byWay }: Outcome): string {
  const ways = [...byWay].flatMap(([way, found]) => (found > 0 ? [`${way} ${found}`] : []));
  return [
    `${name}, ${front.cube.table.name} ${front.date} : ${verdict.guarded} cellules protégées`,
    `${verdict.exact} exactes, ${verdict.narrowed} plus étroites que promis`,
    `${verdict.breaches.length} sous la promesse (${strictly} sans les effectifs d’unités, ${withRule} avec la règle publique)`,
    `par voie : ${ways.join(', ') || 'aucune'}`,
    `${verdict.programs} programmes\n`
  ].join(' ; ');
}

/** What must be empty of every outcome. */
export function failings(outcomes: readonly Outcome[]): Record<string, unknown> {
  return Object.fromEntries(
    outcomes.map(({ front, verdict, wrong }) => [
      `${front.cube.table.name} ${front.date}`,
      {
        sousLaPromesse: verdict.breaches.length,
        exemples: verdict.breaches.slice(0, 3),
        trompe: verdict.mistaken.slice(0, 3),
        faux: wrong.slice(0, 3)
      }
    ])
  );
}

/** The same when everything holds. */
export function nothingIn(outcomes: readonly Outcome[]): Record<string, unknown> {
  return Object.fromEntries(
    outcomes.map(({ front }) => [
      `${front.cube.table.name} ${front.date}`,
      { sousLaPromesse: 0, exemples: [], trompe: [], faux: [] }
    ])
  );
}
