import { sum, type Interval } from './interval.ts';

/** A territory whose figure is published, exactly or between bounds, and the communes it is made of. */
export interface PublishedTerritory {
  readonly code: string;
  readonly communes: readonly string[];
  readonly value: Interval;
}

/** The total of a zone that somebody drew, and the territories whose published figures were added to make it. */
export interface ZoneTotal {
  readonly total: Interval;
  readonly parts: readonly PublishedTerritory[];
}

/**
 * Adds published figures only, so that a drawn zone tells nothing that the downloaded file does not: none needs to be refused.
 * Communes are added one by one, unless a larger territory wholly inside the zone is known more closely than its communes are.
 * @param territories communes first, then larger territories from the finest level; those that leave the zone are ignored.
 * @throws RangeError when a commune of the zone has no published figure, not even bounds.
 */
export function zoneTotal(zone: Iterable<string>, territories: readonly PublishedTerritory[]): ZoneTotal {
  const wanted = new Set(zone);
  const inside = territories.filter(({ communes }) => communes.length > 0 && communes.every((commune) => wanted.has(commune)));
  let parts: PublishedTerritory[] = [];
  const covered = new Set<string>();
  for (const territory of inside) {
    const own = new Set(territory.communes);
    const touched = parts.filter((part) => part.communes.some((commune) => own.has(commune)));
    if (touched.length === 0 && !territory.communes.some((commune) => covered.has(commune))) parts.push(territory);
    else if (canReplace(territory, touched, own)) parts = [...parts.filter((part) => !touched.includes(part)), territory];
    for (const commune of territory.communes) covered.add(commune);
  }
  const missing = [...wanted].find((commune) => !covered.has(commune));
  if (missing !== undefined) throw new RangeError(`Zone : aucun chiffre n’est publié pour ${missing}.`);
  return { total: sum(parts.map(({ value }) => value)), parts };
}

/** A larger territory stands for parts that it contains and covers, when it is known more closely than their sum. */
function canReplace(territory: PublishedTerritory, touched: readonly PublishedTerritory[], own: ReadonlySet<string>): boolean {
  const communes = touched.flatMap((part) => part.communes);
  if (communes.length !== own.size || !communes.every((commune) => own.has(commune))) return false;
  const apart = sum(touched.map(({ value }) => value));
  return territory.value.max - territory.value.min < apart.max - apart.min;
}
