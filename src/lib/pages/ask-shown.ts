import type { Answer } from '../catalogue/api/answer.ts';
import { isElsewhere } from './elsewhere.ts';
import type { Shown, Variant, Where } from './question.ts';
import { holds } from './say.ts';
import { ask, type Context, type Place } from './section.ts';

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
export async function askShown<Given extends Context>(shown: Shown<Given>, context: Given): Promise<Found | null> {
  const { parameters = {}, variants } = shown;
  const common = typeof parameters === 'function' ? parameters(context) : parameters;
  if (common === null) return null;
  const ways: readonly Variant[] = variants ? variants.ways(context) : [{ parameters: {} }];
  const found = await Promise.all(
    ways.map(async (way) => {
      const one = await askWay(shown, { ...common, ...way.parameters }, context);
      return one && { ...one, words: way.words ?? {} };
    })
  );
  return chosen(
    found.filter((one) => one !== null),
    variants?.latest
  );
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

async function askWay<Given extends Context>(
  shown: Shown<Given>,
  parameters: Readonly<Record<string, string>>,
  context: Given
): Promise<Omit<Found, 'words'> | null> {
  const { beside, request, rows } = shown;
  const { comparator } = context;
  const kept = (answer: Answer): Answer =>
    rows === undefined
      ? answer
      : { ...answer, lignes: answer.lignes.filter((row) => holds(asFirst(rows, answer), row)) };
  const own = await askPlaces(shown, parameters, context);
  if (own === null) return null;
  const compared = beside === true && comparator && isElsewhere(comparator, own.place);
  const other: Answer | null = compared
    ? await ask(context, request, { ...parameters, territoire: comparator.territoire })
    : null;
  return { answer: kept(own.answer), place: own.place, beside: other && kept(other) };
}

async function askPlaces<Given extends Context>(
  { request, of, levels, beside }: Shown<Given>,
  parameters: Readonly<Record<string, string>>,
  context: Given
): Promise<{ answer: Answer; place: Place } | null> {
  const at = async (place: Place | null | undefined, asked: Readonly<Record<string, string>>) => {
    const answer: Answer | null = place ? await ask(context, request, { ...asked }) : null;
    return place && answer ? { answer, place } : null;
  };
  if (of === 'partout') return at(context.place, parameters);
  const all = [context.place, ...context.around];
  const near = all.filter(({ maille }) => (typeof of === 'string' ? (levels ?? [maille]) : of).includes(maille));
  const there = (place: Place | null | undefined) =>
    at(place, { ...parameters, ...comparedByName(beside, place, context), territoire: place?.territoire ?? '' });
  if (of === 'ici') return there(levels ? near.find((place) => place === context.place) : context.place);
  if (of === 'compare') return there(context.comparator);
  if (of !== 'proche') return there(near[0]);
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
  beside: Shown['beside'],
  place: Place | null | undefined,
  { comparator }: Context
): Readonly<Record<string, string>> {
  return typeof beside !== 'object' ||
    !comparator ||
    !place ||
    !isElsewhere(comparator, place) ||
    beside.except?.includes(comparator.maille)
    ? {}
    : { [beside.name]: comparator.territoire };
}

/** A condition on rows, once what is « as in the first row » is read there. */
function asFirst(where: Where, { lignes: [first] }: Answer): Where {
  return Object.fromEntries(
    Object.entries(where).map(([name, test]) => [
      name,
      typeof test === 'object' && 'first' in test ? String(first?.[name] ?? '') : test
    ])
  );
}
