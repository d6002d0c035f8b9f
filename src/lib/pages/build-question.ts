import type { Answer, AnswerRow } from '../catalogue/api/answer.ts';
import { relativeCitation } from '../words/citation.ts';
import { readInside } from '../words/sentence.ts';
import { formatMonth, periodName } from '../text/dates.ts';
import { withMade, withPlain, withPrefix, wordsOfRow, type AnswerWords } from './answer-words.ts';
import { askShown, type Found } from './ask-shown.ts';
import { isElsewhere, shareOf, standsFor } from './elsewhere.ts';
import type { AnswerRule, QuestionRule, ShownRule } from '../catalogue/questions/question.ts';
import type { Argument, Question } from './question.ts';
import { firstSaid, holds, rowsWhere } from './say.ts';
import { nameOf, type Built, type Context, type Place, type SectionBody } from './section.ts';
import { peersOf } from './peers.ts';
import { amongOf, doorsOf, figureOf, tileOfShown } from './shown-parts.ts';
import { isCurrent } from './source-life.ts';

/** A longer reading is a paragraph: the page of the request has it. */
const LONGEST_READING = 420;

/** A declared question as a page asks it. @param named what TypeScript makes of a question, by its name */
export function questionOf<Given extends Context>(
  { id, question, interieur, sauf, hors_fiche: onScreenOnly, montre }: QuestionRule,
  named: Readonly<Record<string, Argument<Given>>> = {}
): Question<Given> {
  const refused: readonly string[] = sauf ?? [];
  return {
    id,
    question,
    inside: interieur,
    ...(onScreenOnly ? { onScreenOnly } : {}),
    build: async (context) => (refused.includes(context.place.maille) ? NOTHING : buildShown(montre, context, named))
  };
}

const NOTHING: Built = { section: { sentences: [], figures: [] }, key: null };

/** Answers and arguments in their order; the tile is the place's own before another's, then the latest. */
export async function buildShown<Given extends Context>(
  shown: QuestionRule['montre'],
  context: Given,
  named: Readonly<Record<string, Argument<Given>>> = {}
): Promise<Built> {
  const parts = (await Promise.all(shown.map((one) => buildUntilRows([one].flat(), context, named)))).flat();
  const every = <T>(of: (section: SectionBody) => readonly T[] | undefined): T[] =>
    parts.flatMap(({ section }) => of(section) ?? []);
  const [doors, unknown, studies, findings, peers] = [
    every((one) => one.doors),
    every((one) => one.unknown),
    every((one) => one.studies),
    every((one) => one.findings),
    every((one) => one.peers)
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
      // None found says that rules were read: a page says so where it shows them.
      ...(parts.some(({ section }) => section.findings) ? { findings } : {}),
      ...(peers.length > 0 ? { peers } : {})
    },
    key: tiles.sort((a, b) => rank(b).localeCompare(rank(a)))[0]?.key ?? null,
    titles: parts.flatMap(({ titles }) => titles ?? []),
    around: parts.flatMap(({ around }) => around ?? []),
    headline: found('headline'),
    otherwise: found('otherwise')
  };
}

/** What one answer makes; `year`: of its tile. */
type Part = Built & { readonly year?: string; readonly answered?: true };

/** Each in turn, until one has rows: those before it say why they have none. */
async function buildUntilRows<Given extends Context>(
  all: readonly AnswerRule[],
  context: Given,
  named: Readonly<Record<string, Argument<Given>>>
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const one of all) {
    const part: Part =
      'argument' in one
        ? ((await named[one.argument]?.(context, one.avec ?? {})) ?? NOTHING)
        : await buildOne(one, context);
    parts.push(part);
    if (part.answered) break;
  }
  return parts;
}

async function buildOne(shown: ShownRule, context: Context): Promise<Part> {
  const found = await askShown(shown, context);
  if (found === null) return NOTHING;
  const row = rowOf(shown, found);
  const words = wordsOf(shown, found, row ?? {}, context);
  if (isAround(shown, found.place, context))
    return row === undefined
      ? NOTHING
      : { ...NOTHING, around: [{ place: found.place, sentence: firstSaid(shown.autour, words) }] };
  const own = !isElsewhere(found.place, context.place);
  const figure = await figureOf(shown, found, words, context);
  const { liens, inconnu, tuile } = shown;
  const section = {
    figures: figure === null ? [] : [figure],
    doors: liens === undefined ? [] : doorsOf(liens, found, words, context),
    unknown: inconnu && holds(inconnu.si, words.row) ? [{ what: inconnu.quoi, why: inconnu.pourquoi }] : []
  };
  if (row === undefined)
    return { section: { ...section, sentences: [firstSaid(shown.sinon, words) ?? []].flat() }, key: null };
  const title = own ? firstSaid(shown.en_titre, words, readInside) : null;
  const among = amongOf(shown, found, row);
  // A tile of another figure has no place for it.
  const onTile = among !== null && tuile?.valeur === among.column;
  const peers = among && !onTile ? await peersOf(among, context) : undefined;
  return {
    answered: true,
    section: {
      ...section,
      sentences: sentencesOf(shown, found, words, context),
      ...(peers ? { peers: [{ ...peers, place: nameOf(found.place) }] } : {})
    },
    key: tuile === undefined ? null : tileOfShown(tuile, onTile ? among : null, found, words, context),
    year: String(row[tuile?.annee ?? ''] ?? found.answer.parametres[tuile?.annee ?? ''] ?? ''),
    ...(title === null
      ? {}
      : { titles: [{ text: title, citation: relativeCitation(found.answer), ...warningOf(shown, words) }] }),
    headline: standsFor(found.place, context.place) ? firstSaid(shown.entete, words) : null,
    otherwise: own ? firstSaid(shown.entete_a_defaut, words) : null
  };
}

