/**
 * Lines of a web server's log, combined format, with or without the virtual host first:
 * `[host ]address ident user [10/Feb/2012:16:42:07 -0500] "GET /path?query HTTP/1.1" 200 5316 "referrer" "agent"`.
 * Read by hand on positions: no pattern and no array by line.
 */
export interface LogLine {
  /** `0` unreadable, `1` readable but not a page that was shown to somebody (other method, status), `2` a page. */
  kind: 0 | 1 | 2;
  /** Positions in the text: address, address of the page, agent. */
  addressStart: number;
  addressEnd: number;
  urlStart: number;
  urlEnd: number;
  agentStart: number;
  agentEnd: number;
  /** Seconds since 1970, UTC. */
  second: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SPACE = 32;
const QUOTE = 34;
const BRACKET = 93;
const BACKSLASH = 92;
/** `10/Feb/2012:16:42` and `:07 -0500] "`. */
const MINUTE_LENGTH = 17;
const DATE_LENGTH = 26;

/** A reader with one answer object, filled anew at each line. */
export function logReader(): (text: string, start: number, end: number) => LogLine {
  const line: LogLine = {
    kind: 0,
    addressStart: 0,
    addressEnd: 0,
    urlStart: 0,
    urlEnd: 0,
    agentStart: 0,
    agentEnd: 0,
    second: 0
  };
  let knownMinute = '';
  let knownZone = '';
  let minuteStart = 0;

  /** Reads the date at `at`; false when it is not one. */
  function readDate(text: string, at: number): boolean {
    const seconds = (text.charCodeAt(at + 18) - 48) * 10 + text.charCodeAt(at + 19) - 48;
    if (!(text.startsWith(knownMinute, at) && text.startsWith(knownZone, at + 21) && knownMinute !== '')) {
      const minute = text.slice(at, at + MINUTE_LENGTH);
      const zone = text.slice(at + 21, at + DATE_LENGTH);
      const start = minuteOf(minute, zone);
      if (!Number.isFinite(start)) return false;
      [knownMinute, knownZone, minuteStart] = [minute, zone, start];
    }
    if (!(seconds >= 0 && seconds < 61) || text.charCodeAt(at + MINUTE_LENGTH) !== 58) return false;
    line.second = minuteStart + seconds;
    return true;
  }

  return (text, start, end) => {
    line.kind = 0;
    const first = text.indexOf(' ', start);
    const second = text.indexOf(' ', first + 1);
    const third = text.indexOf(' ', second + 1);
    if (first === -1 || second === -1 || third === -1 || third >= end) return line;
    let open = third + 1;
    if (text[open] === '[') [line.addressStart, line.addressEnd] = [start, first];
    else {
      open = text.indexOf(' [', third) + 1;
      // With a host first the user's name is one word; without, it may hold spaces.
      if (open === 0 || open >= end) return line;
      const withHost =
        text.indexOf(' ', third + 1) === open - 1 && text.charCodeAt(second + 1) === 45 && third === second + 2;
      [line.addressStart, line.addressEnd] = withHost ? [first + 1, second] : [start, first];
    }
    const date = open + 1;
    if (
      text.charCodeAt(date + DATE_LENGTH) !== BRACKET ||
      text.charCodeAt(date + DATE_LENGTH + 2) !== QUOTE ||
      !readDate(text, date)
    )
      return line;
    const request = date + DATE_LENGTH + 3;
    const requestEnd = closingQuote(text, request);
    if (requestEnd === -1 || requestEnd + 5 >= end) return line;
    const referrer = text.indexOf('"', requestEnd + 5);
    if (referrer === -1 || referrer >= end) return line;
    const referrerEnd = closingQuote(text, referrer + 1);
    const agent = referrerEnd + 3;
    if (referrerEnd === -1 || agent > end || text.charCodeAt(agent - 1) !== QUOTE) return line;
    const agentEnd = closingQuote(text, agent);
    if (agentEnd === -1 || agentEnd >= end) return line;
    line.kind = 1;
    if (!text.startsWith('GET ', request) || !shown(text, requestEnd + 2)) return line;
    const urlEnd = text.indexOf(' ', request + 4);
    line.kind = 2;
    line.urlStart = request + 4;
    line.urlEnd = urlEnd === -1 || urlEnd > requestEnd ? requestEnd : urlEnd;
    line.agentStart = agent;
    line.agentEnd = agentEnd;
    return line;
  };
}

/** Position of the quote that closes a field; Apache writes a quote inside it as `\"`. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at - 1) === BACKSLASH && at > from) at = text.indexOf('"', at + 1);
  return at;
}

/** 2xx, or 304: the reader already had the page. */
function shown(text: string, at: number): boolean {
  if (text.charCodeAt(at + 3) !== SPACE) return false;
  return text.charCodeAt(at) === 50 || text.startsWith('304', at);
}

/** Start of a minute written `10/Feb/2012:16:42`, in seconds since 1970, UTC; NaN when it is not one. */
function minuteOf(minute: string, zone: string): number {
  const month = MONTHS.indexOf(minute.slice(3, 6));
  const [day, year, hour, minutes] = [
    minute.slice(0, 2),
    minute.slice(7, 11),
    minute.slice(12, 14),
    minute.slice(15, 17)
  ].map(Number);
  const sign = zone[0] === '-' ? -1 : zone[0] === '+' ? 1 : Number.NaN;
  const ahead = sign * (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(3, 5)) * 60);
  if (
    month === -1 ||
    !((hour ?? 24) < 24) ||
    !((minutes ?? 60) < 60) ||
    !((day ?? 0) >= 1 && (day ?? 0) <= 31) ||
    !((year ?? 0) > 1990)
  )
    return Number.NaN;
  return Date.UTC(year ?? 0, month, day, hour, minutes) / 1000 - ahead;
}
