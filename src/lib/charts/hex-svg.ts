import { xml, type Markup } from '../text/markup.ts';
import type { MultiPolygon, Polygon } from 'geojson';
import { cellRing } from '../h3/geojson.ts';
import type { Cell } from '../h3/cell.ts';
import { landWithin } from './land/land.ts';
import { frameOf, outlinePath, project, ringsOf, shownBounds, tenthsOf, type Frame } from './projection.ts';
import { scaleBar, SCALE_HEIGHT } from './scale-bar.ts';
import { classColours, FEW_OUTLINES, type Classes } from '../cartography/scale.ts';
import { HATCH, HIDDEN_FILL } from './hatch.ts';
import type { Drawing } from './svg.ts';
import { closedPath, TENTHS, unionOf, type Tenth } from './svg-path.ts';
import { townNames, type Town } from './town-names.ts';

/** A cell and its value; null when hidden, then hatched. */
export interface HexValue {
  cell: Cell;
  value: number | null;
}

export interface HexMapOptions {
  label: string;
  outlines: readonly (Polygon | MultiPolygon)[];
  points?: readonly { lat: number; lng: number; title: string }[];
  /** Given, the map also has the land around, a scale, and as many of these towns as hold. */
  towns?: readonly Town[];
  /** The territory itself, among the outlines: its own coast is finer than that of the land around. */
  own?: Polygon | MultiPolygon | undefined;
}

/** Letters of towns, in units of a drawing 640 wide, on a screen and on a phone. */
const NAMES = { large: { size: 12, most: 14 }, etroit: { size: 20, most: 6 } };

/**
 * A still map of hexagons, drawn on the server: it reads without JavaScript and prints.
 */
export function drawHexMap(
  values: readonly HexValue[],
  classes: Classes,
  { label, outlines, points = [], towns, own }: HexMapOptions
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
  const hexagons = [...surfaces].map(([fill, cells]) => xml`<path fill="${fill}" d="${closedPath(unionOf(cells))}"/>`);
  const lines = outlines.map((outline) => xml`<path d="${outlinePath(outline, frame)}"/>`);
  const dots = points.map(({ lat, lng, title }) => {
    const [x, y] = project([lng, lat], frame);
    return xml`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3.2"><title>${title}</title></circle>`;
  });
  const faint = outlines.length > FEW_OUTLINES;
  const height = frame.height + (towns ? SCALE_HEIGHT : 0);
  const svg =
    xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${height}" width="${frame.width}" height="${height}" role="img" aria-label="${label}">${HATCH}${towns && groundOf(frame, own)}${
      hidden.length > 0 && xml`<path fill="${HIDDEN_FILL}" d="${closedPath(hidden, 10)}"/>`
    }<g ${TENTHS}>${hexagons}<g fill="none" stroke="${faint ? 'var(--context-mark)' : 'var(--ink)'}" stroke-width="${faint ? 4 : 8}" stroke-linejoin="round">${lines}</g></g><g fill="var(--emphasis)" stroke="var(--paper)">${dots}</g>${
      towns && [namesOf(towns, frame), scaleBar(frame, 6, height - 6)]
    }</svg>`.toString();
  return { wide: svg, narrow: svg, label };
}

/** Land beyond the limits, under paper where the territory is. */
function groundOf(frame: Frame, own: Polygon | MultiPolygon | undefined): Markup {
  const land = landWithin(shownBounds(frame)).map((ring) =>
    outlinePath({ type: 'Polygon', coordinates: [ring] }, frame)
  );
  return xml`<g ${TENTHS} stroke="none"><g fill="var(--context)" fill-opacity="0.45"><path d="${land.join('')}"/></g>${own && xml`<g fill="var(--paper)"><path d="${outlinePath(own, frame)}"/></g>`}</g>`;
}

/** Names of two sizes, of which a page shows one; away from pages, the one for screens. */
function namesOf(towns: readonly Town[], frame: Frame): Markup {
  return xml`<g class="noms-large">${townNames(towns, frame, NAMES.large)}</g><g class="noms-etroit" display="none">${townNames(towns, frame, NAMES.etroit)}</g>`;
}
