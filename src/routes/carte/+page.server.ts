import { error, redirect } from '@sveltejs/kit';
import type { Answer } from '$lib/catalogue/api/answer.ts';
import { typesetIn } from '$lib/text/typeset.ts';
import { numberStyle, type NumberStyle } from '$lib/text/numbers.ts';
import { HOT_SPOT_SCALE, HOT_SPOT_WORDS, readAnswer, readingRefused, type LandCell } from '$lib/charts/cell-reading.ts';
import { requestPage, spreadsheet, type FigureModel } from '$lib/charts/figure-model.ts';
import { hexFigure } from '$lib/charts/hex-figure.ts';
import { isGapMeasure } from '$lib/cartography/scale.ts';
import { zonePanel } from '$lib/charts/zone-panel.ts';
import { tableModel } from '$lib/charts/table-model.ts';
import {
  ApiProblem,
  fetchNamedAnswer,
  fetchCatalogue,
  fetchOutlinesOver,
  fetchRequest,
  fetchSnapshot,
  fetchZone
} from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { DEFAULT_LAYER, readMapView, writeMapView, ZONE_FIELDS, type MapView } from '$lib/view/map-view.ts';
import { homeOf } from '$lib/catalogue/home.ts';
import { namedFields, type RefusedZone } from '$lib/pages/place/zone-asked.ts';
import { readGround } from './ground.ts';
import { pointsOf } from './points.ts';
import { readPlace } from './read-place.ts';
import { readZone } from './read-zone.ts';
import { showTerritories } from './show-territories.ts';
import { layerName, TERRITORY_LAYERS } from './territory-layer.ts';
import type { PageServerLoad } from './$types';

const FINEST_STILL: Record<string, number> = {
  region: 6,
  departement: 7,
  zone_emploi: 7,
  bassin: 7,
  epci: 8,
  commune: 8
};
const FINEST_ZONE = 8;
const DEFAULT_RESOLUTION: Record<string, number> = {
  region: 7,
  departement: 7,
  zone_emploi: 8,
  bassin: 8,
  epci: 8,
  commune: 8
};

export const csr = true;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const view = readMapView(url.searchParams);
  const refusedZone = await makeZone(fetch, url, view);
  const [snapshot, catalogue, choices] = await Promise.all([
    fetchSnapshot(fetch),
    fetchCatalogue(fetch),
    fetchTerritoryChoices(fetch)
  ]);
  // What has no answer in this snapshot is not offered.
  const answered = catalogue.filter(({ disponible }) => disponible);
  const hexagons = answered.filter(({ carte }) => carte?.type === 'hexagones').map(({ id, titre }) => ({ id, titre }));
  const territoryLayers = TERRITORY_LAYERS.filter(({ request }) => answered.some(({ id }) => id === request));
  const byTerritory = territoryLayers.find(({ id }) => id === view.layer);
  if (!byTerritory && view.layer !== DEFAULT_LAYER && !hexagons.some(({ id }) => id === view.layer))
    error(404, noLayer(view.layer, catalogue, [...hexagons, ...territoryLayers]));
  const request = await fetchRequest(fetch, byTerritory?.request ?? view.layer);
  const asked = await readPlace(fetch, url, snapshot, {
    levels: byTerritory
      ? { mailles: [] }
      : (request.parametres.find(({ nom }) => nom === 'territoire') ?? { mailles: [] }),
    addressOf: (territory) => `/carte?${writeMapView({ ...view, territory, camera: null })}`
  });
  const { place, refused: refusedPlace } = asked;
  const home = homeOf(place, snapshot) ?? place.territoire;
  const controls = {
    layers: hexagons,
    territoryLayers: territoryLayers.map((layer) => ({ id: layer.id, titre: layerName(layer) })),
    choices: choices.filter(({ inside }) => inside),
    refusedPlace
  };
  if (byTerritory) {
    const shown = orExplain(
      showTerritories(fetch, byTerritory, request, { view, place, region: home, offered: territoryLayers })
    );
    return { kind: 'territoires' as const, ...typesetIn({ view, place, controls, ...(await shown) }) };
  }
  const known = new Set(request.parametres.map(({ nom }) => nom));
  const parameters = Object.fromEntries(Object.entries(view.parameters).filter(([name]) => known.has(name)));
  const maximum = Number(request.parametres.find(({ nom }) => nom === 'resolution')?.max ?? 8);
  const resolution = Math.min(maximum, view.resolution ?? DEFAULT_RESOLUTION[place.maille] ?? 7);
  const chosen = { ...parameters, territoire: place.territoire };
  const [full, still, geometries, points, ground, panel] = await Promise.all([
    answerOf(fetch, view.layer, { ...chosen, resolution: String(resolution) }),
    answerOf(fetch, view.layer, {
      ...chosen,
      resolution: String(Math.min(resolution, FINEST_STILL[place.maille] ?? 6))
    }),
    fetchOutlinesOver(fetch, place),
    orExplain(pointsOf(fetch, view, place.territoire, parameters)),
    readGround(fetch, place, home),
    view.zone ? orExplain(readZone(fetch, view.zone, home)).then(zonePanel) : null
  ]);
  const refused = readingRefused(still);
  const reading = refused === null ? view.reading : 'brute';
  const land =
    reading === 'brute'
      ? []
      : cellsOf(
          await answerOf(fetch, DEFAULT_LAYER, {
            territoire: place.territoire,
            resolution: still.parametres['resolution'] ?? ''
          })
        );
  const figure: FigureModel = hexFigure(
    readAnswer(still, land, reading),
    { title: request.titre, subtitle: subtitleOf(still) },
    panel ? [...geometries, panel.outline] : geometries,
    {
      points,
      towns: ground.towns,
      own: geometries.at(-1),
      scale: reading === 'points_chauds' ? HOT_SPOT_SCALE : undefined
    }
  );
  const column = still.colonnes.find(({ nom }) => nom === still.requete.carte?.valeur);
  const style: NumberStyle = numberStyle({
    role: column?.role ?? 'indice',
    unite: column?.unite ?? null,
    type: column?.type ?? 'decimal'
  });
  const said = typesetIn({
    view,
    place,
    controls: {
      ...controls,
      finest: maximum,
      options: request.parametres.filter(({ nom }) => nom !== 'territoire' && nom !== 'resolution'),
      refused
    },
    resolution,
    asked: { ...chosen, resolution: String(resolution) },
    values: still.parametres,
    valueColumn: still.requete.carte?.valeur ?? '',
    unit: column?.unite ?? '',
    style,
    gap: isGapMeasure({ unite: column?.unite ?? null }, still.requete.carte),
    figure,
    ground: ground.said,
    home,
    table: tableModel(reading === 'brute' ? full : readAnswer(still, land, reading, true), { limit: 60 }),
    tableResolution: reading === 'brute' ? resolution : Number(still.parametres['resolution']),
    reading,
    hotWords: HOT_SPOT_WORDS,
    request: requestPage(full),
    download: spreadsheet(full),
    panel,
    refusedZone,
    finestZone: FINEST_ZONE
  });
  return { kind: 'hexagones' as const, ...said, points };
};

