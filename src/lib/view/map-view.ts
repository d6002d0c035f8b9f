/** What the address of /carte holds: the reader's choices only, defaults left out. */
export interface MapView {
  /** Request whose cells are drawn. */
  layer: string;
  territory: string | null;
  /** H3 resolution, or null to follow the territory. */
  resolution: number | null;
  points: PointLayer;
  relief: boolean;
  camera: { lng: number; lat: number; zoom: number } | null;
  /** Other parameters of the request, as text. */
  parameters: Record<string, string>;
}

export const POINT_LAYERS = ['aucun', 'formations', 'accueil'] as const;
export type PointLayer = (typeof POINT_LAYERS)[number];

export const DEFAULT_LAYER = 'reference/population_cellules';
const OWN_NAMES = new Set(['couche', 'territoire', 'resolution', 'lieux', 'relief', 'vue']);

/** Reads a view; anything that is not understood is left out, so that an old address still opens. */
export function readMapView(query: URLSearchParams): MapView {
  const resolution = Number(query.get('resolution') ?? Number.NaN);
  const points = POINT_LAYERS.find((layer) => layer === query.get('lieux')) ?? 'aucun';
  return {
    layer: query.get('couche') || DEFAULT_LAYER,
    territory: query.get('territoire') || null,
    resolution: Number.isInteger(resolution) && resolution >= 4 && resolution <= 9 ? resolution : null,
    points,
    relief: query.get('relief') === 'oui',
    camera: readCamera(query.get('vue')),
    parameters: Object.fromEntries([...query].filter(([name, value]) => !OWN_NAMES.has(name) && value !== ''))
  };
}

/** The query of a view, without its leading mark; empty for the default view. */
export function writeMapView(view: MapView): string {
  const query = new URLSearchParams();
  if (view.layer !== DEFAULT_LAYER) query.set('couche', view.layer);
  if (view.territory) query.set('territoire', view.territory);
  if (view.resolution !== null) query.set('resolution', String(view.resolution));
  if (view.points !== 'aucun') query.set('lieux', view.points);
  if (view.relief) query.set('relief', 'oui');
  for (const [name, value] of Object.entries(view.parameters)) query.set(name, value);
  if (view.camera) query.set('vue', `${view.camera.lng.toFixed(4)},${view.camera.lat.toFixed(4)},${view.camera.zoom.toFixed(2)}`);
  return query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
}

function readCamera(text: string | null): MapView['camera'] {
  const [lng, lat, zoom] = (text ?? '').split(',').map(Number);
  if (lng === undefined || lat === undefined || zoom === undefined) return null;
  const possible = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
  return possible ? { lng, lat, zoom } : null;
}
