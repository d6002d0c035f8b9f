import type { Answer } from '$lib/catalogue/api/answer.ts';
import type { TerritorySummary } from '$lib/catalogue/api/documents.ts';
import type { RequestId } from '$lib/catalogue/api/rows.ts';
import { levelName, type Maille } from '$lib/catalogue/levels.ts';
import { territoryName } from '$lib/cartography/territory-rows.ts';
import { frame, type FigureModel } from '$lib/charts/figure-model.ts';
import { choroplethFigure, townsOf } from '$lib/charts/choropleth/territory-figure.ts';
import { fetchAnswer, fetchContours, fetchNamedAnswer } from '$lib/client/api.ts';
import { lowered } from '$lib/text/grammar.ts';
import { columnOf } from '$lib/words/figure.ts';

/** A measure that exists by territory only: no hexagon is finer than what was counted. */
export interface TerritoryLayer {
  readonly id: string;
  readonly titre: string;
  readonly request: RequestId;
  readonly column: string;
  readonly par: Maille;
  /** What every answer is asked with. */
  readonly asked: Readonly<Record<string, string>>;
  /** The parameter that takes the territory where to look; null for a request that is of the whole region. */
  readonly within: 'territoire' | null;
  /** Parameters of the request that the reader may choose. */
  readonly options: readonly string[];
  /** Of the years of each territory, the last one only. */
  readonly last?: string;
}

export const TERRITORY_LAYERS: readonly TerritoryLayer[] = [
  {
    id: 'bassin/projets',
    titre: 'Projets de recrutement',
    request: 'gpec/difficultes_territoires',
    column: 'projets',
    par: 'bassin',
    asked: { par: 'bassin' },
    within: 'territoire',
    options: ['annee']
  },
  {
    id: 'bassin/difficulte',
    titre: 'Recrutements jugés difficiles',
    request: 'gpec/difficultes_territoires',
    column: 'difficulte',
    par: 'bassin',
    asked: { par: 'bassin' },
    within: 'territoire',
    options: ['annee']
  },
  {
    id: 'bassin/tension',
    titre: 'Tension d’un métier',
    request: 'gpec/metier_bassins',
    column: 'classe',
    par: 'bassin',
    asked: {},
    within: null,
    options: ['metier', 'annee']
  },
  {
    id: 'bassin/filiere',
    titre: 'Poids d’une filière dans les projets',
    request: 'gpec/recrutement_filiere_territoires',
    column: 'part',
    par: 'bassin',
    asked: { niveau: 'bassin' },
    within: 'territoire',
    options: ['filiere', 'annee']
  },
  {
    id: 'zone_emploi/secteur',
    titre: 'Évolution de l’emploi privé d’un secteur',
    request: 'gpec/emploi_prive_evolution',
    column: 'evolution',
    par: 'zone_emploi',
    asked: { territoire: 'zone_emploi:*' },
    within: null,
    options: ['activite'],
    last: 'annee'
  }
];

/** « Tension d’un métier, par bassin d’emploi » */
export function layerName({ titre, par }: TerritoryLayer): string {
  return `${titre}, par ${lowered(levelName(par))}`;
}

/** Why there is no hexagon. */
export function levelInWords({ par }: TerritoryLayer): string {
  return `Ce chiffre n’est donné ici que par ${lowered(levelName(par))} : la carte est celle de ces territoires, un hexagone n’en dirait pas plus.`;
}

/** What the map shows of such a layer: its territories by classes, or by discs. */
export interface TerritoryLayerView {
  readonly figure: FigureModel;
  readonly answer: Answer;
}

/** The layers of the same territories, of those offered: two of them are read side by side. */
export function layersBeside({ id, par }: TerritoryLayer, offered: readonly TerritoryLayer[]): TerritoryLayer[] {
  return offered.filter((other) => other.par === par && other.id !== id);
}

/**
 * A layer over a region, with the reader's territory outlined.
 * @param asked parameters of the request that the reader chose
 * @param paired whether another stands beside it: it is then named by what it measures, and its table holds nothing
 * else
 * @throws ApiProblem when one of them is refused
 */
export async function readTerritoryLayer(
  fetcher: typeof fetch,
  layer: TerritoryLayer,
  { place, region }: { place: TerritorySummary; region: string },
  asked: Readonly<Record<string, string>>,
  paired: boolean
): Promise<TerritoryLayerView> {
  const [found, shapes, own, towns] = await Promise.all([
    fetchNamedAnswer(fetcher, layer.request, {
      ...layer.asked,
      ...(layer.within ? { [layer.within]: region } : {}),
      ...Object.fromEntries(layer.options.flatMap((name) => (asked[name] ? [[name, asked[name]]] : [])))
    }),
    fetchContours(fetcher, { maille: layer.par, territoire: region }),
    place.territoire === region ? [] : fetchContours(fetcher, { territoire: place.territoire }),
    fetchAnswer(fetcher, 'reference/villes', { territoire: region })
  ]);
  const answer = layer.last ? lastOf(found, layer.last) : found;
  const column = columnOf(answer, layer.column);
  const texts = {
    title: paired ? layer.titre : layerName(layer),
    subtitle: [column.libelle, ...periodOf(found, layer), ...chosen(answer, layer)].join(', ')
  };
  const columns = paired ? [territoryName(answer) ?? '', layer.column] : undefined;
  const map = choroplethFigure(answer, column, texts, {
    shapes,
    ...(own[0] ? { own: own[0] } : {}),
    towns: townsOf(towns.lignes),
    columns
  });
  return { figure: map ?? frame(answer, texts, columns), answer };
}

function chosen({ parametres_libelles }: Answer, { options }: TerritoryLayer): string[] {
  return options.flatMap((name) => parametres_libelles[name] ?? []);
}

/** « de 2015 à 2023 »: the first and the last period of a series. */
function periodOf({ lignes }: Answer, { last }: TerritoryLayer): string[] {
  if (last === undefined || lignes.length === 0) return [];
  const periods = lignes.map((row) => String(row[last])).sort();
  return [`de ${periods[0] ?? ''} à ${periods.at(-1) ?? ''}`];
}

function lastOf(answer: Answer, period: string): Answer {
  const latest = answer.lignes
    .map((row) => String(row[period]))
    .sort()
    .at(-1);
  return { ...answer, lignes: answer.lignes.filter((row) => String(row[period]) === latest) };
}
