import type { Profile } from '../declared/profile.ts';
import { EXIT, failure } from '../failure.ts';
import type { CheckResult } from '../models/check-territories.ts';
import { failedChecks, prepareRequests, recordChecks, runChecks } from '../models/checks.ts';
import type { Workbench } from '../models/run-models.ts';
import type { Reporter } from '../report.ts';

/** Checks the tables of a build, and that each request fits them. @throws Failure 3: nothing is published */
export async function checkBuilt(
  { connection, others = [] }: Workbench,
  profile: Pick<Profile, 'id'>,
  queries: string | null,
  reporter: Reporter
): Promise<CheckResult[]> {
  reporter.start('Contrôles');
  const [checks, requests] = await Promise.all([
    runChecks(connection, profile),
    queries === null ? [] : prepareRequests(others[0] ?? connection, queries)
  ]);
  const results = [...checks, ...requests];
  await recordChecks(connection, results);
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
