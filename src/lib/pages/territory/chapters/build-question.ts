import type { Answer } from '../../../catalogue/api/answer.ts';
import { frame, measureName, type FigureModel } from '../../../charts/figure-model.ts';
import { requestFigure } from '../../../charts/request-figure.ts';
import { isElsewhere, titleOf } from '../../elsewhere.ts';
import type { Question } from '../../question.ts';
import { ask, askNear, type Context, type Place, type SectionBody } from '../../section.ts';
import type { Chapter, Shown } from './chapter.ts';

/** A longer reading is a paragraph: the page has it under the request. */
const LONGEST_SENTENCE = 420;

/** The questions of a chapter as those of a page: each answer says its reading, then shows its figure. */
export function questionsOf(chapter: Pick<Chapter, 'questions'>): readonly Question[] {
  return chapter.questions.map((question) => ({
    id: question.id,
    question: question.question,
    inside: question.inside,
    build: async (context) => ({ key: null, section: await buildShown(question.shown, context) })
  }));
}

/** Answers with their readings as sentences, and their figures. */
export async function buildShown(shown: readonly Shown[], context: Context): Promise<SectionBody> {
  const asked = await Promise.all(shown.map(async (one) => ({ one, found: await askFor(one, context) })));
  const built = await Promise.all(
    asked.map(async ({ one, found }) =>
      found === null ? null : { one, found, figure: await figureOf(one, found, context) }
    )
  );
  const kept = built.filter((one) => one !== null);
  return {
    // A figure without a row keeps its place, with its reason.
    sentences: kept.flatMap(({ one, found }) => {
      const { lecture } = found.answer.requete;
      const spoken =
        one.silent ||
        found.answer.lignes.length === 0 ||
        lecture === null ||
        lecture.length > LONGEST_SENTENCE ||
        isOfAnother(one, found, context)
          ? []
          : [lecture];
      return one.elsewhere !== undefined && isElsewhere(found.place, context.place)
        ? [one.elsewhere, ...spoken]
        : spoken;
    }),
    figures: kept.map(({ figure }) => figure)
  };
}

/** A reading that names one territory of a larger one than the page's. */
function isOfAnother({ of, ofParts }: Shown, { place }: Found, context: Context): boolean {
  if (of === 'partout') return !['pays', 'region'].includes(context.place.maille);
  return ofParts === true && place.maille !== 'bassin' && isElsewhere(place, context.place);
}

/** An answer, and the territory that it is about; that of a request that takes none is the page's. */
interface Found {
  readonly answer: Answer;
  readonly place: Place;
}

/** Null when the request answers at no level around the place. */
async function askFor({ request, parameters = {}, of }: Shown, context: Context): Promise<Found | null> {
  if (of === 'proche')
    return (await askNear(context, request, parameters)) ?? (await askWithoutRow(request, parameters, context));
  const answer = await ask(context, request, parameters);
  return answer && { answer, place: context.place };
}

/** The first answer that a level accepts, which says why it has no row. */
async function askWithoutRow(
  request: Shown['request'],
  parameters: Readonly<Record<string, string>>,
  context: Context
): Promise<Found | null> {
  for (const place of [context.place, ...context.around]) {
    const answer = await ask(context, request, { ...parameters, territoire: place.territoire });
    if (answer) return { answer, place };
  }
  return null;
}

async function figureOf({ title }: Shown, { answer, place }: Found, context: Context): Promise<FigureModel> {
  const texts = { title: titleOf(title, place, context.place), subtitle: subtitleOf(answer) };
  const drawn = await requestFigure(answer, texts, () => Promise.resolve(context.outlines));
  return drawn ?? frame(answer, texts);
}

/** What is measured, and when. */
function subtitleOf(answer: Answer): string {
  const when = Object.entries(answer.parametres_libelles)
    .filter(([name]) => /^(?:annee|mois|rentree|millesime|trimestre|depuis|age|horizon)/.test(name))
    .map(([, words]) => words);
  return [measureName(answer), ...when].filter(Boolean).join(', ');
}
