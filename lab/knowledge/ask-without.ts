import type { AnswerDocument } from '../../src/lib/server/answer/answer-document.ts';
import { sourcesNamed } from '../../src/lib/catalogue/header/check-rests-on.ts';
import type { RequestDefinition } from '../../src/lib/catalogue/request/request.ts';
import { RequestProblem } from '../../src/lib/server/problem.ts';
import type { Answering, KnownRequest } from '../../warehouse/pipeline/compare/answering.ts';
import { RENAMED } from './excepted.ts';
import { faultsOf } from './judge-answers.ts';
import type { Lacking, WholeWarehouse } from './leave-out.ts';

const PROVING = process.env.MAILLE_PREUVES === 'knowledge';

/** Asked at their defaults, and in the proofs for an intercommunalité, a département and a zone d'emploi too. */
const TERRITORIES = PROVING ? ['epci:243500139', 'departement:35', 'zone_emploi:5314'] : [];

/** Requests that describe the snapshot itself: what it holds is what they say. */
export const OF_THE_SNAPSHOT = [
  'reference/couverture',
  'reference/millesimes',
  'reference/sources',
  'reference/audit',
  'reference/secret'
];

/**
 * Asks all that may change when some sources are taken away, and judges it against the whole: one line for each fault.
 * A table that no longer has the same rows, or a source that a request rests on, is what may change an answer.
 */
export async function faultsWithout(
  { answering: whole }: WholeWarehouse,
  { answering, changed }: Lacking,
  requests: ReadonlyMap<string, KnownRequest>,
  known: Map<string, AnswerDocument | null>,
  sources: readonly string[]
): Promise<string[]> {
  const faults: string[] = [];
  for (const [id, request] of requests) {
    if (OF_THE_SNAPSHOT.includes(id) || !mayChange(request.definition, changed, sources, whole)) continue;
    const named = new Set(
      (request.definition.repose_sur?.valeurs ?? [])
        .filter(({ sans, sources: behind }) => sans === 'dit' && behind.some((source) => sources.includes(source)))
        .flatMap(({ colonnes }) => colonnes)
        .concat(sources.flatMap((source) => RENAMED[source] ?? []))
    );
    // A rate of what says itself what it rests on says it too.
    for (const { nom, de } of request.definition.colonnes)
      if (de !== undefined && de.every((operand) => named.has(operand))) named.add(nom);
    for (const given of placesOf(request.definition)) {
      const key = keyOf(id, given);
      if (!known.has(key)) known.set(key, await ask(whole, request, given));
      const before = known.get(key);
      const after = before ? await ask(answering, request, given) : null;
      if (before && after)
        faults.push(
          ...faultsOf(before, after, named).map((fault) => `sans ${sources.join(' et ')}, ${key.trim()} : ${fault}`)
        );
    }
  }
  return faults;
}

function keyOf(id: string, given: readonly (readonly [string, string])[]): string {
  return `${id} ${given.map(([, value]) => value).join('')}`;
}

/** Whether an answer may be another once these sources are taken away. */
function mayChange(
  { cubes, repose_sur: rests }: RequestDefinition,
  changed: ReadonlySet<string>,
  sources: readonly string[],
  { reference }: Answering
): boolean {
  const own = sourcesNamed(rests);
  return (
    sources.some((source) => own.has(source) || cubes.some((cube) => reference.lineage.get(cube)?.includes(source))) ||
    readsChanged({ cubes }, changed)
  );
}

/** Requests whose answer may be another. */
export function movedBy(
  requests: ReadonlyMap<string, KnownRequest>,
  changed: ReadonlySet<string>,
  sources: readonly string[],
  whole: Answering
): Set<string> {
  return new Set(
    [...requests].filter(([, { definition }]) => mayChange(definition, changed, sources, whole)).map(([id]) => id)
  );
}

function readsChanged({ cubes }: Pick<RequestDefinition, 'cubes'>, changed: ReadonlySet<string>): boolean {
  return cubes.some((cube) => changed.has(cube) && cube !== 'reference.sources' && cube !== 'reference.millesimes');
}

function placesOf({ parametres }: RequestDefinition): (readonly [string, string])[][] {
  return [
    [],
    ...(parametres.some(({ nom }) => nom === 'territoire')
      ? TERRITORIES.map((code) => [['territoire', code] as const])
      : [])
  ];
}

/** Null where the parameter is not accepted: another level, a vintage that is no longer there. */
async function ask(
  answering: Answering,
  request: KnownRequest,
  given: Iterable<readonly [string, string]>
): Promise<AnswerDocument | null> {
  try {
    return await answering.document(request, given);
  } catch (error) {
    if (error instanceof RequestProblem && error.status === 400) return null;
    throw error;
  }
}
