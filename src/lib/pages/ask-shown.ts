import type { Answer } from '../catalogue/api/answer.ts';
import { fetchTerritory } from '../client/api.ts';
import { isElsewhere, regionalPartOf } from './elsewhere.ts';
import type { ShownRule } from '../catalogue/questions/question.ts';
import { rowsWhere } from './say.ts';
import { LEVELS, isMaille } from '../catalogue/levels.ts';
import { hexagonsOf } from './scope.ts';
import { ask, type Context, type Place, type Way } from './section.ts';

/** An answer, the territory that it is about, and what was asked beside it. */
export interface Found {
  readonly answer: Answer;
  readonly place: Place;
  /** Of the territory that the page compares with; null when it is not asked, or is the same. */
  readonly beside: Answer | null;
  /** Slots of the way in which it was asked. */
  readonly words: Readonly<Record<string, string>>;
}

/** Asks one answer of a question; null when it does not apply to the place. */
export async function askShown(shown: ShownRule, context: Context): Promise<Found | null> {
  const { parametres = {}, sous } = shown;
  const common = parametersOf(parametres, context);
  if (common === null) return null;
  const ways: readonly Way[] = sous ? (context.waysOf?.(sous) ?? []) : [{ parameters: {}, words: {} }];
  const found = await Promise.all(
    ways.map(async ({ parameters, words }) => {
      const one = await askWay(shown, { ...common, ...parameters }, context);
      return one && { ...one, words };
    })
  );
  return chosen(
    found.filter((one) => one !== null),
    sous?.derniere
  );
}

/** Values with what the page gives; null where it gives nothing. */
function parametersOf(written: Readonly<Record<string, string>>, context: Context): Record<string, string> | null {
  const given: Readonly<Record<string, string>> = { ...placeSlots(context.place), ...context.slots };
  const filled = Object.entries(written).map(([name, value]): [string, string | null] => {
    const slots = [...value.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => given[slot]);
    return [name, slots.includes(undefined) ? null : value.replaceAll(/\{\w+\}/g, () => slots.shift() ?? '')];
  });
  return filled.every((one): one is [string, string] => one[1] !== null) ? Object.fromEntries(filled) : null;
}

/** The size of hexagons on a map of a place, and the level of its parts. */
function placeSlots(place: Place): Record<string, string> {
  const parts = isMaille(place.maille) && place.maille !== 'pays' ? LEVELS[place.maille].dividedBy : null;
  return { hexagones: hexagonsOf(place), ...(parts === null || parts === 'commune' ? {} : { parties: parts }) };
}

/** The first that has rows, or the one whose column is the latest; the first without rows, which says why, when none has any. */
function chosen(found: readonly Found[], latest: string | undefined): Found | null {
  const withRows = found.filter(({ answer }) => answer.lignes.length > 0);
  if (latest !== undefined) {
    const when = ({ answer }: Found): string => String(answer.lignes[0]?.[latest] ?? '');
    withRows.sort((a, b) => when(b).localeCompare(when(a)));
  }
  return withRows[0] ?? found[0] ?? null;
}

async function askWay(
  shown: ShownRule,
  parameters: Readonly<Record<string, string>>,
  context: Context
): Promise<Omit<Found, 'words'> | null> {
  const { comparaison, requete, lignes } = shown;
  const { comparator } = context;
  const kept = (answer: Answer): Answer =>
    lignes === undefined ? answer : { ...answer, lignes: rowsWhere(answer, lignes) };
  const own = await askPlaces(shown, parameters, context);
  if (own === null) return null;
  const compared = comparaison === true && comparator && isElsewhere(comparator, own.place);
  const other: Answer | null = compared
    ? await ask(context, requete, { ...parameters, territoire: comparator.territoire })
    : null;
  return { answer: kept(own.answer), place: own.place, beside: other && kept(other) };
}

async function askPlaces(
  { requete, de, niveaux, comparaison }: ShownRule,
  parameters: Readonly<Record<string, string>>,
  context: Context
): Promise<{ answer: Answer; place: Place } | null> {
  const at = async (place: Place | null | undefined, asked: Readonly<Record<string, string>>) => {
    const answer: Answer | null = place ? await ask(context, requete, { ...asked }) : null;
    return place && answer ? { answer, place } : null;
  };
  if (de === 'partout') return at(context.place, parameters);
  const levels: readonly string[] | undefined = typeof de === 'string' ? niveaux : de;
  const near = [context.place, ...context.around].filter(({ maille }) => levels?.includes(maille) ?? true);
  const there = (place: Place | null | undefined) =>
    at(place, { ...parameters, ...comparedByName(comparaison, place, context), territoire: place?.territoire ?? '' });
  if (de === 'partie_regionale') return there(await regionalPlace(context));
  if (de === 'ici') return there(near.find((place) => place === context.place));
  if (de === 'comparaison') return there(context.comparator);
  if (de !== 'proche') return there(near[0]);
  // The smallest that has rows; else the first that the request takes, which says why it has none.
  let without: { answer: Answer; place: Place } | null = null;
  for (const place of near) {
    const found = await there(place);
    if (found && (found.answer.lignes.length > 0 || found.answer.etat === 'source_absente')) return found;
    without ??= found;
  }
  return without;
}

/** The parameter of a request that compares by itself; none of a place with itself. */
function comparedByName(
  compared: ShownRule['comparaison'],
  place: Place | null | undefined,
  { comparator }: Context
): Readonly<Record<string, string>> {
  if (typeof compared !== 'object' || !comparator || !place || !isElsewhere(comparator, place)) return {};
  const refused: readonly string[] = compared.sauf ?? [];
  return refused.includes(comparator.maille) ? {} : { [compared.parametre]: comparator.territoire };
}

/** The place, or the regional part of a zone that goes beyond the region: what the region's files count. */
async function regionalPlace({ place, fetch: fetcher }: Context): Promise<Place> {
  const own = regionalPartOf(place.territoire);
  return own === null ? place : ((await fetchTerritory(fetcher, own)) ?? place);
}
