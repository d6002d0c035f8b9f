import type { LngLat, Map as MapLibre } from 'maplibre-gl';
import type { LayerCell } from '../client/cells.ts';
import { cellAt, cellToText, resolutionOf, type Cell } from '../h3/cell.ts';
import { cellCentre } from '../h3/cover.ts';

/** What is under a pointer, and where on the map its words go. */
export interface Pointed {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** For who wants it: the number of the cell, after everything else; empty for a place. */
  readonly number: string;
}

/** A cell and the middle of it. */
export interface FoundCell {
  readonly cell: LayerCell;
  readonly lat: number;
  readonly lng: number;
}

/** Finds the cell of a layer at a position: no need to ask the map what it drew. */
export function cellFinder(cells: readonly LayerCell[]): (at: Pick<LngLat, 'lat' | 'lng'>) => FoundCell | null {
  const [first] = cells;
  if (!first) return () => null;
  const resolution = resolutionOf(first.cell);
  const byCell = new Map<Cell, LayerCell>(cells.map((cell) => [cell.cell, cell]));
  return ({ lat, lng }) => {
    const cell = byCell.get(cellAt(lat, lng, resolution));
    return cell ? { cell, ...cellCentre(cell.cell) } : null;
  };
}

/** « Hexagone 871840a1bffffff. » */
export function cellNumber({ cell }: LayerCell): string {
  return `Hexagone ${cellToText(cell)}.`;
}

/** Says where the reader points: by mouse, by touch, or by keyboard, at the middle of the map. */
export function followPointer(map: MapLibre, say: (at: LngLat | null, by: 'pointer' | 'keyboard') => void): void {
  const canvas = map.getCanvas();
  const centre = () => {
    if (canvas.matches(':focus-visible')) say(map.getCenter(), 'keyboard');
  };
  map.on('mousemove', ({ lngLat }) => say(lngLat.wrap(), 'pointer'));
  map.on('click', ({ lngLat }) => say(lngLat.wrap(), 'pointer'));
  // A finger that is lifted leaves too, and what it touched is still to be read.
  canvas.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') say(null, 'pointer');
  });
  map.on('movestart', () => say(null, 'pointer'));
  map.on('moveend', centre);
  canvas.addEventListener('focus', centre);
  // A map that is taken away loses the focus in the midst of what takes it away.
  canvas.addEventListener('blur', () => queueMicrotask(() => say(null, 'keyboard')));
}
