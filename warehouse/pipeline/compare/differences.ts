import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { onBase } from '../sql.ts';
import {
  DIFFERENCES_FORMAT,
  type Differences,
  type RequestChanges,
  type SourceLoss
} from '../../../src/lib/catalogue/records/changes.ts';
import { parseRequestFile } from '../../../src/lib/catalogue/header/parse-header.ts';
import { readDifferences } from '../../../src/lib/catalogue/records/changes.ts';
import { requestDates } from '../../../src/lib/catalogue/records/request-dates.ts';
import { readTrials, type Trials } from '../../../src/lib/catalogue/records/trials.ts';
import { requestVersion } from '../requests/describe-request.ts';
import { requestFiles } from '../declared/request-files.ts';
import { messageOf } from '../failure.ts';
import { soundnessOf } from '../file-sum.ts';
import { besidePath, readCurrent } from '../publish/publication.ts';
import type { Reporter } from '../report.ts';
import type { SnapshotContent } from '../publish/snapshot.ts';
import { addEvents, eventsOf, firstEvent, lossEvents } from './change-events.ts';
import { compareInTime, type FirstDifferences, type ToCompare } from './compare-in-time.ts';
import { NOT_RUN, openComparison, type SnapshotComparison } from './compare-snapshots.ts';
import type { Reads } from './kept-records.ts';

/** A snapshot that is written and checked, not yet in service. */
export interface NewSnapshot {
  readonly path: string;
  readonly content: SnapshotContent;
  /** ISO 8601. */
  readonly builtAt: string;
  readonly profile: string;
  /** Whose figures: the profile's, or those of one invented region. */
  readonly region: string;
  /** What it lost, and was allowed to; nothing by default. */
  readonly losses?: readonly SourceLoss[];
  /** Folder of requests; null when none is known, and then nothing is compared. */
  readonly queries: string | null;
  /** What each request was seen to read as it was tried; nothing by default. */
  readonly reads?: ReadonlyMap<string, Reads>;
  /** What each answered then; null when it was not. */
  readonly trials?: Trials | null;
}

const NOTHING: SnapshotComparison = {
  comparee: false,
  requetes: {},
  remarques: [],
  executions: 0,
  aComparer: 0,
  restent: 0,
  failures: []
};

/** What a new snapshot changes from the one in service, for its readers; said even when nothing was compared. */
export async function differencesOf(
  folder: string,
  snapshot: NewSnapshot,
  reporter: Reporter,
  time?: number
): Promise<FirstDifferences> {
  const current = readCurrent(folder);
  const former = current === null ? null : formerOf(folder, current.id, reporter);
  const found = await knownDifferences(folder, snapshot, reporter, former);
  // Another region begins anew.
  const before = former?.region === snapshot.region ? former : null;
  if (!('open' in found)) return { differences: dated(found, before), finish: null };
  return compareInTime({ ...found, tell: (...told) => dated(found.tell(...told), before) }, reporter, time);
}

async function knownDifferences(
  folder: string,
  snapshot: NewSnapshot,
  reporter: Reporter,
  former: Differences | null
): Promise<Differences | ToCompare> {
  const { content, builtAt, region, queries, losses = [] } = snapshot;
  const current = readCurrent(folder);
  const catalogue = queries === null ? null : requestFiles(queries);
  const base: Base = {
    format: DIFFERENCES_FORMAT,
    instantane: content.id,
    construit_le: builtAt,
    region,
    catalogue,
    tables: content.tables,
    macros: content.macros,
    ...(losses.length > 0 ? { pertes: losses } : {})
  };
  const stamp = { date: builtAt, instantane: content.id };
  const lost = lossEvents(losses, stamp);
  if (current === null) return { ...base, precedent: null, ...published(NOTHING), historique: [firstEvent(stamp)] };
  if (current.id === content.id) return sameSnapshot(former, base, stamp);
  const precedent = { id: current.id, construit_le: current.builtAt };
  if (former === null ? current.profile !== snapshot.profile : former.region !== region) {
    return {
      ...base,
      precedent: null,
      ...published({
        ...NOTHING,
        remarques: ['L’instantané précédent était celui d’une autre région : rien n’est comparé.']
      }),
      historique: [firstEvent(stamp)]
    };
  }
  // Spoilt, it could answer anything.
  if (soundnessOf(folder, current) === 'abime')
    return {
      ...base,
      precedent,
      ...published({
        ...NOTHING,
        remarques: ['L’instantané précédent est abîmé et n’a pas pu être lu : rien n’est comparé.']
      }),
      historique: addEvents(lost, former?.historique ?? [])
    };
  if (catalogue === null)
    return { ...base, precedent, ...published(NOTHING), historique: addEvents(lost, former?.historique ?? []) };
  return {
    former: current.id,
    requests: Object.keys(catalogue).length,
    open: (onRequest) =>
      openComparison(
        {
          path: join(folder, current.file),
          id: current.id,
          catalogue: former?.catalogue ?? null,
          tables: former?.tables ?? {},
          macros: former?.macros ?? '',
          trials: formerTrials(folder, current.id)
        },
        {
          path: snapshot.path,
          id: content.id,
          catalogue,
          tables: content.tables,
          macros: content.macros,
          trials: snapshot.trials?.requetes ?? null
        },
        onRequest,
        snapshot.reads
      ),
    tell: (comparison, remarks) => ({
      ...base,
      precedent,
      ...published({ ...comparison, remarques: [...remarks, ...comparison.remarques] }),
      historique: addEvents([...lost, ...eventsOf(comparison.requetes, stamp)], former?.historique ?? [])
    })
  };
}

