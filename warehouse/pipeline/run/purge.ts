import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isOutOfRetention } from '../declared/agreement.ts';
import type { Profile } from '../declared/profile.ts';
import { EXIT, failure } from '../failure.ts';
import { soundnessOf } from '../file-sum.ts';
import { listKept, listPublications, putInService, readCurrent, removePublication } from '../publish/publication.ts';
import { onBase, rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';
import { workshopFolder } from '../workshop-folder.ts';
import { takeLock } from './lock.ts';
import { removeWorkshop } from './workshop.ts';

/** What was removed. */
export interface PurgeResult {
  /** Sources whose retention is over. */
  readonly sources: readonly string[];
  /** Ids of the snapshots that held one of them. */
  readonly snapshots: readonly string[];
  readonly workshop: boolean;
}

/**
 * Removes what agreements no longer let keep: the base of builds that holds the rows received, the snapshots that hold
 * figures made of them, the lines that were refused. When the one in service is among them, the newest sound one
 * without takes its place first. The ledger of what was published stays: it holds nothing else, and later masks count
 * on it.
 * @param today YYYY-MM-DD
 * @throws Failure: 3 when the one in service must go and no other can take its place, all else being removed; 4 a build
 * is running
 */
export async function purge(profile: Profile, out: string, workshop: string, today: string): Promise<PurgeResult> {
  const sources = Object.entries(profile.rights.agreements).flatMap(([name, agreement]) =>
    isOutOfRetention(agreement, today) ? [name] : []
  );
  if (sources.length === 0) return { sources, snapshots: [], workshop: false };
  const release = takeLock(out, 'purger');
  try {
    const held = existsSync(workshop) && (await holds(workshop, 'meta', sources));
    if (held) removeWorkshop(workshop);
    for (const source of sources)
      for (const folder of [out, workshopFolder(out)])
        for (const name of [`${source}.csv`, source])
          rmSync(join(folder, 'rejets', name), { recursive: true, force: true });
    const publications = listPublications(out).filter(({ demo }) => !demo);
    const snapshots: string[] = [];
    for (const { id, file, demo } of listKept(out))
      if (!demo && (await holds(join(out, file), 'reference', sources))) snapshots.push(id);
    const current = readCurrent(out);
    const inService = current !== null && snapshots.includes(current.id);
    const next = publications.find(
      (one) => one.profile === current?.profile && !snapshots.includes(one.id) && soundnessOf(out, one) !== 'abime'
    );
    if (inService && next !== undefined) putInService(out, next);
    for (const id of snapshots) removePublication(out, id);
    if (inService && next === undefined)
      throw failure(
        EXIT.check,
        `L’instantané en service, ${current.id}, tient encore ce dont la conservation est finie (${sources.join(', ')}), et aucun autre ne peut le remplacer ; le reste est retiré.`,
        'Retirez ces fichiers du dossier de données, reconstruisez, puis relancez `purger`.'
      );
    return { sources, snapshots, workshop: held };
  } finally {
    release();
  }
}

/** Whether a base has rows of one of these sources; one that cannot be read is taken to have some. */
async function holds(path: string, schema: 'meta' | 'reference', sources: readonly string[]): Promise<boolean> {
  try {
    const named = sources.map(quoteText).join(', ');
    const rows = await onBase(path, (connection) =>
      rowsOf(connection, `select source from ${schema}.sources where presente and source in (${named})`)
    );
    return rows.length > 0;
  } catch {
    return true;
  }
}
