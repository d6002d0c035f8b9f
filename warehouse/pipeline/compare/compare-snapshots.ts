import type { RequestChanges } from '../../../src/lib/catalogue/records/changes.ts';
import { messageOf } from '../failure.ts';
import { boundChanges } from './bound-changes.ts';
import { openAnswering, type Answering } from './answering.ts';
import type { Reads } from './kept-records.ts';
import type { OpenedSide, Side } from './opened-side.ts';
import { readsTheSame, restsOnTheSame, tableComparer } from './same-tables.ts';
import { emptyPlaces } from './empty-places.ts';
import { fewAtOnce } from './few-at-once.ts';
import { compareRequest, NO_CHANGE, vintagesOf, type ComparedAnswers, type RequestPair } from './compare-request.ts';

export interface SnapshotComparison {
  /** False when one of the two could not be read. */
  readonly comparee: boolean;
  readonly requetes: Readonly<Record<string, RequestChanges>>;
  readonly remarques: readonly string[];
  readonly executions: number;
  /** Requests that have to be run on both, and those of them that are not yet. */
  readonly aComparer: number;
  readonly restent: number;
  /** What failed since last asked, in the engine's words, which may hold paths: for the person who builds. */
  readonly failures: readonly string[];
}

/** A comparison that goes on as long as it is given time. */
export interface Comparison {
  /** Compares until all is done or `isOver` is true; the rest is said not to be. */
  until(isOver: () => boolean): Promise<SnapshotComparison>;
  close(): void;
}

/** Opens two snapshots to compare their answers. What cannot be read or compared is said, and nothing is fatal. */
export async function openComparison(
  before: Side,
  after: Side,
  onRequest: (done: number, total: number) => void = () => undefined,
  reads: ReadonlyMap<string, Reads> = new Map()
): Promise<Comparison> {
  const opened: Answering[] = [];
  const close = (): void => {
    for (const answering of opened.splice(0)) answering.close();
  };
  const impossible = (error: unknown): SnapshotComparison => ({
    comparee: false,
    requetes: {},
    remarques: ['L’instantané précédent n’a pas pu être lu, ou il est d’un format plus ancien : rien n’est comparé.'],
    executions: 0,
    aComparer: 0,
    restent: 0,
    failures: [firstLine(error)]
  });
  try {
    for (const { path, id } of [before, after]) opened.push(await openAnswering(path, id, { threads: 1 }));
    const [earlier, later] = opened as [Answering, Answering];
    const sides = [
      { side: before, answering: earlier },
      { side: after, answering: later }
    ] as const;
    const until = compareOpened(...sides, onRequest, reads);
    return { until: (isOver) => until(isOver).catch(impossible), close };
  } catch (error) {
    close();
    return { until: () => Promise.resolve(impossible(error)), close };
  }
}

const NOT_YET = 'Cette requête n’a pas été comparée, faute de temps.';

