import type { Answer, AnswerRow } from '../catalogue/api/answer.ts';
import { formatMonth, periodName } from '../text/dates.ts';
import { withMade, withPlain, withPrefix, wordsOfRow, type AnswerWords } from './answer-words.ts';
import { askShown, type Found } from './ask-shown.ts';
import { isElsewhere, shareOf } from './elsewhere.ts';
import type { Entry, Question, Shown } from './question.ts';
import { firstSaid, holds } from './say.ts';
import { nameOf, type Built, type Context, type SectionBody } from './section.ts';
import { doorsOf, figureOf, tileOfShown } from './shown-parts.ts';
import { isCurrent } from './source-life.ts';

/** A longer reading is a paragraph: the page of the request has it. */
const LONGEST_READING = 420;

/** An entry as a question of a page. */
export function questionOf<Given extends Context>(entry: Entry<Given>): Question<Given> {
  const { id, question, inside } = entry;
  return { id, question, inside, build: (context) => buildEntry(entry, context) };
}

/** Asks all that a question stands on, says it in the order of its answers, and draws them. */
export async function buildEntry<Given extends Context>(entry: Entry<Given>, context: Given): Promise<Built> {
  return entry.except?.includes(context.place.maille)
    ? { section: { sentences: [], figures: [] }, key: null }
    : buildShown(entry.shown, context);
}

/** Answers and arguments in their order; the tile is the place's own before another's, then the latest. */
export async function buildShown<Given extends Context>(shown: Entry<Given>['shown'], context: Given): Promise<Built> {
  const parts = await Promise.all(
    shown.map(async (one): Promise<Part> => (typeof one === 'function' ? one(context) : buildOne(one, context)))
  );
  const every = <T>(of: (section: SectionBody) => readonly T[] | undefined): T[] =>
    parts.flatMap(({ section }) => of(section) ?? []);
  const [doors, unknown, studies, findings] = [
    every((one) => one.doors),
    every((one) => one.unknown),
    every((one) => one.studies),
    every((one) => one.findings)
  ];
  const tiles = parts.flatMap(({ key, year = '' }) => (key === null ? [] : [{ key, year }]));
  const rank = ({ key, year }: (typeof tiles)[number]): string => `${key.where === undefined ? '1' : '0'}${year}`;
  const found = (name: 'headline' | 'otherwise'): string | null => parts.flatMap((part) => part[name] ?? [])[0] ?? null;
  return {
    section: {
      sentences: every(({ sentences }) => sentences),
      figures: every(({ figures }) => figures),
      ...(doors.length > 0 ? { doors } : {}),
      ...(unknown.length > 0 ? { unknown } : {}),
      ...(studies.length > 0 ? { studies } : {}),
      ...(findings.length > 0 ? { findings } : {})
    },
    key: tiles.sort((a, b) => rank(b).localeCompare(rank(a)))[0]?.key ?? null,
    headline: found('headline'),
    otherwise: found('otherwise')
  };
}

/** What one answer makes; `year`: of its tile. */
type Part = Built & { readonly year?: string };

async function buildOne<Given extends Context>(shown: Shown<Given>, context: Given): Promise<Part> {
  const found = await askShown(shown, context);
  if (found === null) return { section: { sentences: [], figures: [] }, key: null };
  const row = rowOf(shown, found);
  const words = wordsOf(shown, found, row ?? {}, context);
  const own = !isElsewhere(found.place, context.place);
  const figure = await figureOf(shown, found, words, context);
  const doors = shown.doors === undefined ? [] : doorsOf(shown.doors, found, words, context);
  const unknown = shown.unknown !== undefined && holds(shown.unknown.when, words.row) ? [shown.unknown] : [];
  const section = { figures: figure === null ? [] : [figure], doors, unknown };
  if (row === undefined)
    return { section: { ...section, sentences: [firstSaid(shown.empty, words) ?? []].flat() }, key: null };
  return {
    section: { ...section, sentences: sentencesOf(shown, found, words, context) },
    key: shown.key === undefined ? null : tileOfShown(shown.key, found, row, words, context),
    year: String(row[shown.key?.year ?? ''] ?? ''),
    headline: own || shown.anywhere === true ? firstSaid(shown.headline, words) : null,
    otherwise: own ? firstSaid(shown.otherwise, words) : null
  };
}

