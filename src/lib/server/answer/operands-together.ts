import { CONTRACT } from '../../catalogue/request/contract.ts';
import { ASKED_TERRITORIES, ASKED_TERRITORY, selectForAll } from '../../catalogue/request/select-for-all.ts';
import { protectTable } from '../../disclosure/protected-table.ts';
import { columnNamed, makeTable, valueAt, type Table } from '../../table/table.ts';
import { takeRows } from '../../table/take-rows.ts';
import { decodeResult } from '../database/decode.ts';
import { runQuery } from '../database/run-query.ts';
import { Lacking } from '../snapshot/contract.ts';
import { localReference } from './every-region.ts';
import { keepKnown } from './knowledge.ts';
import type { Operands, Reader } from './operands.ts';
import { isPast } from './pinned-answer.ts';
import type { PreparedPart, PreparedRequest } from './prepare-request.ts';

/** Under it, as many statements cost no more than one for all. */
const FEWEST = 8;

/**
 * What a request selects for many territories, by one statement for each set of its other parameters. A part that is
 * not in it is read by itself: a request that the engine does not answer so, a zone, rows beyond the limit of an answer.
 */
export async function readTogether(
  reader: Reader,
  prepared: PreparedRequest,
  isKept: (key: string) => boolean
): Promise<ReadonlyMap<PreparedPart, Operands>> {
  const { snapshot } = prepared;
  const { definition, sql } = prepared.request;
  const place = definition.parametres.find(({ domaine }) => domaine === 'territoires')?.nom;
  const found = new Map<PreparedPart, Operands>();
  // Another code's snapshot may have other macros than those that the engine was asked about.
  const text =
    place === undefined || definition.atOnce === undefined || isPast(prepared) || snapshot.contract !== CONTRACT
      ? null
      : selectForAll(sql, place, new Set(definition.colonnes.map(({ nom }) => nom)));
  if (place === undefined || text === null) return found;
  if (definition.needs?.some((table) => snapshot.reference.empty.has(table)) === true) return found;
  for (const group of groupsOf(
    prepared.parts.filter(({ key }) => !isKept(key)),
    place
  )) {
    if (group.length < FEWEST) continue;
    const table = await readGroup(reader, prepared, text, group, place);
    if (table === null) continue;
    for (const [part, own] of rowsOfEach(table, group, place)) {
      const reference = localReference(part.parameters, snapshot.reference);
      found.set(part, { known: keepKnown(definition, protectTable(own), reference), truncated: false });
    }
  }
  return found;
}

/** Parts that differ by their territory alone. */
function groupsOf(parts: readonly PreparedPart[], place: string): PreparedPart[][] {
  const groups = new Map<string, PreparedPart[]>();
  for (const part of parts) {
    if (part.missingDomains.length > 0 || part.parameters.some(({ cells }) => cells)) continue;
    const key = JSON.stringify(part.parameters.filter(({ nom }) => nom !== place).map(({ valeur }) => valeur));
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()];
}

const codeOf = ({ parameters }: PreparedPart, place: string): string =>
  parameters.find(({ nom }) => nom === place)?.valeur ?? '';

/** Null where the parts are to be read one by one. */
async function readGroup(
  { admission, config }: Reader,
  { snapshot }: PreparedRequest,
  text: string,
  group: readonly PreparedPart[],
  place: string
): Promise<Table | null> {
  const [first] = group;
  const others = (first?.parameters ?? []).filter(({ nom }) => nom !== place);
  const asked = { nom: ASKED_TERRITORIES, texts: group.map((part) => codeOf(part, place)) };
  try {
    const { table, truncated } = await admission.run(() =>
      snapshot.connect(async (connection) =>
        decodeResult(await runQuery(connection, text, [...others, asked], config.timeoutMs), config.rowLimit)
      )
    );
    return truncated ? null : table;
  } catch (error) {
    // Each part says for itself what the snapshot lacks.
    if (error instanceof Lacking) return null;
    throw error;
  }
}

function rowsOfEach(table: Table, group: readonly PreparedPart[], place: string): [PreparedPart, Table][] {
  const codes = columnNamed(table, ASKED_TERRITORY);
  const rows = new Map<unknown, number[]>(group.map((part) => [codeOf(part, place), []]));
  for (let row = 0; row < table.rowCount; row++) rows.get(valueAt(codes, row))?.push(row);
  const own = makeTable(
    table.columns.filter(({ name }) => name !== ASKED_TERRITORY),
    table.rowCount
  );
  return group.map((part) => [part, takeRows(own, rows.get(codeOf(part, place)) ?? [])]);
}
