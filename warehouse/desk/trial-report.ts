import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDifferences, type Differences } from '../../src/lib/catalogue/records/changes.ts';
import { hasAnswered, readTrials, type Trials } from '../../src/lib/catalogue/records/trials.ts';
import { readRequestFile } from '../../src/lib/catalogue/header/parse-header.ts';
import { requestFiles } from '../pipeline/declared/request-files.ts';
import { QUERIES_FOLDER } from '../pipeline/layout.ts';
import { besidePath, readCurrent, type Publication } from '../pipeline/publish/publication.ts';
import { onBase, rowsOf } from '../pipeline/sql.ts';
import { raisedIn } from '../pipeline/run/look-at-figures.ts';
import { trialFolder } from '../pipeline/run/trial.ts';
import { workshopFolder } from '../pipeline/workshop-folder.ts';

/** A request in a list: its name for the API, and its title. */
export interface Named {
  readonly id: string;
  readonly titre: string;
}

/** What a trial would put in service, beside what is. */
export interface TrialReport {
  readonly trial: Publication;
  /** It is the very snapshot that is in service. */
  readonly same: boolean;
  readonly differences: Differences | null;
  /** Requests that answer and did not, and those that do not any more. */
  readonly opened: readonly Named[];
  readonly closed: readonly Named[];
  readonly answering: number;
  readonly all: number;
  /** Titles of sources that were read and say nothing of the region: another's file, perhaps. */
  readonly elsewhere: readonly string[];
  /** Lines refused, to send to their supplier: paths of files. */
  readonly refused: readonly string[];
  /** New figures that nothing announces, in words, by id. */
  readonly unexpected: readonly (readonly [id: string, phrase: string])[];
}

/** Null without a trial. */
export async function reportOf(out: string): Promise<TrialReport | null> {
  const folder = trialFolder(out);
  const trial = existsSync(folder) ? readCurrent(folder) : null;
  const current = readCurrent(out);
  if (trial === null || !existsSync(join(folder, 'rejets'))) return null;
  const [now, then] = [trialsOf(folder, trial.id), current === null ? null : trialsOf(out, current.id)];
  const names = namesOfRequests();
  const answers = (trials: Trials['requetes'] | null, id: string): boolean => {
    const own = trials?.[id];
    return own !== undefined && hasAnswered(own);
  };
  const ids = Object.keys(now ?? {});
  const moved = (from: Trials['requetes'] | null, to: Trials['requetes'] | null): Named[] =>
    from === null || to === null
      ? []
      : Object.keys(to)
          .filter((id) => answers(to, id) && !answers(from, id))
          .map((id) => ({ id, titre: names.get(id) ?? id }));
  return {
    trial,
    same: trial.id === current?.id,
    differences: readIf(besidePath(folder, 'differences', trial.id), readDifferences),
    opened: moved(then, now),
    closed: moved(now, then),
    answering: ids.filter((id) => answers(now, id)).length,
    all: ids.length,
    elsewhere: await withoutRows(join(folder, trial.file)),
    unexpected: Object.entries(raisedIn(folder)).filter(([id]) => raisedIn(out)[id] === undefined),
    refused: [join(folder, 'rejets'), join(workshopFolder(folder), 'rejets')].flatMap(filesIn)
  };
}

async function withoutRows(path: string): Promise<string[]> {
  const rows = await onBase(path, (connection) =>
    rowsOf(
      connection,
      'select titre from reference.sources where presente and lignes_region = 0 and not referentiel order by titre'
    )
  );
  return rows.map(({ titre }) => String(titre));
}

function trialsOf(folder: string, id: string): Trials['requetes'] | null {
  return readIf(besidePath(folder, 'essais', id), (text) => readTrials(text).requetes);
}

function readIf<T>(path: string, read: (text: string) => T): T | null {
  return existsSync(path) ? read(readFileSync(path, 'utf8')) : null;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function namesOfRequests(): ReadonlyMap<string, string> {
  const files = Object.entries(requestFiles(QUERIES_FOLDER) ?? {});
  return new Map(files.map(([id, text]) => [id, readRequestFile(text).header?.titre ?? id]));
}
