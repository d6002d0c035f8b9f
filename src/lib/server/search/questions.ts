import type { RequestSummary } from '../../catalogue/api/documents.ts';
import type { FoundRequest } from '../../catalogue/search/search-requests.ts';
import { formsIn, type Forms } from '../../catalogue/search/words.ts';
import type { Candidate } from './candidate.ts';
import type { Subject } from './subject.ts';

/** A request, with the forms of the words that say what it answers. */
export interface Question {
  readonly summary: RequestSummary;
  readonly title: Forms;
  readonly said: ReadonlySet<string>;
}

/** What the catalogue's own search finds. */
export interface FoundQuestions {
  readonly byId: ReadonlyMap<string, { readonly found: FoundRequest; readonly rank: number }>;
  /** Words were taken for others a letter away. */
  readonly near: boolean;
}

const KEPT = 6;
const MISSPELT = 14;
/** Of a request found whole, or in part; what the share of words in its title and question adds. */
const WHOLE = 56;
const PART = 46;
const BY_SHARE = 28;
/** What the share of its title that was typed, or meant, adds. */
const BY_TITLE = 16;
/** Of a title whose every word was typed, and what the share of the search that it is adds. */
const TITLE = 66;
const TITLE_SHARE = 32;
/** Lost by each that comes after in the catalogue's own order, and by one that has no file to answer. */
const AFTER = 1;
const WITHOUT_FILE = 3;
/** Lists and codes are sought by their name: another question is rather meant. */
const OF_REFERENCE = 8;
/** Has an answer at a level of the place sought. */
const AT_LEVEL = 5;

export function questionOf(summary: RequestSummary): Question {
  const title = formsIn(summary.titre);
  return { summary, title, said: new Set([...title, ...formsIn(summary.question)].flat()) };
}

/** @param questions all those of the catalogue @param levels those of the place sought */
export function questionsAbout(
  subject: Subject,
  questions: readonly Question[],
  { byId, near }: FoundQuestions,
  levels: readonly string[]
): Candidate[] {
  const typed = new Set(subject.forms.flat());
  return questions
    .flatMap((question): Candidate[] => {
      const { id, titre, question: asked, disponible, mailles } = question.summary;
      const here = byId.get(id);
      const quality = Math.max(
        here === undefined ? 0 : byWords(subject, question, here.found) - AFTER * here.rank - (near ? MISSPELT : 0),
        byTitle(subject, question, typed)
      );
      if (quality === 0) return [];
      return [
        {
          type: 'question',
          code: id,
          titre: asked,
          precision: titre,
          adresse: `/catalogue/${id}`,
          levels: mailles,
          near,
          quality:
            quality -
            (disponible ? 0 : WITHOUT_FILE) -
            (id.startsWith('reference/') ? OF_REFERENCE : 0) +
            (levels.some((level) => mailles.includes(level)) ? AT_LEVEL : 0)
        }
      ];
    })
    .sort((a, b) => b.quality - a.quality)
    .slice(0, KEPT);
}

function byWords({ forms }: Subject, { title, said }: Question, { entier, formes }: FoundRequest): number {
  const ofTitle = shareOf(title, new Set(formes));
  // A title made of what the words mean says them all: « VAE » is « Validation des acquis de l’expérience ».
  const share = Math.max(shareOf(forms, said), entier ? ofTitle : 0);
  return (entier ? WHOLE : PART) + BY_SHARE * share + BY_TITLE * ofTitle * (entier ? 1 : share);
}

function byTitle({ forms }: Subject, { title }: Question, typed: ReadonlySet<string>): number {
  if (title.length < 2 && forms.length > 1) return 0;
  if (title.length === 0 || shareOf(title, typed) < 1) return 0;
  return TITLE + TITLE_SHARE * Math.min(1, title.length / forms.length);
}

function shareOf(words: Forms, held: ReadonlySet<string>): number {
  if (words.length === 0) return 0;
  return words.filter((word) => word.some((form) => held.has(form))).length / words.length;
}
