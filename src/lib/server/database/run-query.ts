import {
  LIST,
  UBIGINT,
  VARCHAR,
  listValue,
  type DuckDBConnection,
  type DuckDBMaterializedResult,
  type DuckDBPreparedStatement
} from '@duckdb/node-api';
import type { SqlValue } from '../../catalogue/parameters/parse-value.ts';
import type { ParameterType } from '../../catalogue/request/request.ts';
import { RequestProblem } from '../problem.ts';

export interface BoundParameter {
  readonly nom: string;
  readonly type: ParameterType;
  readonly sql: SqlValue | null;
  /** Cells of a drawn zone, bound beside it; null for a territory, absent where no zone is accepted. */
  readonly cells?: BigUint64Array | null;
}

/** Several texts, bound as one list. */
export interface BoundTexts {
  readonly nom: string;
  readonly texts: readonly string[];
}

const REISSUE_MS = 20;

/** Runs one select with its values bound, whole. @throws RequestProblem 504 when it lasts longer than `timeoutMs`. */
export async function runQuery(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly (BoundParameter | BoundTexts)[],
  timeoutMs: number
): Promise<DuckDBMaterializedResult> {
  const prepared = await connection.prepare(sql);
  try {
    for (const parameter of parameters) {
      if ('texts' in parameter) {
        const { nom, texts } = parameter;
        prepared.bindList(prepared.parameterIndex(nom), listValue([...texts]), LIST(VARCHAR));
        continue;
      }
      bind(prepared, parameter);
      if (parameter.cells !== undefined) bindCells(prepared, `${parameter.nom}_cellules`, parameter.cells);
    }
    return await withTimeout(connection, prepared.run(), timeoutMs);
  } finally {
    prepared.destroySync();
  }
}

function bind(prepared: DuckDBPreparedStatement, { nom, type, sql }: BoundParameter): void {
  const index = prepared.parameterIndex(nom);
  if (sql === null) return prepared.bindNull(index);
  switch (type) {
    case 'VARCHAR':
      return prepared.bindVarchar(index, String(sql));
    case 'INTEGER':
      return prepared.bindInteger(index, Number(sql));
    case 'BIGINT':
      return prepared.bindBigInt(index, BigInt(sql));
    case 'DOUBLE':
      return prepared.bindDouble(index, Number(sql));
    case 'BOOLEAN':
      return prepared.bindBoolean(index, sql === true);
  }
}

function bindCells(prepared: DuckDBPreparedStatement, name: string, cells: BigUint64Array | null): void {
  const index = prepared.parameterIndex(name);
  if (cells === null) prepared.bindNull(index);
  else prepared.bindList(index, listValue([...cells]), LIST(UBIGINT));
}

/** An interrupt sent to a query that still waits for a thread is lost: it is sent again until the query ends. */
async function withTimeout<T>(connection: DuckDBConnection, running: Promise<T>, timeoutMs: number): Promise<T> {
  let expired = false;
  let reissue: NodeJS.Timeout | undefined;
  const timer = setTimeout(() => {
    expired = true;
    connection.interrupt();
    reissue = setInterval(() => connection.interrupt(), REISSUE_MS);
  }, timeoutMs);
  try {
    return await running;
  } catch (error) {
    if (expired) {
      throw new RequestProblem(
        504,
        `La requête a dépassé ${timeoutMs / 1000} s ; choisissez un territoire plus petit ou un détail moins fin.`
      );
    }
    throw error;
  } finally {
    clearTimeout(timer);
    clearInterval(reissue);
  }
}
