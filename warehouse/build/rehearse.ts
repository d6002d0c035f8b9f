import { openAnswering } from './compare/answering.ts';
import { readCatalogue } from './compare/differences.ts';
import { EXIT, failure, messageOf } from './failure.ts';
import type { Reporter } from './report.ts';

/**
 * Asks the finished snapshot every request of the catalogue at its defaults, through the site's own engine and its barrier:
 * what would fail before a reader fails here, and nothing is published.
 * @throws Failure 3 naming the requests and why.
 */
export async function rehearseRequests(path: string, id: string, queries: string, reporter: Reporter): Promise<void> {
  const catalogue = Object.entries(readCatalogue(queries) ?? {});
  if (catalogue.length === 0) return;
  reporter.start(`Essai de ${catalogue.length} requêtes`);
  const snapshot = await openAnswering(path, id);
  const failed: string[] = [];
  let rows = 0;
  let silent = 0;
  try {
    for (const [index, [name, text]] of catalogue.entries()) {
      try {
        const answer = await snapshot.answer(await snapshot.describe(name, text), []);
        rows += answer?.table.rowCount ?? 0;
        if ((answer?.table.rowCount ?? 0) === 0) silent++;
      } catch (error) {
        failed.push(`  ${name} : ${messageOf(error)}`);
      }
      reporter.advance(index + 1, catalogue.length);
    }
  } finally {
    snapshot.close();
  }
  reporter.finish({ rows, note: silent === 0 ? 'toutes répondent' : `${silent} sans ligne` });
  if (failed.length > 0) throw failure(EXIT.check, `${failed.length === 1 ? 'Une requête échoue' : `${failed.length} requêtes échouent`} sur ce nouvel instantané, rien n’est publié :\n${failed.join('\n')}`, 'Corrigez la requête ou le modèle qu’elle lit ; l’instantané en service n’a pas changé.');
}
