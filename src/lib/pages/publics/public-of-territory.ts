import { buildShown } from '../territory/chapters/build-question.ts';
import type { Question } from '../question.ts';
import type { PagePublic } from './asked-public.ts';
import { placeOfPublic } from './place-of-public.ts';
import { publicQuestion } from './public-question.ts';
import { OF_SERVICE, type Scope } from './scope.ts';
import { SHOWN_OF_PUBLIC, SHOWN_OF_SERVICE } from './shown.ts';

/** What the page of a territory says for a public; of a part of it only, with a scope. */
export function publicOfTerritory(asked: PagePublic, scope: Scope | null = null): Question {
  return publicQuestion(asked, true, async (context) => {
    const own = [...(SHOWN_OF_PUBLIC[asked.code] ?? []), ...(scope === OF_SERVICE ? SHOWN_OF_SERVICE : [])];
    const shown = own.filter(
      ({ request }) => scope === null || scope.themes.some((theme) => request.startsWith(`${theme}/`))
    );
    const [place, built] = await Promise.all([
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
