import type { Answer, AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import { columnOf, confidence, isUntold, readFigure } from '../words/figure.ts';
import type { Reach } from './bars/draw.ts';
import { barsOf } from './bars/from-answer.ts';
import { option } from '../catalogue/request/drawable.ts';
import { ofOneUnit } from './chart-options.ts';
import { controlOf } from './control/from-answer.ts';
import { intervalsOf } from './intervals/from-answer.ts';
import { seriesOf, timeLineOf } from './lines/from-answer.ts';
import { keptDrawing } from './kept-drawings.ts';
import { matrixOf } from './matrix/from-answer.ts';
import { slopeRows, slopesOf } from './slopes/from-answer.ts';
import { cloudOf, quadrantOf } from './scatter/from-answer.ts';
import { swarmOf } from './swarm/from-answer.ts';
import { stackedOf } from './stacked/from-answer.ts';
import type { Drawing } from './svg.ts';

type Draw = (answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string, reach?: Reach) => Drawing;

/** What each type of chart that a header may ask for is drawn by: the one list to add a type to. */
const DRAWERS: Readonly<Record<ChartSpec['type'], Draw>> = {
  barres: barsOf,
  intervalles: intervalsOf,
  courbe: timeLineOf,
  lignes: seriesOf,
  pentes: slopesOf,
  nuage: cloudOf,
  quadrant: quadrantOf,
  essaim: swarmOf,
  empile: stackedOf,
  matrice: matrixOf,
  controle: controlOf
};

/**
 * The chart that a request's header asks for, drawn from its answer.
 * @param limit rows drawn, the first of the answer; the table twin holds the others
 * @param drawn the rows that may be drawn; all of them when left out
 * @returns undefined when the request has no chart or no row, or when what it sets apart is known of none of them
 */
export function drawAnswer(
  answer: Answer,
  {
    limit = 12,
    label,
    reach,
    drawn
  }: {
    limit?: number;
    label?: string;
    reach?: Reach | undefined;
    drawn?: ((row: AnswerRow) => boolean) | undefined;
  } = {}
): Drawing | undefined {
  const spec = answer.requete.graphique;
  const drawer = spec ? DRAWERS[spec.type] : undefined;
  const rows = drawnRows(answer, limit, drawn);
  if (!spec || !drawer || rows.length === 0 || whyUndrawn(answer, drawn) !== null) return undefined;
  const said = label ?? `${answer.requete.titre} : les figures sont dans le tableau qui suit.`;
  return keptDrawing([answer, spec, rows, said, reach], () => drawer(answer, spec, rows, said, reach));
}

/** Why an answer that has rows is not drawn: no row says how long its bar is, or which is set apart, or has both ends of its point. */
export function whyUndrawn(answer: Answer, drawn: (row: AnswerRow) => boolean = () => true): string | null {
  const spec = answer.requete.graphique;
  const rows = answer.lignes.filter(drawn);
  if (!spec || rows.length === 0) return null;
  const apart = spec.type === 'barres' ? option(spec, 'couleur') : '';
  if (apart !== '' && rows.every((row) => row[apart] === null)) return nothingOf([columnOf(answer, apart)]);
  if (spec.type === 'barres') {
    const length = columnOf(answer, option(spec, 'x'));
    const told = rows
      .map((row) => readFigure(row, length))
      .filter((one) => !isUntold(one) || one.status.code === 'secret');
    return told.length === 0 ? nothingOf([length]) : null;
  }
  if (spec.type !== 'nuage' && spec.type !== 'quadrant') return null;
  const [x, y] = [columnOf(answer, option(spec, 'x')), columnOf(answer, option(spec, 'y'))];
  const across = (row: AnswerRow): boolean => readFigure(row, x).value !== null;
  const up = (row: AnswerRow): boolean => {
    const { value, min } = readFigure(row, y);
    return (spec.type === 'quadrant' ? value : (value ?? min)) !== null;
  };
  if (rows.some((row) => across(row) && up(row))) return null;
  const unknown = [...(rows.some(across) ? [] : [x]), ...(rows.some(up) ? [] : [y])];
  return nothingOf(unknown.length > 0 ? unknown : [x, y]);
}

function nothingOf(columns: readonly AnswerColumn[]): string {
  return `Rien n’est dessiné : ${columns.map(({ libelle }) => `« ${libelle} »`).join(' et ')} ${columns.length > 1 ? 'ne sont connus ensemble' : 'n’est connu'} d’aucune ligne.`;
}

/** What the bars or intervals of several answers reach together, for one scale; undefined for other charts. */
export function sharedReach(answers: readonly Answer[], limit: number): Reach | undefined {
  const values = answers.flatMap((answer) => {
    const spec = answer.requete.graphique;
    if (spec?.type !== 'barres' && spec?.type !== 'intervalles') return [];
    return drawnRows(answer, limit).flatMap((row) => {
      const column = columnOf(answer, option(spec, 'x'));
      const { value, min, max } = readFigure(row, column);
      const sure = spec.type === 'intervalles' ? confidence(row, column) : null;
      return [value ?? min, value ?? max, sure?.low ?? null, sure?.high ?? null].filter((each) => each !== null);
    });
  });
  return values.length === 0 ? undefined : { low: Math.min(...values), high: Math.max(...values) };
}

/** The rows of an answer that its chart draws: series and clouds need all of them, an axis holds one unit. */
export function drawnRows(
  answer: Answer,
  limit: number,
  drawn: (row: AnswerRow) => boolean = () => true
): readonly AnswerRow[] {
  const spec = answer.requete.graphique;
  if (spec?.type === 'pentes') return slopeRows(answer, spec, answer.lignes.filter(drawn));
  const whole = ['courbe', 'lignes', 'nuage', 'quadrant', 'essaim', 'controle'].includes(spec?.type ?? '');
  const lignes = answer.lignes.filter(drawn);
  return whole ? lignes : ofOneUnit({ ...answer, lignes }).rows.slice(0, limit);
}
