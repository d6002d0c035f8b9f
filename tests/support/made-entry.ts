import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import { questionOf } from '../../src/lib/pages/build-question.ts';
import type { Question } from '../../src/lib/pages/question.ts';
import { questionsIn } from '../../src/lib/pages/questions.ts';
import { ARGUMENTS } from '../../src/lib/pages/lists/registry.ts';
import type { Built, Context, Place } from '../../src/lib/pages/section.ts';

/** A declared question as a page asks it, by its file and its id: `territoire/chomage`. */
export function declaredQuestion(name: string): Question {
  const [, file = '', own] = /^(.*)\/([^/]+)$/.exec(name) ?? [];
  const rule = questionsIn(file).questions.find(({ id }) => id === own);
  if (!rule) throw new Error(`no question « ${name} »`);
  return questionOf(rule, ARGUMENTS);
}

/** What a question makes of a place when the API answers these requests alone: by id, or by id and address, `gpec/essai?par=age`. */
export async function builtOf(
  name: string,
  place: Place,
  answers: Readonly<Record<string, Answer>>,
  over: Partial<Context> = {}
): Promise<Built & { text: string }> {
  const fetcher = ((input: RequestInfo | URL) => {
    const { pathname, searchParams } = new URL(String(input), 'http://localhost');
    const id = pathname.replace('/api/v1/requests/', '');
    const named = Object.keys(answers).find((key) => {
      const [asked, query = ''] = key.split('?');
      return (
        asked === id &&
        query !== '' &&
        [...new URLSearchParams(query)].every(([name, value]) => searchParams.get(name) === value)
      );
    });
    const answer = answers[named ?? id];
    return Promise.resolve(
      answer
        ? Response.json(answer)
        : Response.json({ type: 'about:blank', title: '', status: 400, detail: '', instance: '' }, { status: 400 })
    );
  }) as typeof fetch;
  const context: Context = {
    fetch: fetcher,
    place,
    around: [],
    basins: [],
    comparator: null,
    outlines: [],
    answers: new Map(),
    ...over
  };
  const built = await declaredQuestion(name).build(context);
  return { ...built, text: plain(built.section.sentences.join('\n')) };
}

/** A text with plain spaces. */
export function plain(text: string): string {
  return text.replaceAll(/[\u202f\u00a0]/g, ' ');
}
