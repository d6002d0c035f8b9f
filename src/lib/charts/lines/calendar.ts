/** Januaries named on an axis of years, at most. */
const MOST_YEARS = 8;
/** Months named on an axis of months, at most. */
const MOST_MONTHS = 6;

const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.'
];

/** Which dates an axis names: the years of a long series, its last among them, or months within a year. */
export function calendarTicks(dates: readonly Date[]): { ticks: Date[]; format: (value: number | Date) => string } {
  const years = [...new Set(dates.map((date) => date.getUTCFullYear()))];
  const months = [...new Set(dates.map((date) => date.getTime()))].map((time) => new Date(time));
  if (years.length === 1 && months.length > 1) return { ticks: spaced(months, MOST_MONTHS), format: shortMonth };
  // The January of a series that starts later in its first year would be named out of the frame.
  const first = Math.min(...months.map((month) => month.getTime()));
  const januaries = years.map((year) => new Date(Date.UTC(year, 0, 1))).filter((date) => date.getTime() >= first);
  return { ticks: spaced(januaries, MOST_YEARS), format: (value) => String(new Date(value).getUTCFullYear()) };
}

/** `août 2025`, `janv. 2025`. */
export function shortMonth(value: number | Date): string {
  const date = new Date(value);
  return `${SHORT_MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** The last of a list and as many others as fit, evenly. */
function spaced<T>(all: readonly T[], most: number): T[] {
  const step = Math.ceil(all.length / most);
  return all.filter((_, index) => (all.length - 1 - index) % step === 0);
}
