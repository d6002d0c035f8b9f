import { escapeXml } from '../catalogue/escape-xml.ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { cellRing } from '../h3/geojson.ts';
import type { Cell } from '../h3/cell.ts';
import { frameOf, project, ringPath, ringsOf, type Frame } from './projection.ts';
import { classColours, FEW_OUTLINES, type Classes } from './scale.ts';
import { HATCH, HIDDEN_FILL, type Drawing } from './svg.ts';

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
export function drawHexMap(values: readonly HexValue[], classes: Classes, { label, outlines, points = [] }: HexMapOptions): Drawing {
  const rings = values.map(({ cell }) => cellRing(cell));
  const frame = frameOf([...rings.flat(), ...outlines.flatMap(ringsOf).flat()]);
  const colours = classColours(classes);
  const paths = new Map<string, string[]>();
  values.forEach(({ value }, index) => {
    const fill = value === null ? HIDDEN_FILL : colours[classes.classOf(value)] ?? 'var(--seq-8)';
    const list = paths.get(fill) ?? [];
    list.push(hexPath(rings[index] ?? [], frame));
    paths.set(fill, list);
  });
  const hexagons = [...paths].map(([fill, parts]) => `<path fill="${fill}" d="${parts.join('')}"/>`).join('');
  const lines = outlines.map((outline) => `<path d="${ringsOf(outline).map((ring) => ringPath(ring, frame)).join('')}"/>`).join('');
  const dots = points.map(({ lat, lng, title }) => {
    const [x, y] = project([lng, lat], frame);
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3.2"><title>${escapeXml(title)}</title></circle>`;
  });
  const faint = outlines.length > FEW_OUTLINES;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}" role="img" aria-label="${escapeXml(label)}">` +
    HATCH +
    `${hexagons}<g fill="none" stroke="${faint ? 'var(--context-mark)' : 'var(--ink)'}" stroke-width="${faint ? 0.4 : 0.8}" stroke-linejoin="round">${lines}</g>` +
    `<g fill="var(--emphasis)" stroke="var(--paper)">${dots.join('')}</g></svg>`;
  return { wide: svg, narrow: svg, label };
}

/** Relative coordinates to a tenth of a pixel: a map of five thousand cells stays under 50 kB compressed. */
function hexPath(ring: readonly Position[], frame: Frame): string {
  let path = '';
  let [px, py] = [0, 0];
  ring.slice(0, -1).forEach((position, index) => {
    const [x, y] = project(position, frame).map((value) => Math.round(value * 10)) as [number, number];
    path += index === 0 ? `M${x / 10} ${y / 10}` : `${index === 1 ? 'l' : ' '}${(x - px) / 10} ${(y - py) / 10}`;
    [px, py] = [x, y];
  });
  return `${path}z`;
}
