import { LRUCache } from 'lru-cache';
import type { SearchKind } from '../../catalogue/api/search.ts';
import { ANY_DIPLOMA, leadingDiploma } from '../../catalogue/search/diplomas.ts';
import { expandSearch, makeThesaurus, type SearchTerm } from '../../catalogue/search/expand.ts';
import { WORDS } from '../../catalogue/search/tables.gen.ts';
import type { Measure, Public, Route } from '../../catalogue/search/tables.ts';
import { formsOf, fullWords, isEmptyWord, wordsIn, type Forms, type Word } from '../../catalogue/search/words.ts';
import { plainText } from '../../text/suggest.ts';

/** A row of a table, and the words of a search that say it. */
export interface Said<T> {
  readonly of: T;
  readonly words: readonly Word[];
}

/** What a search is about, its place set aside. */
export interface Subject {
  /** As it was typed. */
  readonly text: string;
  /** Words of `text` that say something. */
  readonly words: readonly Word[];
  /** Of each, its forms. */
  readonly forms: Forms;
  /** The kind of thing that its words say. */
  readonly said: SearchKind | null;
  /** Code of the diploma that is named: « CAP ». */
  readonly diploma: string | null;
  /** Readings of the thing that it is about, the most literal first: as typed, then without what says something else. */
  readonly things: readonly Sought[];
  /** The same without the words of a public; null without one, or without anything else. */
  readonly thing: Sought | null;
  readonly measure: Said<Measure> | null;
  readonly route: Said<Route> | null;
  readonly publics: readonly Said<Public>[];
  readonly year: Word | null;
}

/** Words of a thing, each with what it means. */
export interface Sought {
  readonly text: string;
  readonly terms: readonly SearchTerm[];
  /** Lost by what is found so. */
  readonly cost: number;
}

/** Words before a thing that say its kind. */
const SAID = WORDS.kinds.flatMap(({ code, before = '' }) => {
  const words = before.replaceAll('{de}', "(?:de la |de l[’']|d[’']|du |des |de )");
  return before === '' ? [] : [[code, new RegExp(`^(?:les? |la |une? |l[’'])?(?:${words})`, 'iu')] as const];
});
/** What is left of a kind that is said alone: « lycée agricole » is no name. */
const ALONE =
  /^\s*(?:pro(?:f(?:essionnel)?)?|polyvalent|général|technologique|agricole|hôtelier|privé|public)?e?s?\s*$/iu;
const LINKS =
  '(?:pr[èe]s|proche|autour|aux? alentours?|alentours|environs|c[ôo]t[ée]|vers|dans|sur|pour|avec|par|en|au|aux|à|a|de|du|des|d|le|la|les|l|et)';
const TRAILING = new RegExp(`[\\s,'’-]+${LINKS}[\\s,'’?-]*$`, 'iu');
const LEADING = new RegExp(`^${LINKS}[\\s,'’]+`, 'iu');
const YEAR = /^(?:19|20)\d\d$/;
const THESAURUS = makeThesaurus([...Object.entries(WORDS.words.acronyms), ...Object.entries(WORDS.words.familiar)]);
/** Lost by a thing read beside words that say which figure is sought, and beside those of a public. */
const WITHOUT_CONTEXT = 6;
const WITHOUT_PUBLIC = 9;

/** Words without their accents, their capitals and their plural; those of a search come back many times. */
const KEYS = new LRUCache<string, string>({
  max: 5000,
  memoMethod: (word) => plainText(word).replace(/(?<=\w{3})[sx]$/, '')
});
const keyOf = (word: string): string => KEYS.memo(word);
/** « sans diplôme » is not « diplôme ». */
const says = (word: string): boolean => !isEmptyWord(word) || keyOf(word) === 'san';
/** Words of each phrase of a line of a table. */
const PHRASES = new LRUCache<string, readonly (readonly string[])[]>({
  max: 1000,
  memoMethod: (mots) =>
    mots.split(',').map((phrase) => wordsIn(phrase).flatMap(({ text }) => (says(text) ? [keyOf(text)] : [])))
});

