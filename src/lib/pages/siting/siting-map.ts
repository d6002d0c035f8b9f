import type { MultiPolygon, Polygon } from 'geojson';
import type { Answer } from '../../catalogue/api/answer.ts';
import type { SitingDocument, SitingReply } from '../../catalogue/api/siting.ts';
import { type FigureModel } from '../../charts/figure-model.ts';
import { hexFigure } from '../../charts/hex-figure.ts';
import { requestFigure } from '../../charts/request-figure.ts';
import { isCovering } from './siting-terms.ts';

/** What the table of gains keeps of that of distances. */
const SHOWN = ['cellule', 'code', 'commune', 'latitude', 'longitude', 'km', 'minutes', 'personnes'];

type Outlines = readonly (Polygon | MultiPolygon)[];

/** Whom the best choice serves, each with its kilometres or minutes to the nearest opening; null without any. @param now distances of today */
export async function gainFigure(
  now: Answer,
  document: SitingDocument,
  outlines: Outlines
): Promise<FigureModel | null> {
  const [best] = document.reponses;
  if (!best || best.cellules.length + best.communes.length === 0) return null;
  const figure =
    best.communes.length > 0
      ? await townFigure(now, document, best, outlines)
      : cellFigure(now, document, best, outlines);
  // The picture of the request is that of today.
  delete figure?.picture;
  return figure;
}

function cellFigure(
  now: Answer,
  document: SitingDocument,
  { cellules, lieux }: SitingReply,
  outlines: Outlines
): FigureModel {
  const km = new Map(cellules.map((one) => [one.cellule, one.km]));
  return hexFigure(
    gained(now, 'cellule', 'km', km, 'Distance du lieu ouvert le plus proche (km)'),
    {
      title: titleOf(document),
      subtitle: 'Kilomètres par la terre jusqu’au lieu ouvert le plus proche ; lieux ouverts (points)',
      note: `Seuls sont dessinés les hexagones ${isCovering(document) ? 'qui entrent à portée' : 'dont la distance baisse'}. La requête et le fichier donnent les distances d’aujourd’hui.`
    },
    outlines,
    { points: lieux.map(({ latitude, longitude, nom }) => ({ lat: latitude, lng: longitude, title: nom })) }
  );
}

function townFigure(
  now: Answer,
  document: SitingDocument,
  { communes }: SitingReply,
  outlines: Outlines
): Promise<FigureModel | null> {
  const minutes = new Map(communes.map((one) => [one.territoire, one.minutes]));
  return requestFigure(
    gained(now, 'code', 'minutes', minutes, 'Trajet jusqu’au lieu ouvert le plus proche (min)'),
    {
      title: titleOf(document),
      subtitle: `Communes ${isCovering(document) ? 'qui entrent à portée' : 'dont le trajet baisse'}, par nombre de ${document.pour} ; minutes de trajet (${document.trajet ?? ''}) au tableau`,
      note: 'La requête et le fichier donnent les trajets d’aujourd’hui.'
    },
    () => Promise.resolve(outlines)
  );
}

/** The rows that gain, with their length to the nearest opening in the place of that of today. */
function gained(
  now: Answer,
  key: string,
  measure: string,
  lengths: ReadonlyMap<string, number>,
  libelle: string
): Answer {
  const lignes = now.lignes.flatMap((row) => {
    const length = lengths.get(String(row[key]));
    return length === undefined ? [] : [{ ...row, [measure]: length, [`${measure}_statut`]: 'diffuse' }];
  });
  const colonnes = now.colonnes
    .filter(({ nom }) => SHOWN.includes(nom))
    .map((column) => (column.nom === measure ? { ...column, libelle } : column));
  // What the request counts is of today; its page says it.
  return { ...now, colonnes, lignes, requete: { ...now.requete, formule: null, champ: null } };
}

function titleOf(document: SitingDocument): string {
  return isCovering(document) ? 'Qui entrerait à portée' : 'Qui serait plus près';
}
