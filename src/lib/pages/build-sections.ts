import { capitalised, lowered } from '../text/grammar.ts';
import { typeset } from '../text/typeset.ts';
import { isWhole } from '../text/whole-text.ts';
import { cautionedOnce } from './cautioned-once.ts';
import { isDated, undatedIn } from './dated.ts';
import { ofItsPlace } from './elsewhere.ts';
import { setMissingApart, type MissingSource } from './missing-sources.ts';
import type { Question } from './question.ts';
import { nameOf, type Around, type Context, type KeyFigureModel, type Section, type TitlePart } from './section.ts';

/** What the sections made, in their order: those that have something to show, their key figures, the first headline, and what no source allows to show. */
export interface BuiltPage {
  sections: Section[];
  keys: KeyFigureModel[];
  /** The parts of a title, in the order of the questions; empty where none is said. */
  titles: TitlePart[];
  headline: string | null;
  missing: MissingSource[];
}

/** Builds sections side by side. `inside` false leaves out those that need the region's own files. */
export async function buildSections<Given extends Context>(
  specs: readonly Question<Given>[],
  context: Given,
  inside: boolean
): Promise<BuiltPage> {
  const asked = specs.filter((spec) => inside || !spec.inside);
  const built = await Promise.all(
    asked.map(async ({ id, question, onScreenOnly, build }) => {
      const made = await build(context);
      return { ...made, section: { id, question, ...(onScreenOnly ? { onScreenOnly } : {}), ...made.section } };
    })
  );
  const around = built.flatMap((one) => (one.around ?? []).map((of) => ({ ...of, question: one.section.question })));
  const { sections, missing } = setMissingApart([...built.map(({ section }) => section), aroundSection(around)]);
  const answers = await Promise.all(context.answers.values());
  return {
    missing,
    sections: cautionedOnce(
      sections
        .map((section) => ({
          ...section,
          sentences: [...section.sentences.filter(isWhole), ...undatedIn(section)].map(typeset),
          figures: section.figures
            .filter(({ unavailable }) => unavailable.length === 0)
            .map((figure) => ofItsPlace(figure, context.place))
        }))
        .filter(
          (section) =>
            section.figures.length > 0 ||
            section.sentences.length > 0 ||
            (section.findings?.length ?? 0) > 0 ||
            (section.doors?.length ?? 0) > 0 ||
            (section.unknown?.length ?? 0) > 0 ||
            (section.studies?.length ?? 0) > 0
        )
    ),
    keys: ownFirst(built.flatMap(({ key }) => (key !== null && isDated(key, answers) ? key : []))),
    titles: built.flatMap(({ titles }) => titles ?? []),
    headline:
      built.flatMap(({ headline }) => headline ?? []).find(isWhole) ??
      built.flatMap(({ otherwise }) => otherwise ?? []).find(isWhole) ??
      null
  };
}

/** Rates of territories around, and the page where each has what it counts. */
function aroundSection(around: readonly (Around & { readonly question: string })[]): Section {
  const places = new Map(around.map(({ place }) => [place.territoire, place]));
  return {
    id: 'autour',
    question: 'Autour',
    sentences: around.flatMap(({ sentence }) => sentence ?? []),
    figures: [],
    doors: [...places.values()].map((place) => ({
      text: capitalised(nameOf(place)),
      href: `/territoires/${place.territoire}`,
      aside: [...new Set(around.filter((one) => one.place.territoire === place.territoire).map((one) => one.question))]
        .map(lowered)
        .join(' ')
    }))
  };
}

/** The place's own figures, then those of other territories: what one reads first is about the page's place. */
export function ownFirst(keys: readonly KeyFigureModel[]): KeyFigureModel[] {
  return [...keys.filter(({ where }) => where === undefined), ...keys.filter(({ where }) => where !== undefined)];
}
