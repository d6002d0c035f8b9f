/** Days and hours of a site, which are those of its time zone and not of its server's clock. */
export interface LocalDays {
  /** Day of an instant (seconds since 1970, UTC), `AAAA-MM-JJ`. */
  dayOf(second: number): string;
  /** Seconds that local time is ahead of UTC at an instant. */
  shiftOf(second: number): number;
}

/** Zone offsets change on the quarter of an hour at most: each quarter is worked out once. */
const QUARTER = 900;
const REMEMBERED = 50_000;

export function localDays(timeZone: string): LocalDays {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23'
  });
  const known = new Map<number, { day: string; shift: number }>();
  const at = (second: number): { day: string; shift: number } => {
    const quarter = Math.floor(second / QUARTER);
    const found = known.get(quarter);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const start = quarter * QUARTER;
    const part = Object.fromEntries(format.formatToParts(start * 1000).map(({ type, value }) => [type, value]));
    const day = `${part.year ?? ''}-${part.month ?? ''}-${part.day ?? ''}`;
    const local = Date.parse(`${day}T${part.hour ?? ''}:${part.minute ?? ''}:${part.second ?? ''}Z`) / 1000;
    const made = { day, shift: local - start };
    known.set(quarter, made);
    return made;
  };
  return { dayOf: (second) => at(second).day, shiftOf: (second) => at(second).shift };
}
