import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceLoss } from '../../../src/lib/catalogue/records/changes.ts';
import type { FirstDifferences } from '../compare/compare-in-time.ts';
import { askBuilt } from '../compare/ask-built.ts';
import { differencesOf } from '../compare/differences.ts';
import type { Profile } from '../declared/profile.ts';
import { messageOf } from '../failure.ts';
import type { Model } from '../models/models.ts';
import { completeDifferences, publish, snapshotFile, type Publication } from '../publish/publication.ts';
import { contentOf, writeSnapshot } from '../publish/snapshot.ts';
import { silentReporter, type Reporter } from '../report.ts';
import { columnsOfAll } from '../steps.ts';
import type { BuildOptions } from './build.ts';
import { liftWithdrawals, refuseSetAside } from './set-aside.ts';

/** Writes the snapshot of a build, tries it, compares it with the one in service for a while, then puts it there. */
export async function publishBuilt(
  connection: DuckDBConnection,
  models: readonly Model[],
  profile: Profile,
  {
    options,
    work,
    builtAt,
    inputs,
    remembered,
    losses
  }: {
    options: BuildOptions;
    work: string;
    builtAt: string;
    /** Fingerprint of the files, whatever the code. */
    inputs: string;
    remembered: () => Promise<void>;
    losses: readonly SourceLoss[];
  },
  reporter: Reporter
): Promise<{ publication: Publication } & Pick<FirstDifferences, 'finish'>> {
  reporter.start('Publication');
  const columns = await columnsOfAll(connection);
  const content = await contentOf(connection, models, columns);
  refuseSetAside(options, { id: content.id, entrees: inputs });
  const file = snapshotFile(content.id);
  const temporary = join(work, file);
  await writeSnapshot(connection, models, columns, temporary);
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
  const { out, queries = null, published = null, findings = null, ledger: region = profile.id } = options;
  const asked = await askBuilt(
    temporary,
    content.id,
    // What a demonstration invents is near what producers publish, and is not it.
    { queries, published: profile.demo ? null : published, findings },
    reporter
  );
  const { differences, finish } = await differencesOf(
    out,
    { path: temporary, content, builtAt, profile: profile.id, region, queries, losses },
    reporter,
    options.comparisonTime
  );
  await remembered();
  if (options.insists === true) liftWithdrawals(out, { id: content.id, entrees: inputs }, builtAt);
  return { publication: publish(out, temporary, publication, { differences, ...asked }), finish };
}

/** The snapshot is in service: nothing that happens here takes it back, and what is not compared stays said. */
export async function finishComparison(
  { out, reporter = silentReporter() }: BuildOptions,
  { id }: Publication,
  finish: NonNullable<FirstDifferences['finish']>
): Promise<void> {
  reporter.say(`Instantané ${id} en service ; sa comparaison avec le précédent se poursuit.`);
  try {
    completeDifferences(out, id, await finish(), new Date().toISOString());
  } catch (error) {
    reporter.say(`La comparaison n’a pas abouti (${messageOf(error)}) : l’instantané reste en service.`);
  }
}
