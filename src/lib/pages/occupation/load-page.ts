import type { SnapshotDocument } from '../../catalogue/api/snapshot.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { CLASSIFICATIONS } from '../../catalogue/classifications.ts';
import type { TerritorySummary } from '../../catalogue/api/documents.ts';
import { fetchTerritoryChoices, type TerritoryChoice } from '../../client/territory-choices.ts';
import { isInside, placesAround } from '../make-context.ts';
import { buildSections, type BuiltPage } from '../build-sections.ts';
import type { Answer } from '../../catalogue/api/answer.ts';
import { cardOf, isPartOfCard, LEVEL_WORDS, nameOfCode, partsOf, type Code, type Occupation } from './occupation.ts';
import { pluralOf } from '../../text/grammar.ts';
import type { PagePublic } from '../publics/asked-public.ts';
import { publicOfOccupation } from './public.ts';
import { OCCUPATION_QUESTIONS } from './registry.ts';

/** A code as a link of the head of the page. */
export interface CodeLink {
  readonly href: string;
  readonly text: string;
  readonly code: string;
  /** What links it to the occupation. */
  readonly link: string;
}

/** What the page of an occupation shows. */
export interface OccupationPage extends BuiltPage {
  readonly occupation: { readonly code: string; readonly name: string; readonly kind: string };
  /** What one must know of the code before its figures; null when nothing. */
  readonly warning: string | null;
  readonly codes: readonly CodeLink[];
  /** It is, or comes from, a card of the ROME v3: neighbours are known. */
  readonly card: boolean;
  readonly place: TerritorySummary;
  /** Code of the public that the page is read for; null for everybody. */
  readonly asked: string | null;
  readonly outside: string | null;
  readonly choices: readonly TerritoryChoice[];
}

/** Codes shown at the head of the page: the others are in the table of codes. */
const MOST_CODES = 12;
/** Cards that the warning names. */
const MOST_NAMED = 4;

/** The page of an occupation in a territory. @param answer what `reference/metier_codes` says of it */
export async function loadOccupationPage(
  fetcher: typeof fetch,
  occupation: Occupation,
  answer: AnswerOf<'reference/metier_codes'>,
  place: TerritorySummary,
  snapshot: SnapshotDocument,
  asked: PagePublic | null
): Promise<OccupationPage> {
  const [around, choices] = await Promise.all([placesAround(fetcher, place), fetchTerritoryChoices(fetcher)]);
  const inside = isInside(place, snapshot);
  const answers = new Map<string, Promise<Answer | null>>([
    [`reference/metier_codes?metier=${encodeURIComponent(occupation.code)}`, Promise.resolve(answer)]
  ]);
  const context = { fetch: fetcher, place, ...around, comparator: null, outlines: [], answers, occupation, inside };
  const questions = [...(asked ? [publicOfOccupation(asked)] : []), ...OCCUPATION_QUESTIONS];
  return {
    ...(await buildSections(questions, context, inside)),
    asked: asked?.code ?? null,
    occupation: {
      code: occupation.code,
      name: occupation.name,
      kind: [
        ...new Set([
          CLASSIFICATIONS[occupation.classification] ?? occupation.classification,
          LEVEL_WORDS[occupation.level] ?? occupation.level
        ])
      ].join(', ')
    },
    warning: warningOf(occupation),
    codes: occupation.codes
      .filter(({ link }) => link !== 'lui-même')
      .slice(0, MOST_CODES)
      .map((code) => ({
        href: pageOf(code, place, snapshot),
        text: code.name,
        code: code.code,
        link: linkInWords(code)
      })),
    card: cardOf(occupation) !== null,
    place,
    outside: inside ? null : snapshot.region_nom,
    choices
  };
}

/** The page of a code, on the same territory. */
function pageOf({ code }: Code, place: TerritorySummary, snapshot: Pick<SnapshotDocument, 'region'>): string {
  return `/metiers/${code}${place.territoire === snapshot.region ? '' : `?territoire=${place.territoire}`}`;
}

const LINK_WORDS: Readonly<Record<string, string>> = {
  famille: 'la famille qui le contient',
  détail: 'un métier qu’il contient',
  'mène à': 'où mènent les passages',
  'vient de': 'fiche qui y mène',
  'même nom': 'même nom, sans passage lu',
  'code voisin': 'code voisin, sans passage lu'
};

function linkInWords(code: Code): string {
  const words =
    code.classification === 'rome' && code.link === 'famille'
      ? 'la fiche v3 d’où il vient'
      : code.classification === 'rome' && code.link === 'détail'
        ? 'fiche 4.0 qui en vient'
        : (LINK_WORDS[code.link] ?? code.link);
  return `${CLASSIFICATIONS[code.classification] ?? code.classification}, ${words}`;
}

/** Of a former classification, and of a card that is a part of a wider one, whose code it may have kept. */
export function warningOf(occupation: Occupation): string | null {
  const { classification, codes } = occupation;
  const successors = codes.filter((code) => code.link === 'même nom' && code.classification === 'fap2021');
  if (classification === 'fap2009')
    return `La FAP 2009 a été remplacée par la FAP 2021.${successors.length > 0 ? ` Une famille y porte le même nom : ${successors.map(nameOfCode).join(', ')}.` : ''} Aucune table de passage lue ne relie les deux.`;
  const origin = codes.find(({ link }) => link === 'famille');
  if (classification !== 'rome' || !isPartOfCard(occupation)) return null;
  const read = 'offres, demandeurs, compétences et passages sont ceux de cette fiche, plus large';
  if (origin)
    return `Cette fiche est propre au ROME 4.0 et vient de la fiche v3 « ${origin.formerName ?? origin.name} » (${origin.code.slice('rome:'.length)}) : ${read}.`;
  const others = partsOf(occupation).map(({ name }) => `« ${name} »`);
  const named = `${others.slice(0, MOST_NAMED).join(', ')}${others.length > MOST_NAMED ? '…' : ''}`;
  return `« ${occupation.name} » (ROME 4.0) garde le code de la fiche v3 « ${occupation.formerName ?? occupation.name} », d’où ${pluralOf(others.length, 'vient', 'viennent')} aussi ${named} : ${read}.`;
}
