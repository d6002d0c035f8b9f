import { dirname, join } from 'node:path';
import { readWithdrawals, withdrawalOf } from '../../../../gateway/withdrawals.mjs';
import type { ServerConfig } from '../config.ts';
import { sameState, stateOf, sumOf, type FileState, type SnapshotCard } from './snapshot-files.ts';
import { openBeside } from './open-beside.ts';
import { Snapshot, type Catalogue } from './snapshot.ts';

/** The file no longer holds what its build wrote: trying again before it changes is of no use. */
export class Spoilt extends Error {}

/** Withdrawn by its publisher: it is served again by nobody, under any name. */
export class Withdrawn extends Error {}

/**
 * Opens a published snapshot and what stands beside it, once its bytes are those that its build wrote.
 * @param state of the file before it is read; null when it is absent
 * @throws Withdrawn when it may be served no more; Incompatible when this software cannot serve it; Spoilt when its
 * bytes are others; Error when it is absent, changes meanwhile or is no snapshot
 */
export async function openVerified(
  { file, id, sha256 }: SnapshotCard,
  state: FileState | null,
  config: ServerConfig,
  catalogue: Catalogue,
  report: (message: string) => void
): Promise<Snapshot> {
  const path = join(config.folder, file);
  if (state === null) throw new Error(`${file} est absent`);
  const withdrawals = await readWithdrawals(config.folder);
  if (withdrawalOf(withdrawals, { id, sha256 })) throw new Withdrawn(`${id} a été retiré`);
  const found = await sumOf(path);
  if (withdrawalOf(withdrawals, { id, sha256: found })) throw new Withdrawn(`${file} a été retiré`);
  if (sha256 !== null && found !== sha256)
    throw new Spoilt(`${file} n’a plus les octets que sa construction avait écrits`);
  const beside = await openBeside(config.folder, id, report, dirname(path));
  const snapshot = await Snapshot.open(path, id, config, beside, { sha256: found, state }, catalogue);
  if (sameState(await stateOf(path), state)) return snapshot;
  snapshot.retire();
  throw new Error(`${file} a changé pendant son ouverture`);
}
