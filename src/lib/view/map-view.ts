/** What the address of /carte holds: the reader's choices only, defaults left out. */
export interface MapView {
  /** Request whose cells are drawn. */
  layer: string;
  territory: string | null;
  /** H3 resolution, or null to follow the territory. */
  resolution: number | null;
  points: PointLayer;
  relief: boolean;
  /** How the layer is read: as it is, smoothed, or as hot spots. */
  reading: LayerReading;
  zone: string | null;
  /** A layer of territories beside the first, on a map of its own. */
  beside: string | null;
  camera: { lng: number; lat: number; zoom: number } | null;
  /** Other parameters of the request, as text. */
  parameters: Record<string, string>;
}

export const POINT_LAYERS = ['aucun', 'formations', 'accueil', 'gare', 'france_services'] as const;
export type PointLayer = (typeof POINT_LAYERS)[number];

export const LAYER_READINGS = ['brute', 'lissee', 'points_chauds'] as const;
export type LayerReading = (typeof LAYER_READINGS)[number];

export const DEFAULT_LAYER = 'reference/population_cellules';
/** What a form gives to make a zone; the page answers with the address of that zone. */
export const ZONE_FIELDS = ['ajouter', 'retirer', 'autour', 'rayon'] as const;
const OWN_NAMES = new Set<string>([
  'couche',
  'territoire',
  'resolution',
  'lieux',
  'relief',
  'lecture',
  'vue',
  'zone',
  'cote',
  ...ZONE_FIELDS
]);
const ZONE = /^[\w-]{1,2600}$/;

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
    reading: LAYER_READINGS.find((reading) => reading === query.get('lecture')) ?? 'brute',
    zone: readZone(query.get('zone')),
    beside: query.get('cote') || null,
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
  if (view.reading !== 'brute') query.set('lecture', view.reading);
  if (view.beside) query.set('cote', view.beside);
  if (view.zone) query.set('zone', writeZone(view.zone));
  if (view.camera) query.set('vue', writeCamera(view.camera));
  return query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** A zone as an address has it: without the type that its parameter already says. */
export function writeZone(code: string): string {
  return code.replace(/^zone:/, '');
}

/** Longitude and latitude to about ten metres, then the zoom. */
export function writeCamera({ lng, lat, zoom }: NonNullable<MapView['camera']>): string {
  return `${lng.toFixed(4)},${lat.toFixed(4)},${zoom.toFixed(2)}`;
}

/** Zooms from which finer hexagons are drawn, when the reader lets the zoom choose. */
const FINER_FROM: readonly (readonly [zoom: number, resolution: number])[] = [
  [5.8, 6],
  [6.9, 7],
  [9.4, 8],
  [11.5, 9]
];

/** The resolution that suits a zoom, between the coarsest drawn and the finest that a layer has. */
export function resolutionAt(zoom: number, finest: number): number {
  const found = FINER_FROM.findLast(([from]) => zoom >= from)?.[1] ?? 5;
  return Math.min(finest, found);
}

function readZone(text: string | null): string | null {
  const code = (text ?? '').replace(/^zone:/, '');
  return ZONE.test(code) ? `zone:${code}` : null;
}

function readCamera(text: string | null): MapView['camera'] {
  const [lng, lat, zoom] = (text ?? '').split(',').map(Number);
  if (lng === undefined || lat === undefined || zoom === undefined) return null;
  const possible = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
  return possible ? { lng, lat, zoom } : null;
}