function compareOpened(
  before: OpenedSide,
  after: OpenedSide,
  onRequest: (done: number, total: number) => void,
  reads: ReadonlyMap<string, Reads>
): Comparison['until'] {
  const texts = Object.entries(after.side.catalogue ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const settled = new Map<string, RequestChanges | null>();
  const toExamine = [...texts];
  const toRun: Waiting[] = [];
  const failures: string[] = [];
  let [executions, aComparer] = [0, 0];
  const sameTable = tableComparer(before, after);
  const settle = (id: string, changes: RequestChanges | null): void => {
    settled.set(id, changes);
    onRequest(settled.size, texts.length);
  };
  const fail = (id: string, error: unknown): void => {
    failures.push(`${id} : ${firstLine(error)}`);
    settle(id, { ...UNKNOWN, titre: id, remarques: ['Cette requête n’a pas pu être comparée.'] });
  };
  const examineOne = async ([id, text]: readonly [string, string]): Promise<void> => {
    if (restsOnTheSame(before, after, id, text, reads.get(id))) return settle(id, null);
    try {
      const found = await examine(before, after, id, text, sameTable);
      failures.push(...found.failures.map((failure) => `${id} : ${failure}`));
      if ('pair' in found) {
        const [was, is] = [emptyPlaces(before, found.pair.before), emptyPlaces(after, found.pair.after)];
        toRun.push({ ...found, id, pair: { ...found.pair, isEmpty: (territory) => was(territory) && is(territory) } });
      } else settle(id, found.changes);
    } catch (error) {
      fail(id, error);
    }
  };
  return async (isOver) => {
    // What reads nothing that changed is known at little cost: time is counted for what is run.
    await fewAtOnce(toExamine, examineOne);
    aComparer ||= toRun.length;
    toRun.sort((a, b) => (a.id < b.id ? -1 : 1));
    const cut: Waiting[] = [];
    await fewAtOnce(
      toRun,
      async (waiting) => {
        try {
          const found = await compareRequest(before.answering, after.answering, waiting.pair, isOver);
          executions += found.executions;
          if (found.answers === null) return void cut.push(waiting);
          failures.push(...found.failures.map((failure) => `${waiting.id} : ${failure}`));
          settle(waiting.id, { ...waiting.said, ...found.answers });
        } catch (error) {
          fail(waiting.id, error);
        }
      },
      isOver
    );
    toRun.unshift(...cut);
    const left = new Map(toRun.map(({ id, said }) => [id, { ...UNKNOWN, ...said, remarques: [NOT_YET] }]));
    const requetes: Record<string, RequestChanges> = {};
    for (const [id] of texts) {
      const changes = settled.get(id) ?? left.get(id);
      if (changes !== undefined && changes !== null) requetes[id] = changes;
    }
    const bound = boundChanges(requetes);
    return {
      comparee: true,
      requetes: bound.requetes,
      remarques: remarksOn(before.side, texts, bound.cut),
      executions,
      aComparer,
      restent: left.size,
      failures: failures.splice(0).sort()
    };
  };
}

function remarksOn(before: Side, texts: readonly (readonly [string, string])[], cut: boolean): string[] {
  const gone = Object.keys(before.catalogue ?? {}).filter((id) => !texts.some(([known]) => known === id));
  return [
    ...(before.catalogue === null
      ? [
          'Le texte des requêtes d’alors n’a pas été gardé : les deux instantanés sont comparés avec celui d’aujourd’hui.'
        ]
      : []),
    ...(gone.length > 0 ? [`Requêtes retirées du catalogue : ${gone.join(', ')}.`] : []),
    ...(cut
      ? ['Tout ou presque a changé : de chaque réponse, seuls les plus grands changements sont gardés un à un.']
      : [])
  ];
}

type Said = Pick<RequestChanges, 'titre' | 'methode' | 'nouvelle' | 'millesimes'>;

/** A request whose answers have to be compared. */
interface Waiting {
  readonly id: string;
  readonly said: Said;
  readonly pair: RequestPair;
}

type Examined = (
  | { readonly pair: RequestPair; readonly said: Said }
  /** Null when nothing that the request reads has changed. */
  | { readonly changes: RequestChanges | null }
) & { readonly failures: readonly string[] };

/** What is known of a request before it is run, and whether it has to be. */
async function examine(
  before: OpenedSide,
  after: OpenedSide,
  id: string,
  text: string,
  sameTable: (name: string) => Promise<boolean>
): Promise<Examined> {
  const current = await after.answering.describe(id, text);
  const catalogue = before.side.catalogue;
  const nouvelle = catalogue !== null && catalogue[id] === undefined;
  // As it was then, on the tables of then: a column that has since been added is not missed there.
  const failures: string[] = [];
  const earlier = nouvelle
    ? null
    : await before.answering
        .describe(id, catalogue?.[id] ?? text)
        .catch((error: unknown) => void failures.push(firstLine(error)));
  const methode =
    earlier && earlier.definition.version !== current.definition.version
      ? { avant: earlier.definition.version, apres: current.definition.version }
      : null;
  const said = {
    titre: current.definition.titre,
    methode,
    nouvelle,
    millesimes: vintagesOf(before.answering, after.answering, current, earlier ?? current)
  };
  if (!earlier) {
    const remarques = nouvelle ? [] : ['Cette requête ne se lit pas sur l’instantané précédent.'];
    return { changes: { ...UNKNOWN, ...said, remarques }, failures };
  }
  if (
    methode === null &&
    before.side.macros === after.side.macros &&
    (await readsTheSame(earlier, current, sameTable))
  ) {
    return { changes: said.millesimes.length > 0 ? { ...said, ...NOT_RUN } : null, failures };
  }
  return { said, pair: { before: earlier, after: current }, failures };
}

export const NOT_RUN: ComparedAnswers = {
  valeurs: 'identiques',
  remarques: [],
  territoires: [],
  comptes: NO_CHANGE,
  maximum: null,
  lectures: []
};

/** What is said of a request whose values were not compared, whatever the reason. */
const UNKNOWN: RequestChanges = {
  ...NOT_RUN,
  titre: '',
  methode: null,
  nouvelle: false,
  millesimes: [],
  valeurs: 'non_comparees'
};

function firstLine(error: unknown): string {
  return messageOf(error).split('\n')[0] ?? '';
}
