import type { RequestChanges } from '../../../src/lib/catalogue/records/changes.ts';
import { messageOf } from '../failure.ts';
import { columnsOf, tableContent } from '../steps.ts';
import { boundChanges } from './bound-changes.ts';
import { openAnswering, type Answering, type KnownRequest } from './answering.ts';
import { compareRequest, NO_CHANGE, vintagesOf, type ComparedAnswers } from './compare-request.ts';

/** One snapshot file and what is known of it; what is not is found in the file, or is not compared. */
export interface Side {
  readonly path: string;
  readonly id: string;
  /** Text of each request, by id; null when it is not known. */
  readonly catalogue: Readonly<Record<string, string>> | null;
  /** Hashes of published tables, by `publie.x`. */
  readonly tables: Readonly<Record<string, string>>;
  /** Hash of all macros, which requests call; empty when it is not known. */
  readonly macros: string;
}

export interface SnapshotComparison {
  /** False when one of the two could not be read. */
  readonly comparee: boolean;
  readonly requetes: Readonly<Record<string, RequestChanges>>;
  readonly remarques: readonly string[];
  readonly executions: number;
  /** What failed, in the words of the engine: for the person who builds, since they may hold paths. */
  readonly failures: readonly string[];
}

/**
 * Compares what two snapshots answer, request by request. One whose text, tables and macros are the same on both is not run.
 * Nothing here is fatal: what cannot be read or compared is said.
 */
export async function compareSnapshots(
  before: Side,
  after: Side,
  onRequest: (done: number, total: number) => void = () => undefined
): Promise<SnapshotComparison> {
  const opened: Answering[] = [];
  try {
    const earlier = await openAnswering(before.path, before.id);
    opened.push(earlier);
    const later = await openAnswering(after.path, after.id);
    opened.push(later);
    return await compareOpened({ side: before, answering: earlier }, { side: after, answering: later }, onRequest);
  } catch (error) {
    const remark = 'L’instantané précédent n’a pas pu être lu, ou il est d’un format plus ancien : rien n’est comparé.';
    return { comparee: false, requetes: {}, remarques: [remark], executions: 0, failures: [firstLine(error)] };
  } finally {
    for (const answering of opened) answering.close();
  }
}

interface OpenedSide {
  readonly side: Side;
  readonly answering: Answering;
}

async function compareOpened(
  before: OpenedSide,
  after: OpenedSide,
  onRequest: (done: number, total: number) => void
): Promise<SnapshotComparison> {
  const requetes: Record<string, RequestChanges> = {};
  const remarques =
    before.side.catalogue === null
      ? [
          'Le texte des requêtes d’alors n’a pas été gardé : les deux instantanés sont comparés avec celui d’aujourd’hui.'
        ]
      : [];
  const failures: string[] = [];
  let executions = 0;
  const sameTable = tableComparer(before, after);
  const texts = Object.entries(after.side.catalogue ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [index, [id, text]] of texts.entries()) {
    try {
      const found = await compareOne(before, after, id, text, sameTable);
      executions += found.executions;
      failures.push(...found.failures.map((failure) => `${id} : ${failure}`));
      if (found.changes !== null) requetes[id] = found.changes;
    } catch (error) {
      failures.push(`${id} : ${firstLine(error)}`);
      requetes[id] = {
        titre: id,
        methode: null,
        nouvelle: false,
        millesimes: [],
        ...NOT_RUN,
        valeurs: 'non_comparees',
        remarques: ['Cette requête n’a pas pu être comparée.']
      };
    }
    onRequest(index + 1, texts.length);
  }
  const gone = Object.keys(before.side.catalogue ?? {}).filter((id) => !texts.some(([known]) => known === id));
  if (gone.length > 0) remarques.push(`Requêtes retirées du catalogue : ${gone.join(', ')}.`);
  const bound = boundChanges(requetes);
  if (bound.cut)
    remarques.push(
      'Tout ou presque a changé : de chaque réponse, seuls les plus grands changements sont gardés un à un.'
    );
  return { comparee: true, requetes: bound.requetes, remarques, executions, failures };
}

interface ComparedRequest {
  /** Null when nothing that the request reads has changed. */
  readonly changes: RequestChanges | null;
  readonly executions: number;
  readonly failures: readonly string[];
}

async function compareOne(
  before: OpenedSide,
  after: OpenedSide,
  id: string,
  text: string,
  sameTable: (name: string) => Promise<boolean>
): Promise<ComparedRequest> {
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
    return { changes: { ...said, ...NOT_RUN, valeurs: 'non_comparees', remarques }, executions: 0, failures };
  }
  if (
    methode === null &&
    before.side.macros === after.side.macros &&
    (await readsTheSame(earlier, current, sameTable))
  ) {
    return { changes: said.millesimes.length > 0 ? { ...said, ...NOT_RUN } : null, executions: 0, failures };
  }
  const {
    answers,
    executions,
    failures: failed
  } = await compareRequest(before.answering, after.answering, { before: earlier, after: current });
  return { changes: { ...said, ...answers }, executions, failures: failed };
}

export const NOT_RUN: ComparedAnswers = {
  valeurs: 'identiques',
  remarques: [],
  territoires: [],
  comptes: NO_CHANGE,
  maximum: null,
  lectures: []
};

async function readsTheSame(
  before: KnownRequest,
  after: KnownRequest,
  sameTable: (name: string) => Promise<boolean>
): Promise<boolean> {
  for (const table of new Set([...before.definition.cubes, ...after.definition.cubes]))
    if (!(await sameTable(table))) return false;
  return true;
}

/** Whether a table holds the same rows on both sides, in any order: by the hashes that builds noted, else by reading both. */
function tableComparer(before: OpenedSide, after: OpenedSide): (name: string) => Promise<boolean> {
  const known = new Map<string, boolean>();
  const contentIn = ({ answering }: OpenedSide, name: string) =>
    answering
      .query(async (connection) => tableContent(connection, name, await columnsOf(connection, name)))
      .catch(() => null);
  return async (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const [was, is] = [before.side.tables[name], after.side.tables[name]];
    const [left, right] =
      was !== undefined && is !== undefined ? [was, is] : [await contentIn(before, name), await contentIn(after, name)];
    const same = left !== null && left === right;
    known.set(name, same);
    return same;
  };
}

function firstLine(error: unknown): string {
  return messageOf(error).split('\n')[0] ?? '';
}
