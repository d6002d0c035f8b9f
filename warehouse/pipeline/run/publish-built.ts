import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceLoss } from '../../../src/lib/catalogue/records/changes.ts';
import { askBuilt, askForIndicators, type Questions } from '../compare/ask-built.ts';
import type { Surprise } from '../compare/changed-tables.ts';
import { differencesOf } from '../compare/differences.ts';
import type { Profile } from '../declared/profile.ts';
import { EXIT, failure } from '../failure.ts';
import type { Model } from '../models/models.ts';
import type { Workbench } from '../models/run-models.ts';
import { publish, snapshotFile, type Publication } from '../publish/publication.ts';
import { emptyIndicators, fillIndicators, hasIndicators, isFilled } from '../compare/fill-indicators.ts';
import { contentOf, contentsOf, writeSnapshot } from '../publish/snapshot.ts';
import type { Reporter } from '../report.ts';
import { columnsOfAll, type Steps } from '../steps.ts';
import { liftWithdrawals, refuseSetAside } from './set-aside.ts';

/** Of a build, what its publication is told. */
export interface Publishing {
  /** Folder of snapshots, and that of this build, removed at its end. */
  readonly out: string;
  readonly work: string;
  readonly builtAt: string;
  /** Fingerprint of the files, whatever the code. */
  readonly inputs: string;
  /** Whose figures: the profile's, or those of one invented region. */
  readonly region: string;
  /** Makes what was withdrawn, or replaces what was put back on purpose. */
  readonly insists: boolean;
  /** The only snapshot that may be put in service; null: any. */
  readonly expected: string | null;
  readonly questions: Questions;
  /** What the base of the build remembers. */
  readonly steps: Steps;
  readonly losses: readonly SourceLoss[];
  /** Its new figures that nothing announced. */
  readonly surprises: readonly Surprise[];
  /** Writes what masks must hold to from now on: after all that may refuse it, before anybody can read it. */
  readonly remember: () => Promise<void>;
}

/** Writes the snapshot of a build, tries it, says what it changes from the one in service, then puts it there. */
export async function publishBuilt(
  { connection, others = [] }: Workbench,
  models: readonly Model[],
  profile: Profile,
  { out, work, builtAt, inputs, region, insists, expected, questions, steps, losses, surprises, remember }: Publishing,
  reporter: Reporter
): Promise<Publication> {
  reporter.start('Publication');
  const indicators = questions.queries !== null && hasIndicators(models);
  if (indicators) await emptyIndicators(connection);
  const columns = await columnsOfAll(connection);
  const unnamed = join(work, 'instantane.duckdb');
  const [contents] = await Promise.all([
    contentsOf(others[0] ?? connection, models, columns),
    writeSnapshot(connection, models, columns, unnamed)
  ]);
  if (indicators) {
    await fillIndicators(connection, unnamed, await askForIndicators(unnamed, questions));
    const filled = models.filter(isFilled);
    for (const [id, said] of await contentsOf(connection, filled, columns)) contents.set(id, said);
  }
  const content = contentOf(models, contents);
  if (!insists) refuseSetAside(out, { id: content.id, entrees: inputs });
  if (expected !== null && content.id !== expected)
    throw failure(
      EXIT.check,
      `Ce qui serait publié (${content.id}) n’est pas ce qui a été essayé (${expected}) : un fichier ou une règle a changé depuis.`,
      'Relancez l’essai, relisez ce qui changerait, puis publiez.'
    );
  const file = snapshotFile(content.id);
  const temporary = join(work, file);
  renameSync(unnamed, temporary);
  reporter.finish({ note: file });
  const publication: Publication = {
    file,
    id: content.id,
    builtAt,
    profile: profile.id,
    demo: profile.demo,
    entrees: inputs,
    ...(profile.rights.internal ? { interne: true as const } : {})
  };
  // What a demonstration invents is near what producers publish, and is not it.
  const records = await askBuilt(
    temporary,
    content,
    profile.demo ? { ...questions, published: null } : questions,
    steps,
    reporter
  );
  const differences = await differencesOf(
    out,
    {
      path: temporary,
      content,
      builtAt,
      profile: profile.id,
      region,
      losses,
      keys: new Map(models.map(({ id, sortedBy }) => [id, sortedBy])),
      surprises
    },
    reporter
  );
  await remember();
  if (insists) liftWithdrawals(out, { id: content.id, entrees: inputs }, builtAt);
  return publish(out, temporary, publication, { differences, ...records });
}