/** Single words of the tables: those of a longer phrase say it together only. */
const CONTEXT: ReadonlySet<string> = new Set([
  ...WORDS.words.about.split(' ').map(keyOf),
  ...[...WORDS.measures, ...WORDS.routes].flatMap(({ mots }) =>
    mots.split(', ').flatMap((phrase) => (phrase.includes(' ') ? [] : [keyOf(phrase)]))
  )
]);

/** Words of the tables: one that no list has is perhaps one of them, misspelt. */
export const SPELLINGS: ReadonlySet<string> = new Set([...CONTEXT, ...THESAURUS.words]);

export function readSubject(typed: string): Subject {
  const whole = trimLinks(typed.normalize('NFC').trim());
  const all = wordsIn(whole);
  const year = all.length > 1 ? (all.find(({ text }) => YEAR.test(text)) ?? null) : null;
  const text = year === null ? whole : trimLinks(whole.replace(year.text, ' '));
  const [kind = null, bare = text] = kindIn(text) ?? schoolIn(text) ?? [];
  const words = wordsIn(text).filter((word) => says(word.text));
  const publics = saidOf(WORDS.publics, words);
  const [route = null] = saidOf(WORDS.routes, words);
  const [measure = null] = saidOf(WORDS.measures, words);
  const saying = (said: readonly (Said<unknown> | null)[]) =>
    new Set(said.flatMap((one) => one?.words ?? []).map(({ text: word }) => word));
  const figure = saying([measure, route]);
  const people = saying(publics);
  const without = fromDiploma(bare, (word) => isContext(word) || figure.has(word));
  const leading = [bare, without].flatMap((one) => leadingDiploma(one) ?? []);
  const things = [soughtAs(bare, 0), soughtAs(without, WITHOUT_CONTEXT)].filter(
    ({ text: one }, at) => isThing(leadingDiploma(one)?.rest ?? one) && (at === 0 || one !== bare)
  );
  const apart = withoutWords(without, (word) => people.has(word));
  const isApart = publics.length > 0 && isThing(apart) && leadingDiploma(apart)?.rest !== '';
  return {
    text,
    words: words.filter((word) => !isEmptyWord(word.text)),
    forms: words.flatMap(({ text: word }) => (isEmptyWord(word) ? [] : [soughtForms(word)])),
    said: kind ?? (leading.length > 0 || (route !== null && things.length > 1) ? 'formation' : null),
    diploma: leading.find(({ code }) => code !== ANY_DIPLOMA)?.code ?? null,
    things,
    thing: isApart ? soughtAs(apart, WITHOUT_PUBLIC) : null,
    measure,
    route,
    publics,
    year
  };
}

/** The kind that a text says before anything else, and what it says after. */
function kindIn(text: string): readonly [SearchKind, string] | undefined {
  const [kind, words] = SAID.find(([, one]) => one.test(text) && !ALONE.test(text.replace(one, ''))) ?? [];
  return kind && words && [kind, text.replace(words, '')];
}

/** A school after words that say what is sought of it: « nombre d’élèves du lycée Vauban ». */
function schoolIn(text: string): readonly [SearchKind, string] | undefined {
  for (const { text: word, start } of wordsIn(text)) {
    const said = kindIn(text.slice(start));
    if (said?.[0] === 'etablissement') return isThing(said[1]) ? said : undefined;
    if (!isEmptyWord(word) && !isContext(word)) return undefined;
  }
  return undefined;
}

export function soughtAs(text: string, cost: number): Sought {
  return { text, cost, terms: expandSearch(text, THESAURUS).map(withTrade) };
}

