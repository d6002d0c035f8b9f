import type { RequestSummary } from '../../catalogue/api/documents.ts';
import { ApiProblem, listRequests } from '../../client/api.ts';
import { plainText } from '../../text/suggest.ts';
import { readSubject, type SubjectAddress } from './subject-address.ts';

/** Subjects of one comparison, at most: each asks every territory. */
export const MOST_SUBJECTS = 8;
/** Proposals for words that are no title. */
const MOST_PROPOSED = 6;
const LONGEST = 120;

/** Words that name no request, and those that they may mean. */
export interface UnclearSubject {
  readonly text: string;
  readonly near: readonly Pick<RequestSummary, 'id' | 'titre'>[];
}

/**
 * The subjects that a reader chose, by address or by title; words that are no title are sought in the catalogue.
 * @param offered requests about a territory
 */
export async function chosenSubjects(
  fetcher: typeof fetch,
  texts: readonly string[],
  offered: readonly Pick<RequestSummary, 'id' | 'titre'>[]
): Promise<{ subjects: SubjectAddress[]; unclear: UnclearSubject[] }> {
  const [subjects, unclear]: [SubjectAddress[], UnclearSubject[]] = [[], []];
  for (const text of new Set(texts.map((one) => one.trim()).filter(Boolean))) {
    const titled = offered.find(({ titre }) => plainText(titre) === plainText(text));
    const subject = readSubject(titled?.id ?? text);
    if (subject && offered.some(({ id }) => id === subject.request)) {
      if (!subjects.some(({ address }) => address === subject.address)) subjects.push(subject);
    } else unclear.push({ text, near: await nearest(fetcher, text, offered) });
  }
  return { subjects, unclear };
}

async function nearest(
  fetcher: typeof fetch,
  text: string,
  offered: readonly Pick<RequestSummary, 'id' | 'titre'>[]
): Promise<Pick<RequestSummary, 'id' | 'titre'>[]> {
  const found = await listRequests(fetcher, { q: text.slice(0, LONGEST) }).catch((error: unknown) => {
    if (error instanceof ApiProblem) return { requetes: [] };
    throw error;
  });
  return found.requetes.filter(({ id }) => offered.some((one) => one.id === id)).slice(0, MOST_PROPOSED);
}
