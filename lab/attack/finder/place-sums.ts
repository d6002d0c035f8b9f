import type { Geography } from './geography.ts';
import type { Way } from './system.ts';

/** Places of which some add up to others. */
export interface PlaceSum {
  readonly parts: readonly number[];
  /** Taken away from the parts: the whole sums to nothing. */
  readonly minus: readonly number[];
  readonly way: Way;
  /** Follows from the sums of communes. */
  readonly redundant: boolean;
}

/** Communes by which two overlapping territories may differ, at most, for their difference to be written down. */
const MOST_APART = 6;

/**
 * Every sum among published places: from communes, from territories inside, and between two that differ by a few
 * communes.
 */
export function placeSums(geography: Geography, published: ReadonlySet<number>): PlaceSum[] {
  const current = geography.editions.length - 1;
  const wayOf = (places: readonly number[]): Way => {
    const gone = places.filter((place) => !geography.inEdition(current, place));
    if (gone.length === 0) return 'sums';
    return gone.every((place) => geography.hasLevel(place, 'commune')) ? 'merger' : 'edition';
  };
  const found = new Map<string, PlaceSum>();
  const add = (parts: readonly number[], minus: readonly number[], redundant: boolean): void => {
    const key = `${[...parts].sort((a, b) => a - b).join()}=${[...minus].sort((a, b) => a - b).join()}`;
    const known = found.get(key);
    if (!known || (known.redundant && !redundant))
      found.set(key, { parts, minus, way: wayOf([...parts, ...minus]), redundant });
  };
  const tiles = tilesOf(geography, published);
  const places = [...published];
  const groups = places.filter((place) => !tiles.has(place));
  for (const group of groups) {
    const parts = cover(geography.communesOf(group), tiles);
    if (parts) add(parts, [group], false);
  }
  // A commune that took over others is their sum, where they were published.
  for (const place of places.filter(
    (candidate) => geography.communesOf(candidate).length > 1 && tiles.has(candidate)
  )) {
    const parts = cover(geography.communesOf(place), new Map([...tiles].filter(([tile]) => tile !== place)));
    if (parts) add(parts, [place], false);
  }
  const sets = new Map(groups.map((group) => [group, new Set(geography.communesOf(group))]));
  for (const edition of geography.editions.keys()) nested(geography, edition, published, sets, tiles, add);
  for (const [index, one] of groups.entries())
    for (const other of groups.slice(index + 1)) {
      const [a, b] = [sets.get(one) as ReadonlySet<string>, sets.get(other) as ReadonlySet<string>];
      const [onlyA, onlyB] = [[...a].filter((code) => !b.has(code)), [...b].filter((code) => !a.has(code))];
      if (onlyA.length + onlyB.length > MOST_APART || onlyA.length === a.size) continue;
      const [left, right] = [cover(onlyA, tiles), cover(onlyB, tiles)];
      if (left && right) add([one, ...right], [other, ...left], true);
    }
  return [...found.values()];
}

type Tiles = ReadonlyMap<number, readonly string[]>;

/** Communes of any edition that are published. */
function tilesOf(geography: Geography, published: ReadonlySet<number>): Tiles {
  return new Map(
    [...published]
      .filter((place) => geography.hasLevel(place, 'commune'))
      .map((place) => [place, geography.communesOf(place)])
  );
}

/** Published communes that make a set, the finest first; null when some of it is in none. */
function cover(communes: readonly string[], tiles: Tiles): number[] | null {
  const wanted = new Set(communes);
  const byFirst = byCommune(tiles);
  const parts: number[] = [];
  for (const commune of communes) {
    if (!wanted.has(commune)) continue;
    const fitting = (byFirst.get(commune) ?? [])
      .filter((tile) => (tiles.get(tile) ?? []).every((code) => wanted.has(code)))
      .sort((a, b) => (tiles.get(a)?.length ?? 0) - (tiles.get(b)?.length ?? 0));
    const [tile] = fitting;
    if (tile === undefined) return null;
    parts.push(tile);
    for (const code of tiles.get(tile) ?? []) wanted.delete(code);
  }
  return parts;
}

const indexes = new WeakMap<Tiles, Map<string, number[]>>();

function byCommune(tiles: Tiles): Map<string, number[]> {
  const known = indexes.get(tiles);
  if (known) return known;
  const index = new Map<string, number[]>();
  for (const [tile, communes] of tiles)
    for (const commune of communes) index.set(commune, [...(index.get(commune) ?? []), tile]);
  indexes.set(tiles, index);
  return index;
}

/** In one edition, each territory from those of another level that lie inside it, and the communes they leave over. */
function nested(
  geography: Geography,
  edition: number,
  published: ReadonlySet<number>,
  sets: ReadonlyMap<number, ReadonlySet<string>>,
  tiles: Tiles,
  add: (parts: readonly number[], minus: readonly number[], redundant: boolean) => void
): void {
  const own = [...new Set(geography.placesOf(edition).values())].filter(
    (place) => published.has(place) && sets.has(place)
  );
  const levels = new Map<string, number[]>();
  for (const [code, place] of geography.placesOf(edition)) {
    const level = geography.editions[edition]?.levelOf.get(code) ?? '';
    if (sets.has(place) && !levels.get(level)?.includes(place))
      levels.set(level, [...(levels.get(level) ?? []), place]);
  }
  for (const parent of own) {
    const whole = sets.get(parent) as ReadonlySet<string>;
    for (const members of levels.values()) {
      const inside = members.filter(
        (place) => place !== parent && [...(sets.get(place) ?? [])].every((commune) => whole.has(commune))
      );
      if (inside.length === 0) continue;
      const covered = new Set(inside.flatMap((place) => [...(sets.get(place) ?? [])]));
      // Zonings that overlap are never added up.
      if (covered.size !== inside.reduce((sum, place) => sum + (sets.get(place)?.size ?? 0), 0)) continue;
      const rest = cover(
        [...whole].filter((commune) => !covered.has(commune)),
        tiles
      );
      if (rest) add([...inside, ...rest], [parent], true);
    }
  }
}
