import { realPages } from './real-pages.ts';
import { runTests } from './run-tests.ts';

/**
 * The demo without each source, with each of the year before, then without each pair of sources, every request asked for three
 * territories and every rule judged; two real regions without each of theirs, and the pages of three (`real-pages.ts`): hours. @throws Error when one says more than it knows
 */
export async function knowledge(): Promise<void> {
  await realPages();
  runTests('knowledge', 'Des réponses disent plus que leurs fichiers.', ['lab/knowledge']);
}
