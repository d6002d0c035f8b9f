interface Period {
  /** ISO 8601 days. */
  readonly start: string;
  readonly end: string;
}

/** First and last day that a vintage covers: a year, a month, a quarter, two years in a row; null for another text. */
function daysOf(vintage: string): Period | null {
  const pair = /^(\d{4})[-/_](\d{4})$/.exec(vintage);
  if (pair) return { start: `${pair[1] ?? ''}-01-01`, end: `${pair[2] ?? ''}-12-31` };
  const [, year, month, quarter] = /^(\d{4})(?:-(0[1-9]|1[0-2])|T([1-4]))?$/.exec(vintage) ?? [];
  if (year === undefined) return null;
  const [first, last] =
    month !== undefined
      ? [Number(month), Number(month)]
      : quarter !== undefined
        ? [Number(quarter) * 3 - 2, Number(quarter) * 3]
        : [1, 12];
  return {
    start: `${year}-${pad(first)}-01`,
    end: `${year}-${pad(last)}-${pad(new Date(Date.UTC(Number(year), last, 0)).getUTCDate())}`
  };
}

/** From the first day of the oldest vintage to the last day of the newest; null when none is a period. */
export function periodOf(vintages: readonly string[]): Period | null {
  const days = vintages.map(daysOf).filter((found) => found !== null);
  const starts = days.map(({ start }) => start).sort();
  const ends = days.map(({ end }) => end).sort();
  const [start, end] = [starts[0], ends.at(-1)];
  return start === undefined || end === undefined ? null : { start, end };
}

/** How often vintages come, in the European list, by how they are written; UNKNOWN for anything else. */
export function frequencyOf(vintages: readonly string[]): 'MONTHLY' | 'QUARTERLY' | 'ANNUAL' | 'UNKNOWN' {
  if (vintages.length < 2) return 'UNKNOWN';
  if (vintages.every((vintage) => /^\d{4}-(0[1-9]|1[0-2])$/.test(vintage))) return 'MONTHLY';
  if (vintages.every((vintage) => /^\d{4}T[1-4]$/.test(vintage))) return 'QUARTERLY';
  const years = [...new Set(vintages)].map(Number).sort((a, b) => a - b);
  return years.every((year, index) => Number.isInteger(year) && (index === 0 || year === (years[index - 1] ?? 0) + 1))
    ? 'ANNUAL'
    : 'UNKNOWN';
}

const RHYTHMS: Readonly<Record<number, string>> = {
  1: 'MONTHLY',
  2: 'BIMONTHLY',
  3: 'QUARTERLY',
  6: 'ANNUAL_2',
  12: 'ANNUAL',
  24: 'BIENNIAL',
  36: 'TRIENNIAL'
};

/** How often an answer has something new: as its most frequent source. Null when none says so. */
export function rhythmOf(months: readonly (number | null)[]): string | null {
  const known = months.filter((one) => one !== null);
  return known.length === 0 ? null : (RHYTHMS[Math.min(...known)] ?? null);
}

/** The vintages that a source is said to hold: « 2020-01 à 2024-12 », « 2024, 2025 ». */
export function vintagesIn(said: string): string[] {
  return said.split(/, | à /);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
