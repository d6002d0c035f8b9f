import { besiege, type Front } from './finder/besiege.ts';
import { nearestTables, type Nearest } from './finder/corrections.ts';
import { cellKey } from './finder/cube.ts';
import type { Folder } from './finder/snapshots.ts';
import type { Guarded } from './finder/verdict.ts';
import { guardedCells, truthsOf, type Rule, type TrueLine } from './field/truth.ts';

/** What two editions of a vintage told, whoever believes that a producer corrects little. */
export interface CorrectionScore {
  /** Lines that the producer changed, and those found by their value: of them, in cells that the mask hides. */
  readonly changed: number;
  readonly found: number;
  readonly changedHidden: number;
  readonly foundHidden: number;
  /** Protected cells that the correction touches; those below their promise, and those known exactly. */
  readonly touched: number;
  readonly below: number;
  readonly exact: number;
  readonly examples: readonly string[];
}

/** The same file before and after. */
export interface TwoFiles {
  readonly before: readonly TrueLine[];
  readonly after: readonly TrueLine[];
  readonly rule: Rule;
  readonly communesIn: (code: string) => readonly string[];
}

const NOTHING: CorrectionScore = {
  changed: 0,
  found: 0,
  changedHidden: 0,
  foundHidden: 0,
  touched: 0,
  below: 0,
  exact: 0,
  examples: []
};

/** Plays the nearest tables on one vintage of the last two snapshots of a folder, and counts what they come to. */
export async function scoreOf(folder: Folder, table: string, date: string, files: TwoFiles): Promise<CorrectionScore> {
  const front = besiege(folder).find((candidate) => candidate.cube.table.name === table && candidate.date === date);
  if (!front) throw new Error(`${table}, ${date} : absent.`);
  const communesIn = (_snapshot: number, code: string): readonly string[] => files.communesIn(code);
  const [was, is] = [files.before, files.after].map((lines) => truthsOf(front, lines, communesIn)) as [
    ReturnType<typeof truthsOf>,
    ReturnType<typeof truthsOf>
  ];
  const nearest = await nearestTables(folder, front, folder.snapshots.length - 2);
  if (nearest === null) return NOTHING;
  const change = (key: string): number => (is.cells.get(key)?.value ?? 0) - (was.cells.get(key)?.value ?? 0);
  const finest = [...is.cells.keys()].filter((key) => isFinest(front, folder, key) && change(key) !== 0);
  const hidden = hiddenKeys(front, folder);
  const score = { ...NOTHING, examples: [] as string[] };
  for (const key of finest) {
    const isFound = nearest.gained.get(key) === change(key);
    score.changed++;
    if (isFound) score.found++;
    if (!hidden.has(key)) continue;
    score.changedHidden++;
    if (isFound) score.foundHidden++;
  }
  // Sums move with what they hold; a neighbour that did not move may be known by one that did.
  const places = new Set(finest.map((key) => key.split('|')[0]));
  for (const [edition, truths] of [
    ['before', was],
    ['after', is]
  ] as const) {
    const touched = guardedCells(truths, files.rule).filter(
      ({ key }) => places.has(key.split('|')[0]) || change(key) !== 0
    );
    score.touched += touched.filter(({ key }) => change(key) !== 0).length;
    for (const { cell, bounds } of belowIn(folder, front, nearest, touched, edition)) {
      score.below++;
      if (bounds[0] === bounds[1] && bounds[0] === cell.value) score.exact++;
      score.examples.push(
        `${cell.name}, ${edition === 'before' ? 'avant' : 'après'} : ${bounds.join(' à ')}, vaut ${cell.value}`
      );
    }
  }
  nearest.close();
  return score;
}

/** Hidden cells of an edition that the nearest tables bring closer than was promised, and how close. */
export function belowIn(
  folder: Folder,
  front: Front,
  nearest: Nearest,
  guarded: readonly Guarded[],
  edition: 'before' | 'after'
): { readonly cell: Guarded; readonly bounds: readonly [number, number] }[] {
  const hidden = hiddenKeys(front, folder);
  const shownBefore = new Map(
    front.cube.former.flatMap(({ date, place, members, value }) =>
      date === front.date && value !== null ? [[cellKey(place, members), value] as const] : []
    )
  );
  return guarded.flatMap((own) => {
    // Of a cell that was shown, it must stay possible that it did not change: more cannot be promised.
    const former = edition === 'after' ? shownBefore.get(own.key) : undefined;
    const cell =
      former === undefined ? own : { ...own, low: Math.min(former, own.value), high: Math.max(former, own.value) };
    const bounds = hidden.has(own.key) ? nearest.bounds(own.key, edition) : null;
    return bounds !== null && isBelow(cell, bounds, nearest.open(own.key)) ? [{ cell, bounds }] : [];
  });
}

/** Closer than promised, and than open tables tell; a reader whom the belief deceives knows nothing more. */
function isBelow(
  { value, low, high }: Guarded,
  [from, to]: readonly [number, number],
  [least, most]: readonly [number, number]
): boolean {
  if (value < from || value > to) return false;
  return (from > Math.ceil(low) && from > least) || (to < Math.floor(high) && to < most);
}

function isFinest({ cube }: Front, { geography }: Folder, key: string): boolean {
  const [place = '', ...members] = key.split('|');
  return (
    geography.communesOf(Number(place)).length === 1 && members.every((member, axis) => cube.leaves[axis]?.has(member))
  );
}

/** Cells that either edition hides. */
function hiddenKeys({ cube, date }: Front, { snapshots }: Folder): ReadonlySet<string> {
  return new Set(
    [...cube.rows, ...cube.former]
      .filter((row) => row.date === date && row.value === null && row.snapshot >= snapshots.length - 2)
      .map(({ place, members }) => cellKey(place, members))
  );
}

export function added(one: CorrectionScore, other: CorrectionScore): CorrectionScore {
  const sum = (key: Exclude<keyof CorrectionScore, 'examples'>): number => one[key] + other[key];
  return {
    changed: sum('changed'),
    found: sum('found'),
    changedHidden: sum('changedHidden'),
    foundHidden: sum('foundHidden'),
    touched: sum('touched'),
    below: sum('below'),
    exact: sum('exact'),
    examples: [...one.examples, ...other.examples]
  };
}
export { NOTHING as NO_SCORE };
