import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DIFFERENCES_FORMAT,
  readDifferences,
  type ChangeEvent,
  type Differences,
  type SourceLoss,
  type TableChange
} from '../../../src/lib/catalogue/records/changes.ts';
import { sourcesInWords, tableInWords } from '../../../src/lib/words/changes.ts';
import { messageOf } from '../failure.ts';
import { soundnessOf } from '../file-sum.ts';
import { besidePath, readCurrent } from '../publish/publication.ts';
import type { SnapshotContent } from '../publish/snapshot.ts';
import type { Reporter } from '../report.ts';
import { changedTables, type Surprise } from './changed-tables.ts';

/** A snapshot that is written and checked, not yet in service. */
export interface NewSnapshot {
  readonly path: string;
  readonly content: Pick<SnapshotContent, 'id' | 'tables'>;
  /** ISO 8601. */
  readonly builtAt: string;
  readonly profile: string;
  /** Whose figures: the profile's, or those of one invented region. */
  readonly region: string;
  /** What it lost, and was allowed to; nothing by default. */
  readonly losses?: readonly SourceLoss[];
  /** Columns that name the rows of each table, by `publie.x`. */
  readonly keys?: ReadonlyMap<string, readonly string[]>;
  /** Its new figures that nothing announced; the most surprising first. */
  readonly surprises?: readonly Surprise[];
}

/** Events told. */
const KEPT = 100;

/** What a new snapshot changes from the one in service, for its readers; said even when nothing was compared. */
export async function differencesOf(folder: string, snapshot: NewSnapshot, reporter: Reporter): Promise<Differences> {
  const { path, content, builtAt, profile, region, losses = [], keys, surprises } = snapshot;
  const current = readCurrent(folder);
  const known = current === null ? null : formerOf(folder, current.id, reporter);
  if (known !== null && current?.id === content.id) return known;
  const isOther = current !== null && (known === null ? current.profile !== profile : known.region !== region);
  const former = isOther ? null : known;
  const stamp = { date: builtAt, instantane: content.id };
  const told = (
    precedent: Differences['precedent'],
    found: Partial<Pick<Differences, 'comparee' | 'changements' | 'remarques'>>
  ): Differences => {
    const { changements = [] } = found;
    const events: ChangeEvent[] = [
      ...losses.map((loss) => lossEvent(loss, stamp)),
      ...changements.map((change) => tableEvent(change, stamp))
    ];
    return {
      format: DIFFERENCES_FORMAT,
      instantane: content.id,
      construit_le: builtAt,
      region,
      depuis: former?.depuis ?? builtAt,
      precedent,
      ...{ comparee: false, remarques: [], changements, ...found },
      ...(losses.length > 0 ? { pertes: losses } : {}),
      historique: addEvents(precedent === null ? [firstEvent(stamp)] : events, former?.historique ?? []),
      tables: Object.fromEntries(
        Object.entries(content.tables).map(([name, somme]) => {
          const was = former?.tables[name];
          return [name, { somme, depuis: was?.somme === somme ? was.depuis : builtAt }];
        })
      )
    };
  };
  if (current === null || current.id === content.id) return told(null, {});
  if (isOther)
    return told(null, { remarques: ['L’instantané précédent était celui d’une autre région : rien n’est comparé.'] });
  const precedent = { id: current.id, construit_le: current.builtAt };
  // Spoilt, it could say anything.
  if (former === null || soundnessOf(folder, current) === 'abime')
    return told(precedent, {
      remarques: ['L’instantané précédent est abîmé ou d’un format plus ancien : rien n’est comparé.']
    });
  reporter.start(`Comparaison avec l’instantané ${current.id}`);
  const sums = Object.fromEntries(Object.entries(former.tables).map(([name, { somme }]) => [name, somme]));
  try {
    const changements = await changedTables(
      { path: join(folder, current.file), sums },
      { path, sums: content.tables },
      keys,
      surprises
    );
    reporter.finish({ note: `${changements.length} tableaux changés` });
    return told(precedent, { comparee: true, changements });
  } catch (error) {
    reporter.finish({ note: messageOf(error).split('\n')[0] ?? '', failed: true });
    return told(precedent, { remarques: ['L’instantané précédent n’a pas pu être lu : rien n’est comparé.'] });
  }
}

/** The newest first: all of this build's, then earlier ones up to a hundred in all. */
export function addEvents(events: readonly ChangeEvent[], earlier: readonly ChangeEvent[]): ChangeEvent[] {
  return [...events, ...earlier.slice(0, Math.max(0, KEPT - events.length))];
}

type Stamp = Pick<ChangeEvent, 'date' | 'instantane'>;

function tableEvent(change: TableChange, stamp: Stamp): ChangeEvent {
  const { table, titre, surprises } = change;
  const sources = sourcesInWords(change);
  return {
    ...stamp,
    ...{ table, titre, genre: 'tableau' },
    phrase: [`${tableInWords(change)}${sources === '' ? '' : `. Sources : ${sources}`}`, ...surprises].join('. ')
  };
}

/** What a build was allowed to lose. */
function lossEvent({ titre, phrase }: SourceLoss, stamp: Stamp): ChangeEvent {
  return { ...stamp, table: null, titre, genre: 'perte', phrase: `Retiré volontairement. ${phrase}` };
}

function firstEvent(stamp: Stamp): ChangeEvent {
  return {
    ...stamp,
    ...{ table: null, titre: 'Premier instantané', genre: 'premier' },
    phrase: 'Premier instantané : rien ne le précède.'
  };
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
