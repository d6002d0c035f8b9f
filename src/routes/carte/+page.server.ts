import { error } from '@sveltejs/kit';
import type { Answer } from '$lib/catalogue/answer.ts';
import { numberStyle, type NumberStyle } from '$lib/catalogue/format-fr.ts';
import { hexFigure, requestPage, spreadsheet, type FigureModel } from '$lib/charts/figure-model.ts';
import { tableModel } from '$lib/charts/table-model.ts';
import { ApiProblem, fetchAnswer, fetchCatalogue, fetchOutlinesOver, fetchRequest, fetchSnapshot, fetchTerritory, fetchTerritoryChoices } from '$lib/client/api.ts';
import { readMapView, writeMapView, type MapView } from '$lib/view/map-view.ts';
import type { PageServerLoad } from './$types';

const FINEST_STILL: Record<string, number> = { region: 6, departement: 7, zone_emploi: 7, bassin: 7, epci: 8, commune: 8 };
const DEFAULT_RESOLUTION: Record<string, number> = { region: 7, departement: 7, zone_emploi: 8, bassin: 8, epci: 8, commune: 8 };

export const csr = true;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const view = readMapView(url.searchParams);
  const [snapshot, catalogue] = await Promise.all([fetchSnapshot(fetch), fetchCatalogue(fetch)]);
  const layers = catalogue.filter(({ carte }) => carte?.type === 'hexagones').map(({ id, titre }) => ({ id, titre }));
  if (!layers.some(({ id }) => id === view.layer)) error(404, `Aucune couche d’hexagones « ${view.layer.slice(0, 60)} ». Les couches sont : ${layers.map(({ id }) => id).join(', ')}.`);
  const place = await fetchTerritory(fetch, view.territory ?? snapshot.region);
  if (!place) error(404, `Territoire « ${view.territory?.slice(0, 60)} » inconnu. Un code est typé, par exemple departement:35.`);
  const request = await fetchRequest(fetch, view.layer);
  const known = new Set(request.parametres.map(({ nom }) => nom));
  const parameters = Object.fromEntries(Object.entries(view.parameters).filter(([name]) => known.has(name)));
  const maximum = Number(request.parametres.find(({ nom }) => nom === 'resolution')?.max ?? 8);
  const resolution = Math.min(maximum, view.resolution ?? DEFAULT_RESOLUTION[place.maille] ?? 7);
  const asked = { ...parameters, territoire: place.territoire };
  const [full, still, geometries, points, choices] = await Promise.all([
    answerOf(fetch, view.layer, { ...asked, resolution: String(resolution) }),
    answerOf(fetch, view.layer, { ...asked, resolution: String(Math.min(resolution, FINEST_STILL[place.maille] ?? 6)) }),
    fetchOutlinesOver(fetch, place),
    pointsOf(fetch, view, place.territoire, parameters),
    fetchTerritoryChoices(fetch)
  ]);
  const figure: FigureModel = hexFigure(still, { title: request.titre, subtitle: subtitleOf(still) }, geometries, points);
  const column = still.colonnes.find(({ nom }) => nom === still.requete.carte?.valeur);
  const style: NumberStyle = numberStyle({ role: column?.role ?? 'indice', unite: column?.unite ?? null, type: column?.type ?? 'decimal' });
  return {
    view,
    place,
    layers,
    resolution,
    finest: maximum,
    asked: { ...asked, resolution: String(resolution) },
    options: request.parametres.filter(({ nom }) => nom !== 'territoire' && nom !== 'resolution'),
    values: still.parametres,
    valueColumn: still.requete.carte?.valeur ?? '',
    unit: column?.unite ?? '',
    style,
    figure,
    geometries,
    table: tableModel(full, { limit: 60 }),
    request: requestPage(full),
    download: spreadsheet(full),
    choices,
    points,
    share: `/carte?${writeMapView(view)}`
  };
};

async function answerOf(fetcher: typeof fetch, id: string, parameters: Record<string, string>): Promise<Answer> {
  return fetchAnswer(fetcher, id, parameters).catch((problem: unknown) => {
    if (problem instanceof ApiProblem) error(problem.document.status, problem.document.detail);
    throw problem;
  });
}

async function pointsOf(fetcher: typeof fetch, view: MapView, territoire: string, parameters: Record<string, string>): Promise<{ lat: number; lng: number; title: string }[]> {
  if (view.points === 'aucun') return [];
  const rentree = parameters['rentree'] ? { rentree: parameters['rentree'] } : {};
  const answer = view.points === 'accueil' ? await answerOf(fetcher, 'spro/lieux_accueil', { territoire }) : await answerOf(fetcher, 'cprdfop/etablissements_formation', { territoire, ...rentree });
  return answer.lignes.flatMap((row) =>
    typeof row['latitude'] === 'number' && typeof row['longitude'] === 'number' ? [{ lat: row['latitude'], lng: row['longitude'], title: String(row['nom'] ?? row['etablissement'] ?? '') }] : []
  );
}

function subtitleOf(answer: Answer): string {
  const column = answer.colonnes.find(({ nom }) => nom === answer.requete.carte?.valeur);
  const vintage = answer.parametres['rentree'] ? `, rentrée ${answer.parametres['rentree']}` : '';
  return `${column?.libelle ?? ''}${vintage}, ${answer.parametres_libelles['territoire'] ?? ''}`;
}
