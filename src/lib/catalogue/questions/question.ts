import type { RequestId } from '../api/rows.ts';
import type { WrittenQuestion, WrittenQuestions, WrittenShown } from './question-schema.ts';

export type { Figure, LinkRule, Made, Say, Says, Test, Tile, Where } from './question-schema.ts';

/** One answer of a question: a request that the catalogue has, what is said and drawn of it. */
export type ShownRule = WrittenShown & { readonly requete: RequestId };

/** What TypeScript makes of a question, by its name: where there is an argument rather than a sentence. */
export interface ArgumentRule {
  readonly argument: string;
  readonly avec?: Readonly<Record<string, string>> | undefined;
}

export type AnswerRule = ShownRule | ArgumentRule;

/** A question of a page, as its file of `questions/` says it. */
export type QuestionRule = Omit<WrittenQuestion, 'montre'> & {
  readonly montre: readonly (AnswerRule | readonly AnswerRule[])[];
};

/** The questions of a page, in order; `chapitre` where they are a page beside that of a territory. */
export type QuestionsFile = Omit<WrittenQuestions, 'questions'> & { readonly questions: readonly QuestionRule[] };
