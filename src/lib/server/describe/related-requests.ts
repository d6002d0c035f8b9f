import type { RelatedRequest } from '../../catalogue/api/documents.ts';
import type { CataloguedRequest } from '../answer/catalogued-request.ts';
import { requestSources } from '../answer/lineage.ts';
import type { Reference } from '../snapshot/reference.ts';

const MOST = 5;
/** Of the same indicator: the others are told by its code. */
const MOST_ALIKE = 3;

/** What two requests share weighs by how few others share it: a table that all read brings nobody closer. */
interface Tie {
  readonly id: string;
  readonly code: string;
  readonly question: string;
  readonly cubes: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, string>;
}

const ties = new WeakMap<Reference, readonly Tie[]>();

/** Up to five requests near one: three of the same indicator first, then of the same tables, then the same files. */
export function relatedRequests(
  id: string,
  catalogue: ReadonlyMap<string, CataloguedRequest>,
  reference: Reference
): RelatedRequest[] {
  let all = ties.get(reference);
  if (all === undefined)
    ties.set(reference, (all = [...catalogue.values()].map((request) => tieOf(request, reference))));
  const own = all.find((one) => one.id === id);
  if (own === undefined) return [];
  const readers = countHolders(all.map(({ cubes }) => cubes.keys()));
  const users = countHolders(all.map(({ files }) => files.keys()));
  // References read nearly every file: they are near one another only.
  const near = all
    .filter((one) => one.id !== id && (isReference(id) || !isReference(one.id)))
    .flatMap((one) => {
      const sameCode = one.code === own.code;
      const cubes = [...one.cubes].filter((cube) => own.cubes.has(cube));
      const files = [...one.files.keys()].filter((file) => own.files.has(file));
      if (!sameCode && cubes.length === 0 && files.length === 0) return [];
      const score = (sameCode ? 10 : 0) + weigh(cubes, readers) * 2 + weigh(files, users);
      const named = files
        .map((file) => own.files.get(file) ?? file)
        .slice(0, 2)
        .join(' ; ');
      const raison = sameCode
        ? 'même indicateur'
        : cubes.length > 0
          ? `mêmes chiffres${named ? ` : ${named}` : ''}`
          : `même fichier : ${named}`;
      return [{ score, related: { id: one.id, code: one.code, question: one.question, raison } }];
    });
  const sorted = near.sort((a, b) => b.score - a.score || a.related.id.localeCompare(b.related.id));
  const alike = sorted.filter(({ related }) => related.code === own.code).slice(0, MOST_ALIKE);
  const others = sorted.filter(({ related }) => related.code !== own.code);
  return [...alike, ...others].slice(0, MOST).map(({ related }) => related);
}

function isReference(id: string): boolean {
  return id.startsWith('reference/');
}

function tieOf({ definition }: CataloguedRequest, reference: Reference): Tie {
  const { id, code, question, cubes } = definition;
  const files = requestSources(definition, reference).present.filter(({ referentiel }) => !referentiel);
  return {
    id,
    code,
    question,
    cubes: new Set(cubes.filter((cube) => /^publie\.(cube|sessions)_/.test(cube))),
    files: new Map(files.map(({ source, titre }) => [source, titre]))
  };
}

function countHolders(sets: readonly Iterable<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function weigh(names: readonly string[], counts: ReadonlyMap<string, number>): number {
  return names.reduce((sum, name) => sum + 1 / Math.max(1, (counts.get(name) ?? 1) - 1), 0);
}
