import { LRUCache } from 'lru-cache';
import SearchableMap from 'minisearch/SearchableMap';
import type { SearchTerm } from '../../catalogue/search/expand.ts';
import { formsOf, isEmptyWord, wordsIn } from '../../catalogue/search/words.ts';
import { editDistance, isOneEditAway, plainText } from '../../text/suggest.ts';
import { soughtForms, type Sought } from './subject.ts';

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
/** From these lengths a beginning, then one letter wrong, then two, are sought when no name has the word. */
const SHORTEST = { begun: 3, misspelt: 5, long: 8 };
/** Lost for each word that is left out, when no name holds all. */
const LEFT_OUT = 16;
const MOST_TRIED = 5;
/** A name held whole; one held in part, what its share adds, what it adds to begin as what was typed; what another name loses. */
const NAME = { whole: 97, part: 60, share: 32, begins: 10, other: 2 };

/** Ends a word whose beginning alone is sought. */
export const BEGINNING = '*';

/** How a verb ends. */
export const INFINITIVE = /(?:er|ir|oir|dre|(?<!n)[tiuvpc]re)$/;

/** Of what was sought, how many words a name holds, and what was guessed to find them. */
interface Held {
  readonly words: number;
  readonly cost: number;
  readonly near: boolean;
}

/** Names sought by their words, inflected or not: each word of a search is in it. */
export class NameIndex<T> {
  readonly #entries: (NameEntry<T> & { size: number; first: readonly string[]; plain: string })[] = [];
  readonly #postings = new SearchableMap<number[]>();
  /** Words as names write them, without their accents. */
  readonly #written = new Set<string>();
  readonly #nearby = new LRUCache<string, readonly string[]>({ max: 500, memoMethod: (plain) => this.#near(plain) });

  add(named: NameEntry<T>): void {
    const slots = slotsOf(named.name);
    // What is between brackets is not counted.
    const counted = slots.filter(({ aside }) => !aside);
    const plain = plainText(named.name);
    const entry = { ...named, plain, size: Math.max(1, counted.length), first: counted[0]?.forms ?? [] };
    const id = this.#entries.push(entry) - 1;
    for (const word of plain.split(' ')) this.#written.add(word);
    for (const form of new Set(slots.flatMap(({ forms }) => forms))) this.#postings.fetch(form, () => []).push(id);
  }

  /** @param guessing its beginning, or a letter wrong, too */
  knows(word: string, guessing = false): boolean {
    return this.#word(word, guessing).size > 0;
  }

  /** Whether some name has this very word. */
  writes(word: string): boolean {
    return this.#written.has(plainText(word));
  }

