import { lastMonthOf } from '../text/dates.ts';
import type { Answer } from '../catalogue/api/answer.ts';

/** The demo's files bear one date: its pages are read as of then, whatever today is. */
const DEMO_DAY = '2025-09-15';

/** The day on which a page is read, `AAAA-MM-JJ`. */
export function dayOfReading(demo: boolean, today: Date = new Date()): string {
  return demo ? DEMO_DAY : today.toISOString().slice(0, 10);
}

/** Months after which a figure no longer leads a page, whatever its source declares. */
const LEADING_LIFE = 36;

/** Whether a vintage is of a known date, three years old at most: what is older, or undated, leads no page. */
export function isRecent(answer: Answer, vintage: string | null, today: Date = new Date()): boolean {
  const month = lastMonthOf(dayOfReading(answer.instantane.demo, today).slice(0, 7)) ?? 0;
  const end = vintage === null ? null : lastMonthOf(vintage);
  return end !== null && month <= end + LEADING_LIFE;
}

/**
 * Whether a page may speak of a vintage in the present: within the life that its source declares, counted from the vintage's last month.
 * @param vintage a year, `AAAA-MM`, `AAAATn` or two school years; another text has no age. @param today when the page is composed: the month counts
 */
export function isCurrent(answer: Answer, source: string, vintage: string, today: Date = new Date()): boolean {
  const month = lastMonthOf(dayOfReading(answer.instantane.demo, today).slice(0, 7)) ?? 0;
  const life = answer.sources.find((one) => one.source === source)?.vie_mois ?? null;
  const end = lastMonthOf(vintage);
  return life === null || end === null || month <= end + life;
}