/** With the dates of each request, carried from what was known. */
function dated(differences: Differences, former: Differences | null): Differences {
  const ids = Object.keys(differences.catalogue ?? {});
  const dates = ids.map((id) => [id, requestDates(id, differences, former?.dates?.[id])] as const);
  return { ...differences, dates: Object.fromEntries(dates) };
}

function published({ comparee, requetes, remarques, executions }: SnapshotComparison) {
  return { comparee, requetes, remarques, executions };
}

type Base = Pick<
  Differences,
  'pertes' | 'format' | 'instantane' | 'construit_le' | 'region' | 'catalogue' | 'tables' | 'macros'
>;

/** The same tables again: what changed before stays said; requests may have changed, which is told. */
async function sameSnapshot(
  former: Differences | null,
  base: Base,
  stamp: { date: string; instantane: string }
): Promise<Differences> {
  if (former === null) return { ...base, precedent: null, ...published(NOTHING), historique: [firstEvent(stamp)] };
  if (former.catalogue === null || base.catalogue === null)
    return { ...former, catalogue: base.catalogue ?? former.catalogue };
  const written = former.catalogue;
  const others = Object.entries(base.catalogue).flatMap(([id, text]) =>
    written[id] === text ? [] : [{ id, text, was: written[id] }]
  );
  const versions =
    others.length === 0
      ? new Map<string, string>()
      : await versionsOf(others.flatMap(({ text, was }) => (was === undefined ? [] : [was, text])));
  const changed: Record<string, RequestChanges> = {};
  for (const { id, text, was } of others) {
    const methode = was === undefined ? null : { avant: versions.get(was) ?? '', apres: versions.get(text) ?? '' };
    // Laid out anew, and nothing else.
    if (methode !== null && methode.avant === methode.apres) continue;
    const { titre } = parseRequestFile(text, `${id}.sql`).header;
    changed[id] = {
      titre,
      nouvelle: was === undefined,
      methode,
      ...NOT_RUN,
      valeurs: 'non_comparees',
      millesimes: [],
      remarques: ['Les données n’ont pas changé, seule la requête.']
    };
  }
  return {
    ...former,
    requetes: { ...former.requetes, ...changed },
    catalogue: base.catalogue,
    historique: addEvents(eventsOf(changed, stamp), former.historique)
  };
}

/** The version of each text, which any engine can read: no table is looked at. */
async function versionsOf(texts: readonly string[]): Promise<Map<string, string>> {
  const versions = new Map<string, string>();
  await onBase(':memory:', async (connection) => {
    for (const text of texts) versions.set(text, await requestVersion(connection, text));
  });
  return versions;
}

/** What the snapshot in service says of itself; null when it says nothing, or nothing that can be read. */
function formerOf(folder: string, id: string, reporter: Reporter): Differences | null {
  const path = besidePath(folder, 'differences', id);
  if (!existsSync(path)) return null;
  try {
    return readDifferences(readFileSync(path, 'utf8'));
  } catch (error) {
    reporter.say(`  ${path} est illisible (${messageOf(error)}) : l’historique recommence.`);
    return null;
  }
}

/** What the requests of the snapshot in service answered when it was built; null when that cannot be read. */
function formerTrials(folder: string, id: string): Trials['requetes'] | null {
  try {
    return readTrials(readFileSync(besidePath(folder, 'essais', id), 'utf8')).requetes;
  } catch {
    return null;
  }
}