function rowOf({ row = {} }: Pick<Shown, 'row'>, { answer, place }: Found): AnswerRow | undefined {
  const where = row === 'own' ? { territoire: place.territoire } : row;
  return answer.lignes.find((line) => holds(where, line));
}

/** Slots of a row, of what was asked, of the places, of the answer beside, and of what is made from the rows. */
function wordsOf<Given extends Context>(
  { made = {}, dated }: Pick<Shown<Given>, 'made' | 'dated'>,
  { answer, place, beside, words }: Found,
  row: AnswerRow,
  context: Given
): AnswerWords {
  const { comparator } = context;
  const places = {
    ...askedWords(answer),
    ...words,
    lieu: place.lieu,
    nom_lieu: nameOf(place),
    ici: context.place.lieu,
    ...(place.part === undefined ? {} : { part: shareOf(place.part, context.place) }),
    ...(comparator ? { autre_lieu: comparator.lieu, autre_nom: nameOf(comparator) } : {})
  };
  const flags = {
    ailleurs: isElsewhere(place, context.place),
    etat: answer.etat,
    lignes: answer.lignes.length,
    maille: context.place.maille,
    ...(dated ? { ancien: isOld(answer, dated, row) ? 2 : 1 } : {})
  };
  const own = withPlain(wordsOfRow(answer, row, places), flags);
  const both = beside ? withPrefix(own, 'autre_', beside, beside.lignes[0]) : own;
  const all = withMade(both, answer, made, places);
  return {
    ...all,
    row: Object.fromEntries(
      Object.entries(all.row).map(([name, value]) => [name, typeof value === 'string' ? periodName(value) : value])
    )
  };
}

function isOld(answer: Answer, { source, by }: NonNullable<Shown['dated']>, row: AnswerRow): boolean {
  return !isCurrent(answer, source, String(row[by] ?? answer.parametres[by] ?? ''));
}

/** What was asked, as one says it: a year, a month, two school years, a name. */
function askedWords({ parametres, parametres_libelles: names, requete }: Answer): Record<string, string> {
  const asked = Object.entries(parametres).map(([name, value]): [string, string] => [
    name,
    /^\d{4}(-\d{2})?$/.test(value)
      ? formatMonth(value)
      : /^\d{4}_\d{4}$/.test(value)
        ? value.replace('_', '-')
        : (names[name] ?? periodName(value))
  ]);
  return { ...Object.fromEntries(asked), ...(requete.lecture === null ? {} : { lecture: requete.lecture }) };
}

const READING = [{ when: {}, say: '{lecture}' }] as const;

function sentencesOf<Given extends Context>(
  shown: Shown<Given>,
  found: Found,
  words: AnswerWords,
  context: Given
): string[] {
  const { says = isReadHere(shown, found, context) ? READING : [], saysEach } = shown;
  const each = saysEach === undefined ? [] : found.answer.lignes.filter((row) => holds(saysEach.where ?? {}, row));
  return [
    ...says.flatMap((one) => firstSaid(one, words) ?? []),
    ...each.flatMap((row) => firstSaid(saysEach?.say, wordsOf(shown, found, row, context)) ?? [])
  ];
}

/** Whether the reading of a request is a sentence of this page: short, and of no other part of a larger territory than the page's. */
function isReadHere<Given extends Context>(
  { of, ofParts }: Shown<Given>,
  { answer, place }: Found,
  context: Given
): boolean {
  const { lecture } = answer.requete;
  if (lecture === null || lecture.length > LONGEST_READING) return false;
  if (of === 'partout') return ['pays', 'region'].includes(context.place.maille);
  return !(ofParts === true && place.maille !== 'bassin' && isElsewhere(place, context.place));
}
