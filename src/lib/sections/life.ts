import type { Answer } from '../catalogue/api/answer.ts';

/** The demo's files bear one date: its pages are read as of then, whatever today is. */
const DEMO_DAY = '2025-09-15';

/** The day on which a page is read, `AAAA-MM-JJ`. */
export function dayOfReading(demo: boolean, today: Date = new Date()): string {
  return demo ? DEMO_DAY : today.toISOString().slice(0, 10);
}

/**
 * Whether a page may speak of a vintage in the present: within the life that its source declares, counted from the vintage's last month.
 * @param vintage a year, `AAAA-MM`, `AAAATn` or two school years; another text has no age. @param today when the page is composed: the month counts
 */
export function isCurrent(answer: Answer, source: string, vintage: string, today: Date = new Date()): boolean {
  const month = dayOfReading(answer.instantane.demo, today).slice(0, 7);
  const life = answer.sources.find((one) => one.source === source)?.vie_mois ?? null;
  const end = lastMonthOf(vintage);
  return life === null || end === null || monthNumber(month) <= end + life;
}

/** The last month that a vintage describes, as months since year 0; null for a text that is no vintage. */
export function lastMonthOf(vintage: string): number | null {
  const [, first, second] = /^(\d{4})[_-](\d{4})$/.exec(vintage) ?? [];
  if (first !== undefined && second !== undefined) return monthNumber(`${second}-12`);
  const [, year, month, quarter] = /^(\d{4})(?:-(\d{2})|T([1-4]))?$/.exec(vintage) ?? [];
  if (year === undefined) return null;
  return monthNumber(`${year}-${month ?? (quarter === undefined ? '12' : String(Number(quarter) * 3))}`);
}

/** `2024-03` as months since year 0. */
export function monthNumber(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number;
}
