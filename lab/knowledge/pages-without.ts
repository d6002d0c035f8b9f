import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import type { Answering, KnownRequest } from '../../warehouse/pipeline/compare/answering.ts';
import { movedBy } from './ask-without.ts';
import { wordFaults } from './judge-words.ts';
import type { Lacking, WholeWarehouse } from './leave-out.ts';
import { answersOf, READ_SECTIONS, wordsOf, type SectionWords } from './page-words.ts';

/** One section in six is read in each run, all of them in the proofs. */
const EVERY = process.env.MAILLE_PREUVES === 'knowledge' ? 1 : 6;

/** What pages say with every source, and what each of their sections asked for it. */
export interface WholePages {
  readonly places: readonly string[];
  readonly words: ReadonlyMap<string, readonly SectionWords[]>;
  /** Answers by address: those that nothing changed are not asked again. */
  readonly answers: ReadonlyMap<string, Answer | null>;
  /** Requests that a section of a place asked. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
}

export async function wholePages(
  answering: Answering,
  requests: ReadonlyMap<string, KnownRequest>,
  places: readonly string[]
): Promise<WholePages> {
  const [words, answers, asked] = [
    new Map<string, SectionWords[]>(),
    new Map<string, Answer | null>(),
    new Map<string, Set<string>>()
  ];
  const engine = answersOf(answering, requests);
  for (const place of places) {
    // Section by section, for what each asks: answers are kept from one to the next.
    for (const id of READ_SECTIONS.filter((_, index) => index % EVERY === 0)) {
      const own = new Set<string>();
      asked.set(`${place} ${id}`, own);
      const said = await wordsOf(
        answering,
        async (request, given) => {
          const key = keyOf(request, given);
          own.add(request);
          const known = answers.get(key) ?? (await engine(request, [...given]));
          answers.set(key, known);
          return known;
        },
        place,
        (section) => section === id
      );
      words.set(place, [...(words.get(place) ?? []), ...said]);
    }
  }
  return { places, words, answers, asked };
}

/** One line for each text that a page may not say once some sources are taken away. */
export async function pagesWithout(
  whole: WholeWarehouse,
  { answering, changed }: Lacking,
  requests: ReadonlyMap<string, KnownRequest>,
  { places, words, answers, asked }: WholePages,
  sources: readonly string[]
): Promise<string[]> {
  const faults: string[] = [];
  const moved = movedBy(requests, changed, sources, whole.answering);
  const engine = answersOf(answering, requests);
  for (const place of places) {
    const touched = (section: string): boolean =>
      [...(asked.get(`${place} ${section}`) ?? [])].some((id) => moved.has(id));
    const lacking = await wordsOf(
      answering,
      (id, given) => {
        const known = moved.has(id) ? undefined : answers.get(keyOf(id, given));
        return known === undefined ? engine(id, [...given]) : Promise.resolve(known);
      },
      place,
      touched
    );
    faults.push(
      ...wordFaults(words.get(place) ?? [], lacking).map((fault) => `sans ${sources.join(' et ')}, ${place}, ${fault}`)
    );
  }
  return faults;
}

export function keyOf(id: string, given: Iterable<readonly [string, string]>): string {
  return `${id}?${new URLSearchParams([...given].map(([name, value]) => [name, value]).sort()).toString()}`;
}
