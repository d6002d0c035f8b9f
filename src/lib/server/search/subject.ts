import { ANY_DIPLOMA, leadingDiploma } from '../../catalogue/search/diplomas.ts';
import { expandSearch, makeThesaurus, type SearchTerm, type Thesaurus } from '../../catalogue/search/expand.ts';
import { WORDS } from '../../catalogue/search/tables.gen.ts';
import type { Measure, Public, Route } from '../../catalogue/search/tables.ts';
import { formsOf, isEmptyWord, wordsIn, type Forms, type Word } from '../../catalogue/search/words.ts';
import type { SearchKind } from '../../catalogue/api/search.ts';
import { plainText } from '../../text/suggest.ts';

/** What a table says in words, and the words of a search that say it. */
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

const SAID: readonly (readonly [RegExp, SearchKind])[] = [
  [
    /^(?:les |le |la |une? )?(?:(?:m[ée]tier|profession|fiche m[ée]tier|travailler comme|devenir)\s+(?:de la |de l['’]|d['’]|du |des |de |comme )?|m[ée]tiers\s+(?:de la |de l['’]|d['’]|du |des |de ))/iu,
    'metier'
  ],
  [
    /^(?:les? |la )?(?:secteurs?|fili[èe]res?|branches?)\s+(?:d['’]activit[ée]s? )?(?:de la |de l['’]|d['’]|du |des |de |en )?/iu,
    'filiere'
  ],
  [
    /^(?:les? |la )?(?:comp[ée]tences?|savoir[- ]faire)\s*:?\s*(?:de la |de l['’]|d['’]|du |des |de |en )?/iu,
    'competence'
  ],
  [
    /^(?:le |la |l['’]|les )?(?:lyc[ée]es?|lp|lpo|lgt|mfr|uai|maison familiale(?: rurale)?|coll[èe]ge|établissement)\s+(?:(?:pro(?:f(?:essionnel)?)?|polyvalent|général|technologique|agricole|privé|public)s?\s+)*(?:de |du |d['’])?/iu,
    'etablissement'
  ]
];
const LINKS =
  '(?:pr[èe]s|proche|autour|aux? alentours?|alentours|environs|c[ôo]t[ée]|vers|dans|sur|pour|avec|par|en|au|aux|à|a|de|du|des|d|le|la|les|l|et)';
const TRAILING = new RegExp(`[\\s,'’-]+${LINKS}[\\s,'’?-]*$`, 'iu');
const LEADING = new RegExp(`^${LINKS}[\\s,'’]+`, 'iu');
const MOST_KEPT = 5000;
const plains = new Map<string, string>();
const keys = new Map<string, readonly (readonly string[])[]>();
const YEAR = /^(?:19|20)\d\d$/;

const THESAURUS: Thesaurus = makeThesaurus([
  ...Object.entries(WORDS.words.acronyms),
  ...Object.entries(WORDS.words.familiar)
]);
/** Single words of the tables: those of a longer phrase say it together only. */
export const CONTEXT: ReadonlySet<string> = new Set([
  ...WORDS.words.about.split(' ').map(keyOf),
  ...[...WORDS.measures, ...WORDS.routes].flatMap(({ mots }) =>
    mots.split(', ').flatMap((phrase) => (phrase.includes(' ') ? [] : [keyOf(phrase)]))
  )
]);
/** Lost by a thing read beside words that say which figure is sought, and beside those of a public. */
const WITHOUT_CONTEXT = 6;
const WITHOUT_PUBLIC = 9;

export function readSubject(typed: string): Subject {
  const whole = trimLinks(typed.normalize('NFC').trim());
  const all = wordsIn(whole);
  const year = all.length > 1 ? (all.find(({ text }) => YEAR.test(text)) ?? null) : null;
  const text = year === null ? whole : trimLinks(whole.replace(year.text, ' '));
  const kind = SAID.find(([words]) => words.test(text) && text.replace(words, '').trim() !== '');
  const bare = kind === undefined ? text : text.replace(kind[0], '');
  const words = wordsIn(text).filter((word) => says(word.text));
  const publics = WORDS.publics
    .flatMap((one) => saidIn(one, words) ?? [])
    .sort((a, b) => b.words.length - a.words.length);
  const route = best(WORDS.routes, words);
  const measure = best(WORDS.measures, words);
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
  return {
    text,
    words: words.filter((word) => !isEmptyWord(word.text)),
    forms: words.flatMap(({ text: word }) => (isEmptyWord(word) ? [] : [soughtForms(word)])),
    said: kind?.[1] ?? (leading.length > 0 || (route !== null && things.length > 1) ? 'formation' : null),
    diploma: leading.find(({ code }) => code !== ANY_DIPLOMA)?.code ?? null,
    things,
    thing:
      publics.length > 0 && isThing(apart) && leadingDiploma(apart)?.rest !== ''
        ? soughtAs(apart, WITHOUT_PUBLIC)
        : null,
    measure,
    route,
    publics,
    year
  };
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

/** The row of a table that a search says with the most words. */
function best<T extends { readonly mots: string }>(table: readonly T[], words: readonly Word[]): Said<T> | null {
  const said = table.flatMap((one) => saidIn(one, words) ?? []);
  return said.sort((a, b) => b.words.length - a.words.length)[0] ?? null;
}

/** The words of a search that say a row, by the longest of its phrases; null when none is there whole. */
function saidIn<T extends { readonly mots: string }>(one: T, words: readonly Word[]): Said<T> | null {
  const held = keysOf(one.mots).flatMap((wanted) => {
    const found = wanted.flatMap((key) => words.find((word) => keyOf(word.text) === key) ?? []);
    return wanted.length > 0 && found.length === wanted.length ? [found] : [];
  });
  const [longest] = held.sort((a, b) => b.length - a.length);
  return longest === undefined ? null : { of: one, words: longest };
}

/** Words of each phrase of a line of a table, read once. */
function keysOf(phrases: string): readonly (readonly string[])[] {
  const known = keys.get(phrases);
  if (known !== undefined) return known;
  const read = phrases
    .split(',')
    .map((phrase) => wordsIn(phrase).flatMap(({ text }) => (says(text) ? [keyOf(text)] : [])));
  keys.set(phrases, read);
  return read;
}

/** « sans diplôme » is not « diplôme ». */
function says(word: string): boolean {
  return !isEmptyWord(word) || keyOf(word) === 'san';
}

/** Of phrases separated by commas, whether a subject says one whole. */
export function saysOne({ text }: Pick<Subject, 'text'>, phrases: string): boolean {
  return saidIn({ mots: phrases }, wordsIn(text)) !== null;
}

/** Whether a word says which figure is sought, by which route, or of which kind of thing. */
export function isContext(word: string): boolean {
  return CONTEXT.has(keyOf(word)) || /^\d{1,3}$/.test(word);
}

/** Whether a text names something, and not only which figure is sought. */
export function isThing(text: string): boolean {
  return wordsIn(text).some(({ text: word }) => !isEmptyWord(word) && !isContext(word));
}

/** A text without some words, nor the small ones that this leaves at its ends. */
function withoutWords(text: string, isOut: (word: string) => boolean): string {
  const words = wordsIn(text);
  const kept = words.filter((word) => !isOut(word.text) && !isEmptyWord(word.text));
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return '';
  return words
    .filter((word) => word.start >= first.start && word.end <= last.end && !isOut(word.text))
    .reduceRight((left, { text: word }) => `${word} ${left}`, '')
    .trim();
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

/** A word without its accents, its capitals and its plural; those of a search come back many times. */
function keyOf(word: string): string {
  const known = plains.get(word);
  if (known !== undefined) return known;
  if (plains.size >= MOST_KEPT) plains.clear();
  const plain = plainText(word).replace(/(?<=\w{3})[sx]$/, '');
  plains.set(word, plain);
  return plain;
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
  return wordsIn(begun).some(({ text: word }) => !isEmptyWord(word)) ? begun : left;
}
