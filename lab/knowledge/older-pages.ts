import type { KnownRequest } from '../../warehouse/pipeline/compare/answering.ts';
import { movedBy } from './ask-without.ts';
import type { Lacking, WholeWarehouse } from './leave-out.ts';
import { answersOf, READ_SECTIONS, wordsOf } from './page-words.ts';
import { keyOf, type WholePages } from './pages-without.ts';
import { yearFaults, yearsOf } from './year-before.ts';

/** Where a place lies: the editions of these zones date no figure. */
const AROUND = 'reference/territoires_englobants';

/**
 * Sections read again once some sources are of the year before, and one line for each text that keeps a year which none
 * of the answers of its section has: another file of that year hides one.
 */
export async function olderFaults(
  whole: WholeWarehouse,
  { answering, changed }: Lacking,
  requests: ReadonlyMap<string, KnownRequest>,
  { places, answers, asked }: WholePages,
  sources: readonly string[]
): Promise<{ readonly read: number; readonly faults: string[] }> {
  const moved = movedBy(requests, changed, sources, whole.answering);
  const engine = answersOf(answering, requests);
  const faults: string[] = [];
  let read = 0;
  for (const place of places)
    for (const section of READ_SECTIONS.filter((id) =>
      [...(asked.get(`${place} ${id}`) ?? [])].some((request) => moved.has(request))
    )) {
      const years = new Set<string>();
      const words = await wordsOf(
        answering,
        async (id, given) => {
          const pairs = [...given];
          const known = moved.has(id) ? undefined : answers.get(keyOf(id, pairs));
          const answer = known === undefined ? await engine(id, pairs) : known;
          if (answer && id !== AROUND) for (const year of yearsOf(answer)) years.add(year);
          return answer;
        },
        place,
        (id) => id === section
      );
      read++;
      faults.push(
        ...words.flatMap((own) => yearFaults(own, years)).map((fault) => `${sources.join(' et ')}, ${place}, ${fault}`)
      );
    }
  return { read, faults };
}
