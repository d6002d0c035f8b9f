import { rollUp, without, type Cell } from '../../pipeline/read/roll-up.ts';
import { USAGE_THRESHOLD } from '../../pipeline/declared/usage-rules.ts';
import type { LocalDays } from '../../pipeline/read/local-day.ts';
import type { Page } from '../../pipeline/read/usage-pages.ts';

/** A row to be written: already at the threshold, or a count of what was left out. */
export interface TallyRow {
  genre: 'fonctions' | 'ensemble' | 'mois' | 'bilan';
  jour: string;
  keys: readonly string[];
  visites: number;
  actions: number;
  rebonds: number;
  duree: number;
}

/** Counts of a site's use while its log is read; nothing of it is written but what `rows` answers. */
export interface Tally {
  /** @param visitor a number that only serves to tell visitors apart while the file is read */
  add(visitor: number, second: number, page: Page): void;
  rows(): TallyRow[];
}

interface OpenCell {
  keys: readonly string[];
  who: number[] | null;
  visits: number;
  actions: number;
}

interface Day {
  cells: Map<Page, OpenCell>;
  whole: OpenCell & { bounces: number; seconds: number };
}

interface Visit {
  day: Day;
  first: number;
  last: number;
  actions: number;
  cells: OpenCell[];
}

/** A visit ends after half an hour without action, as Matomo has it. */
const VISIT_GAP = 1800;
const SWEEP = 900;
/** Above this number of visitors in a month their number is not given: counting them would ask for too much memory. */
export const MOST_VISITORS = 2_000_000;
/** Days kept open behind the latest one: files of a rotation overlap by a few hours, time zones by one day. */
const OPEN_DAYS = 2;

/** @param poolOf the territory that a commune too small for its cell joins before it is given up */
export function usageTally(days: LocalDays, poolOf: (commune: string) => string, k: number = USAGE_THRESHOLD): Tally {
  const open = new Map<string, Day>();
  const visits = new Map<number, Visit>();
  const months = new Map<string, Set<number> | null>();
  const monthCells: Cell[] = [];
  const monthWholes: Cell[] = [];
  const rows: TallyRow[] = [];
  const seen = { first: '9999', last: '' };
  let [quarter, quarterDay, sweepAt] = [Number.NaN, '', 0];

  function dayAt(second: number): string {
    const own = Math.floor(second / SWEEP);
    if (own !== quarter) [quarter, quarterDay] = [own, days.dayOf(second)];
    return quarterDay;
  }

  function openDay(name: string): Day {
    const found = open.get(name);
    if (found !== undefined) return found;
    const made: Day = {
      cells: new Map(),
      whole: { keys: [name], who: [], visits: 0, actions: 0, bounces: 0, seconds: 0 }
    };
    open.set(name, made);
    if (name < seen.first) seen.first = name;
    if (name > seen.last) seen.last = name;
    if (open.size > OPEN_DAYS)
      for (const other of [...open.keys()].sort().slice(0, -OPEN_DAYS)) if (other !== name) closeDay(other);
    return made;
  }

  function end(visit: Visit): void {
    if (visit.actions === 1) visit.day.whole.bounces++;
    visit.day.whole.seconds += visit.last - visit.first;
  }

  function sweep(second: number): void {
    sweepAt = second + SWEEP;
    for (const [visitor, visit] of visits) {
      if (Math.abs(second - visit.last) <= VISIT_GAP) continue;
      end(visit);
      visits.delete(visitor);
    }
  }

  /** A closed day gives its large cells as they are; the rest waits for its month. */
  function closeDay(name: string): void {
    const day = open.get(name);
    if (day === undefined) return;
    for (const [visitor, visit] of visits) {
      if (visit.day !== day) continue;
      end(visit);
      visits.delete(visitor);
    }
    open.delete(name);
    const cells = [...day.cells.values()].map((cell) =>
      frozen([name, ...cell.keys], cell, [cell.visits, cell.actions], k)
    );
    const { kept, left } = rollUp(
      cells,
      [without(3), (keys) => keys.map((key, index) => (index === 2 ? poolOf(key) : key)), without(2, 3)],
      k
    );
    rows.push(...kept.map((cell) => rowOf('fonctions', cell)));
    // From here on it is visitors and days that count, which add up.
    monthCells.push(...left.map((cell) => ({ ...cell, who: null, keys: [name.slice(0, 7), ...cell.keys.slice(1)] })));
    const { whole } = day;
    const total = frozen([name], whole, [whole.visits, whole.actions, whole.bounces, whole.seconds], k);
    if (total.count >= k) rows.push(rowOf('ensemble', total));
    else if (total.count > 0) monthWholes.push({ ...total, who: null, keys: [name.slice(0, 7)] });
  }

  return {
    add: (visitor, second, page) => {
      const name = dayAt(second);
      if (second >= sweepAt || second < sweepAt - 2 * SWEEP) sweep(second);
      let visit = visits.get(visitor);
      if (visit === undefined || Math.abs(second - visit.last) > VISIT_GAP) {
        if (visit !== undefined) end(visit);
        const day = openDay(name);
        visit = { day, first: second, last: second, actions: 0, cells: [] };
        visits.set(visitor, visit);
        day.whole.visits++;
        count(day.whole, visitor, k);
        countMonth(months, name.slice(0, 7), visitor);
      }
      visit.actions++;
      if (second > visit.last) visit.last = second;
      visit.day.whole.actions++;
      const cell = cellOf(visit.day, page);
      cell.actions++;
      if (!visit.cells.includes(cell)) {
        visit.cells.push(cell);
        cell.visits++;
        count(cell, visitor, k);
      }
    },
    rows: () => {
      for (const name of [...open.keys()]) closeDay(name);
      const late = rollUp(monthCells, [(keys) => keys], k);
      const wholes = rollUp(monthWholes, [(keys) => keys], k);
      const left = late.left.reduce((sum, cell) => sum + (cell.sums[0] ?? 0), 0);
      return [
        ...rows,
        ...late.kept.map((cell) => rowOf('fonctions', cell)),
        ...wholes.kept.map((cell) => rowOf('ensemble', cell)),
        ...wholeMonths(months, seen).map(([month, visitors]): TallyRow => ({
          genre: 'mois',
          jour: month,
          keys: [],
          visites: visitors,
          actions: 0,
          rebonds: 0,
          duree: 0
        })),
        {
          genre: 'bilan',
          jour: seen.last.slice(0, 7),
          keys: ['visites_ecartees'],
          visites: left,
          actions: 0,
          rebonds: 0,
          duree: 0
        }
      ];
    }
  };
}

