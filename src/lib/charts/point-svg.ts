import type { MultiPolygon, Polygon } from 'geojson';
import { xml } from '../text/markup.ts';
import { frameOf, outlinePath, project, ringsOf } from './projection.ts';
import type { Drawing } from './svg.ts';
import { TENTHS } from './svg-path.ts';

/** A place and what it counts; null where places are all alike, or the figure is not known. */
export interface PlacePoint {
  readonly lat: number;
  readonly lng: number;
  readonly title: string;
  readonly value: number | null;
}

export interface PointMapOptions {
  readonly label: string;
  readonly outlines: readonly (Polygon | MultiPolygon)[];
}

/** Radii in units of the drawing. */
const LARGEST = 13;
const SMALLEST = 2;
const ALIKE = 3.2;
/** Beyond, names would weigh more than the map: they are in the table. */
const MOST_NAMED = 1_500;

/** A still map of places: areas in proportion, the largest first, so that none covers a smaller one. */
export function drawPointMap(points: readonly PlacePoint[], { label, outlines }: PointMapOptions): Drawing {
  const frame = frameOf([...points.map(({ lng, lat }) => [lng, lat]), ...outlines.flatMap(ringsOf).flat()]);
  const most = Math.max(0, ...points.map(({ value }) => value ?? 0));
  const lines = outlines.map((outline) => xml`<path d="${outlinePath(outline, frame)}"/>`);
  const named = points.length <= MOST_NAMED;
  const discs = [...points]
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .map(({ lat, lng, title, value }) => {
      const [x, y] = project([lng, lat], frame);
      const radius =
        value === null || most === 0 ? ALIKE : Math.max(SMALLEST, LARGEST * Math.sqrt(Math.max(0, value) / most));
      // Hollow among those that count: an area would be read as a figure.
      const hollow =
        value === null &&
        most > 0 &&
        xml` fill="var(--paper)" fill-opacity="1" stroke="var(--emphasis)" stroke-width="1.5"`;
      return xml`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"${hollow}>${named && xml`<title>${title}</title>`}</circle>`;
    });
  const svg =
    xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}" role="img" aria-label="${label}"><g ${TENTHS} fill="none" stroke="var(--ink)" stroke-width="8" stroke-linejoin="round">${lines}</g><g fill="var(--emphasis)" fill-opacity="0.75" stroke="var(--paper)" stroke-width="0.7">${discs}</g></svg>`.toString();
  return { wide: svg, narrow: svg, label };
}
