import type { GeoJSONSource, LngLat, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { FeatureCollection, Position } from 'geojson';
import type { Cell } from '../h3/cell.ts';
import { cellsOutline } from '../h3/geojson.ts';

/** A way of drawing on the map, until it is stopped. */
export interface Tool {
  stop(): void;
}

const SOURCES = ['zone', 'trace', 'curseur'] as const;
type SourceName = (typeof SOURCES)[number];

/** Adds what a zone is drawn with, above everything else. */
export function addZoneLayers(map: MapLibre, ink: string): void {
  for (const name of SOURCES) if (!map.getSource(name)) map.addSource(name, { type: 'geojson', data: empty() });
  if (map.getLayer('zone')) return;
  map.addLayer({ id: 'zone-fond', type: 'fill', source: 'zone', paint: { 'fill-color': ink, 'fill-opacity': 0.12 } });
  map.addLayer({ id: 'zone', type: 'line', source: 'zone', paint: { 'line-color': ink, 'line-width': 2.5 } });
  map.addLayer({
    id: 'trace',
    type: 'line',
    source: 'trace',
    paint: { 'line-color': ink, 'line-width': 2, 'line-dasharray': [2, 1] }
  });
  map.addLayer({
    id: 'trace-points',
    type: 'circle',
    source: 'trace',
    filter: ['==', ['geometry-type'], 'Point'],
    paint: { 'circle-color': ink, 'circle-radius': 4 }
  });
  map.addLayer({ id: 'curseur', type: 'line', source: 'curseur', paint: { 'line-color': ink, 'line-width': 3 } });
}

export function showZone(map: MapLibre, cells: readonly Cell[]): void {
  const geometry = cellsOutline(cells);
  fill(
    map,
    'zone',
    cells.length === 0
      ? empty()
      : { type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties: {} }] }
  );
}

/** One point a click; Enter, a double click or the first point closes; Backspace and Escape take away. */
export function tracePolygon(
  map: MapLibre,
  onchange: (points: number) => void,
  onfinish: (ring: Position[]) => void
): Tool {
  let points: Position[] = [];
  const draw = (next?: LngLat): void => {
    const line = next ? [...points, [next.lng, next.lat]] : points;
    fill(map, 'trace', {
      type: 'FeatureCollection',
      features: [
        ...points.map((position) => ({
          type: 'Feature' as const,
          geometry: { type: 'Point' as const, coordinates: position },
          properties: {}
        })),
        ...(line.length > 1
          ? [{ type: 'Feature' as const, geometry: { type: 'LineString' as const, coordinates: line }, properties: {} }]
          : [])
      ]
    });
  };
  const set = (next: Position[]): void => {
    points = next;
    draw();
    onchange(points.length);
  };
  const finish = (): void => {
    const [first] = points;
    if (!first || points.length < 3) return;
    const ring = [...points, first];
    set([]);
    onfinish(ring);
  };
  const click = (event: MapMouseEvent): void => {
    const [first] = points;
    if (first && points.length > 2 && map.project([first[0] ?? 0, first[1] ?? 0]).dist(event.point) < 10) finish();
    else set([...points, [event.lngLat.lng, event.lngLat.lat]]);
  };
  const move = (event: MapMouseEvent): void => {
    if (points.length > 0) draw(event.lngLat);
  };
  const double = (event: MapMouseEvent): void => {
    event.preventDefault();
    // Both clicks of a double click have added a point at the same place.
    points = points.slice(0, -1);
    finish();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') finish();
    else if (event.key === 'Escape') set([]);
    else if (event.key === 'Backspace') set(points.slice(0, -1));
    else return;
    event.preventDefault();
  };
  const canvas = map.getCanvas();
  canvas.style.cursor = 'crosshair';
  map.on('click', click);
  map.on('mousemove', move);
  map.on('dblclick', double);
  canvas.addEventListener('keydown', key);
  return {
    stop: () => {
      set([]);
      canvas.style.cursor = '';
      map.off('click', click);
      map.off('mousemove', move);
      map.off('dblclick', double);
      canvas.removeEventListener('keydown', key);
    }
  };
}

/** Draws on one of the sources added by `addZoneLayers`. */
export function fill(map: MapLibre, name: SourceName, data: FeatureCollection): void {
  (map.getSource(name) as GeoJSONSource | undefined)?.setData(data);
}

export function empty(): FeatureCollection {
  return { type: 'FeatureCollection', features: [] };
}
