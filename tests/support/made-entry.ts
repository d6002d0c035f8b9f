import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import { buildEntry } from '../../src/lib/pages/build-question.ts';
import type { Entry } from '../../src/lib/pages/question.ts';
import type { Built, Context, Place } from '../../src/lib/pages/section.ts';

/** What an entry makes of a place when the API answers these requests alone: by id, or by id and address, `gpec/essai?par=age`. */
export async function builtOf<Given extends Context>(
  entry: Entry<Given>,
  place: Place,
  answers: Readonly<Record<string, Answer>>,
  over: Partial<Given> = {}
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
  const built = await buildEntry(entry, context as Given);
  return { ...built, text: plain(built.section.sentences.join('\n')) };
}

/** A text with plain spaces. */
export function plain(text: string): string {
  return text.replaceAll(/[\u202f\u00a0]/g, ' ');
}
