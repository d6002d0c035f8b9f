import type { Answer } from '../catalogue/api/answer.ts';
import { keyOf } from './elsewhere.ts';
import { publishedPlace, type Context, type KeyFigureModel, type Place } from './section.ts';

const HEXAGONS: Readonly<Record<string, string>> = {
  region: '6',
  academie: '6',
  departement: '7',
  zone_emploi: '7',
  bassin: '7'
};

/** The region of a place, for figures that are published for regions only; null for the country. */
export function regionAround(context: Context): Place | null {
  const region = publishedPlace(context, ['region']);
  return region.maille === 'region' ? region : null;
}

/** A tile whose figure is that of the whole region, which its label says on the page of a smaller territory. */
export function regionalKey(key: Omit<KeyFigureModel, 'where'>, context: Context): KeyFigureModel {
  return keyOf(key, regionAround(context) ?? context.place, context.place);
}

/** The size of hexagons on a territory's map: coarser for a region, whose map would be a thousand dots. */
export function hexagonsOf(place: Place): string {
  return HEXAGONS[place.maille] ?? '8';
}

/** What a share or a distance of training is about: the file counts schools, neither centres of apprentices nor continuing training. */
export function schoolInWords(answer: Answer): string {
  return `d’un établissement du fichier des effectifs (voie scolaire, rentrée ${answer.parametres['rentree'] ?? ''})`;
}
