import type { MultiPolygon, Polygon } from 'geojson';
import type { Answer } from '../catalogue/api/answer.ts';
import { lowered } from '../text/grammar.ts';
import type { Reach } from './bars/draw.ts';
import { drawingKind } from './drawing-kind.ts';
import { chartFigure, measureName, type FigureModel, type FigureTexts, frame } from './figure-model.ts';
import { hexFigure } from './hex-figure.ts';
import { drawPointMap } from './point-svg.ts';
import { columnOf, inShort, readFigure } from '../words/figure.ts';

/** What a figure needs to know of the parameters of its request. */
export interface RequestedParameter {
  readonly nom: string;
  readonly domaine: string;
  readonly libelle: string;
}

export const DRAWN_ROWS = 20;
/** Characters of a reading that may stand as a title. */
const LONGEST_TITLE = 150;

/**
 * The chart the request asks for, else its map of hexagons or of places, else null: the table is always there.
 * @param outlines asked only for a map
 * @param reach the scale shared by charts side by side
 */
export async function requestFigure(
  answer: Answer,
  texts: FigureTexts,
  outlines: () => Promise<readonly (Polygon | MultiPolygon)[]>,
  reach?: Reach
): Promise<FigureModel | null> {
  const kind = drawingKind(answer.requete);
  if (kind === null) return null;
  if (kind === 'graphique') return chartFigure(answer, texts, { limit: DRAWN_ROWS, reach });
  return kind === 'points' ? pointFigure(answer, texts, await outlines()) : hexFigure(answer, texts, await outlines());
}

/** Title and subtitle of a figure that stands alone: the reading where it is short enough, else the title. */
export function aloneTexts(answer: Answer, parameters: readonly RequestedParameter[]): FigureTexts {
  const { lecture, titre } = answer.requete;
  const read = lecture !== null && lecture.length <= LONGEST_TITLE;
  return {
    title: read ? lecture : titre,
    subtitle: [
      read ? `${titre}.` : '',
      [measureName(answer), requestedWords(answer, parameters)].filter(Boolean).join(', ')
    ]
      .filter(Boolean)
      .join(' ')
  };
}

/** What was chosen, in words; a bare number says what it is. */
export function requestedWords(
  answer: Answer,
  parameters: readonly RequestedParameter[],
  keep: (value: string) => boolean = () => true
): string {
  return parameters
    .filter(({ nom }) => keep(answer.parametres[nom] ?? ''))
    .flatMap(({ nom, domaine, libelle }) => {
      const words = answer.parametres_libelles[nom];
      // Everything is what one expects where nothing is said.
      return words && !/^tou(s|tes)$/.test(words)
        ? [domaine === 'entier' || domaine === 'decimal' ? `${lowered(libelle)} : ${words}` : words]
        : [];
    })
    .join(', ');
}

/** A still map of places and their table, from a request that declares points. */
function pointFigure(answer: Answer, texts: FigureTexts, outlines: readonly (Polygon | MultiPolygon)[]): FigureModel {
  const base = frame(answer, texts);
  const spec = answer.requete.carte;
  const name = (role: string): string => answer.colonnes.find((column) => column.role === role)?.nom ?? '';
  const [latitude, longitude] = [name('latitude'), name('longitude')];
  const placed = answer.lignes.filter((row) => typeof row[latitude] === 'number' && typeof row[longitude] === 'number');
  if (!spec || placed.length === 0) return base;
  const column = columnOf(answer, spec.valeur);
  const counted = column.role === 'mesure';
  // The first text is a code, the second a name, where there are two.
  const texted = answer.colonnes.filter(({ role }) => role === 'dimension' || role === 'libelle');
  const named = (texted[1] ?? texted[0])?.nom ?? '';
  const points = placed.map((row) => {
    const reading = counted ? readFigure(row, column) : null;
    return {
      lat: Number(row[latitude]),
      lng: Number(row[longitude]),
      value: reading?.value ?? null,
      title: [String(row[named] ?? ''), reading ? inShort(reading) : ''].filter(Boolean).join(' : ')
    };
  });
  const lost = answer.lignes.length - placed.length;
  return {
    ...base,
    kind: 'carte',
    mode: spec.mode === 'observe' ? 'observé' : 'ventilé',
    drawing: drawPointMap(points, { label: `${texts.title}. ${texts.subtitle}.`, outlines }),
    reading: [
      counted
        ? `La surface d’un disque est proportionnelle à : ${column.libelle.toLowerCase()}.`
        : 'Un disque par lieu, tous de même taille.',
      ...(counted && points.some(({ value }) => value === null)
        ? ['Cercle vide : nombre inconnu ou non diffusé.']
        : []),
      ...(lost > 0
        ? [
            `${lost} ${lost > 1 ? 'lieux sans position connue sont' : 'lieu sans position connue est'} dans le tableau seulement.`
          ]
        : [])
    ]
  };
}
