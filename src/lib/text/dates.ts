const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre'
];

const QUARTER = /^(\d{4})T([1-4])$/;

/** `2026-11-24T10:00:00Z` is `24 novembre 2026`; the day is that of UTC. Text that is no date comes back as it is. */
export function formatDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name && day ? `${day === '01' ? '1er' : Number(day)} ${name} ${year}` : iso;
}

/** `2024-12` is `décembre 2024`. */
export function formatMonth(month: string): string {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  const name = MONTHS[Number(number) - 1];
  return name ? `${name} ${year}` : month;
}

/** `2025-08` is `août 2025`, `2025T3` `3ᵉ trimestre 2025`, `2022_2023` `2022-2023`; others come back as is. */
export function periodName(period: string): string {
  const [, year, quarter] = QUARTER.exec(period) ?? [];
  if (quarter !== undefined) return `${quarter === '1' ? '1ᵉʳ' : `${quarter}ᵉ`} trimestre ${year ?? ''}`;
  return /^\d{4}_\d{4}$/.test(period) ? period.replace('_', '-') : formatDate(formatMonth(period));
}

/** The same beside a mark: `2025T3` is `T3 2025`. */
export function periodInShort(period: string): string {
  return QUARTER.test(period) ? period.replace(QUARTER, 'T$2 $1') : periodName(period);
}

/** The vintages of a source as they are said: `2020-01 à 2024-12` is `janvier 2020 à décembre 2024`. */
export function vintageNames(vintages: string): string {
  return vintages.replace(/(?<![\w-])\d{4}(?:T[1-4]|_\d{4}|-\d{2}(?:-\d{2})?)(?![\w-])/g, periodName);
}

/** Said of a file whose vintage neither its contents, its name, a known edition nor the profile tells. */
export const UNDATED = 'date inconnue';

/** The month, `2024-12`, is over on the day, `2025-01-03…`; a text that is no month never is. */
export function isPastMonth(month: string, day: string): boolean {
  return /^\d{4}-\d{2}$/.test(month) && month < day.slice(0, 7);
}

/** `2025-08` is `en août 2025`, `2025T3` is `au 3ᵉ trimestre 2025`, `2025` is `en 2025`. */
export function duringPeriod(period: string): string {
  return `${QUARTER.test(period) ? 'au' : 'en'} ${periodName(period)}`;
}

/** The last month of a period, from year 0: a year, `AAAA-MM`, `AAAATn` or two school years; null otherwise. */
export function lastMonthOf(period: string): number | null {
  const [, first, second] = /^(\d{4})[_-](\d{4})$/.exec(period) ?? [];
  if (first !== undefined && second !== undefined) return Number(second) * 12 + 12;
  const [, year, month, quarter] = /^(\d{4})(?:-(\d{2})|T([1-4]))?$/.exec(period) ?? [];
  if (year === undefined) return null;
  return Number(year) * 12 + Number(month ?? (quarter === undefined ? 12 : Number(quarter) * 3));
}
