import type { RequestSummary } from '../../catalogue/api/documents.ts';
import { leadingDiploma } from '../../catalogue/search/diplomas.ts';
import type { SearchResult } from '../../catalogue/search/search-requests.ts';
import { formsIn, fullWords, type Forms } from '../../catalogue/search/words.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Candidate } from './candidate.ts';
import { isContext, type Subject } from './subject.ts';

/** A request, with the forms of the words that say what it answers. */
export interface Question {
  readonly summary: RequestSummary;
  readonly title: Forms;
  readonly said: ReadonlySet<string>;
}

const KEPT = 6;
const MISSPELT = 14;
/** Of a request found whole, or in part; what the share of words in its title and question adds. */
const WHOLE = 56;
const PART = 46;
const BY_SHARE = 28;
/** What the share of its title that was typed, or meant, adds. */
const BY_TITLE = 16;
/** The most that a request is worth whose words are meant and not typed. */
const MEANT = 90;
/** Of a title whose every word was typed, and what the share of the search that it is adds. */
const TITLE = 66;
const TITLE_SHARE = 32;
/** Of the first request of a measure; lost by each after it, and for each word that is no part of it. */
const MEASURED = 95;
const BESIDE_MEASURE = 92;
const NEXT = 2;
const UNSAID = 12;
/** Lost by all when what is left is the name of a thing. */
const OF_THING = 10;
/** Of a public, its page comes first. */
const OF_PUBLIC = 8;
/** Lost by each that comes after in the catalogue's own order, and by one that has no row here. */
const AFTER = 1;
const WITHOUT_ROWS = 10;
/** Lists and codes are sought by their name: another question is rather meant. */
const OF_REFERENCE = 8;
/** Has an answer at a level of the place sought. */
const AT_LEVEL = 5;

export function questionOf(summary: RequestSummary): Question {
  const title = formsIn(summary.titre);
  return { summary, title, said: new Set([...title, ...formsIn(summary.question)].flat()) };
}

/** @param questions all those of the catalogue @param there territories of the place sought @param isNamed a thing has its name */
export function questionsAbout(
  subject: Subject,
  questions: readonly Question[],
  { found, corrected }: SearchResult,
  there: readonly Territory[],
  isNamed: boolean
): Candidate[] {
  const typed = new Set(subject.forms.flat());
  const ranks = new Map(found.map(({ id }, rank) => [id, rank]));
  const near = corrected.length > 0;
  const measured = byMeasure(subject, questions, isNamed);
  // A measure that says the whole search names its requests better than their texts do.
  const most = [...measured.values()].includes(MEASURED) ? BESIDE_MEASURE : Infinity;
  return questions
    .flatMap((question): Candidate[] => {
      const { id, titre, question: asked, disponible, mailles, motifs } = question.summary;
      const rank = ranks.get(id) ?? Infinity;
      const here = found[rank];
      const empty = disponible ? 0 : WITHOUT_ROWS;
      const ofTitle = byTitle(subject, question, typed);
      const ofWords = Math.min(most, byWords(subject, question, here)) - AFTER * rank - (near ? MISSPELT : 0) - empty;
      const best = Math.max(ofWords, ofTitle - empty / 2, measured.get(id) ?? 0);
      if (best <= 0) return [];
      const isList = id.startsWith('reference/') && !measured.has(id);
      const isThere = there.some(({ maille }) => mailles.includes(maille));
      return [
        {
          type: 'question',
          code: id,
          titre: asked,
          precision: disponible ? titre : `${titre} · pas de chiffre ici. ${motifs[0] ?? ''}`.trim(),
          adresse: `/catalogue/${id}`,
          levels: mailles,
          near,
          empty: !disponible,
          partly: !measured.has(id) && here?.entier !== true && ofTitle === 0,
          quality: best - (isList ? OF_REFERENCE : 0) + (isThere ? AT_LEVEL : 0)
        }
      ];
    })
    .sort((a, b) => b.quality - a.quality)
    .slice(0, KEPT);
}

/** The requests of the measure that is sought, those that have rows first; without any, the first says what it lacks. */
function byMeasure(
  { measure, route, things, publics }: Subject,
  questions: readonly Question[],
  isNamed: boolean
): Map<string, number> {
  if (measure === null) return new Map();
  const has = new Map(questions.map(({ summary }) => [summary.id, summary.disponible]));
  const known = measure.of.requetes.filter((id) => has.has(id));
  const ordered = [...known.filter((id) => has.get(id)), ...known.filter((id) => !has.get(id))];
  // What is left of the search, that is neither its measure nor its public.
  const left = things.at(-1)?.text ?? '';
  const said = new Set([measure, route, ...publics].flatMap((one) => one?.words.map(({ text }) => text) ?? []));
  const words = fullWords(leadingDiploma(left)?.rest ?? left);
  const unsaid = words.filter(({ text }) => !said.has(text) && !isContext(text)).length;
  const lost = UNSAID * unsaid + (unsaid > 0 && isNamed ? OF_THING : 0) + (publics.length > 0 ? OF_PUBLIC : 0);
  return new Map(ordered.map((id, at) => [id, MEASURED - NEXT * at - lost]));
}

function byWords(
  { forms }: Subject,
  { title, said }: Question,
  { entier, formes }: SearchResult['found'][number] = { id: '', entier: false, formes: [] }
): number {
  const ofTitle = shareOf(title, new Set(formes));
  const typed = shareOf(forms, said);
  // A title made of what the words mean says them all: « VAE » is « Validation des acquis de l’expérience ».
  const share = Math.max(typed, entier ? ofTitle : 0);
  const quality = (entier ? WHOLE : PART) + BY_SHARE * share + BY_TITLE * ofTitle * (entier ? 1 : share);
  return typed === 1 ? quality : Math.min(quality, MEANT);
}

function byTitle({ forms }: Subject, { title }: Question, typed: ReadonlySet<string>): number {
  if (title.length === 0 || (title.length < 2 && forms.length > 1) || shareOf(title, typed) < 1) return 0;
  return TITLE + TITLE_SHARE * Math.min(1, title.length / forms.length);
}

function shareOf(words: Forms, held: ReadonlySet<string>): number {
  if (words.length === 0) return 0;
  return words.filter((word) => word.some((form) => held.has(form))).length / words.length;
}
