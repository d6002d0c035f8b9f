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
/** Of a request found whole or in part; what the shares of its words and of its title that are said add; when words are only meant. */
const FOUND = { whole: 56, part: 46, share: 28, title: 16, meant: 90 };
/** Of a title whose every word was typed, and what the share of the search that it is adds. */
const TITLE = { said: 66, share: 32 };
/** Of the first request of a measure, and the most of others beside it. */
const MEASURED = { first: 95, beside: 92 };
/** Lost by a request: after another of its measure or in the catalogue's order, for each word that is no part of the measure, when
 * what is left is the name of a thing, beside a public, without rows here, misspelt, and a list that is sought by its name. */
const LOST = { next: 2, after: 1, unsaid: 12, thing: 10, public: 8, rows: 10, misspelt: 14, list: 8 };
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
  const most = [...measured.values()].includes(MEASURED.first) ? MEASURED.beside : Infinity;
  return questions
    .flatMap((question): Candidate[] => {
      const { id, titre, question: asked, disponible, mailles, motifs } = question.summary;
      const rank = ranks.get(id) ?? Infinity;
      const here = found[rank];
      const empty = disponible ? 0 : LOST.rows;
      const ofTitle = byTitle(subject, question, typed);
      const ofWords =
        Math.min(most, byWords(subject, question, here)) - LOST.after * rank - (near ? LOST.misspelt : 0) - empty;
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
          quality: best - (isList ? LOST.list : 0) + (isThere ? AT_LEVEL : 0)
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
  const lost = LOST.unsaid * unsaid + (unsaid > 0 && isNamed ? LOST.thing : 0) + (publics.length > 0 ? LOST.public : 0);
  return new Map(ordered.map((id, at) => [id, MEASURED.first - LOST.next * at - lost]));
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
  const quality =
    (entier ? FOUND.whole : FOUND.part) + FOUND.share * share + FOUND.title * ofTitle * (entier ? 1 : share);
  return typed === 1 ? quality : Math.min(quality, FOUND.meant);
}

function byTitle({ forms }: Subject, { title }: Question, typed: ReadonlySet<string>): number {
  if (title.length === 0 || (title.length < 2 && forms.length > 1) || shareOf(title, typed) < 1) return 0;
  return TITLE.said + TITLE.share * Math.min(1, title.length / forms.length);
}

function shareOf(words: Forms, held: ReadonlySet<string>): number {
  if (words.length === 0) return 0;
  return words.filter((word) => word.some((form) => held.has(form))).length / words.length;
}
