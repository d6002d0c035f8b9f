import type { MultiPolygon, Polygon } from 'geojson';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import type { SitingDocument } from '../../catalogue/api/siting.ts';
import { hexFigure, type FigureModel } from '../../charts/figure-model.ts';

/** What the table of gains keeps of that of distances. */
const SHOWN = ['cellule', 'commune', 'km', 'personnes'];

/** The hexagons that the best choice serves, each with its kilometres to the nearest opening; null without any. @param now distances of today */
export function gainFigure(
  now: AnswerOf<'cprdfop/desserte_par_la_terre'>,
  { reponses: [best], parametres }: SitingDocument,
  outlines: readonly (Polygon | MultiPolygon)[]
): FigureModel | null {
  if (!best || best.cellules.length === 0) return null;
  const then = new Map(best.cellules.map(({ cellule, km }) => [cellule, km]));
  const lignes = now.lignes.flatMap((row) => {
    const km = then.get(String(row['cellule']));
    return km === undefined ? [] : [{ ...row, km, km_statut: 'diffuse' as const }];
  });
  const covering = parametres['objectif'] === 'couverture';
  const colonnes = now.colonnes
    .filter(({ nom }) => SHOWN.includes(nom))
    .map((column) =>
      column.nom === 'km' ? { ...column, libelle: 'Distance du lieu ouvert le plus proche (km)' } : column
    );
  const figure = hexFigure(
    { ...now, colonnes, lignes },
    {
      title: covering ? 'Qui entrerait à portée' : 'Qui serait plus près',
      subtitle: 'Kilomètres par la terre jusqu’au lieu ouvert le plus proche ; lieux ouverts (points)',
      note: `Seuls sont dessinés les hexagones ${covering ? 'qui entrent à portée' : 'dont la distance baisse'}. La requête et le fichier donnent les distances d’aujourd’hui.`
    },
    outlines,
    best.lieux.map(({ latitude, longitude, nom }) => ({ lat: latitude, lng: longitude, title: nom }))
  );
  // The picture of the request is that of today.
  delete figure.picture;
  return figure;
}