/**
 * Whether an answer was looked for at the levels around, and is of a territory that does not stand for the place. What a question
 * asks of one level alone (the outcomes of a region) is shown with its name.
 */
function isAround({ de }: ShownRule, found: Place, { place }: Context): boolean {
  return (de === 'proche' || (Array.isArray(de) && de.length > 1)) && !standsFor(found, place);
}

/** What the part of a title does not say: what is counted, what a passage adds. */
function warningOf({ titre_precise: says }: ShownRule, words: AnswerWords): { warning?: string } {
  const warning = firstSaid(says, words);
  return warning === null ? {} : { warning };
}

function rowOf({ ligne = {} }: ShownRule, { answer, place }: Found): AnswerRow | undefined {
  if (ligne === 'derniere') return answer.lignes.at(-1);
  return rowsWhere(answer, ligne === 'sienne' ? { territoire: place.territoire } : ligne)[0];
}

/** Slots of a row, of what was asked, of the places, of the answer beside, and of what is made from the rows. */
function wordsOf(
  { calculs = {}, age }: ShownRule,
  { answer, place, beside, words }: Found,
  row: AnswerRow,
  context: Context
): AnswerWords {
  const { comparator } = context;
  const places = {
    ...askedWords(answer),
    ...context.slots,
    ...words,
    lieu: place.lieu,
    nom_lieu: nameOf(place),
    ici: context.place.lieu,
    page: context.place.territoire,
    ...(place.part === undefined ? {} : { part_du_lieu: shareOf(place.part, context.place) }),
    ...(comparator ? { autre_lieu: comparator.lieu, autre_nom: nameOf(comparator) } : {})
  };
  const flags = {
    ailleurs: isElsewhere(place, context.place),
    reponse: answer.etat,
    lignes: answer.lignes.length,
    sien: 'soi' in words ? 'oui' : 'non',
    maille: context.place.maille,
    ...(age ? { ancien: isOld(answer, age, row) ? 2 : 1 } : {})
  };
  const own = withPlain(wordsOfRow(answer, row, places), flags);
  const both = beside ? withPrefix(own, 'autre_', beside, beside.lignes[0]) : own;
  const all = withMade(both, answer, calculs, places, context.functions);
  return {
    ...all,
    row: Object.fromEntries(
      Object.entries(all.row).map(([name, value]) => [name, typeof value === 'string' ? periodName(value) : value])
    )
  };
}

function isOld(answer: Answer, { source, par }: NonNullable<ShownRule['age']>, row: AnswerRow): boolean {
  return !isCurrent(answer, source, String(row[par] ?? answer.parametres[par] ?? ''));
}

/** What was asked, as one says it: a year, a month, two school years, a name. */
function askedWords({ parametres, parametres_libelles: names, requete }: Answer): Record<string, string> {
  const asked = Object.entries(parametres).map(([name, value]): [string, string] => [
    name,
    /^\d{4}(-\d{2})?$/.test(value)
      ? formatMonth(value)
      : /^\d{4}_\d{4}$/.test(value)
        ? value.replace('_', '-')
        : periodName(names[name] ?? value)
  ]);
  return { ...Object.fromEntries(asked), ...(requete.lecture === null ? {} : { lecture: requete.lecture }) };
}

function sentencesOf(shown: ShownRule, found: Found, words: AnswerWords, context: Context): string[] {
  const { dit = isReadHere(shown, found, context) ? ['{lecture}'] : [], dit_de_chaque: each } = shown;
  const rows = each === undefined ? [] : rowsWhere(found.answer, each.si);
  return [
    ...dit.flatMap((one) => firstSaid(one, words) ?? []),
    ...rows.flatMap((row) => firstSaid(each?.dit, wordsOf(shown, found, row, context)) ?? [])
  ];
}

/** Whether the reading of a request is a sentence of this page: short, and of the whole region on no page of a part of it. */
function isReadHere({ de }: ShownRule, { answer }: Found, { place }: Context): boolean {
  const { lecture } = answer.requete;
  if (lecture === null || lecture.length > LONGEST_READING) return false;
  return de !== 'partout' || ['pays', 'region'].includes(place.maille);
}