  /**
   * What the first reading that some name holds finds, best first.
   * @param guessing beginnings and letters wrong too @param partly names that hold all but a word or two are found too
   */
  search(things: readonly Sought[], limit: number, guessing = true, partly = false): NameMatch<T>[] {
    for (const { text, terms, cost } of things) {
      const found = this.#whole(text, terms, limit, guessing);
      if (found.length > 0) return cheaper(found, cost);
    }
    const last = things.at(-1);
    return partly && last !== undefined ? cheaper(this.#some(last, limit, guessing), last.cost) : [];
  }

  /** Names that hold all that is sought, best first. @param typed as typed, for the name that is exactly it */
  #whole(typed: string, sought: readonly SearchTerm[], limit: number, guessing: boolean): NameMatch<T>[] {
    let found: ReadonlyMap<number, Held> | null = null;
    for (const one of sought) found = both(found, this.#holders(one, guessing));
    const plain = plainText(typed);
    const begins = new Set(formsOf(sought[0]?.phrases[0]?.[0] ?? ''));
    const matches = [...(found ?? [])].flatMap(([id, { words, cost, near }]) => {
      const entry = this.#entries[id];
      if (entry === undefined) return [];
      const share = words / entry.size;
      const base = entry.plain === plain ? 100 : baseOf(share);
      const bonus = share < 1 && entry.first.some((form) => begins.has(form)) ? NAME.begins : 0;
      return [{ ...entry, quality: base + bonus - cost - (entry.main ? 0 : NAME.other), near }];
    });
    return matches.sort(byQuality).slice(0, limit);
  }

  /** Names that hold the most of what is sought: words that no name has are left out, then one of the others. */
  #some({ text, terms }: Sought, limit: number, guessing: boolean): NameMatch<T>[] {
    const known = terms.filter((one) => this.#holders(one, guessing).size > 0);
    const out = terms.length - known.length;
    if (known.length === 0 || terms.length < 2) return [];
    const whole = out === 0 ? [] : this.#whole(text, known, limit, guessing);
    if (whole.length > 0 || known.length < 2 || known.length > MOST_TRIED) return cheaper(whole, LEFT_OUT * out);
    const but = (one: SearchTerm): SearchTerm[] => known.filter((other) => other !== one);
    const found = known.flatMap((one) => this.#whole(text, but(one), limit, guessing));
    return cheaper(found.sort(byQuality).slice(0, limit), LEFT_OUT * (out + 1));
  }

  /** Names that mean a thing. Of two ways, the better is the one that says more of the name, less what was guessed. */
  #holders({ phrases }: SearchTerm, guessing: boolean): Map<number, Held> {
    const found = new Map<number, Held>();
    const worth = (id: number, { words, cost }: Held): number => baseOf(words / (this.#entries[id]?.size ?? 1)) - cost;
    phrases.forEach((phrase, rank) => {
      let here: ReadonlyMap<number, Held> | null = null;
      for (const word of phrase) here = both(here, this.#word(word, guessing && rank === 0));
      for (const [id, one] of here ?? []) {
        const held = { ...one, cost: one.cost + (rank === 0 ? 0 : GUESSED.meant) };
        const known = found.get(id);
        if (known === undefined || worth(id, held) > worth(id, known)) found.set(id, held);
      }
    });
    return found;
  }

  /** Names that have a word; when none has, those that have a word that begins with it, then one a letter away. */
  #word(word: string, guessing: boolean): Map<number, Held> {
    if (word.endsWith(BEGINNING)) return this.#idsOf(this.#postings.atPrefix(word.slice(0, -1)).keys(), 0);
    const plain = plainText(word);
    // A verb that no name writes is a guess at the noun: « souder » is rather a skill than « treillis soudés ».
    const isWritten = this.#written.has(plain) || this.#written.has(`${plain}s`);
    const exact = this.#idsOf(soughtForms(word), INFINITIVE.test(plain) && !isWritten ? GUESSED.begins : 0);
    // A root that no name writes is the beginning of a word: « cuisin ».
    const isRoot = exact.size > 0 && !isWritten && soughtForms(word).length === 1;
    if ((exact.size > 0 && !isRoot) || !(guessing || isRoot)) return exact;
    if (plain.length < SHORTEST.begun || /\d/.test(plain)) return exact;
    const begun = this.#idsOf(this.#postings.atPrefix(plain).keys(), GUESSED.begins);
    for (const [id, held] of exact) if (!begun.has(id)) begun.set(id, { ...held, cost: GUESSED.begins });
    if (begun.size > 0 || plain.length < SHORTEST.misspelt) return begun;
    return this.#idsOf(this.#nearby.memo(plain), GUESSED.misspelt);
  }

  #idsOf(forms: Iterable<string>, cost: number): Map<number, Held> {
    const held = { words: 1, cost, near: cost === GUESSED.misspelt };
    return new Map([...forms].flatMap((form) => (this.#postings.get(form) ?? []).map((id) => [id, held] as const)));
  }

  /** Words a letter away; of a long one, else those two letters away that begin as it does. */
  #near(plain: string): readonly string[] {
    const within = (letters: number): string[] => [...this.#postings.fuzzyGet(plain, letters).keys()];
    // Two letters swapped are one mistake, and two replaced.
    const one = within(2).filter((word) => isOneEditAway(word, plain));
    if (one.length > 0 || plain.length < SHORTEST.long) return one;
    return within(3).filter((word) => word.startsWith(plain.slice(0, 2)) && editDistance(word, plain) <= 2);
  }
}

const MASCULINE_AND_FEMININE = /\s\/\s/;

/** The words of a name, each with its forms: with its feminine, a compound also as one. */
function slotsOf(name: string): { forms: string[]; aside: boolean }[] {
  const slots: { forms: string[]; aside: boolean }[] = [];
  const words = wordsIn(name);
  words.forEach(({ text, start }, index) => {
    const before = words[index - 1];
    const between = before === undefined ? '' : name.slice(before.end, start);
    const forms = [...formsOf(text)];
    if (between === '-' && before !== undefined) slots.at(-1)?.forms.push(...formsOf(before.text + text));
    if (isEmptyWord(text)) return;
    const same = slots.find((slot) => slot.forms.some((form) => forms.includes(form)));
    const slot = same ?? (MASCULINE_AND_FEMININE.test(between) ? slots.at(-1) : undefined);
    const aside = name.lastIndexOf('(', start) > name.lastIndexOf(')', start);
    if (slot === undefined) slots.push({ forms, aside });
    else slot.forms.push(...forms);
  });
  return slots;
}

const byQuality = (a: NameMatch<unknown>, b: NameMatch<unknown>): number =>
  b.quality - a.quality || a.name.length - b.name.length;

function cheaper<T>(found: readonly NameMatch<T>[], cost: number): NameMatch<T>[] {
  return found.map((match) => ({ ...match, quality: match.quality - cost }));
}

/** How well a name answers of whose words this share was sought, before what was guessed. */
function baseOf(share: number): number {
  return share >= 1 ? NAME.whole : NAME.part + NAME.share * share;
}

/** What holds what was sought before, if anything was, and what is sought now. */
function both(before: ReadonlyMap<number, Held> | null, now: ReadonlyMap<number, Held>): ReadonlyMap<number, Held> {
  if (before === null) return now;
  const [small, large] = before.size <= now.size ? [before, now] : [now, before];
  return new Map(
    [...small].flatMap(([id, { words, cost, near }]) => {
      const other = large.get(id);
      if (other === undefined) return [];
      return [[id, { words: words + other.words, cost: cost + other.cost, near: near || other.near }] as const];
    })
  );
}
