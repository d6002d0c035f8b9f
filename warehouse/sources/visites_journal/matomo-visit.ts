import type { LocalDays } from '../../pipeline/read/local-day.ts';
import type { UsageRules } from '../../pipeline/declared/usage-rules.ts';
import { isBot, mixText } from './agents.ts';
import type { Page, PageReader } from '../../pipeline/read/usage-pages.ts';

/** One action of a visit: when (UTC) and what. */
export interface VisitAction {
  second: number;
  page: Page;
}

export interface MatomoVisit {
  visitor: number;
  actions: VisitAction[];
}

type Fields = Readonly<Record<string, unknown>>;

/** The types of actions that show somebody using the service; downloads and links out are of the page they start from. */
const SEARCH = 'search';
const EVENT = 'event';

/**
 * A visit of `Live.getLastVisitsDetails`. `firstActionTimestamp` is UTC; `actionDetails[].timestamp` is UTC in some versions
 * and the site's local time in others: the first action tells which, as both speak of the same instant.
 * @returns null when it is not a visit that can be dated; an empty list of actions for a robot
 */
export function readVisit(
  visit: Fields,
  rules: UsageRules,
  pages: PageReader,
  days: LocalDays,
  salt: number
): MatomoVisit | null {
  const start = numberOf(visit.firstActionTimestamp) ?? numberOf(visit.serverTimestamp);
  const id = textOf(visit.visitorId) ?? textOf(visit.fingerprint);
  const details = Array.isArray(visit.actionDetails) ? (visit.actionDetails as unknown[]).filter(isFields) : null;
  if (start === null || id === null || details === null) return null;
  const visitor = mixText(salt, id, 0, id.length);
  if (isBot(textOf(visit.browserName) === null ? 'navigateur' : `navigateur ${textOf(visit.browserName) ?? ''}`))
    return { visitor, actions: [] };
  const shift = shiftOf(details, start, days);
  if (shift === null) return null;
  const declared = {
    commune: pages.communeOf(dimension(visit, rules.dimensions.commune)),
    profil: pages.profileOf(dimension(visit, rules.dimensions.profil))
  };
  let current: Page | null = null;
  const actions: VisitAction[] = [];
  for (const detail of details) {
    const page = pageOf(detail, current, declared, rules, pages);
    if (page === null) continue;
    current = page;
    actions.push({ second: (numberOf(detail.timestamp) ?? start + shift) - shift, page });
  }
  return { visitor, actions };
}

/** Seconds that the actions' clock is ahead of UTC: none, or the site's own offset; null when it is neither. */
function shiftOf(details: readonly Fields[], start: number, days: LocalDays): number | null {
  const first = numberOf(details[0]?.timestamp);
  if (first === null) return 0;
  const ahead = first - start;
  // A second or two may pass between the visit's own clock and its first action's.
  for (const shift of [0, days.shiftOf(start)]) if (Math.abs(ahead - shift) <= 5) return shift;
  return null;
}

interface Declared {
  commune: string;
  profil: string;
}

function pageOf(
  detail: Fields,
  current: Page | null,
  declared: Declared,
  rules: UsageRules,
  pages: PageReader
): Page | null {
  const url = textOf(detail.url);
  const here = url === null ? current : pages.pageOf(pathOf(url));
  const own = {
    commune: pages.communeOf(dimension(detail, rules.dimensions.commune)),
    profil: pages.profileOf(dimension(detail, rules.dimensions.profil))
  };
  const searched = detail.type === SEARCH ? pages.communeOf(textOf(detail.siteSearchKeyword)) : 'non_declare';
  const named = detail.type === EVENT ? pages.communeOf(textOf(detail.eventName)) : 'non_declare';
  const fonction =
    detail.type === EVENT
      ? (pages.functionOfEvent(textOf(detail.eventCategory) ?? '') ?? here?.fonction)
      : here?.fonction;
  if (fonction === undefined) return null;
  return pages.page(
    fonction,
    firstKnown([own.commune, here?.commune, searched, named, declared.commune]),
    firstKnown([own.profil, here?.profil, declared.profil])
  );
}

/** The most precise declaration first: of the action, of its address, of what was searched, of the visit. */
function firstKnown(values: readonly (string | undefined)[]): string {
  return values.find((value) => value !== undefined && value !== 'non_declare') ?? 'non_declare';
}

function dimension(fields: Fields, number: number | null): string | null {
  return number === null ? null : textOf(fields[`dimension${number}`]);
}

/** Path and parameters of a whole address. */
function pathOf(url: string): string {
  const scheme = url.indexOf('://');
  const slash = scheme === -1 ? 0 : url.indexOf('/', scheme + 3);
  return slash === -1 ? '/' : url.slice(slash);
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
