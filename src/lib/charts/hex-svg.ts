import { escapeXml } from '../text/escape-xml.ts';
import type { MultiPolygon, Polygon } from 'geojson';
import { cellRing } from '../h3/geojson.ts';
import type { Cell } from '../h3/cell.ts';
import { frameOf, outlinePath, project, ringsOf, tenthsOf } from './projection.ts';
import { classColours, FEW_OUTLINES, type Classes } from './scale.ts';
import { HATCH, HIDDEN_FILL } from './hatch.ts';
import type { Drawing } from './svg.ts';
import { closedPath, TENTHS, unionOf, type Tenth } from './svg-path.ts';

/** A cell and its value; null when hidden, then hatched. */
export interface HexValue {
  cell: Cell;
  value: number | null;
}

export interface HexMapOptions {
  label: string;
  outlines: readonly (Polygon | MultiPolygon)[];
  points?: readonly { lat: number; lng: number; title: string }[];
}

/**
 * A still map of hexagons, drawn on the server: it reads without JavaScript and prints.
 */
export function drawHexMap(
  values: readonly HexValue[],
  classes: Classes,
  { label, outlines, points = [] }: HexMapOptions
): Drawing {
  const rings = values.map(({ cell }) => cellRing(cell));
  const frame = frameOf([...rings.flat(), ...outlines.flatMap(ringsOf).flat()]);
  const colours = classColours(classes);
  // Cells of one class that touch are one surface: on a map of thousands of cells, most edges need not be written.
  const surfaces = new Map<string, Tenth[][]>();
  values.forEach(({ value }, index) => {
    const fill = value === null ? HIDDEN_FILL : (colours[classes.classOf(value)] ?? 'var(--seq-8)');
    const list = surfaces.get(fill) ?? [];
    list.push((rings[index] ?? []).slice(0, -1).map((position) => tenthsOf(position, frame)));
    surfaces.set(fill, list);
  });
  const hidden = unionOf(surfaces.get(HIDDEN_FILL) ?? []);
  surfaces.delete(HIDDEN_FILL);
  const hexagons = [...surfaces]
    .map(([fill, cells]) => `<path fill="${fill}" d="${closedPath(unionOf(cells))}"/>`)
    .join('');
  const lines = outlines.map((outline) => `<path d="${outlinePath(outline, frame)}"/>`).join('');
  const dots = points.map(({ lat, lng, title }) => {
    const [x, y] = project([lng, lat], frame);
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3.2"><title>${escapeXml(title)}</title></circle>`;
  });
  const faint = outlines.length > FEW_OUTLINES;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}" role="img" aria-label="${escapeXml(label)}">` +
    HATCH +
    (hidden.length > 0 ? `<path fill="${HIDDEN_FILL}" d="${closedPath(hidden, 10)}"/>` : '') +
    `<g ${TENTHS}>${hexagons}<g fill="none" stroke="${faint ? 'var(--context-mark)' : 'var(--ink)'}" stroke-width="${faint ? 4 : 8}" stroke-linejoin="round">${lines}</g></g>` +
    `<g fill="var(--emphasis)" stroke="var(--paper)">${dots.join('')}</g></svg>`;
  return { wide: svg, narrow: svg, label };
}
