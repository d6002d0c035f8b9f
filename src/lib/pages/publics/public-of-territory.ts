import { buildShown } from '../build-question.ts';
import { questionsIn } from '../questions.ts';
import type { QuestionRule } from '../../catalogue/questions/question.ts';
import type { Question } from '../question.ts';
import type { PagePublic } from './asked-public.ts';
import { placeOfPublic } from './place-of-public.ts';
import { publicQuestion } from './public-question.ts';
import { OF_SERVICE, type Scope } from './scope.ts';

/** What tells a public apart in a territory, by its code; what the guidance service counts, for all of them. */
const PUBLICS = questionsIn('publics').questions;

/** What the page of a territory says for a public; of a part of it only, with a scope. */
export function publicOfTerritory(asked: PagePublic, scope: Scope | null = null): Question {
  return publicQuestion(asked, true, async (context) => {
    const of = (id: string): QuestionRule['montre'] => PUBLICS.find((one) => one.id === id)?.montre ?? [];
    const shown = [...of(asked.code), ...(scope === OF_SERVICE ? of('service') : [])].filter(
      (one) => scope === null || ('requete' in one && scope.themes.some((theme) => one.requete.startsWith(`${theme}/`)))
    );
    const [place, { section: built }] = await Promise.all([
      placeOfPublic(context, asked, scope?.services ?? null),
      buildShown(shown, context)
    ]);
    return {
      sentences: [...place.sentences, ...built.sentences],
      figures: [...place.figures, ...built.figures],
      unknown: place.unknown
    };
  });
}
