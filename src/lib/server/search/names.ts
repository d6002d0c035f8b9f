import type { SearchTerm } from '../../catalogue/search/expand.ts';
import { formsOf } from '../../catalogue/search/words.ts';
import { slotsOf } from './name-slots.ts';
import { put } from './put.ts';
import { soughtForms, type Sought } from './subject.ts';
import { editDistance, isOneEditAway, plainText } from '../../text/suggest.ts';

/** A thing under one of its names. */
export interface NameEntry<T> {
  readonly name: string;
  readonly target: T;
  /** Its label, rather than another name that it has. */
  readonly main: boolean;
}

export interface NameMatch<T> extends NameEntry<T> {
  /** 100 for the name itself, 60 for one word among many; less what was guessed (`GUESSED`). */
  readonly quality: number;
  /** A word was read as another a letter away. */
  readonly near: boolean;
}

/** What a match loses when a word was not found as it was typed. */
const GUESSED = { meant: 3, begins: 8, misspelt: 14 };
/** From these lengths a beginning, then a misspelling, is sought when no name has the word. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_MISSPELT = 5;
/** From this length, two letters may be wrong when no word is one letter away. */
const LONG = 8;
/** Lost for each word that is left out, when no name holds all. */
const LEFT_OUT = 16;
const MOST = { tried: 5, nearby: 500 };
/** A name held whole, and what the share of its words that were typed adds below that. */
const WHOLE = 97;
const PART = 60;
const BY_SHARE = 32;
/** A name that is not the label; one that begins with the first word typed. */
const OTHER_NAME = 2;
const BEGINS = 10;

/** Ends a word whose beginning alone is sought. */
export const BEGINNING = '*';

/** How a verb ends. */
export const INFINITIVE = /(?:er|ir|re|oir)$/;

interface Held {
  readonly words: number;
  readonly cost: number;
  readonly near: boolean;
}

/** Names sought by their words, inflected or not: each word of a search is in it. `add` each, then `seal`. */
export class NameIndex<T> {
  readonly #entries: NameEntry<T>[] = [];
  /** Of each entry, how many words its name has, those between brackets aside, and its first one. */
  readonly #sizes: number[] = [];
  readonly #firsts: (readonly string[])[] = [];
  readonly #plains: string[] = [];
  readonly #postings = new Map<string, number[]>();
  /** Words as names write them, without their accents. */
  readonly #written = new Set<string>();
  #vocabulary: readonly string[] = [];
  readonly #nearby = new Map<string, readonly string[]>();

