import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { CLASSIFICATIONS } from '../../catalogue/classifications.ts';
import { numbered } from '../../text/grammar.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { Context } from '../section.ts';
import { COURSE_FUNCTIONS } from './taught-courses.ts';

/** What a code is in its classification. */
export const LEVEL_WORDS: Readonly<Record<string, string>> = {
  fap22: 'domaine professionnel',
  fap86: 'famille regroupée',
  fap87: 'famille regroupée',
  fap225: 'famille détaillée',
  fap228: 'famille détaillée',
  fap341: 'métier détaillé',
  rome: 'fiche',
  bmo_famille: 'famille de l’enquête BMO'
};

/**
 * How a code is linked to the occupation of the page: it is that one, the family that holds it, a part of it, where a published passage
 * leads from it (`mène à`) or to it (`vient de`), or a family of the other FAP that bears its name or its code but for a letter: neither
 * is a passage, and no figure is read under a code alone.
 */
export type Link = 'lui-même' | 'famille' | 'détail' | 'mène à' | 'vient de' | 'même nom' | 'code voisin';

/** A code that may stand for the occupation of the page where figures are published in another classification. */
export interface Code {
  readonly link: Link;
  /** Typed: `fap2009:T4Z60`. */
  readonly code: string;
  readonly name: string;
  /** What its code named in the ROME v3, when it is another name; null otherwise. */
  readonly formerName: string | null;
  readonly classification: string;
  readonly level: string;
  /** Codes that lead there (rows of qualification, pairs), and codes of the start; null where there is no passage. */
  readonly leading: number | null;
  readonly from: number | null;
  /** What these codes are: `qualifications`, `parts_egales`…; null where there is none. */
  readonly quality: string | null;
  /** Codes of the occupation's classification that go there too: its figures count theirs as well. */
  readonly others: number;
  readonly otherNames: string | null;
  /** The typed code under which this occupation has its page: those of one page are one occupation. */
  readonly page: string;
}

/** An occupation with all that it is elsewhere. */
export interface Occupation extends Code {
  readonly codes: readonly Code[];
  /** The passages and the lists of codes were all read: an absence is one. */
  readonly whole: boolean;
}

/** What a section about an occupation is given. */
export interface OccupationContext extends Context {
  readonly occupation: Occupation;
}

/** The occupation that an answer is about; null without rows. */
export function readOccupation(answer: AnswerOf<'reference/metier_codes'>): Occupation | null {
  const codes = answer.lignes.map((row): Code => ({
    link: (row['lien'] ?? 'détail') as Link,
    code: row['code'] ?? '',
    name: row['metier'] ?? row['code'] ?? '',
    formerName: row['nom_v3'],
    classification: row['nomenclature'] ?? '',
    level: row['niveau'] ?? '',
    leading: row['codes'],
    from: row['sur'],
    quality: row['qualite'],
    others: row['autres'] ?? 0,
    otherNames: row['autres_noms'],
    page: row['page'] ?? row['code'] ?? ''
  }));
  const own = codes.find(({ link }) => link === 'lui-même');
  return own ? { ...own, codes, whole: answer.etat === 'complet' } : null;
}

/** Other cards of a family that a sentence names. */
const MOST_NAMED = 3;

/** From the surest: the occupation itself, the family that holds it, where a passage leads, then a family that only bears its name. */
const SUREST: readonly Link[] = ['lui-même', 'famille', 'mène à', 'même nom'];

/** The codes of some levels under which figures of the occupation may be read: its own, the surest, then the heaviest. */
export function codesAt({ codes, page }: Occupation, levels: readonly string[]): Code[] {
  const at = codes.filter(({ level }) => levels.includes(level));
  const same = at.filter((code) => code.page === page);
  const own = (code: Code): number => (code.link === 'lui-même' ? 0 : 1);
  return [
    ...same.sort((a, b) => own(a) - own(b)),
    ...SUREST.flatMap((link) => at.filter((code) => code.link === link && !same.includes(code)))
  ];
}

/** One code of each classification: a detailed family before the one that holds it. */
export function oneOfEach(codes: readonly Code[]): Code[] {
  const detailed = (code: Code): number =>
    ['fap86', 'fap87'].includes(code.level) && code.link !== 'lui-même' ? 1 : 0;
  const sorted = [...codes].sort((a, b) => detailed(a) - detailed(b));
  return sorted.filter(
    (code, at) => sorted.findIndex(({ classification }) => classification === code.classification) === at
  );
}

/** The card of the ROME v3 that an occupation is, or comes from; null for a family that no card is the whole of. */
export function cardOf({ codes, classification, code, page }: Occupation): string | null {
  if (classification !== 'rome')
    return codes.find((one) => one.classification === 'rome' && one.page === page)?.code ?? null;
  return codes.find(({ link }) => link === 'famille')?.code ?? code;
}

/** « FAP 2009 « Cuisiniers » ». */
export function nameOfCode({ classification, name }: Code): string {
  return `${CLASSIFICATIONS[classification] ?? classification} « ${name} »`;
}

/** « la famille « Cuisiniers » (FAP 2021, du nom de celle où mène cette fiche) ». */
function familyInWords({ link, name, classification }: Code, occupation: Occupation): string {
  const alike = occupation.classification === 'rome' ? ', du nom de celle où mène cette fiche' : ', du même nom';
  const how = link === 'famille' ? ', qui contient ce métier' : link === 'même nom' ? alike : '';
  return `la famille « ${name} » (${CLASSIFICATIONS[classification] ?? classification}${how})`;
}

