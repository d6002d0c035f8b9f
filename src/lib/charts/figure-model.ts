import type { Answer, AnswerRow, SourceSummary } from '../catalogue/api/answer.ts';
import { countedSources } from '../words/citation.ts';
import { asksSeveral } from '../catalogue/parameters/selection.ts';
import { surveyLegend } from '../catalogue/request/survey.ts';
import { isWhole } from '../text/whole-text.ts';
import type { Reach } from './bars/draw.ts';
import { drawAnswer, drawnRows, whyUndrawn } from './answer-drawing.ts';
import { drawingKind } from './drawing-kind.ts';
import { apartLine, drawingLegend } from './drawing-legend.ts';
import { answerByTerritory } from '../cartography/answer-by-territory.ts';
import { columnOf } from '../words/figure.ts';
import { briefSource, sourceLine } from '../words/source-line.ts';
import type { Drawing } from './svg.ts';
import { columnHeading, tableModel, type TableModel } from './table-model.ts';
import { chartWords, type TouchWords } from './touch-words.ts';

export interface LegendModel {
  colours: string[];
  breaks: string[];
  /** Of classes that have names, in place of breaks. */
  names?: readonly string[];
  unit: string;
  hidden: boolean;
  /** Classes on both sides of zero. */
  diverging: boolean;
}

/** All that a page shows of one answer. `unavailable` holds the reasons when there is nothing to draw. */
export interface FigureModel {
  key: string;
  title: string;
  subtitle: string;
  drawing?: Drawing;
  table: TableModel;
  /** The territory that its figures are of, by typed code and name; left out where they are of several, or of none. */
  about?: { readonly code: string; readonly name: string };
  source: string;
  /** Who counts, and when: the line under the drawing. */
  brief: string;
  sources: readonly SourceSummary[];
  /** What the request counts, and of whom; each null where its header says nothing. */
  formula: string | null;
  field: string | null;
  /** What the drawing is; a chart when left out. */
  kind?: 'carte';
  /** It draws what changes with time. */
  overTime?: true;
  /** Its page draws a map of the same rows. */
  mapped?: true;
  request: string;
  download: string;
  /** Address of the drawing as a file, to which a format is added; left out when the drawing is of this page only. */
  picture?: string;
  note?: string;
  /** What says the marks of the drawing; left out where the drawing says them itself, or has none. */
  touch?: TouchWords;
  /** How to read the drawing: signs, bounds, confidence intervals. */
  reading: readonly string[];
  /** The sentence of `reading` on the error of a survey: a page says it once, where its first figure is. */
  caution?: string;
  /** The sentence of `reading` that names the marks set apart, which one may show alone. */
  apart?: string;
  mode?: 'observé' | 'ventilé';
  legend?: LegendModel;
  unavailable: readonly string[];
  /** For want of a source in this snapshot. */
  absent: boolean;
}

export interface FigureTexts {
  title: string;
  subtitle: string;
  note?: string;
}

/** Rows drawn of an answer that has more than a few: for one or two more, a drawing is not cut. */
const [FIRST, FEW] = [10, 12];

const OVER_TIME: ReadonlySet<string> = new Set(['courbe', 'lignes', 'pentes', 'controle']);

/** A chart and its table; `drawn` keeps the rows that the title counts, the table all of them. */
export function chartFigure(
  answer: Answer,
  texts: FigureTexts,
  options: {
    limit?: number;
    columns?: readonly string[];
    reach?: Reach | undefined;
    drawn?: (row: AnswerRow) => boolean;
  } = {}
): FigureModel {
  const { columns, reach, drawn } = options;
  const shown = drawn ? { ...answer, lignes: answer.lignes.filter(drawn) } : answer;
  const limit = options.limit ?? (shown.lignes.length > FEW ? FIRST : FEW);
  const base = frame(answer, texts, columns);
  const drawing = drawAnswer(answer, {
    limit,
    reach,
    drawn,
    label: `${[base.title, texts.subtitle].filter(Boolean).join('. ')}. Les figures sont dans le tableau.`
  });
  const rows = drawnRows(shown, limit);
  const touch = chartWords(answer, base.table, rows);
  const apart = drawing ? apartLine(shown, rows) : undefined;
  const undrawn = whyUndrawn(answer, drawn);
  return {
    ...base,
    ...(undrawn ? { reading: [undrawn] } : {}),
    ...(drawing ? { drawing, reading: [drawing.note ?? [], drawingLegend(shown, rows)].flat() } : {}),
    ...(apart ? { apart } : {}),
    ...(OVER_TIME.has(answer.requete.graphique?.type ?? '') ? { overTime: true as const } : {}),
    ...(drawing && answerByTerritory(answer, answer.requete.graphique) ? { mapped: true as const } : {}),
    ...(drawing && touch ? { touch } : {})
  };
}

