import { addressQuery } from '../../catalogue/api/address-query.ts';
import { SNAPSHOT_NAME } from '../../catalogue/parameters/pinned-snapshot.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { formatDate } from '../../text/dates.ts';
import { refuseParameter, RequestProblem } from '../problem.ts';
import type { Reference } from '../snapshot/reference.ts';
import type { AnswerDocument } from './answer-document.ts';
import { requestSources } from './lineage.ts';
import type { PreparedRequest } from './prepare-request.ts';

/** What an address gives, name by name. */
export type Pairs = readonly (readonly [string, string])[];

/** The snapshot that an address names, null for none, and the rest of what it asks. @throws RequestProblem 400 */
export function pinnedSnapshot(given: Pairs): { readonly held: string | null; readonly pairs: Pairs } {
  const named = new Set(given.flatMap(([name, value]) => (name === SNAPSHOT_NAME && value !== '' ? [value] : [])));
  if (named.size > 1) throw refuseParameter(SNAPSHOT_NAME, 'un seul instantané à la fois', [...named]);
  const [held = null] = named;
  return { held, pairs: given.filter(([name]) => name !== SNAPSHOT_NAME) };
}

/** Pairs held to a snapshot, which an address may name; as they are when it names none. */
export function pinnedPairs(given: Pairs, held: string | null): Pairs {
  return held === null ? given : [...given, [SNAPSHOT_NAME, held]];
}

/** What refuses the snapshot of an address offers the same answer of the one in service. */
export function offerInService(error: unknown, pairs: Pairs): unknown {
  if (error instanceof RequestProblem && error.problems.some(({ parametre }) => parametre === SNAPSHOT_NAME))
    error.better ??= { query: addressQuery(pairs.filter(([, value]) => value !== '')) };
  return error;
}

/** The snapshot that an address names, which the links of its answer name too; null when it names none. */
export function pinnedId({
  snapshot,
  currentSnapshot
}: Pick<PreparedRequest, 'snapshot' | 'currentSnapshot'>): string | null {
  return currentSnapshot === null ? null : snapshot.id;
}

/** Whether the answer is that of another snapshot than the one in service. */
export function isPast({ snapshot, currentSnapshot }: Pick<PreparedRequest, 'snapshot' | 'currentSnapshot'>): boolean {
  return currentSnapshot !== null && currentSnapshot !== snapshot;
}

/** @throws RequestProblem 410 when a file behind the request is no longer published */
export function refuseWithdrawn(request: RequestDefinition, past: Reference, now: Reference): void {
  const published = new Set(now.sources.filter(({ presente }) => presente).map(({ source }) => source));
  const gone = requestSources(request, past).present.filter(({ source }) => !published.has(source));
  if (gone.length === 0) return;
  throw refuseParameter(
    SNAPSHOT_NAME,
    `ces chiffres ne sont plus publiés ; l’instantané en service n’a plus : ${gone.map(({ titre }) => titre).join(', ')}`,
    [],
    410
  );
}

/** The answer as its address holds it, with what is to be known of an earlier one: the same, whichever is in service. */
export function pinnedAnswer(document: AnswerDocument, prepared: PreparedRequest): AnswerDocument {
  const { currentSnapshot, snapshot, address, request } = prepared;
  if (currentSnapshot === null) return document;
  const { meta } = document;
  const guarded = request.definition.colonnes.some(({ protege }) => protege);
  const said = isPast(prepared)
    ? [
        `Réponse de l’instantané ${snapshot.id}, du ${formatDate(snapshot.reference.summary.construit_le)}, qui n’est plus en service : celui qui l’est peut dire autre chose.${guarded ? ' Les lignes qu’il ne montre pas sont ôtées.' : ''}`
      ]
    : [];
  return { ...document, meta: { ...meta, adresse: address, signalements: [...said, ...meta.signalements] } };
}
