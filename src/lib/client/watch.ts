import type { ProblemDocument } from '../catalogue/api/answer.ts';
import { ApiProblem } from './api.ts';

/** What a feed refuses of its address, a sentence each. @param path of the feed, with what it follows */
export async function fetchWatchProblems(fetcher: typeof fetch, path: string): Promise<readonly string[]> {
  const response = await fetcher(path);
  if (response.ok) {
    await response.body?.cancel();
    return [];
  }
  return new ApiProblem((await response.json()) as ProblemDocument).reasons;
}