  add(named: NameEntry<T>): void {
    const id = this.#entries.push(named) - 1;
    const slots = slotsOf(named.name);
    const counted = slots.filter(({ aside }) => !aside);
    this.#sizes.push(Math.max(1, counted.length));
    this.#firsts.push(counted[0]?.forms ?? []);
    this.#plains.push(plainText(named.name));
    for (const word of plainText(named.name).split(' ')) this.#written.add(word);
    for (const form of new Set(slots.flatMap(({ forms }) => forms))) put(this.#postings, form, id);
  }

  seal(): void {
    this.#vocabulary = [...this.#postings.keys()].sort();
  }

  knows(word: string): boolean {
    return soughtForms(word).some((form) => this.#postings.has(form));
  }

  /** Whether some name has this very word. */
  writes(word: string): boolean {
    return this.#written.has(plainText(word));
  }

  /**
   * Names that hold all that is sought, best first.
   * @param typed as typed, for the name that is exactly it @param guessing beginnings and letters wrong too
   */
  search(typed: string, sought: readonly SearchTerm[], limit: number, guessing = true): NameMatch<T>[] {
    if (sought.length === 0) return [];
    let found: Map<number, Held> | null = null;
    for (const one of sought) {
      const here = this.#holders(one, guessing);
      found = found === null ? here : both(found, here);
      if (found.size === 0) return [];
    }
    const plain = plainText(typed);
    const first = sought[0]?.phrases[0]?.[0];
    const begins = new Set(first === undefined ? [] : formsOf(first));
    const matches: NameMatch<T>[] = [];
    for (const [id, { words, cost, near }] of found ?? []) {
      const entry = this.#entries[id];
      if (entry === undefined) continue;
      const share = Math.min(1, words / (this.#sizes[id] ?? 1));
      const base = this.#plains[id] === plain ? 100 : baseOf(share);
      const bonus = share < 1 && this.#firsts[id]?.some((form) => begins.has(form)) ? BEGINS : 0;
      matches.push({ ...entry, quality: base + bonus - cost - (entry.main ? 0 : OTHER_NAME), near });
    }
    return matches.sort(byQuality).slice(0, limit);
  }

  /** The first reading that some name holds. @param partly names that hold all but a word or two are found too */
  searchThing(things: readonly Sought[], limit: number, guessing: boolean, partly: boolean): NameMatch<T>[] {
    for (const { text, terms, cost } of things) {
      const found = this.search(text, terms, limit, guessing);
      if (found.length > 0) return cheaper(found, cost);
    }
    const last = things.at(-1);
    return partly && last !== undefined ? cheaper(this.#some(last, limit, guessing), last.cost) : [];
  }

  /** Names that hold the most of what is sought: words that no name has are left out, then one of the others. */
  #some({ text, terms }: Sought, limit: number, guessing: boolean): NameMatch<T>[] {
    const known = terms.filter((one) => this.#holders(one, guessing).size > 0);
    const out = terms.length - known.length;
    if (known.length === 0 || terms.length < 2) return [];
    const whole = out === 0 ? [] : this.search(text, known, limit, guessing);
    if (whole.length > 0 || known.length < 2 || known.length > MOST.tried) return cheaper(whole, LEFT_OUT * out);
    const found = known.flatMap((one) =>
      this.search(
        text,
        known.filter((other) => other !== one),
        limit,
        guessing
      )
    );
    return cheaper(found.sort(byQuality).slice(0, limit), LEFT_OUT * (out + 1));
  }

  #holders({ phrases }: SearchTerm, guessing: boolean): Map<number, Held> {
    const found = new Map<number, Held>();
    phrases.forEach((phrase, rank) => {
      let here: Map<number, Held> | null = null;
      for (const word of phrase) {
        const held = this.#word(word, guessing && rank === 0);
        here = here === null ? held : both(here, held);
      }
      for (const [id, { words, cost, near }] of here ?? []) {
        const total = cost + (rank === 0 ? 0 : GUESSED.meant);
        const known = found.get(id);
        const held = { words, cost: total, near };
        if (known === undefined || this.#worth(id, held) > this.#worth(id, known)) found.set(id, held);
      }
    });
    return found;
  }

  /** Of two ways to mean a thing, the better is the one that says more of this name, less what was guessed. */
  #worth(id: number, { words, cost }: Pick<Held, 'words' | 'cost'>): number {
    return baseOf(words / (this.#sizes[id] ?? 1)) - cost;
  }

  /** Names that have a word; when none has, those that have a word that begins with it, then one a letter away. */
  #word(word: string, guessing: boolean): Map<number, Held> {
    if (word.endsWith(BEGINNING)) return this.#idsOf(this.#beginning(word.slice(0, -1)), 0);
    const plain = plainText(word);
    // A verb that no name writes is a guess at the noun: « souder » is rather a skill than « treillis soudés ».
    const isWritten = this.#written.has(plain) || this.#written.has(`${plain}s`);
    const cost = INFINITIVE.test(plain) && !isWritten ? GUESSED.begins : 0;
    const exact = this.#idsOf(soughtForms(word), cost);
    // A root that no name writes is the beginning of a word: « cuisin ».
    const isRoot = exact.size > 0 && !isWritten && soughtForms(word).length === 1;
    if ((exact.size > 0 && !isRoot) || !(guessing || isRoot)) return exact;
    if (plain.length < SHORTEST_BEGINNING || /\d/.test(plain)) return exact;
    const begun = this.#idsOf(this.#beginning(plain), GUESSED.begins);
    for (const [id, { words }] of exact)
      if (!begun.has(id)) begun.set(id, { words, cost: GUESSED.begins, near: false });
    if (begun.size > 0 || plain.length < SHORTEST_MISSPELT) return begun;
    return this.#idsOf(this.#near(plain), GUESSED.misspelt);
  }

  #idsOf(forms: Iterable<string>, cost: number): Map<number, Held> {
    const ids = new Map<number, Held>();
    const held = { words: 1, cost, near: cost === GUESSED.misspelt };
    for (const form of forms) for (const id of this.#postings.get(form) ?? []) ids.set(id, held);
    return ids;
  }

  *#beginning(plain: string): Iterable<string> {
    for (let at = lowerBound(this.#vocabulary, plain); this.#vocabulary[at]?.startsWith(plain); at++)
      yield this.#vocabulary[at] ?? '';
  }

  /** Words a letter away; of a long one, else those two letters away that begin as it does. */
  #near(plain: string): readonly string[] {
    const known = this.#nearby.get(plain);
    if (known !== undefined) return known;
    const one = this.#vocabulary.filter((word) => isOneEditAway(word, plain));
    const near =
      one.length > 0 || plain.length < LONG
        ? one
        : this.#vocabulary.filter(
            (word) =>
              word.startsWith(plain.slice(0, 2)) &&
              Math.abs(word.length - plain.length) <= 2 &&
              editDistance(word, plain) <= 2
          );
    if (this.#nearby.size >= MOST.nearby) this.#nearby.clear();
    this.#nearby.set(plain, near);
    return near;
  }
}

const byQuality = (a: NameMatch<unknown>, b: NameMatch<unknown>): number =>
  b.quality - a.quality || a.name.length - b.name.length;

function cheaper<T>(found: readonly NameMatch<T>[], cost: number): NameMatch<T>[] {
  return found.map((match) => ({ ...match, quality: match.quality - cost }));
}

/** How well a name answers of whose words this share was sought, before what was guessed. */
function baseOf(share: number): number {
  return share >= 1 ? WHOLE : PART + BY_SHARE * share;
}

function both(a: ReadonlyMap<number, Held>, b: ReadonlyMap<number, Held>): Map<number, Held> {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const found = new Map<number, Held>();
  for (const [id, one] of small) {
    const other = large.get(id);
    if (other !== undefined)
      found.set(id, { words: one.words + other.words, cost: one.cost + other.cost, near: one.near || other.near });
  }
  return found;
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
