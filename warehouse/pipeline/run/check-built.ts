import type { Profile } from '../declared/profile.ts';
import { EXIT, failure } from '../failure.ts';
import type { CheckResult } from '../models/check-territories.ts';
import { failedChecks, prepareRequests, recordChecks, runChecks } from '../models/checks.ts';
import type { Workbench } from '../models/run-models.ts';
import type { Reporter } from '../report.ts';
import type { Questions } from '../compare/ask-built.ts';
import { shelve } from '../requests/shelve.ts';
import { appendTexts } from '../sql.ts';

/** Checks the tables of a build, and that each request fits them. @throws Failure 3: nothing is published */
export async function checkBuilt(
  { connection, others = [] }: Workbench,
  profile: Pick<Profile, 'id'>,
  { queries, findings }: Pick<Questions, 'queries' | 'findings'>,
  reporter: Reporter
): Promise<CheckResult[]> {
  reporter.start('Contrôles');
  // Read before the engine is handed any of them.
  const shelved = queries === null ? [] : await shelve(connection, { queries, findings });
  const [checks, requests] = await Promise.all([
    runChecks(connection, profile),
    queries === null ? [] : prepareRequests(others[0] ?? connection, queries)
  ]);
  const results = [...checks, ...requests];
  await recordChecks(connection, results);
  await appendTexts(connection, 'reference', 'etagere', shelved);
  const failed = failedChecks(results);
  const applied = results.filter((result) => result.result !== 'sans_objet').length;
  reporter.finish({ note: `${applied - failed.length} conformes sur ${applied}`, failed: failed.length > 0 });
  if (failed.length > 0) {
    const lines = failed.map((result) => `  ${result.name} : ${result.detail}`).join('\n');
    throw failure(
      EXIT.check,
      `${failed.length === 1 ? 'Un contrôle non conforme' : `${failed.length} contrôles non conformes`}, rien n’est publié :\n${lines}`,
      'Corrigez la source ou le modèle ; l’instantané en service n’a pas changé.'
    );
  }
  return results;
}
