import { columnsOf, tableContent } from '../steps.ts';
import type { KnownRequest } from './answering.ts';
import { restsOn, type Reads } from './kept-records.ts';
import type { OpenedSide } from './opened-side.ts';

/** Whether two requests read the same rows. */
export async function readsTheSame(
  before: KnownRequest,
  after: KnownRequest,
  sameTable: (name: string) => Promise<boolean>
): Promise<boolean> {
  for (const table of new Set([...before.definition.cubes, ...after.definition.cubes]))
    if (!(await sameTable(table))) return false;
  return true;
}

/** Whether a table holds the same rows on both sides: by the hashes that builds noted, else by reading both. */
export function tableComparer(before: OpenedSide, after: OpenedSide): (name: string) => Promise<boolean> {
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

/** Whether it is known without reading either snapshot that nothing of a request can have changed. */
export function restsOnTheSame(
  before: OpenedSide,
  after: OpenedSide,
  id: string,
  text: string,
  reads?: Reads
): boolean {
  if (reads === undefined || before.side.catalogue?.[id] !== text) return false;
  const [was, is] = [before, after].map(({ side, answering: { reference } }) =>
    restsOn(text, reads, { ...side, reference })
  );
  return was !== null && was === is;
}
