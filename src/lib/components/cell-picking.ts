import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { cellAt, type Cell } from '../h3/cell.ts';
import { cellCentre } from '../h3/cover.ts';
import { cellRing } from '../h3/geojson.ts';
import { neighboursOf } from '../h3/zone/neighbours.ts';
import { empty, fill, type Tool } from './zone-drawing.ts';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0]
};

/** One cell a click, or by keyboard: arrows move from a cell to its neighbour, the space bar takes or leaves it. */
export function pickCells(
  map: MapLibre,
  resolution: number,
  onmove: (cell: Cell) => void,
  ontoggle: (cell: Cell) => void
): Tool {
  const centre = map.getCenter();
  let at = cellAt(centre.lat, centre.lng, resolution);
  const go = (cell: Cell): void => {
    at = cell;
    fill(map, 'curseur', {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'Polygon', coordinates: [cellRing(cell)] }, properties: {} }]
    });
    onmove(cell);
  };
  const click = ({ lngLat }: MapMouseEvent): void => {
    go(cellAt(lngLat.lat, lngLat.wrap().lng, resolution));
    ontoggle(at);
  };
  const key = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step) {
      go(neighbourTowards(at, step));
      const { lat, lng } = cellCentre(at);
      if (!map.getBounds().contains([lng, lat])) map.setCenter([lng, lat]);
    } else if (event.key === ' ' || event.key === 'Enter') ontoggle(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const canvas = map.getCanvas();
  map.keyboard.disable();
  map.doubleClickZoom.disable();
  map.on('click', click);
  canvas.addEventListener('keydown', key);
  go(at);
  return {
    stop: () => {
      fill(map, 'curseur', empty());
      map.keyboard.enable();
      map.doubleClickZoom.enable();
      map.off('click', click);
      canvas.removeEventListener('keydown', key);
    }
  };
}

/** The neighbour whose direction is closest to the one asked, east and north positive. */
function neighbourTowards(cell: Cell, [east, north]: readonly [number, number]): Cell {
  const from = cellCentre(cell);
  const scale = Math.cos((from.lat * Math.PI) / 180);
  let [best, most] = [cell, -Infinity];
  for (const neighbour of neighboursOf(cell)) {
    const to = cellCentre(neighbour);
    const [x, y] = [(to.lng - from.lng) * scale, to.lat - from.lat];
    const along = (x * east + y * north) / Math.hypot(x, y);
    if (along > most) [best, most] = [neighbour, along];
  }
  return best;
}
