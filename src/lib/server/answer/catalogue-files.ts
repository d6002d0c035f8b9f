import { fileSum, unlock, type LockedRequest } from '../../catalogue/request/lock.ts';
import type { RequestText } from '../../catalogue/header/parse-header.ts';
import type { CataloguedRequest } from './catalogued-request.ts';

/** Joins what the engine said of requests with their files, by id. @throws Error when one is not as in the lock. */
export function joinCatalogue(
  lock: Readonly<Record<string, LockedRequest>>,
  files: ReadonlyMap<string, RequestText>
): Map<string, CataloguedRequest> {
  const catalogue = new Map<string, CataloguedRequest>();
  const stale: string[] = [...files.keys()].filter((id) => lock[id] === undefined);
  for (const [id, locked] of Object.entries(lock)) {
    const { source = '', sql = '', header = null } = files.get(id) ?? {};
    if (header === null || fileSum(source) !== locked.file) stale.push(id);
    else catalogue.set(id, { definition: unlock(id, header, locked), source, sql });
  }
  if (stale.length > 0) throw new Error(`Catalogue périmé pour ${stale.join(', ')} ; lancez « npm run catalogue ».`);
  return catalogue;
}
