/** `parent` is the sum of `parts`, all being members of one axis. */
export interface Sum {
  readonly parent: number;
  readonly parts: Int32Array;
}

/** A group of leaves: a territory made of smaller ones, a section made of activities, a total. */
export interface Group {
  readonly member: string;
  /** Groups of one level never share a leaf: districts, labour areas, total. */
  readonly level: string;
  readonly leaves: readonly string[];
}

/** One dimension of a cube: leaves first, then groups, both in the order of their codes. */
export interface Axis {
  readonly name: string;
  readonly members: readonly string[];
  /** The first `leafCount` members are leaves. */
  readonly leafCount: number;
  readonly levels: readonly string[];
  /** Leaves of each member; a leaf is its own. */
  readonly leavesOf: readonly Int32Array[];
  /** Groups that contain each leaf. */
  readonly groupsOf: readonly Int32Array[];
  readonly sums: readonly Sum[];
  /** Sums in which each member takes part, as parent or as part. */
  readonly sumsOf: readonly Int32Array[];
}

/**
 * An axis with every sum that its groups allow. A group is the sum of its leaves, and for each other level, of the
 * groups of that level which lie wholly inside it and of the leaves they leave over: overlapping hierarchies meet in
 * one family.
 * @throws RangeError when a member stands twice or a group names an unknown leaf.
 */
export function makeAxis(name: string, leafCodes: readonly string[], groups: readonly Group[]): Axis {
  const leaves = [...new Set(leafCodes)].sort(byCode);
  const sorted = [...groups].sort((a, b) => byCode(a.level, b.level) || byCode(a.member, b.member));
  const members = [...leaves, ...sorted.map(({ member }) => member)];
  const index = new Map(members.map((member, position) => [member, position]));
  if (index.size !== members.length) throw new RangeError(`Axe « ${name} » : un membre y est deux fois.`);
  const leavesOf = [
    ...leaves.map((_, position) => Int32Array.of(position)),
    ...sorted.map((group) =>
      Int32Array.from(new Set(group.leaves.map((leaf) => leafIndex(name, index, leaves.length, leaf)))).sort()
    )
  ];
  const groupsOf = leaves.map((): number[] => []);
  for (let member = leaves.length; member < members.length; member++) {
    for (const leaf of leavesOf[member] ?? []) groupsOf[leaf]?.push(member);
  }
  const sums = sumsOf(sorted, leaves.length, leavesOf);
  const memberSums = members.map((): number[] => []);
  for (const [position, sum] of sums.entries())
    for (const member of [sum.parent, ...sum.parts]) memberSums[member]?.push(position);
  return {
    name,
    members,
    leafCount: leaves.length,
    levels: [...leaves.map(() => ''), ...sorted.map(({ level }) => level)],
    leavesOf,
    groupsOf: groupsOf.map((list) => Int32Array.from(list)),
    sums,
    sumsOf: memberSums.map((list) => Int32Array.from(list))
  };
}

/** An axis whose only group is the total of all leaves. */
export function totalAxis(name: string, leaves: readonly string[], total: string): Axis {
  return makeAxis(name, leaves, [{ member: total, level: 'total', leaves }]);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function leafIndex(axis: string, index: ReadonlyMap<string, number>, leafCount: number, leaf: string): number {
  const position = index.get(leaf);
  if (position === undefined || position >= leafCount)
    throw new RangeError(`Axe « ${axis} » : « ${leaf} » n’est pas une feuille.`);
  return position;
}

function sumsOf(groups: readonly Group[], leafCount: number, leavesOf: readonly Int32Array[]): Sum[] {
  const levels = [...new Set(groups.map(({ level }) => level))];
  const sums: Sum[] = [];
  for (const [position, group] of groups.entries()) {
    const parent = leafCount + position;
    const own = leavesOf[parent] ?? Int32Array.of();
    const seen = new Set<string>();
    const add = (parts: number[]): void => {
      const key = parts.join();
      if (parts.length === 0 || seen.has(key)) return;
      seen.add(key);
      sums.push({ parent, parts: Int32Array.from(parts) });
    };
    add([...own]);
    for (const level of levels) if (level !== group.level) add(partsAtLevel(own, level, groups, leafCount, leavesOf));
  }
  return sums;
}

/** The groups of a level that lie inside a set of leaves, and the leaves they leave over. */
function partsAtLevel(
  own: Int32Array,
  level: string,
  groups: readonly Group[],
  leafCount: number,
  leavesOf: readonly Int32Array[]
): number[] {
  const left = new Set(own);
  const inside: number[] = [];
  for (const [position, group] of groups.entries()) {
    if (group.level !== level) continue;
    const leaves = leavesOf[leafCount + position] ?? Int32Array.of();
    if (leaves.length === 0 || leaves.length > own.length || !leaves.every((leaf) => left.has(leaf))) continue;
    inside.push(leafCount + position);
    for (const leaf of leaves) left.delete(leaf);
  }
  return [...left, ...inside];
}