/** How a trade is said, and those who practise it: « plomberie », « maçonnerie », « soudage », « soudure ». */
const TRADES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=.{4})nerie$/, ['nier', 'n', '']],
  [/(?<=.{4})erie$/, ['ier', 'er']],
  [/(?<=.{4})(?:age|ure)$/, ['eur']]
];

/** What a trade is named is also sought under the names of those who practise it. */
function withTrade({ phrases }: SearchTerm): SearchTerm {
  const [[word = '', ...more] = []] = phrases;
  const plain = plainText(word);
  const practised = TRADES.flatMap(([ending, names]) =>
    more.length === 0 && ending.test(plain) ? names.map((name) => [plain.replace(ending, name)]) : []
  );
  return { phrases: [...phrases, ...practised] };
}

/** The rows of a table that a search says, with the words of its phrases that are there whole; the most said first. */
function saidOf<T extends { readonly mots: string }>(table: readonly T[], words: readonly Word[]): Said<T>[] {
  return table
    .flatMap((of) => {
      const held = PHRASES.memo(of.mots).flatMap((wanted) => {
        const found = wanted.flatMap((key) => words.find((word) => keyOf(word.text) === key) ?? []);
        return wanted.length > 0 && found.length === wanted.length ? [found] : [];
      });
      const longest = Math.max(...held.map(({ length }) => length));
      return held.length === 0 ? [] : [{ of, words: [...new Set(held.flat())], longest }];
    })
    .sort((a, b) => b.longest - a.longest || b.words.length - a.words.length);
}

/** Of phrases separated by commas, whether a subject says one whole. */
export function saysOne({ text }: Pick<Subject, 'text'>, mots: string): boolean {
  return saidOf([{ mots }], wordsIn(text)).length > 0;
}

/** Whether a word says which figure is sought, by which route, or of which kind of thing. */
export function isContext(word: string): boolean {
  return CONTEXT.has(keyOf(word)) || /^\d{1,3}$/.test(word);
}

/** Whether a text names something, and not only which figure is sought. */
export function isThing(text: string): boolean {
  return fullWords(text).some(({ text: word }) => !isContext(word));
}

/** A text without some words, nor the small ones that this leaves at its ends. */
function withoutWords(text: string, isOut: (word: string) => boolean): string {
  const kept = fullWords(text).filter((word) => !isOut(word.text));
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return '';
  return wordsIn(text)
    .filter((word) => word.start >= first.start && word.end <= last.end && !isOut(word.text))
    .map(({ text: word }) => word)
    .join(' ');
}

/** A text without some words; a diploma is what it is about, wherever it is named: « réussite bac pro ». */
function fromDiploma(text: string, isOut: (word: string) => boolean): string {
  for (const { text: word, start } of wordsIn(text)) {
    const leading = isEmptyWord(word) && word !== word.toUpperCase() ? null : leadingDiploma(text.slice(start));
    if (leading === null || leading.code === ANY_DIPLOMA) continue;
    const plain = plainText(text.slice(start));
    const named = leading.rest === '' ? plain : plain.slice(0, plain.lastIndexOf(leading.rest));
    return `${named} ${withoutWords(leading.rest, isOut)}`.replace(/\s+/g, ' ').trim();
  }
  return withoutWords(text, isOut);
}

/** A word of this length or less is often an acronym, whose root would be another word: « VAE » is not « va ». */
const SHORT = 3;

/** The forms under which a typed word is sought. */
export function soughtForms(word: string): readonly string[] {
  const forms = formsOf(word);
  return word.length <= SHORT ? forms.slice(0, 1) : forms;
}

/** What is left of a text once its place is taken out: « cuisinier près de » is « cuisinier ». */
export function trimLinks(text: string): string {
  let left = text;
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(TRAILING, '').replace(/[\s,;:?!.–-]+$/, '');
  }
  // « DE infirmier » is a diploma.
  const begun = left.startsWith('DE ') && left !== left.toUpperCase() ? left : left.replace(LEADING, '');
  return fullWords(begun).length > 0 ? begun : left;
}
