import type { Answer } from '../../catalogue/api/answer.ts';
import type { RequestDetail } from '../../catalogue/api/documents.ts';
import type { RequestId } from '../../catalogue/api/rows.ts';
import { ASKED_NAME, ASKED_PREFIX, asksSeveral } from '../../catalogue/parameters/selection.ts';
import { sharedReach } from '../../charts/answer-drawing.ts';
import { option } from '../../catalogue/request/drawable.ts';
import { chartFigure, frame, measureName, type FigureModel } from '../../charts/figure-model.ts';
import { requestedWords, DRAWN_ROWS, requestFigure } from '../../charts/request-figure.ts';
import { splitAnswer, type AnswerPart } from '../../charts/split-answer.ts';
import { columnHeading } from '../../charts/table-model.ts';
import { ApiProblem, fetchContours, fetchRequest } from '../../client/api.ts';
import { capitalised } from '../../text/grammar.ts';
import { columnOf } from '../../words/figure.ts';
import { askTogether } from '../ask-together.ts';
import { ranking } from './comparison-figures.ts';
import type { Context } from '../section.ts';
import type { SubjectAddress } from './subject-address.ts';

/** What a request of the catalogue says of several territories. */
export interface ComparedSubject {
  readonly address: string;
  readonly title: string;
  readonly question: string;
  /** One on a common scale, or one a territory, to be read side by side. */
  readonly figures: readonly FigureModel[];
  /** More than two small figures of a kind. */
  readonly sideBySide: boolean;
  /** Whose figure stands for whom, what could not be compared. */
  readonly notes: readonly string[];
  /** The page of the request about all of them. */
  readonly page: string | null;
}

/** Asks a request of every territory, each with the fall-backs of its page, and draws them on one scale. */
export async function compareSubject(
  contexts: readonly Context[],
  { address, request: id, given }: SubjectAddress
): Promise<ComparedSubject> {
  const [first] = contexts;
  const nothing = { address, title: id, question: id, figures: [], sideBySide: false, page: null };
  if (!first) return { ...nothing, notes: [] };
  try {
    const request = await fetchRequest(first.fetch, id);
    const said = { ...nothing, title: request.titre, question: request.question };
    if (!request.parametres.some(({ nom, domaine }) => nom === 'territoire' && domaine === 'territoires'))
      return { ...said, notes: [`« ${request.titre} » ne se demande pas d’un territoire : rien à comparer.`] };
    const own = Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'territoire'));
    // The catalogue has just described it.
    const { answer, notes } = await askTogether(contexts, request.id as RequestId, { ...undivided(request), ...own });
    if (!answer || answer.lignes.length === 0)
      return {
        ...said,
        notes:
          notes.length > 0
            ? notes.map(capitalised)
            : (answer?.motifs ?? ['Aucun de ces territoires n’a de chiffre ici.'])
      };
    const figures = await figuresOf(first.fetch, answer, request);
    return {
      ...said,
      figures,
      sideBySide: figures.length > 2,
      notes: [...notes.map(capitalised), ...answer.signalements],
      page: answer.adresse.replace('/api/v1/requests/', '/catalogue/')
    };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { ...nothing, notes: [`« ${id} » n’a pas de réponse ici : ${error.reasons.join(' ; ')}.`] };
  }
}

/** Figures of whole territories rather than of their parts, where the request has both. */
function undivided({ parametres }: RequestDetail): Record<string, string> {
  const whole = parametres.some(
    ({ nom, valeurs }) => nom === 'par' && (valeurs?.some(({ valeur }) => valeur === 'ensemble') ?? false)
  );
  return whole ? { par: 'ensemble' } : {};
}

async function figuresOf(fetcher: typeof fetch, answer: Answer, request: RequestDetail): Promise<FigureModel[]> {
  const parts = splitAnswer(answer, request);
  const column = rankedColumn(parts, request);
  const asked = request.parametres.filter(({ domaine }) => domaine !== 'territoires');
  const subtitle = requestedWords(answer, asked, (value) => !asksSeveral(value));
  if (column !== null) {
    const measured = columnHeading(columnOf(answer, column));
    return [
      ranking(answer, {
        column,
        title: request.titre,
        subtitle: () => [measured, parts.length > 1 ? subtitle : ''].filter(Boolean).join(', ')
      })
    ];
  }
  const drawn = parts[0]?.answer.requete.graphique;
  // Series of one line: all on one scale, each named at its end.
  if (drawn?.type === 'courbe' && parts.length > 1) {
    const [y] = [drawn['y']].flat();
    const graphique = { ...drawn, ...(y === undefined ? {} : { y }), serie: `${ASKED_PREFIX}territoire${ASKED_NAME}` };
    const texts = {
      title: request.titre,
      subtitle: [columnHeading(columnOf(answer, String(y))), subtitle]
        .filter((text) => text !== '' && text !== request.titre)
        .join(', ')
    };
    return [chartFigure({ ...answer, requete: { ...answer.requete, graphique } }, texts)];
  }
  const reach = sharedReach(
    parts.map((part) => part.answer),
    DRAWN_ROWS
  );
  const outlines = async () =>
    (await fetchContours(fetcher, { maille: 'departement' })).map(({ geometry }) => geometry);
  return Promise.all(
    parts.map(async ({ label, answer: part }) => {
      const name = label || (answer.parametres_libelles['territoire'] ?? request.titre);
      const texts = {
        title: name,
        subtitle: [measureName(part) ?? request.titre, label === '' ? '' : subtitle].filter(Boolean).join(', ')
      };
      const figure = (await requestFigure(part, texts, outlines, reach)) ?? frame(part, texts);
      return { ...figure, key: `${figure.key} ${name}` };
    })
  );
}

/** The column of bars or intervals where each territory has one row: one scale then holds them all. */
function rankedColumn(parts: readonly AnswerPart[], { graphique }: RequestDetail): string | null {
  if (graphique === null || (graphique.type !== 'barres' && graphique.type !== 'intervalles')) return null;
  const name = option(graphique, 'x');
  const alone = parts.length > 1 && parts.every(({ answer }) => answer.lignes.length === 1);
  return alone && parts[0]?.answer.colonnes.some(({ nom }) => nom === name) ? name : null;
}
