import { questionOf } from '../../build-question.ts';
import { OF_EMPLOYMENT, OF_SERVICE, OF_TRAINING, type Scope } from '../../publics/scope.ts';
import type { Question } from '../../question.ts';
import { chapterFiles } from '../../questions.ts';

/** What a territory's page has no room for, on a page of its own. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** What one reads there, for the door that leads to it. */
  readonly lead: string;
  /** What of a public is of it. */
  readonly scope: Scope;
  readonly questions: readonly Question[];
}

const SCOPES = { emploi: OF_EMPLOYMENT, formation: OF_TRAINING, service: OF_SERVICE } as const;

/** The chapters of a territory, in the order of their links. */
export const CHAPTERS: readonly Chapter[] = chapterFiles().flatMap(({ name, file: { chapitre, questions } }) =>
  chapitre === undefined
    ? []
    : [
        {
          id: name,
          title: chapitre.titre,
          lead: chapitre.annonce,
          scope: SCOPES[chapitre.de],
          questions: questions.map((rule) => questionOf(rule))
        }
      ]
);

/** The chapters of a territory as links, but for the one that is open; `asked`: the code of the public that they are read for. */
export function chapterLinks(
  territoire: string,
  { open = null, asked = null }: { open?: string | null; asked?: string | null } = {}
): { text: string; href: string }[] {
  return CHAPTERS.filter(({ id }) => id !== open).map(({ id, title }) => ({
    text: title,
    href: `/territoires/${territoire}/${id}${asked === null ? '' : `?public=${asked}`}`
  }));
}
