import { statSync } from 'node:fs';
import type { ConcordanceRecord } from '../../../src/lib/catalogue/records/concordance.ts';
import type { FindingsRecord } from '../../../src/lib/catalogue/records/findings-record.ts';
import type { Trials } from '../../../src/lib/catalogue/records/trials.ts';
import { readPairs } from '../declared/agreement-schema.ts';
import { readPublishedFigures } from '../declared/concordance-schema.ts';
import { readFindingRules } from '../declared/finding-rules.ts';
import { requestFiles } from '../declared/request-files.ts';
import { onShelf, type ShelfPart } from '../declared/shelf.ts';
import type { Reporter } from '../report.ts';
import type { SnapshotContent } from '../publish/snapshot.ts';
import type { Steps } from '../steps.ts';
import { askIndicators, type AskedIndicators } from './ask-indicators.ts';
import { openAnswering } from './answering.ts';
import { findConcordance } from './concordance.ts';
import { KeptRecords } from './kept-records.ts';
import { recordAgreements } from './record-agreements.ts';
import { recordFindings } from './record-findings.ts';
import { rehearseRequests } from './rehearse.ts';

/** What a finished snapshot answered, kept beside it for its readers; null where it was not asked. */
export interface SnapshotRecords {
  readonly essais: Trials | null;
  readonly concordance: ConcordanceRecord | null;
  readonly constats: FindingsRecord | null;
}

/** What to ask: folders of requests, of figures published elsewhere, of rules; nothing without the first. */
export interface Questions {
  readonly queries: string | null;
  readonly published: string | null;
  readonly findings: string | null;
}

/** Bytes under which the tables of a snapshot are read sooner by one thread than shared among several. */
const SMALL_FILE = 256e6;
/** A request is tried, cited by a publication and judged by rules at the same places: it is asked of each once. */
const KEPT_BYTES = 96e6;

/** What the indicators of the catalogue are of each territory, of the tables just written. */
export async function askForIndicators(
  path: string,
  { queries }: Pick<Questions, 'queries'>
): Promise<AskedIndicators> {
  const snapshot = await openAnswering(path, 'indicateurs', settingsOf(path));
  try {
    return await askIndicators(snapshot, requestFiles(queries ?? '') ?? {});
  } finally {
    snapshot.close();
  }
}

/** One thread reads a small file sooner than several. */
function settingsOf(path: string): Parameters<typeof openAnswering>[2] {
  return { cacheBytes: KEPT_BYTES, ...(statSync(path).size < SMALL_FILE ? { threads: 1 } : {}) };
}

/**
 * Asks the finished snapshot what its readers will: every request, then what producers publish, then the rules of
 * findings, of an engine opened once. What rests on nothing that changed since the last build is as it was.
 * @throws Failure 3 when a request fails, or a published figure is not found again: nothing is published.
 */
export async function askBuilt(
  path: string,
  content: SnapshotContent,
  { queries, published, findings }: Questions,
  steps: Steps,
  reporter: Reporter
): Promise<SnapshotRecords> {
  const catalogue = queries === null ? null : (requestFiles(queries) ?? {});
  if (catalogue === null) return { essais: null, concordance: null, constats: null };
  const snapshot = await openAnswering(path, content.id, settingsOf(path));
  const kept = new KeptRecords(steps, { ...content, reference: snapshot.reference });
  const ask = async (): Promise<SnapshotRecords> => ({
    essais: await rehearseRequests(snapshot, catalogue, reporter, kept),
    concordance:
      published === null
        ? null
        : await findConcordance(
            snapshot,
            catalogue,
            withShelf('concordance', published, readPublishedFigures),
            reporter,
            kept
          ),
    constats:
      findings === null
        ? null
        : {
            ...(await recordFindings(
              snapshot,
              catalogue,
              withShelf('findings', findings, readFindingRules),
              reporter,
              kept
            )),
            accords: await recordAgreements(snapshot, catalogue, readPairs(findings), reporter)
          }
  });
  try {
    return await steps.together(ask);
  } finally {
    snapshot.close();
  }
}

/** What is read of a folder of the product, then of the same part of the shelf. */
function withShelf<T>(part: ShelfPart, folder: string, read: (folder: string) => readonly T[]): readonly T[] {
  const own = onShelf(part);
  return own === null ? read(folder) : [...read(folder), ...read(own)];
}
