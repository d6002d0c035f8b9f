/** When people look for guidance, shared by the files of the demo: wishes for higher education from January to March, the start of the school year, calm summers. */
const MONTHLY = [1.3, 1.38, 1.45, 0.98, 0.92, 0.88, 0.62, 0.58, 1.3, 1.08, 0.95, 0.72];
/** Sunday first. */
const WEEKLY = [0.55, 1.2, 1.2, 1.25, 1.15, 1, 0.6];

/** Two school years, from the first day to the day after the last. */
export const FIRST_DAY = Date.UTC(2023, 8, 1);
export const AFTER_LAST = Date.UTC(2025, 8, 1);
const DAY = 86_400_000;

/** Every day of the demo's history, `AAAA-MM-JJ`. */
export function historyDays(): string[] {
  return Array.from({ length: (AFTER_LAST - FIRST_DAY) / DAY }, (_, index) =>
    new Date(FIRST_DAY + index * DAY).toISOString().slice(0, 10)
  );
}

export function historyMonths(): string[] {
  return [...new Set(historyDays().map((day) => day.slice(0, 7)))];
}

/** How busy a month is against the mean of its year. */
export function monthWeight(month: string): number {
  return MONTHLY[Number(month.slice(5, 7)) - 1] ?? 1;
}

/** How busy a day is against the mean day, month and weekday together; use grows by 8 % a year. */
export function dayWeight(day: string): number {
  const date = new Date(`${day}T00:00:00Z`);
  const growth = 1.08 ** ((date.getTime() - FIRST_DAY) / DAY / 365);
  return monthWeight(day) * (WEEKLY[date.getUTCDay()] ?? 1) * growth;
}
