import { COMPANIONS } from '../../catalogue/request/companions.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { protectTable } from '../../disclosure/protected-table.ts';
import { buildColumn } from '../../table/build-column.ts';
import { makeTable, type Table } from '../../table/table.ts';
import type { Admission } from '../admission.ts';
import type { ServerConfig } from '../config.ts';
import { decodeResult } from '../database/decode.ts';
import { runQuery } from '../database/run-query.ts';
import { Lacking } from '../snapshot/contract.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CataloguedRequest } from './catalogued-request.ts';
import { localReference } from './every-region.ts';
import { refuseWithdrawn } from './pinned-answer.ts';
import { keepKnown } from './knowledge.ts';
import type { PreparedPart } from './prepare-request.ts';
import { maskByCurrent } from './mask-by-current.ts';

/** What a request selects, before rates are derived from it. */
export interface Operands {
  readonly known: Table;
  /** There were more rows than an answer may have. */
  readonly truncated: boolean;
}

/** Who admits a query, and what bounds it. */
export interface Reader {
  readonly admission: Admission;
  readonly config: Pick<ServerConfig, 'timeoutMs' | 'rowLimit'>;
}

/** The operands pass the barrier first: a rate made from a value that must not be seen would carry it. */
export async function readOperands(
  { admission, config }: Reader,
  { definition, sql }: CataloguedRequest,
  snapshot: Snapshot,
  parameters: PreparedPart['parameters']
): Promise<Operands> {
  const { table, truncated } = await admission.run(() =>
    snapshot.connect(async (connection) =>
      decodeResult(await runQuery(connection, sql, parameters, config.timeoutMs), config.rowLimit)
    )
  );
  const reference = localReference(parameters, snapshot.reference);
  return { known: keepKnown(definition, protectTable(table), reference), truncated };
}

/** Those of a snapshot, what it lacks when another version of the software made it. @param past the one in service, for one of before */
export async function operandsOrLack(
  reader: Reader,
  request: CataloguedRequest,
  snapshot: Snapshot,
  parameters: PreparedPart['parameters'],
  past: Snapshot | null
): Promise<Operands | Lacking> {
  try {
    return past === null
      ? await readOperands(reader, request, snapshot, parameters)
      : await readPastOperands(reader, request, snapshot, parameters, past);
  } catch (error) {
    if (error instanceof Lacking) return error;
    throw error;
  }
}

/** Those of an earlier snapshot, without what the one in service no longer shows. */
async function readPastOperands(
  reader: Reader,
  request: CataloguedRequest,
  snapshot: Snapshot,
  parameters: PreparedPart['parameters'],
  inService: Snapshot
): Promise<Operands> {
  refuseWithdrawn(request.definition, snapshot.reference, inService.reference);
  const past = await readOperands(reader, request, snapshot, parameters);
  if (request.definition.colonnes.every(({ protege }) => !protege)) return past;
  const now = await readOperands(reader, request, inService, parameters);
  return { ...past, known: maskByCurrent(request.definition, past.known, now.known) };
}

/** The columns of an answer that has no row. */
export function emptyTable(request: RequestDefinition): Table {
  return makeTable(
    request.colonnes.flatMap((column) => [
      buildColumn(column.nom, column.type, []),
      ...COMPANIONS.filter(({ isOf }) => isOf(column)).map(({ suffix, type = column.type }) =>
        buildColumn(column.nom + suffix, type, [])
      )
    ]),
    0
  );
}
