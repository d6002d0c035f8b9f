import type { SnapshotDocument } from '../../catalogue/api/snapshot.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { CLASSIFICATIONS } from '../../catalogue/classifications.ts';
import type { TerritorySummary } from '../../catalogue/api/documents.ts';
import { fetchTerritoryChoices, type TerritoryChoice } from '../../client/territory-choices.ts';
import { isInside, placesAround } from '../place/make-context.ts';
import { buildSections, type BuiltPage } from '../build-sections.ts';
import type { Answer } from '../../catalogue/api/answer.ts';
import {
  cardOf,
  codesInWords,
  isPartOfCard,
  LEVEL_WORDS,
  nameOfCode,
  occupationContext,
  type Code,
  type Occupation
} from './occupation.ts';
import { typeset } from '../../text/typeset.ts';
import type { PagePublic } from '../publics/asked-public.ts';
import { publicOfOccupation } from './public.ts';
import { OCCUPATION_QUESTIONS } from './registry.ts';

/** What the page of an occupation shows. */
export interface OccupationPage extends BuiltPage {
  readonly occupation: { readonly code: string; readonly name: string; readonly kind: string };
  /** How many are sought, for how many in post; empty when the place has neither. */
  readonly title: string;
  /** The title as one quotes it: its sentence, then a citation for each answer behind it. */
  readonly quote: readonly string[];
  /** What one must know of the code before its figures; null when nothing. */
  readonly warning: string | null;
  /** It is, or comes from, a card of the ROME v3: neighbours are known. */
  readonly card: boolean;
  readonly place: TerritorySummary;
  /** Code of the public that the page is read for; null for everybody. */
  readonly asked: string | null;
  readonly outside: string | null;
  readonly choices: readonly TerritoryChoice[];
}

/** Cards that the warning names. */
const MOST_NAMED = 4;

/** The page of an occupation in a territory. @param answer what `reference/metier_codes` says of it @param wanted its questions */
export async function loadOccupationPage(
  fetcher: typeof fetch,
  occupation: Occupation,
  answer: AnswerOf<'reference/metier_codes'>,
  place: TerritorySummary,
  snapshot: SnapshotDocument,
  asked: PagePublic | null,
  wanted: (id: string) => boolean = () => true
): Promise<OccupationPage> {
  const [around, choices] = await Promise.all([placesAround(fetcher, place), fetchTerritoryChoices(fetcher)]);
  const inside = isInside(place, snapshot);
  const answers = new Map<string, Promise<Answer | null>>([
    [`reference/metier_codes?metier=${encodeURIComponent(occupation.code)}`, Promise.resolve(answer)]
  ]);
  const context = {
    fetch: fetcher,
    place,
    ...around,
    comparator: around.around.find(({ maille }) => maille === 'region') ?? null,
    outlines: [],
    answers,
    ...occupationContext(occupation, inside)
  };
  const questions = [
    ...(asked ? [publicOfOccupation(asked)] : []),
    ...OCCUPATION_QUESTIONS.filter(({ id }) => wanted(id))
  ];
  const page = await buildSections(questions, context, inside);
  const title = page.titles.map(({ text }) => text).join(', pour ');
  return {
    ...page,
    title,
    // The title says what a headline would.
    headline: title === '' ? page.headline : null,
    quote:
      title === ''
        ? []
        : [
            `${occupation.name}, ${place.nom} : ${title}.`,
            ...page.titles.flatMap(({ warning }) => warning ?? []),
            ...page.titles.map(({ citation }) => citation)
          ].map(typeset),
    asked: asked?.code ?? null,
    occupation: {
      code: occupation.code,
      name: occupation.name,
      kind: [
        ...new Set([
          ...occupation.codes
            .filter(({ page }) => page === occupation.page)
            .map(({ classification }) => CLASSIFICATIONS[classification] ?? classification),
          LEVEL_WORDS[occupation.level] ?? occupation.level
        ])
      ].join(', ')
    },
    warning: warningOf(occupation),
    card: cardOf(occupation) !== null,
    place,
    outside: inside ? null : snapshot.region_nom,
    choices
  };
}

/** Where the FAP of 2021 has a family of 2009: by the passage, else by its name alone. */
function successorsInWords(codes: readonly Code[]): string {
  const successors = codes.filter(({ classification }) => classification === 'fap2021');
  const led = successors.filter(({ link }) => link === 'mène à').slice(0, MOST_NAMED);
  if (led.length > 0)
    return `Par les fiches du ROME, elle mène à ${led.map((code) => `${nameOfCode(code)}${codesInWords(code)}`).join(', ')}.`;
  const named = successors.filter(({ link }) => link === 'même nom').map(nameOfCode);
  return `${named.length > 0 ? `Une famille y porte le même nom : ${named.join(', ')}. ` : ''}Aucune table de passage lue ne relie les deux.`;
}

/** Of a former classification, and of a card that is a part of a wider one, whose code it may have kept. */
export function warningOf(occupation: Occupation): string | null {
  const { classification, codes } = occupation;
  if (classification === 'fap2009') return `La FAP 2009 a été remplacée par la FAP 2021. ${successorsInWords(codes)}`;
  if (classification !== 'rome' || !isPartOfCard(occupation)) return null;
  const own = codes.find(({ link }) => link === 'famille') ?? occupation;
  return `Offres et demandeurs sont ceux de la fiche v3 « ${own.formerName ?? own.name} » (${own.code.slice('rome:'.length)}), plus large.`;
}
