import type { DuckDBConnection } from '@duckdb/node-api';
import { CONTRACT, INTERFACE_ROWS, interfaceOf, whyNotPrepared } from '../../catalogue/request/interface.ts';
import { INTERFACE } from '../../catalogue/request/lock.gen.ts';
import type { CataloguedRequest } from '../answer/catalogued-request.ts';

/** Made by another version of the software, too far from this one: it is not served. Its message is for readers. */
export class Incompatible extends Error {}

/** Under this share of requests that can be answered, a site would be mostly absences. */
const LEAST_SHARE = 0.5;

/** What this software finds of what it reads in a snapshot. */
export interface Compatibility {
  /** Its tables, columns and macros are those that the catalogue was prepared on. */
  readonly same: boolean;
  /** Requests that it cannot answer, by their id: what the engine says of what it lacks. */
  readonly lacking: ReadonlyMap<string, string>;
}

/** Prepares every request on another version's snapshot. @throws Incompatible when most do not, or by its contract */
export async function compatibilityOf(
  connection: DuckDBConnection,
  catalogue: ReadonlyMap<string, Pick<CataloguedRequest, 'sql'>>
): Promise<Compatibility> {
  const contract = Number(
    (await texts(connection, "select valeur from reference.instantane where cle = 'contrat'"))[0] ?? 0
  );
  if (contract > CONTRACT)
    throw new Incompatible(
      `il a été construit par une version plus récente du logiciel (contrat ${contract}, celui-ci lit jusqu’au ${CONTRACT})`
    );
  const lacking = new Map<string, string>();
  if (interfaceOf(await texts(connection, INTERFACE_ROWS)) === INTERFACE) return { same: true, lacking };
  for (const [id, { sql }] of catalogue) {
    const reason = await whyNotPrepared(connection, sql);
    if (reason !== null) lacking.set(id, reason);
  }
  if (lacking.size > catalogue.size * (1 - LEAST_SHARE))
    throw new Incompatible(
      `il a été construit par une autre version du logiciel : ${lacking.size} requêtes sur ${catalogue.size} n’y trouvent pas ce qu’elles lisent`
    );
  return { same: false, lacking };
}

/** Whether the engine says that a table, a column or a macro is not there. */
export function isLack(error: unknown): error is Error {
  return error instanceof Error && /^(Catalog|Binder) Error/.test(error.message);
}

async function texts(connection: DuckDBConnection, sql: string): Promise<string[]> {
  return (await connection.runAndReadAll(sql)).getRows().map(([value]) => String(value));
}
