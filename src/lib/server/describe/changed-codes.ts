import type { ChangedCodes } from '../../catalogue/api/changes.ts';
import type { Change, Differences } from '../../catalogue/records/changes.ts';
import type { Reference } from '../snapshot/reference.ts';

/** The request that lists the codes of a referential, and its column. */
const LISTS: Readonly<Record<string, readonly [request: string, column: string, prefix?: string]>> = {
  bcn: ['reference/formations', 'formation'],
  decoupage: ['reference/territoires', 'territoire'],
  fap: ['reference/metiers', 'metier', 'fap'],
  filieres: ['reference/filieres', 'filiere'],
  rncp: ['reference/certifications', 'code'],
  rome: ['reference/metiers', 'metier', 'rome']
};
const SUCCESSIONS = 'reference/successions';

/** Codes that a new edition of a referential brings, drops or joins, and the requests that had figures under those dropped. */
export function changedCodes({ sources }: Pick<Reference, 'sources'>, differences: Differences | null): ChangedCodes[] {
  if (!differences?.precedent) return [];
  const told = (id: string): readonly Change[] =>
    differences.requetes[id]?.lectures.find(({ territoire }) => territoire === null)?.changements ?? [];
  return sources.flatMap(({ source, titre }) => {
    const [request = '', column = '', prefix = ''] = LISTS[source] ?? [];
    const of = (kind: Change['genre']): Map<string, string> =>
      new Map(
        told(request)
          .filter(({ genre, cle }) => genre === kind && String(cle[column] ?? '').startsWith(prefix))
          .map(({ cle, ligne }) => [String(cle[column]), ligne])
      );
    const [added, gone] = [of('nouvelle'), of('disparue')];
    const joined = told(SUCCESSIONS).filter(({ genre, cle }) => genre === 'nouvelle' && cle['source'] === source);
    const found = {
      source,
      titre,
      nouveaux: [...added].filter(([code]) => !gone.has(code)).map(([code, libelle]) => ({ code, libelle })),
      disparus: [...gone]
        .filter(([code]) => !added.has(code))
        .map(([code, libelle]) => ({ code, libelle, requetes: carriers(code, request, differences) })),
      renommes: [...added].filter(([code]) => gone.has(code)).map(([code, libelle]) => ({ code, libelle })),
      liens: joined.map(({ cle }) => ({
        nature: String(cle['nature']),
        ancien: String(cle['ancien']),
        nouveau: String(cle['nouveau'])
      })),
      coupe: [request, SUCCESSIONS].some((id) => differences.requetes[id]?.lectures.some(({ coupe }) => coupe) === true)
    };
    return [found.nouveaux, found.disparus, found.renommes, found.liens].some(({ length }) => length > 0)
      ? [found]
      : [];
  });
}

/** Titles of the requests that lost rows of a code. */
function carriers(code: string, list: string, { requetes }: Differences): string[] {
  const isCode = (value: unknown): boolean => value === code || value === code.slice(code.indexOf(':') + 1);
  return Object.entries(requetes)
    .filter(
      ([id, { lectures }]) =>
        id !== list &&
        lectures.some(({ changements }) =>
          changements.some(({ genre, cle }) => genre === 'disparue' && Object.values(cle).some(isCode))
        )
    )
    .map(([, { titre }]) => titre)
    .sort();
}
