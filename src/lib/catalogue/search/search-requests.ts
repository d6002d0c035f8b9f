import { LRUCache } from 'lru-cache';
import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import { isOneEditAway, plainText } from '../../text/suggest.ts';
import { expandSearch, type SearchTerm, type Thesaurus } from './expand.ts';
import { formsOf, fullWords, isEmptyWord, wordsIn, type Word } from './words.ts';

export interface SearchedRequest {
  readonly id: string;
  readonly code: string;
  readonly titre: string;
  readonly question: string;
  readonly notes: string;
  readonly formule: string;
  readonly champ: string;
  readonly colonnes: string;
  readonly parametres: string;
  readonly sources: string;
}

export interface FoundRequest {
  readonly id: string;
  /** Forms of the words found in it, for marking. */
  readonly formes: readonly string[];
  /** Holds all that was typed, or some of it only. */
  readonly entier: boolean;
}

export interface SearchResult {
  /** Those that hold all that was typed, then, when these are few, those that hold some of it. */
  readonly found: readonly FoundRequest[];
  /** Words taken for others, one letter away, since they are nowhere as they were typed. */
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
}

export type RequestSearch = (search: string) => SearchResult;

/** Title and question first; then what explains; then what is only named. */
const BOOST = {
  titre: 6,
  question: 5,
  code: 4,
  notes: 2,
  formule: 2,
  champ: 1.5,
  colonnes: 1.5,
  parametres: 1,
  sources: 1
};
/** With fewer requests than this, those that hold a part of what was typed come after. */
const FEW = 3;
const MOST_KEPT = 200;
/** What was meant weighs a little less than what was typed. */
const MEANT = 0.7;
/** From this length, a beginning or a misspelling is sought when a word is nowhere. */
const LONG_ENOUGH = 4;

const EXACT: SearchOptions = { prefix: false, fuzzy: false };
const BEGINNING: SearchOptions = { prefix: (term) => term.length >= LONG_ENOUGH, fuzzy: false };

/** Reads the requests once; the function it returns ranks those that answer a search, best first. */
export function makeSearch(requests: readonly SearchedRequest[], thesaurus: Thesaurus): RequestSearch {
  const fields = Object.keys(BOOST) as (keyof typeof BOOST)[];
  const index = new MiniSearch<SearchedRequest>({
    fields,
    tokenize: (text) => wordsIn(text).map(({ text: word }) => word),
    processTerm: (word) => (isEmptyWord(word) ? null : [...formsOf(word)]),
    searchOptions: { boost: BOOST, tokenize: (form) => [form], processTerm: (form) => form }
  });
  index.addAll(requests);
  const written = requests.flatMap((request) => fields.flatMap((field) => wordsIn(request[field])));
  const spellings = [...new Set([...written.map(({ text }) => plainText(text)), ...thesaurus.words])];
  const forms = new Set(spellings.flatMap(formsOf));
  /** What a word that is nowhere, nor begins another, was perhaps meant to be. */
  const meant = ({ text }: Word): readonly { typed: string; read: string }[] => {
    const plain = plainText(text);
    if (plain.length <= LONG_ENOUGH || formsOf(text).some((form) => forms.has(form))) return [];
    if (spellings.some((spelling) => spelling.startsWith(plain))) return [];
    const read = spellings.find((spelling) => isOneEditAway(spelling, plain));
    return read === undefined ? [] : [{ typed: text, read }];
  };
  const searched = (search: string): SearchResult => {
    const typed = search.trim().toLowerCase();
    const exact = requests.filter(({ id, code }) => [id, code].some((name) => name.toLowerCase() === typed));
    if (exact.length > 0)
      return { found: exact.map(({ id, code }) => ({ id, formes: [plainText(code)], entier: true })), corrected: [] };
    const corrected = fullWords(search).flatMap(meant);
    const words = corrected.reduce((text, one) => text.replace(one.typed, one.read), search.normalize('NFC'));
    const queries = expandSearch(words, thesaurus).map((sought) => queryOf(index, sought));
    if (queries.length === 0) return { found: [], corrected: [] };
    const whole = index.search({ combineWith: 'AND', queries });
    const holders = new Set(whole.map(({ id }) => String(id)));
    const some = whole.length < FEW ? index.search({ combineWith: 'OR', queries }) : [];
    const all = [...whole, ...some.filter(({ id }) => !holders.has(String(id)))];
    const found = all.map(({ id, terms }) => ({ id: String(id), formes: terms, entier: holders.has(String(id)) }));
    return { found, corrected };
  };
  // One text is sought again at each way of reading a search.
  const kept = new LRUCache<string, SearchResult>({ max: MOST_KEPT, memoMethod: searched });
  return (search) => kept.memo(search);
}

/** The words as they are and what they mean; only when they are nowhere, what begins like them. */
function queryOf(index: MiniSearch<SearchedRequest>, { phrases }: SearchTerm): Query {
  const queries = [EXACT, BEGINNING].map((options): Query => ({
    combineWith: 'OR',
    queries: phrases.map((words, rank): Query => ({
      combineWith: 'AND',
      ...(rank === 0 ? options : EXACT),
      boostTerm: () => (rank === 0 ? 1 : MEANT),
      queries: words.map((word): Query => ({ combineWith: 'OR', queries: [...formsOf(word)] }))
    }))
  }));
  return queries.find((query) => index.search(query).length > 0) ?? { combineWith: 'OR', queries: [] };
}
