import type { Answer, AnswerColumn } from '../catalogue/api/answer.ts';
import { isMaille, type Maille } from '../catalogue/levels.ts';
import { ASKED_NAME, ASKED_PREFIX } from '../catalogue/parameters/selection.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import { columnOf, middleOf, readFigure } from '../words/figure.ts';
import { option } from '../catalogue/request/drawable.ts';
import { territoryFigures } from './territory-rows.ts';

/** An answer with one row a territory, all of one level: what a map and one ordered drawing show. */
export interface AnswerByTerritory {
  readonly maille: Maille;
  readonly column: AnswerColumn;
  /** The rows from the highest, drawn as bars or intervals named after their territory. */
  readonly ranked: Answer;
}

const FEWEST = 3;

/**
 * What an answer says of each territory, by the column that its request draws; null where rows are not one a territory,
 * where levels are mixed, or where the chart of the request is neither bars nor intervals.
 * @param graphique the chart of the request, which an answer that several values joined no longer has
 */
export function answerByTerritory(answer: Answer, graphique: ChartSpec | null): AnswerByTerritory | null {
  if (graphique === null || (graphique.type !== 'barres' && graphique.type !== 'intervalles')) return null;
  const name = option(graphique, 'x');
  if (!answer.colonnes.some(({ nom }) => nom === name)) return null;
  const column = columnOf(answer, name);
  const figures = territoryFigures(answer, column);
  if (figures === null || figures.length < FEWEST) return null;
  const levels = new Set(figures.map(({ territoire }) => territoire.split(':')[0] ?? ''));
  const [maille] = levels;
  if (levels.size !== 1 || maille === undefined || !isMaille(maille)) return null;
  const joined = answer.colonnes.some(({ nom }) => nom === `${ASKED_PREFIX}territoire`);
  const rank = new Map(answer.lignes.map((row) => [row, middleOf(readFigure(row, column)) ?? -Infinity]));
  return {
    maille,
    column,
    ranked: {
      ...answer,
      lignes: [...answer.lignes].sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0)),
      requete: {
        ...answer.requete,
        graphique: joined ? { type: graphique.type, x: name, y: `${ASKED_PREFIX}territoire${ASKED_NAME}` } : graphique
      }
    }
  };
}
