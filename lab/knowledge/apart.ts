import { sourcesNamed } from '../../src/lib/catalogue/header/check-rests-on.ts';
import type { Answering, KnownRequest } from '../../warehouse/pipeline/compare/answering.ts';
import { isGathering } from '../../tests/support/gathering-models.ts';
import { OF_THE_SNAPSHOT } from './ask-without.ts';
import type { WholePages } from './pages-without.ts';

/** Share of the requests that lack a source at least once here; in the proofs all do, each source alone. */
const ENOUGH = 0.1;

/**
 * Sources by groups of which no two are behind one request or one section of a page: taken away together, each answer
 * and each text lacks one source at most, as if that one alone were taken away. Of these groups, the fewest after which
 * one request in ten that rests on a source has lacked one.
 */
export function groupsApart(
  sources: readonly string[],
  requests: ReadonlyMap<string, KnownRequest>,
  { reference }: Answering,
  { asked }: WholePages
): string[][] {
  const groups: Lost[][] = [];
  const all = sources.map((name): Lost => {
    const own = [...requests].filter(([, request]) => restsOn(request, name, reference)).map(([id]) => id);
    const sections = [...asked].filter(([, ids]) => own.some((id) => ids.has(id))).map(([section]) => section);
    return { name, touched: [...own.filter((id) => !OF_THE_SNAPSHOT.includes(id)), ...sections] };
  });
  // Those that touch most first: the others then find a place beside them.
  for (const lost of all.sort((a, b) => b.touched.length - a.touched.length)) {
    const group = groups.find((others) => !others.some((other) => meet(other, lost)));
    if (group === undefined) groups.push([lost]);
    else group.push(lost);
  }
  return fewest(groups, (thing) => requests.has(thing)).map((group) => group.map(({ name }) => name));
}

/** A source, and the requests and sections that rest on it. */
interface Lost {
  readonly name: string;
  readonly touched: readonly string[];
}

function meet(one: Lost, other: Lost): boolean {
  return one.touched.some((thing) => other.touched.includes(thing));
}

/** The source that touches most untouched requests, again and again; of it, those that touch least first. */
function fewest(groups: readonly (readonly Lost[])[], isRequest: (thing: string) => boolean): Lost[][] {
  const left = new Set(groups.flat().flatMap(({ touched }) => touched.filter(isRequest)));
  const most = left.size * (1 - ENOUGH);
  const news = (group: readonly Lost[]): number =>
    group.flatMap(({ touched }) => touched).filter((thing) => left.has(thing)).length;
  const taken: Lost[][] = [];
  while (left.size > most) {
    const next = groups.reduce((best, group) => (news(group) > news(best) ? group : best));
    const kept: Lost[] = [];
    taken.push(kept);
    for (const lost of next.toReversed()) {
      if (left.size <= most) break;
      kept.push(lost);
      for (const thing of lost.touched) left.delete(thing);
    }
  }
  return taken;
}

/**
 * By its tables, what it says that it rests on, or the vintages that it proposes. A table that gathers lines of every
 * source is none of these: what another source lacks there takes no line of this one away.
 */
function restsOn(
  { definition: { cubes, parametres, repose_sur: rests } }: KnownRequest,
  source: string,
  { lineage }: Answering['reference']
): boolean {
  return (
    sourcesNamed(rests).has(source) ||
    [...cubes, ...parametres.flatMap(({ domaine }) => domaine ?? [])].some(
      (table) => !isGathering(table) && lineage.get(table)?.includes(source)
    )
  );
}
