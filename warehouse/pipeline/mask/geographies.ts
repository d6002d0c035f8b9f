import { makeAxis, type Axis, type Group } from '../../../src/lib/disclosure/axis.ts';

/** Communes and the territories made of them, as they stood when something was published. */
export interface Geography {
  readonly id: string;
  /** Communes of each territory, communes included, by typed code. */
  readonly territories: ReadonlyMap<string, { readonly level: string; readonly communes: readonly string[] }>;
}

/** The communes of a vintage's file, and today's commune of each code, former ones included. */
export interface FileCommunes {
  readonly used: ReadonlySet<string>;
  readonly today: (code: string) => string | undefined;
}

/** Territories of a vintage: today's, and those of earlier editions that are not the same communes. */
export interface TerritoryAxis {
  readonly axis: Axis;
  /** Members that are published today; the others are known from before, or are parts of a commune of today. */
  readonly written: Uint8Array;
  /** Members of which today's file can no longer tell the parts that were published: nothing may be said of them. */
  readonly sealed: Uint8Array;
  /** The member of a territory of an earlier geography; undefined when its communes are no longer told apart. */
  memberOf(geography: string, territory: string): number | undefined;
  leafOf(code: string): number | undefined;
}

/** Levels of members that no reader of today finds: neither offered, nor counted in what secrecy costs. */
const PART = '@partie';
const EARLIER = '@avant';

export function territoryAxis(today: Geography, earlier: readonly Geography[], file: FileCommunes): TerritoryAxis {
  const splits = new Map(communesOf(today).map((commune) => [commune, splitOf(commune, earlier, file)]));
  const leavesOfToday = (commune: string): string[] => splits.get(commune)?.leaves ?? [commune];
  const groups: Group[] = [];
  for (const [commune, { leaves }] of splits)
    if (leaves.length > 1) groups.push({ member: commune, level: '', leaves });
  for (const [member, { level, communes }] of today.territories)
    if (level !== 'commune') groups.push({ member, level, leaves: communes.flatMap(leavesOfToday) });
  // Of several made of the same communes, the one of the same name, else any: their sums say that they are equal.
  const byParts = new Map<string, string[]>();
  const known = (member: string, leaves: readonly string[]): void => {
    byParts.set(partsKey(leaves), [...(byParts.get(partsKey(leaves)) ?? []), member]);
  };
  for (const leaf of communesOf(today).flatMap(leavesOfToday)) known(leaf, [leaf]);
  for (const { member, leaves } of groups) known(member, leaves);
  const memberByTerritory = new Map<string, string>();
  for (const geography of earlier) {
    for (const [territory, { level, communes }] of geography.territories) {
      const leaves = leavesOfEarlier(geography, communes, splits, file);
      if (leaves === null) continue;
      const key = partsKey(leaves);
      const same = byParts.get(key) ?? [];
      const member = same.find((name) => name === territory) ?? same[0] ?? `${territory}@${geography.id}`;
      if (same.length === 0) {
        known(member, leaves);
        groups.push({ member, level: `${EARLIER} ${geography.id} ${level}`, leaves });
      }
      memberByTerritory.set(`${geography.id} ${territory}`, member);
    }
  }
  return described(today, splits, groups, memberByTerritory, file);
}

interface Split {
  /** The commune itself, or the codes of the file that make it up. */
  readonly leaves: string[];
  /** It was published in parts that the file no longer gives. */
  readonly sealed: boolean;
}

/** A commune of today that was published as several is as many leaves, when the file still counts under their codes. */
function splitOf(commune: string, earlier: readonly Geography[], { used, today }: FileCommunes): Split {
  const before = new Set(earlier.flatMap(communesOf).filter((code) => today(code) === commune));
  if (before.size <= 1) return { leaves: [commune], sealed: false };
  const codes = [...used].filter((code) => today(code) === commune);
  const told = [...before].every((code) => codes.includes(code));
  return told ? { leaves: codes.map(partName).sort(), sealed: false } : { leaves: [commune], sealed: true };
}

/** The leaves of a territory of before; null when one of its communes joined a neighbour outside it. */
function leavesOfEarlier(
  geography: Geography,
  communes: readonly string[],
  splits: ReadonlyMap<string, Split>,
  { used, today }: FileCommunes
): string[] | null {
  const inside = new Set(communes);
  const all = communesOf(geography);
  const leaves = new Set<string>();
  for (const now of new Set(communes.map(today))) {
    const split = now === undefined ? undefined : splits.get(now);
    if (now === undefined || split === undefined) return null;
    const before = all.filter((code) => today(code) === now);
    // What each leaf may have been, then: the file's own code, or any commune that it has joined since.
    const parts: [leaf: string, mayBe: readonly string[]][] =
      split.leaves.length === 1
        ? [[now, before]]
        : [...used]
            .filter((code) => today(code) === now)
            .map((code) => [partName(code), all.includes(code) ? [code] : before]);
    for (const [leaf, mayBe] of parts) {
      const within = mayBe.filter((code) => inside.has(code)).length;
      if (within > 0 && within < mayBe.length) return null;
      if (within > 0) leaves.add(leaf);
    }
  }
  return [...leaves];
}

function described(
  today: Geography,
  splits: ReadonlyMap<string, Split>,
  groups: readonly Group[],
  memberByTerritory: ReadonlyMap<string, string>,
  { today: now }: FileCommunes
): TerritoryAxis {
  const made = makeAxis(
    'territoire',
    [...splits.values()].flatMap(({ leaves }) => leaves),
    groups
  );
  const axis = {
    ...made,
    levels: made.members.map((member, index) =>
      today.territories.has(member)
        ? (made.levels[index] ?? '')
        : index < made.leafCount
          ? PART
          : (made.levels[index] ?? '')
    )
  };
  const published = new Set(memberByTerritory.values());
  const positions = new Map(axis.members.map((member, index) => [member, index]));
  return {
    axis,
    written: Uint8Array.from(axis.members, (member) => (today.territories.has(member) ? 1 : 0)),
    sealed: Uint8Array.from(axis.members, (member, index) => {
      const isSealed = (leaf: number): boolean => splits.get(axis.members[leaf] ?? '')?.sealed === true;
      return !published.has(member) && axis.leavesOf[index]?.some(isSealed) === true ? 1 : 0;
    }),
    memberOf: (geography, territory) => positions.get(memberByTerritory.get(`${geography} ${territory}`) ?? ''),
    leafOf: (code) => positions.get(partName(code)) ?? positions.get(now(code) ?? code)
  };
}

function communesOf({ territories }: Geography): string[] {
  return [...territories].flatMap(([code, { level }]) => (level === 'commune' ? [code] : []));
}

function partName(code: string): string {
  return `${code}@fichier`;
}

function partsKey(leaves: readonly string[]): string {
  return [...leaves].sort().join(' ');
}
