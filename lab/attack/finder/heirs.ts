import { numberOf } from '../knowledge.ts';
import type { Row, Table } from './published.ts';
import type { Edition } from './geography.ts';

/** Of a snapshot, its tables and the communes of its edition. */
interface Figures {
  readonly tables: readonly Table[];
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly edition: Edition;
}

/** Figures that grew, at least, for a commune to have taken over another. */
const PROOFS = 5;

type Interval = readonly [number, number];

/**
 * Which commune took over each one that an edition no longer has: the only one whose figures of an unchanged date grew,
 * each by what the one gone may have held.
 */
export function findHeirs(before: Figures, after: Figures): Map<string, string> {
  const communes = ({ edition }: Figures): Set<string> =>
    new Set([...edition.levelOf].flatMap(([code, level]) => (level === 'commune' ? [code] : [])));
  const [old, now] = [communes(before), communes(after)];
  const gone = [...old].filter((code) => !now.has(code));
  const heirs = new Map<string, string>();
  if (gone.length === 0) return heirs;
  const [was, is] = [figuresOf(before), figuresOf(after)];
  for (const code of gone) {
    const lost = was.get(code) ?? new Map<string, Interval>();
    const fits = [...now].filter((other) => grewBy(lost, was.get(other), is.get(other)));
    if (fits.length === 1) heirs.set(code, fits[0] ?? '');
  }
  return heirs;
}

/** Whether what changed from one snapshot to the next may be what is lost, nowhere ruled out. */
function grewBy(
  lost: ReadonlyMap<string, Interval>,
  was: ReadonlyMap<string, Interval> | undefined,
  is: ReadonlyMap<string, Interval> | undefined
): boolean {
  if (!was || !is) return false;
  let proofs = 0;
  for (const [key, [low, high]] of is) {
    const date = key.split('|')[2] ?? '';
    const [from, to] = was.get(key) ?? (was.has(date) ? [0, 0] : [0, Infinity]);
    const [least, most] = lost.get(key) ?? (lost.has(date) ? [0, 0] : [0, Infinity]);
    if (low - to > most || high - from < least) return false;
    if (low === high && from === to && low > from) proofs++;
  }
  return proofs >= PROOFS;
}

/** Figures by commune, then by table, column and cell: exact, or between the bounds that are published. */
function figuresOf({ tables, rows, edition }: Figures): ReadonlyMap<string, ReadonlyMap<string, Interval>> {
  const found = new Map<string, Map<string, Interval>>();
  for (const table of tables) {
    // Bounds, their middle and the half-width of a rounding add up to nothing.
    const columns = table.measures.filter(({ name }) => !/(^|_)(min|max|milieu|arrondi)$/.test(name));
    for (const { place, date, members, cells } of rows.get(table.name) ?? []) {
      if (edition.levelOf.get(place) !== 'commune') continue;
      const own = found.get(place) ?? new Map<string, Interval>();
      found.set(place, own);
      // A place that has a row at this date has no figure where it has none.
      own.set(date, [0, 0]);
      for (const { name, low, high } of columns) {
        const value = numberOf(cells[name]);
        const bound = (column: string | null): number | null => (column === null ? null : numberOf(cells[column]));
        own.set([table.name, name, date, ...members].join('|'), [
          value ?? bound(low) ?? 0,
          value ?? bound(high) ?? Infinity
        ]);
      }
    }
  }
  return found;
}