/** Slots of a code: `nom_code`, its name; `sujet`, what a figure under it is about; of the same occupation, `soi`; where it is not the page’s own, `sous`, `famille` and `passage`. */
function slotsOf(code: Code, occupation: Occupation): Readonly<Record<string, string>> {
  const [nom_code, passage] = [nameOfCode(code), passageInWords(code, occupation)];
  if (passage === null) return { nom_code, sujet: 'ce métier', soi: 'ce métier' };
  const famille = familyInWords(code, occupation);
  const same = code.page === occupation.page ? { soi: 'ce métier' } : {};
  return { nom_code, sujet: famille, sous: nom_code, famille, passage, ...same };
}

/** The ways to ask about an occupation: under its surest code of some levels or under one of each classification. */
const waysOf =
  (occupation: Occupation): NonNullable<Context['waysOf']> =>
  ({ niveaux, chacune, sauf }) => {
    const codes = codesAt(occupation, niveaux).filter(({ classification }) => classification !== sauf);
    return (chacune ? oneOfEach(codes) : codes.slice(0, 1)).map((code) => ({
      parameters: { metier: code.code },
      words: slotsOf(code, occupation)
    }));
  };

/**
 * What files of `questions/` name of an occupation: its code; the card of the ROME v3 that it is, or comes from; that card on a page of
 * the warehouse's region; the card of the ROME; its code in the FAP 2021; the family of 2009 by which projections are made.
 */
function occupationSlots(occupation: Occupation, inside: boolean): Record<string, string> {
  const { classification, code } = occupation;
  const card = cardOf(occupation);
  const own = classification === 'rome' ? code : (card ?? undefined);
  const [family] = [...codesAt(occupation, ['fap87']), ...codesAt(occupation, ['fap225'])];
  return {
    metier: code,
    ...(card === null ? {} : { carte: card, ...(inside ? { carte_ici: card } : {}) }),
    ...(own === undefined ? {} : { rome: own.slice('rome:'.length) }),
    ...(classification === 'fap2021' ? { fap2021: code } : {}),
    ...(family ? { fap2009: family.code.slice(0, 'fap2009:'.length + 3) } : {})
  };
}

/** What a figure read under another code is worth for the occupation; null for its own. */
export function passageInWords(code: Code, occupation: Occupation): string | null {
  const named = nameOfCode(code);
  switch (code.link) {
    case 'lui-même':
      return null;
    case 'famille':
      return `${named} est la famille qui contient ce métier : ses chiffres comptent aussi les autres métiers de la famille.`;
    case 'vient de':
      return `${named} est la fiche du même nom.`;
    case 'même nom':
      return `${named} porte le même nom que ${occupation.classification === 'rome' ? 'la famille où mène cette fiche' : 'cette famille'} : aucune table de passage lue ne relie les deux nomenclatures, et leurs contours peuvent différer.`;
    default:
      return `${named} : ${partInWords(code, startOf(occupation))}${sharedInWords(code, occupation)}.`;
  }
}

/** A card of the ROME 4.0 that is but a part of the card of the v3 to which figures are given. */
export function isPartOfCard({ classification, codes }: Occupation): boolean {
  return (
    classification === 'rome' &&
    codes.some((code) => code.classification === 'rome' && (code.link === 'famille' || code.link === 'détail'))
  );
}

/** What a passage starts from: the card of the v3, or the family. */
function startOf(occupation: Occupation): string {
  if (occupation.classification !== 'rome') return 'la famille';
  return isPartOfCard(occupation) ? 'la fiche v3' : 'la fiche';
}

/** What a passage counts. */
const COUNTED: Readonly<Record<string, string>> = {
  qualifications: 'qualifications',
  couples: 'couples de fiche du ROME et de qualification'
};

/** How many codes lead there of how many; null where all do, or where there is no passage. */
function partOf({ leading, from }: Code): { readonly leading: number; readonly from: number } | null {
  return leading === null || from === null || leading >= from ? null : { leading, from };
}

/** « (3 codes sur 10) », nothing where all lead there. */
export function codesInWords(code: Code): string {
  const part = partOf(code);
  return part === null ? '' : ` (${numbered(part.leading, 'code', 'codes')} sur ${formatNumber(part.from)})`;
}

/** How many codes lead there: never a share of people. */
function partInWords(code: Code, start: string): string {
  const part = partOf(code);
  if (part === null) return `${start} y va tout entière`;
  const counted = COUNTED[code.quality ?? ''] ?? 'codes';
  return `${formatNumber(part.leading)} des ${formatNumber(part.from)} ${counted} de ${start} y ${part.leading > 1 ? 'mènent' : 'mène'}`;
}

/** Of whom a wider family counts the jobs and projects too; that it counts nobody else is said once all passages are read. */
function sharedInWords({ others, otherNames }: Code, { whole, classification }: Occupation): string {
  const kind = classification === 'rome' ? 'fiche' : 'famille';
  if (others === 0) return whole ? `, et nulle autre ${kind} dans les passages lus` : '';
  const names = (otherNames ?? '').split(' ; ').slice(0, MOST_NAMED);
  const left = others - names.length;
  return ` ; famille plus large, elle compte aussi ${names.map((name) => `« ${name} »`).join(', ')}${left > 0 ? ` et ${numbered(left, `autre ${kind}`, `autres ${kind}s`)}` : ''}`;
}

/** What the page of an occupation gives to its questions. @param inside the place is of the warehouse's region */
export function occupationContext(
  occupation: Occupation,
  inside: boolean
): Pick<OccupationContext, 'occupation' | 'slots' | 'waysOf' | 'functions'> {
  return {
    occupation,
    slots: occupationSlots(occupation, inside),
    waysOf: waysOf(occupation),
    functions: COURSE_FUNCTIONS
  };
}
