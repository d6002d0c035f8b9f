import type { DuckDBConnection } from '@duckdb/node-api';
import { CONTRACT } from '../../catalogue/request/contract.ts';
import { formatDate } from '../../text/dates.ts';
import { RequestProblem } from '../problem.ts';

/** Made by another version of the software, too far from this one: it is not served. Its message is for readers. */
export class Incompatible extends Error {}

/** A snapshot of another version that has not what one request reads. */
export class Lacking extends RequestProblem {
  constructor(
    builtAt: string,
    override readonly cause: Error
  ) {
    super(409, `Pas dans l’instantané du ${formatDate(builtAt)}, construit par une autre version du logiciel.`);
  }
}

/** The contract that a snapshot was made under: this software's, or the one before. @throws Incompatible for others */
export async function contractOf(connection: DuckDBConnection): Promise<number> {
  const read = await connection.runAndReadAll("select valeur from reference.instantane where cle = 'contrat'");
  const contract = Number(read.getRows()[0]?.[0] ?? 0);
  if (contract > CONTRACT || contract < CONTRACT - 1)
    throw new Incompatible(
      `il a été construit par une version ${contract > CONTRACT ? 'plus récente' : 'trop ancienne'} du logiciel (contrat ${contract}, celui-ci lit ${CONTRACT - 1} et ${CONTRACT})`
    );
  return contract;
}

/** Whether the engine says that a table, a column or a macro is not there. */
export function isLack(error: unknown): error is Error {
  return error instanceof Error && /^(Catalog|Binder) Error/.test(error.message);
}
