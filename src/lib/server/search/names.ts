import type { SearchTerm } from '../../catalogue/search/expand.ts';
import { formsOf, isEmptyWord, wordsIn } from '../../catalogue/search/words.ts';
import { put } from './put.ts';
import { soughtForms, type Subject } from './subject.ts';
import { isOneEditAway, plainText } from '../../text/suggest.ts';

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
/** From this length a beginning is sought, and from this one a misspelling, when no name has the word. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_MISSPELT = 5;
/** Loses when words that say which figure is sought were set aside. */
const ABOUT = 8;
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

  add(named: NameEntry<T>): void {
    const id = this.#entries.push(named) - 1;
    const slots = slotsOf(named.name);
    const counted = slots.filter(({ aside }) => !aside);
    this.#sizes.push(Math.max(1, counted.length));
    this.#firsts.push(counted[0]?.forms ?? []);
    const plain = plainText(named.name);
    this.#plains.push(plain);
    for (const word of plain.split(' ')) this.#written.add(word);
    for (const form of new Set(slots.flatMap(({ forms }) => forms))) put(this.#postings, form, id);
  }

  seal(): void {
    this.#vocabulary = [...this.#postings.keys()].sort();
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
    for (const [id, { words, cost }] of found ?? []) {
      const entry = this.#entries[id];
      if (entry === undefined) continue;
      const share = Math.min(1, words / (this.#sizes[id] ?? 1));
      const base = this.#plains[id] === plain ? 100 : baseOf(share);
      const bonus = share < 1 && this.#firsts[id]?.some((form) => begins.has(form)) ? BEGINS : 0;
      matches.push({
        ...entry,
        quality: base + bonus - cost - (entry.main ? 0 : OTHER_NAME),
        near: cost >= GUESSED.misspelt
      });
    }
    return matches.sort((a, b) => b.quality - a.quality || a.name.length - b.name.length).slice(0, limit);
  }

  /** As `search`; when nothing holds all that is sought, what holds the thing that it is about. */
  searchThing(
    { bare, sought, thing, guessing }: Pick<Subject, 'bare' | 'sought' | 'thing' | 'guessing'>,
    limit: number
  ): NameMatch<T>[] {
    const whole = this.search(bare, sought, limit, guessing);
    if (whole.length > 0 || thing === null) return whole;
    return this.search(bare, thing, limit, guessing).map((match) => ({ ...match, quality: match.quality - ABOUT }));
  }

  #holders({ phrases }: SearchTerm, guessing: boolean): Map<number, Held> {
    const found = new Map<number, Held>();
    phrases.forEach((phrase, rank) => {
      let here: Map<number, Held> | null = null;
      for (const word of phrase) {
        const held = this.#word(word, guessing && rank === 0);
        here = here === null ? held : both(here, held);
      }
      for (const [id, { words, cost }] of here ?? []) {
        const total = cost + (rank === 0 ? 0 : GUESSED.meant);
        const known = found.get(id);
        const held = { words, cost: total };
        if (known === undefined || this.#worth(id, held) > this.#worth(id, known)) found.set(id, held);
      }
    });
    return found;
  }

  /** Of two ways to mean a thing, the better is the one that says more of this name, less what was guessed. */
  #worth(id: number, { words, cost }: Held): number {
    return baseOf(words / (this.#sizes[id] ?? 1)) - cost;
  }

  /** Names that have a word; when none has, those that have a word that begins with it, then one a letter away. */
  #word(word: string, guessing: boolean): Map<number, Held> {
    if (word.endsWith(BEGINNING)) return this.#idsOf(this.#beginning(word.slice(0, -1)), 0);
    const plain = plainText(word);
    // A verb that no name writes is a guess at the noun: « souder » is rather a skill than « treillis soudés ».
    const cost = INFINITIVE.test(plain) && !this.#written.has(plain) ? GUESSED.begins : 0;
    const exact = this.#idsOf(soughtForms(word), cost);
    // A root that no name writes is the beginning of a word: « cuisin ».
    const isRoot = exact.size > 0 && !this.#written.has(plain) && soughtForms(word).length === 1;
    if ((exact.size > 0 && !isRoot) || !(guessing || isRoot)) return exact;
    if (plain.length < SHORTEST_BEGINNING || /\d/.test(plain)) return exact;
    const begun = this.#idsOf(this.#beginning(plain), GUESSED.begins);
    for (const [id, { words }] of exact) if (!begun.has(id)) begun.set(id, { words, cost: GUESSED.begins });
    if (begun.size > 0 || plain.length < SHORTEST_MISSPELT) return begun;
    return this.#idsOf(this.#near(plain), GUESSED.misspelt);
  }

  #idsOf(forms: Iterable<string>, cost: number): Map<number, Held> {
    const ids = new Map<number, Held>();
    const held = { words: 1, cost };
    for (const form of forms) for (const id of this.#postings.get(form) ?? []) ids.set(id, held);
    return ids;
  }

  *#beginning(plain: string): Iterable<string> {
    for (let at = lowerBound(this.#vocabulary, plain); this.#vocabulary[at]?.startsWith(plain); at++)
      yield this.#vocabulary[at] ?? '';
  }

  #near(plain: string): string[] {
    return this.#vocabulary.filter((word) => isOneEditAway(word, plain));
  }
}

interface Slot {
  forms: string[];
  readonly aside: boolean;
}

const MASCULINE_AND_FEMININE = /\s\/\s/;

/** The words of a name: with its feminine, what is between brackets not counted, a compound also as one. */
function slotsOf(name: string): Slot[] {
  const slots: Slot[] = [];
  const words = wordsIn(name);
  words.forEach(({ text, start }, index) => {
    const before = words[index - 1];
    const between = before === undefined ? '' : name.slice(before.end, start);
    const forms = [...formsOf(text)];
    if (between === '-' && before !== undefined && slots.length > 0)
      slots.at(-1)?.forms.push(...formsOf(before.text + text));
    if (isEmptyWord(text)) return;
    const aside = isBracketed(name, start);
    const same = slots.find((slot) => slot.forms.some((form) => forms.includes(form)));
    const pair = MASCULINE_AND_FEMININE.test(between) ? slots.at(-1) : undefined;
    const slot = same ?? pair;
    if (slot === undefined) slots.push({ forms, aside });
    else slot.forms.push(...forms);
  });
  return slots;
}

function isBracketed(name: string, at: number): boolean {
  const opened = name.lastIndexOf('(', at);
  return opened >= 0 && name.lastIndexOf(')', at) < opened;
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
    if (other !== undefined) found.set(id, { words: one.words + other.words, cost: one.cost + other.cost });
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
