import type { Answer, AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import { surveyLegend } from '../catalogue/request/survey.ts';
import { capitalised, lowered } from '../text/grammar.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import { controlPoints, controlTarget } from './control/points.ts';
import { fromZero } from './control/draw.ts';
import { ofOneUnit } from './chart-options.ts';
import { onlyStrong } from './scatter/ellipses.ts';
import { columnOf, confidence, readFigure } from '../words/figure.ts';
import { signsOf } from './signs.ts';

const NOT_AN_ERROR = 'encadrement dû aux valeurs non diffusées ou non lues, ce n’est pas une marge d’erreur';

/** How each kind of chart draws a value known between bounds of secrecy, and a confidence interval: never alike. */
const BOUNDS: Readonly<Record<string, string>> = {
  barres: `Partie hachurée ou pâle : ${NOT_AN_ERROR}.`,
  intervalles: `Trait terminé par deux barres : ${NOT_AN_ERROR}.`,
  courbe: `Tirets entre deux barres : ${NOT_AN_ERROR}.`,
  lignes: `Tirets entre deux barres : ${NOT_AN_ERROR}.`,
  pentes: `Tirets : ${NOT_AN_ERROR}.`,
  nuage: `Tirets entre deux barres : ${NOT_AN_ERROR}.`,
  empile: 'Partie hachurée : part non diffusée.',
  matrice: 'Case hachurée : sans classe publiée.'
};
const CONFIDENCE: Readonly<Record<string, string>> = {
  lignes: 'Bande : intervalle de confiance à 95 % (Wilson).',
  pentes: 'Trait pâle : intervalle de confiance à 95 % (Wilson).',
  nuage: 'Trait fin : intervalle de confiance à 95 % (Wilson).',
  intervalles: 'Trait fin : intervalle de confiance à 95 % (Wilson).',
  quadrant:
    'où se trouve la formation avec 95 % de confiance, d’après les intervalles de Wilson de ses deux taux, supposés indépendants ; la moyenne du diplôme est prise pour exacte.'
};
const BOTH_GAPS = 'Point plein : les deux écarts sont significatifs ; point creux : l’un au moins ne l’est pas (n.s.).';

/** What the reader must know: signs, bounds, confidence intervals, rows without a place, that it is a survey. */
export function drawingLegend(answer: Answer, rows: readonly AnswerRow[]): string[] {
  const spec = answer.requete.graphique;
  const survey = surveyLegend(answer) ?? undefined;
  if (!spec) return survey === undefined ? [] : [survey];
  const columns = drawnColumns(answer);
  const readings = rows.map((row) => columns.map((column) => readFigure(row, column)));
  const bounded = readings
    .flat()
    .some(({ value, min, max }) => value === null && min !== null && max !== null && max > min);
  const absent = readings.flat().some(({ value }) => value === null);
  const confident = rows.some((row) => columns.some((column) => confidence(row, column) !== null));
  const gaps = spec.type === 'quadrant' && columns.some(({ ecart }) => ecart);
  const unplaced =
    spec.type === 'nuage' || spec.type === 'quadrant'
      ? readings.filter((row) =>
          row.some(({ value, max }) => value === null && (max === null || spec.type === 'quadrant'))
        ).length
      : 0;
  const signs = signsOf(rows, columns).filter(
    ({ sign, label }) => sign.length <= 4 && !label.startsWith('écart') && !label.startsWith('significativement')
  );
  return [
    bounded || (absent && (spec.type === 'empile' || spec.type === 'matrice')) ? BOUNDS[spec.type] : undefined,
    confident
      ? `${spec.type === 'quadrant' ? regionsDrawn(rows, columns) : ''}${CONFIDENCE[spec.type] ?? ''}` || undefined
      : undefined,
    emphasisedPart(answer, spec),
    spec.type === 'essaim' ? swarmLegend(answer, spec) : undefined,
    spec.type === 'barres' || spec.type === 'nuage' ? setApart(answer, spec.type, rows) : undefined,
    spec.type === 'barres' ? setUnknown(answer, rows) : undefined,
    spec.type === 'intervalles' && typeof spec['cible'] === 'string' ? 'Trait épais orangé : cible.' : undefined,
    spec.type === 'intervalles' && typeof spec['attendu'] === 'string'
      ? 'Trait fin orangé : attendu à la date de la mesure, sur la droite du départ à la cible.'
      : undefined,
    spec.type === 'intervalles' && Array.isArray(spec['confiance'])
      ? 'Trait fin : intervalle de confiance à 95 %.'
      : undefined,
    spec.type === 'nuage' && spec['egalite'] === true ? 'Droite en tirets : même valeur sur les deux axes.' : undefined,
    spec.type === 'courbe' && spec['echelle'] === 'indice'
      ? 'L’axe ne part pas de zéro : un indice se lit par rapport à 100.'
      : undefined,
    otherUnits(answer),
    ...(spec.type === 'controle' ? controlLegend(answer, spec, rows) : []),
    gaps ? BOTH_GAPS : undefined,
    ...signs.map(({ sign, label }) => `${sign} : ${label}.`),
    unplaced > 0
      ? `${unplaced === 1 ? 'Une ligne sans valeur n’est' : `${unplaced} lignes sans valeur ne sont`} que dans le tableau.`
      : undefined,
    survey
  ].filter((line) => line !== undefined);
}

/** The sentence that names the orange marks of a drawing; undefined without any. */
export function apartLine(answer: Answer, rows: readonly AnswerRow[]): string | undefined {
  const spec = answer.requete.graphique;
  if (spec?.type === 'quadrant') return drawnColumns(answer).some(({ ecart }) => ecart) ? BOTH_GAPS : undefined;
  if (spec?.type !== 'barres' && spec?.type !== 'nuage') return undefined;
  return emphasisedPart(answer, spec) ?? setApart(answer, spec.type, rows);
}

/** What the orange part of each bar is. */
function emphasisedPart(answer: Answer, spec: ChartSpec): string | undefined {
  if (spec.type !== 'barres' || typeof spec['dont'] !== 'string') return undefined;
  return `Partie orangée : ${lowered(columnOf(answer, spec['dont']).libelle)}.`;
}

/** Rows that the axis cannot hold, being of another unit. */
function otherUnits(answer: Answer): string | undefined {
  const { rows, unit } = ofOneUnit(answer);
  const others = answer.lignes.length - rows.length;
  return others === 0
    ? undefined
    : `Un axe n’a qu’une unité, ici « ${unit} » : ${others === 1 ? 'une ligne d’une autre unité n’est' : `${others} lignes d’autres unités ne sont`} que dans le tableau.`;
}

/** The band, what is outside it, and an axis that does not start at zero; without limits, why. */
function controlLegend(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[]): (string | undefined)[] {
  const points = controlPoints(answer, rows);
  const centres = new Set(points.map(({ centre }) => centre).filter((centre) => centre !== null));
  const reason = points.every(({ low }) => low === null) ? rows[0]?.['variation'] : undefined;
  return [
    points.some(({ low }) => low !== null)
      ? `Bande : limites de variation habituelle ; trait gris : ${centres.size > 1 ? 'valeur attendue d’après la même période un an plus tôt' : 'moyenne'}.`
      : undefined,
    typeof reason === 'string' ? `${capitalised(reason)}.` : undefined,
    points.some(({ signal }) => signal) ? 'Losange orangé : hors des limites de variation habituelle.' : undefined,
    fromZero(points, controlTarget(spec, rows)) ? undefined : 'L’axe ne part pas de zéro.'
  ];
}

/** Whose regions a quadrant draws: all of them would hide the points. */
function regionsDrawn(rows: readonly AnswerRow[], columns: readonly AnswerColumn[]): string {
  return onlyStrong(
    rows.filter((row) =>
      columns.every((column) => readFigure(row, column).value !== null && confidence(row, column) !== null)
    ).length
  )
    ? 'Ellipse, tracée pour les seuls points pleins : '
    : 'Ellipse : ';
}

/** What a disc is, its place, its surface, its colour. */
function swarmLegend(answer: Answer, spec: ChartSpec): string {
  const said = (name: unknown): string => lowered(columnOf(answer, String(name)).libelle);
  return `Un disque par ligne, placé par « ${said(spec['x'])} » ; sa surface : ${said(spec['taille'])}. Orangé : nettement au-dessous ; bleu : nettement au-dessus ; gris : on ne peut pas dire ; cercle vide, à droite : non connu ou non comparé.`;
}

/** What the orange bars or dots have that the others have not. */
function setApart(answer: Answer, type: string, rows: readonly AnswerRow[]): string | undefined {
  const column = answer.colonnes.find(({ nom }) => nom === answer.requete.graphique?.['couleur']);
  if (!column) return undefined;
  const mark = type === 'nuage' ? 'Point plein orangé' : 'Barre orangée';
  if (rows.some((row) => row[column.nom] === true)) return `${mark} : ${lowered(column.libelle)}.`;
  const below = answer.colonnes.find(({ nom }) => nom === answer.requete.graphique?.['inferieur']);
  return column.role === 'classe'
    ? `${mark} : ${lowered(column.libelle)} de 4 ou plus${below ? `, et ${lowered(below.libelle)} nettement sous sa référence` : ''}.`
    : undefined;
}

/** What is not known of the bars that are an outline only. */
function setUnknown(answer: Answer, rows: readonly AnswerRow[]): string | undefined {
  const column = answer.colonnes.find(({ nom }) => nom === answer.requete.graphique?.['couleur']);
  return column && rows.some((row) => row[column.nom] === null)
    ? `Barre vide : on ne peut pas savoir (${lowered(column.libelle)}).`
    : undefined;
}

/** The columns of figures that the chart's header names. */
function drawnColumns(answer: Answer): AnswerColumn[] {
  const spec = answer.requete.graphique;
  const names = (['x', 'y', 'dont'] as const).flatMap((axis) => spec?.[axis] ?? []);
  return answer.colonnes.filter(
    ({ nom, role, type }) => names.includes(nom) && type !== 'texte' && role !== 'dimension' && role !== 'libelle'
  );
}
