import type { MultiPolygon, Polygon } from 'geojson';
import type { Answer } from '../catalogue/answer.ts';
import { frame, type FigureModel, type FigureTexts } from './figure-model.ts';
import { drawPointMap } from './point-svg.ts';
import { columnOf, inShort, readFigure } from './reading.ts';

/** A still map of places and their table, from a request that declares points. */
export function pointFigure(answer: Answer, texts: FigureTexts, outlines: readonly (Polygon | MultiPolygon)[]): FigureModel {
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
    return { lat: Number(row[latitude]), lng: Number(row[longitude]), value: reading?.value ?? null, title: [String(row[named] ?? ''), reading ? inShort(reading) : ''].filter(Boolean).join(' : ') };
  });
  const lost = answer.lignes.length - placed.length;
  return {
    ...base,
    mode: spec.mode === 'observe' ? 'observé' : 'ventilé',
    drawing: drawPointMap(points, { label: `${texts.title}. ${texts.subtitle}.`, outlines }),
    reading: [
      counted ? `La surface d’un disque est proportionnelle à : ${column.libelle.toLowerCase()}.` : 'Un disque par lieu, tous de même taille.',
      ...(counted && points.some(({ value }) => value === null) ? ['Cercle vide : nombre inconnu ou non diffusé.'] : []),
      ...(lost > 0 ? [`${lost} ${lost > 1 ? 'lieux sans position connue sont' : 'lieu sans position connue est'} dans le tableau seulement.`] : [])
    ]
  };
}
