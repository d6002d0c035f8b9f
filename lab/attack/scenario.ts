import { hearArchives } from './finder/archives.ts';
import { besiege, type Front, type Hearing } from './finder/besiege.ts';
import { readFolder, type Folder } from './finder/snapshots.ts';
import { judge, type Guarded, type Verdict } from './finder/verdict.ts';
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
  readonly guarded: readonly Guarded[];
  /** Published values that are not those of the files. */
  readonly wrong: readonly string[];
}

/** Open files in which producers hid values themselves: what they hid never came here, and is not ours to promise. */
const HIDDEN_BY_PRODUCERS: readonly string[] = ['cube_niveau_de_vie'];

/** Lays siege to a folder with all that lies in it, and judges every masked measure at every date. */
export async function outcomesOf(
  out: string,
  cases: ReadonlyMap<string, Case>,
  communesIn: (snapshot: number, code: string) => readonly string[],
  listen: (folder: Folder) => Promise<readonly Hearing[]> = () => Promise.resolve([])
): Promise<Outcome[]> {
  const folder = await readFolder(out);
  const hearings = [await hearArchives(folder), ...(await listen(folder))];
  const outcomes: Outcome[] = [];
  for (const front of besiege(folder, hearings)) {
    const own = cases.get(front.cube.table.name);
    if (!own && HIDDEN_BY_PRODUCERS.includes(front.cube.table.name)) continue;
    if (!own) throw new Error(`${front.cube.table.name} est masquée, et personne ne sait la vérité.`);
    const truths = truthsOf(front, own.lines, communesIn);
    const guarded = guardedCells(truths, own.rule);
    outcomes.push({ front, verdict: await judge(front, guarded), guarded, wrong: truths.wrong });
  }
  return outcomes;
}

/** An outcome in a line. */
export function inWords(name: string, { front, verdict }: Outcome): string {
  return [
    `${name}, ${front.cube.table.name} ${front.date} : ${verdict.guarded} cellules protégées`,
    `${verdict.exact} exactes, ${verdict.narrowed} plus étroites que promis`,
    `${verdict.breaches.length} sous la promesse`,
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
