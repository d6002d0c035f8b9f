import { realPages } from './real-pages.ts';
import { runTests } from './run-tests.ts';

/**
 * The demo without each source, with each of the year before, without each pair; two real regions, and the pages of
 * three: hours. @throws Error when one says more than it knows
 */
export async function knowledge(): Promise<void> {
  await realPages();
  runTests('knowledge', 'Des réponses disent plus que leurs fichiers.', ['lab/knowledge']);
}