/** A layer that nobody knows, or that the files of this snapshot leave without an answer, with those that are offered. */
function noLayer(
  asked: string,
  catalogue: Awaited<ReturnType<typeof fetchCatalogue>>,
  offered: readonly { readonly id: string }[]
): string {
  const request = TERRITORY_LAYERS.find(({ id }) => id === asked)?.request ?? asked;
  const known = catalogue.find(({ id }) => id === request);
  return `${known ? `« ${known.titre} » n’a pas de réponse dans cet instantané : sa page dit ce qui manque, /catalogue/${known.id}.` : `Aucune couche « ${asked.slice(0, 60)} ».`} Les couches sont : ${offered.map(({ id }) => id).join(', ')}.`;
}

/** A form that adds to the zone, or takes from it, leads to the address of the zone it makes; what it cannot make is said beside the map. */
async function makeZone(fetcher: typeof fetch, url: URL, view: MapView): Promise<RefusedZone | null> {
  const given = ZONE_FIELDS.flatMap((name): [string, string][] => {
    const value = url.searchParams.get(name)?.trim();
    return value ? [[name, value]] : [];
  });
  if (given.length === 0) return null;
  const typed = Object.fromEntries(given);
  const named = await namedFields(
    fetcher,
    typed,
    (fields) => `/carte?${writeMapView(view)}&${new URLSearchParams(fields).toString().replaceAll('%3A', ':')}`
  );
  if ('refused' in named) return named.refused;
  const start: Record<string, string> = view.zone
    ? { zone: view.zone }
    : { resolution: String(Math.min(FINEST_ZONE, view.resolution ?? FINEST_ZONE)) };
  const made = await fetchZone(fetcher, { ...start, ...named.fields }).catch((problem: unknown) => {
    if (problem instanceof ApiProblem) return problem;
    throw problem;
  });
  if (made instanceof ApiProblem) return { typed, reasons: made.reasons, choices: [] };
  redirect(303, `/carte?${writeMapView({ ...view, zone: made.zone })}`);
}

function answerOf(fetcher: typeof fetch, id: string, parameters: Record<string, string>): Promise<Answer> {
  return orExplain(fetchNamedAnswer(fetcher, id, parameters));
}

/** What the API refuses, said by the page in the same words. */
function orExplain<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((problem: unknown) => {
    if (problem instanceof ApiProblem) error(problem.document.status, problem.document.detail);
    throw problem;
  });
}

/** The cells of an answer, as numbers. */
function cellsOf({ lignes }: Answer): LandCell[] {
  return lignes.map((row) => ({ cell: BigInt(`0x${String(row['cellule'])}`), people: Number(row['population'] ?? 0) }));
}

function subtitleOf(answer: Answer): string {
  const column = answer.colonnes.find(({ nom }) => nom === answer.requete.carte?.valeur);
  const vintage = answer.parametres['rentree'] ? `, rentrée ${answer.parametres['rentree']}` : '';
  return `${column?.libelle ?? ''}${vintage}, ${answer.parametres_libelles['territoire'] ?? ''}`;
}