/** What the length of bars or the place of intervals measures; null for a chart that names its axes, or none. */
export function measureName(answer: Answer): string | null {
  const spec = answer.requete.graphique;
  if (!spec || !['barres', 'intervalles'].includes(spec.type) || typeof spec['x'] !== 'string') return null;
  return columnHeading(columnOf(answer, spec['x']));
}

export function requestPage(answer: Answer): string {
  return `/catalogue/${answer.requete.id}${queryOf(answer.parametres)}`;
}

/** The spreadsheet of an answer, ready for French software. */
export function spreadsheet(answer: Answer): string {
  return `/api/v1/requests/${answer.requete.id}${queryOf({ ...answer.parametres, format: 'csv-fr' })}`;
}

/** Words by which a heading puts one above the others. */
const RANKING = /\b(?:le|la|les) (?:plus|moins)\b|\ben tête\b|\bau premier rang\b/i;

/** The heading of a figure: a survey, whose sampling error is not published, ranks nothing in one. */
function headingOf({ requete }: Answer, title: string): string {
  return requete.enquete && RANKING.test(title) ? requete.titre : title;
}

/** What a figure has whatever its drawing: texts, table, sources, addresses. */
export function frame(answer: Answer, texts: FigureTexts, columns?: readonly string[]): FigureModel {
  const notes = [
    // A note that names what no row has says nothing.
    texts.note && isWhole(texts.note) ? texts.note : undefined,
    ...answer.couverture,
    answer.tronque ? 'La réponse est tronquée : le fichier à télécharger aussi.' : undefined
  ].filter(Boolean);
  return {
    key: answer.adresse,
    // So does a title: the request has its own.
    title: isWhole(texts.title) ? headingOf(answer, texts.title) : answer.requete.titre,
    subtitle: texts.subtitle,
    table: tableModel(answer, { limit: 60, ...(columns ? { names: columns } : {}) }),
    ...aboutOf(answer),
    source: sourceLine(answer),
    brief: briefSource(answer),
    formula: answer.requete.formule,
    field: answer.requete.champ,
    sources: countedSources(answer),
    request: requestPage(answer),
    download: spreadsheet(answer),
    ...cautionOf(answer),
    ...(hasPicture(answer) ? { picture: answer.adresse.replace('/api/v1/requests/', '/api/v1/figures/') } : {}),
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
    reading: [],
    absent: answer.etat === 'source_absente',
    unavailable:
      answer.lignes.length === 0
        ? answer.motifs.length > 0
          ? answer.motifs
          : ['Aucune ligne ne répond à ces critères.']
        : []
  };
}

function cautionOf(answer: Answer): Pick<FigureModel, 'caution'> {
  const caution = answer.lignes.length === 0 ? null : surveyLegend(answer);
  return caution === null ? {} : { caution };
}

/** The territory asked; without one, what the guidance service counts is of the whole region. */
function aboutOf({ requete, parametres, parametres_libelles, instantane }: Answer): Pick<FigureModel, 'about'> {
  const code = parametres['territoire'];
  if (code !== undefined)
    return asksSeveral(code) ? {} : { about: { code, name: parametres_libelles['territoire'] ?? code } };
  return requete.id.startsWith('spro/') ? { about: { code: instantane.region, name: instantane.region_nom } } : {};
}

/** One answer with a drawing of its own: the part of a joined answer has no address. */
function hasPicture({ requete, parametres }: Answer): boolean {
  return Object.values(parametres).every((value) => !asksSeveral(value)) && drawingKind(requete) !== null;
}

function queryOf(parameters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(parameters).toString().replaceAll('%3A', ':');
  return query ? `?${query}` : '';
}
