import { expandSearch, makeThesaurus, type SearchTerm, type Thesaurus } from '../../catalogue/search/expand.ts';
import { ACRONYMS } from '../../catalogue/search/acronyms.ts';
import { leadingDiploma } from '../../catalogue/search/diplomas.ts';
import { FAMILIAR_NAMES } from '../../catalogue/search/familiar-names.ts';
import { formsOf, holdsPhrase, isEmptyWord, wordsIn, type Forms } from '../../catalogue/search/words.ts';
import type { SearchKind } from '../../catalogue/api/search.ts';

/** What a search is about, its place set aside. */
export interface Subject {
  /** As it was typed. */
  readonly text: string;
  /** Without the words that say which kind of thing is sought (« métier », « secteur de »). */
  readonly bare: string;
  /** Of `bare`: words, each with what it means. */
  readonly sought: readonly SearchTerm[];
  /** The same without words of figures (« emploi », « salaire »); null when there is none, or nothing else. */
  readonly thing: readonly SearchTerm[] | null;
  /** Of `text`: of each word that says something, its forms. */
  readonly forms: Forms;
  /** The kind of thing that its words say. */
  readonly said: SearchKind | null;
  /** Whether words found nowhere are read as others near them. */
  readonly guessing: boolean;
}

/** What people say of the kind of thing they look for, before its name. */
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
  ]
];
/** Which figure of a thing is sought: its page has them all. */
const THEMES = new Set(
  'gagne gagner gagnent payé paie rémunération emploi travail job boulot recrutement recruter recrute recrutent embauche embaucher salaire salarié tension pénurie besoin projet chiffre statistique nombre évolution avenir débouché formation métier offre place étude'
    .split(' ')
    .map(rootOf)
);
const LINKS =
  '(?:pr[èe]s|proche|autour|aux? alentours?|alentours|environs|c[ôo]t[ée]|vers|dans|sur|pour|en|au|aux|à|a|de|du|des|d|le|la|les|l|et)';
const TRAILING = new RegExp(`[\\s,'’-]+${LINKS}[\\s,'’-]*$`, 'iu');
const LEADING = new RegExp(`^${LINKS}[\\s,'’]+`, 'iu');

const THESAURUS: Thesaurus = makeThesaurus([...Object.entries(ACRONYMS), ...Object.entries(FAMILIAR_NAMES)]);

export function readSubject(typed: string, guessing: boolean): Subject {
  const text = trimLinks(typed.normalize('NFC').trim());
  const said = SAID.find(([words]) => words.test(text) && text.replace(words, '').trim() !== '');
  const bare = said === undefined ? text : text.replace(said[0], '');
  const sought = expandSearch(bare, THESAURUS);
  const thing = sought.filter(({ phrases: [typed = []] }) => !typed.some((word) => THEMES.has(rootOf(word))));
  return {
    text,
    bare,
    sought,
    thing: thing.length < sought.length && thing.length > 0 ? thing : null,
    forms: wordsIn(text).flatMap(({ text: word }) => (isEmptyWord(word) ? [] : [soughtForms(word)])),
    said: said?.[1] ?? (leadingDiploma(bare) === null ? null : 'formation'),
    guessing
  };
}

/** Of phrases separated by commas, those whose every word a subject says. */
export function phrasesIn({ forms }: Pick<Subject, 'forms'>, phrases: string): string[] {
  return phrases.split(',').filter((phrase) => holdsPhrase(forms, phrase));
}

/** Whether a text only says which figure is sought. */
export function isTheme(text: string): boolean {
  return wordsIn(text).every(({ text: word }) => isEmptyWord(word) || THEMES.has(rootOf(word)));
}

function rootOf(word: string): string {
  return formsOf(word).at(-1) ?? word;
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
    left = left.replace(TRAILING, '').replace(/[\s,;:–-]+$/, '');
  }
  // « DE infirmier » is a diploma.
  const begun = left.startsWith('DE ') && left !== left.toUpperCase() ? left : left.replace(LEADING, '');
  return wordsIn(begun).some(({ text: word }) => !isEmptyWord(word)) ? begun : left;
}