function cellOf(day: Day, page: Page): OpenCell {
  const found = day.cells.get(page);
  if (found !== undefined) return found;
  const made: OpenCell = { keys: [page.fonction, page.commune, page.profil], who: [], visits: 0, actions: 0 };
  day.cells.set(page, made);
  return made;
}

/** Remembers who came while they are fewer than the threshold, then only that they are enough. */
function count(cell: OpenCell, visitor: number, k: number): void {
  if (cell.who === null || cell.who.includes(visitor)) return;
  cell.who.push(visitor);
  if (cell.who.length >= k) cell.who = null;
}

function frozen(keys: readonly string[], cell: OpenCell, sums: readonly number[], k: number): Cell {
  return { keys, count: cell.who?.length ?? k, who: cell.who, sums };
}

function countMonth(months: Map<string, Set<number> | null>, month: string, visitor: number): void {
  let visitors = months.get(month);
  if (visitors === undefined) months.set(month, (visitors = new Set()));
  if (visitors === null) return;
  visitors.add(visitor);
  if (visitors.size > MOST_VISITORS) months.set(month, null);
}

/** Distinct visitors of the months that were read from their first day to their last; the others have none. */
function wholeMonths(
  months: ReadonlyMap<string, Set<number> | null>,
  seen: { first: string; last: string }
): [string, number][] {
  return [...months].flatMap(([month, visitors]): [string, number][] => {
    const [year = 0, number = 1] = month.split('-').map(Number);
    const lastDay = `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
    const whole = seen.first <= `${month}-01` && seen.last >= lastDay;
    return whole && visitors !== null && visitors.size >= USAGE_THRESHOLD ? [[month, visitors.size]] : [];
  });
}

function rowOf(genre: TallyRow['genre'], cell: Cell): TallyRow {
  const [visites = 0, actions = 0, rebonds = 0, duree = 0] = cell.sums;
  return { genre, jour: cell.keys[0] ?? '', keys: cell.keys.slice(1), visites, actions, rebonds, duree };
}
