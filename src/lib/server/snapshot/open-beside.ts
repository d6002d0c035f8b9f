import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWithdrawals, type Withdrawal } from '../../../../gateway/withdrawals.mjs';
import { readConcordance, type ConcordanceRecord } from '../../catalogue/records/concordance.ts';
import { readFindingsRecord, type FindingsRecord, type RuleRecord } from '../../catalogue/records/findings-record.ts';
import type { Differences } from '../../catalogue/records/changes.ts';
import { readDifferences } from '../../catalogue/records/changes.ts';
import { readTrials, type RequestTrial } from '../../catalogue/records/trials.ts';
import { oneLine } from '../failure.ts';

/** What stands beside a snapshot and is told with it. */
export interface Beside {
  readonly differences: Differences | null;
  /** What each request was seen to answer on it, by its name; null when nothing says so. */
  readonly trials: ReadonlyMap<string, RequestTrial> | null;
  /** How figures published elsewhere are found again on it; null when nothing says so. */
  readonly concordance: ConcordanceRecord | null;
  /** What each rule says of the territories, and what became of what it announced; null when nothing says so. */
  readonly findings: ReadonlyMap<string, RuleRecord> | null;
  /** What pairs of requests say of one thing; empty when nothing says so. */
  readonly agreements: FindingsRecord['accords'];
  /** Snapshots of this folder that were withdrawn, the latest first. */
  readonly withdrawals: readonly Withdrawal[];
  /** Hash of the files: one snapshot may say something else once its requests have changed. */
  readonly stamp: string;
}

export const NOTHING_BESIDE: Beside = {
  differences: null,
  trials: null,
  concordance: null,
  findings: null,
  agreements: [],
  withdrawals: [],
  stamp: ''
};

/**
 * Reads what stands beside a snapshot. Damaged, the log says so and the service goes on.
 * @param beside where its file is: the folder, or its archives
 */
export async function openBeside(
  folder: string,
  id: string,
  report: (message: string) => void,
  beside = folder
): Promise<Beside> {
  const [differences, trials, concordance, findings] = await Promise.all([
    openOne(beside, `differences-${id}.json`, id, readDifferences, (message) =>
      report(`${message}, rien n’est dit de ce qui a changé`)
    ),
    openOne(beside, `essais-${id}.json`, id, readTrials, (message) =>
      report(`${message}, rien n’est dit des requêtes qui répondent`)
    ),
    openOne(beside, `concordance-${id}.json`, id, readConcordance, (message) =>
      report(`${message}, rien n’est dit des chiffres publiés ailleurs`)
    ),
    openFindings(beside, id, report)
  ]);
  const withdrawals = (await readWithdrawals(folder))
    .filter(({ leve }) => leve === undefined)
    .sort((a, b) => (a.le < b.le ? 1 : -1));
  return {
    differences: differences?.content ?? null,
    trials: trials && new Map(Object.entries(trials.content.requetes)),
    concordance: concordance?.content ?? null,
    findings: findings && new Map(Object.entries(findings.content.regles)),
    agreements: findings?.content.accords ?? [],
    withdrawals,
    stamp: [
      ...[differences, trials, concordance, findings].map((file) => file?.stamp ?? ''),
      ...withdrawals.map(({ id }) => id)
    ]
      .join(' ')
      .trim()
  };
}

function openFindings(
  folder: string,
  id: string,
  report: (message: string) => void
): Promise<Opened<FindingsRecord> | null> {
  return openOne(folder, `constats-${id}.json`, id, readFindingsRecord, (message) =>
    report(`${message}, rien n’est dit de ce que les règles annonçaient`)
  );
}

interface Opened<T> {
  readonly content: T;
  readonly stamp: string;
}

async function openOne<T extends { readonly instantane: string }>(
  folder: string,
  file: string,
  id: string,
  read: (text: string) => T,
  report: (message: string) => void
): Promise<Opened<T> | null> {
  let text: string;
  try {
    text = await readFile(join(folder, file), 'utf8');
  } catch {
    return null;
  }
  try {
    const content = read(text);
    if (content.instantane !== id) throw new Error(`parle de l’instantané ${content.instantane}`);
    return { content, stamp: createHash('sha256').update(text).digest('hex').slice(0, 16) };
  } catch (error) {
    report(oneLine(`${file} illisible (${error instanceof Error ? error.message : String(error)})`));
    return null;
  }
}
