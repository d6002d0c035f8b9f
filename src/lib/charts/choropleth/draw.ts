import type { MultiPolygon, Polygon, Position } from 'geojson';
import { xml, type Markup } from '../../text/markup.ts';
import { stripes, stripesFill } from '../hatch.ts';
import { frameOf, outlinePath, project, ringsOf, type Frame } from '../projection.ts';
import { classColours, type Classes } from '../../cartography/scale.ts';
import { NARROW, WIDE, type Drawing } from '../svg.ts';
import { TENTHS } from '../svg-path.ts';
import type { TerritoryShape } from '../territory-map.ts';
import { townNames, type Town } from '../town-names.ts';
import type { Fill } from '../../cartography/fill.ts';

/** A territory of the map: what it is filled with, and its figure in words. */
export interface MappedTerritory {
  readonly territoire: string;
  readonly nom: string;
  readonly geometry: Polygon | MultiPolygon;
  readonly fill: Fill;
  readonly words: string;
  /** For counts: a disc of what it is at least, in a ring of what it is at most; the fill is then of no class. */
  readonly disc?: { readonly least: number; readonly most: number };
}

export interface ChoroplethOptions {
  readonly label: string;
  /** The territory of the page, outlined and named: one of those drawn, or of another level. */
  readonly own?: TerritoryShape | undefined;
  readonly towns?: readonly Town[];
  /** The largest count of the maps beside this one, for discs that one compares. */
  readonly most?: number;
}

const NAME_SIZE = 12;
const MOST_NAMES = 9;

/**
 * A still map of territories, each a link: colours where the whole of a figure lies in a class, stripes where in two.
 */
export function drawChoropleth(
  territories: readonly MappedTerritory[],
  classes: Classes,
  options: ChoroplethOptions
): Drawing {
  return {
    label: options.label,
    wide: drawAt(WIDE, territories, classes, options),
    narrow: drawAt(NARROW, territories, classes, options)
  };
}

function drawAt(
  width: number,
  territories: readonly MappedTerritory[],
  classes: Classes,
  { own, towns = [], most: largest = 0 }: ChoroplethOptions
): string {
  const frame = frameOf(territories.flatMap(({ geometry }) => ringsOf(geometry)).flat(), width);
  const colours = classColours(classes);
  const patterns = new Map<string, Markup>();
  const striped = (name: string, ...drawn: readonly [ground: string, stripe: string, width: number]): string => {
    patterns.set(name, stripes(name, ...drawn));
    return stripesFill(name);
  };
  const fillOf = (fill: Fill): string => {
    if (fill.kind === 'class') return colours[fill.index] ?? 'var(--paper)';
    if (fill.kind === 'two')
      return striped(`${fill.low}-${fill.high}`, colours[fill.low] ?? '', colours[fill.high] ?? '', 3);
    return fill.kind === 'hidden' ? striped('cache', 'var(--paper)', 'var(--context-mark)', 1.5) : 'var(--paper)';
  };
  const shapes = territories.map(({ territoire, nom, geometry, fill, words }) => {
    const path = xml`<path d="${outlinePath(geometry, frame)}" fill="${fillOf(fill)}"><title>${nom} : ${words}</title></path>`;
    return xml`<a href="/territoires/${encodeURI(territoire)}" tabindex="-1">${path}</a>`;
  });
  const discs = discsOn(frame, territories, largest);
  const around =
    own && xml`<path fill="none" stroke="var(--emphasis)" stroke-width="24" d="${outlinePath(own.geometry, frame)}"/>`;
  return xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}" aria-hidden="true">${
    patterns.size > 0 && xml`<defs>${[...patterns.values()]}</defs>`
  }<g ${TENTHS} stroke="var(--context-mark)" stroke-width="6" stroke-linejoin="round">${shapes}${around}</g>${discs}${namesOn(frame, own, towns)}</svg>`.toString();
}

/** Units: the radius of the largest disc, in a drawing of the wide width. */
const LARGEST = 26;

/** The largest first, so that none covers a smaller one. */
function discsOn(frame: Frame, territories: readonly MappedTerritory[], largest: number): Markup | undefined {
  const counted = territories.flatMap(({ disc, geometry }) => (disc ? [{ ...disc, at: middleOf(geometry) }] : []));
  const reach = Math.max(1e-9, largest, ...counted.map(({ most }) => most));
  const radius = (value: number): string =>
    (LARGEST * Math.min(1, frame.width / WIDE) * Math.sqrt(Math.max(0, value) / reach)).toFixed(1);
  const drawn = counted
    .sort((a, b) => b.most - a.most)
    .map(({ least, most, at }) => {
      const [x, y] = project(at, frame);
      const disc = (value: number, style: Markup): Markup =>
        xml`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius(value)}" ${style}/>`;
      return [
        disc(least, xml`fill="var(--seq-6)" fill-opacity=".8"`),
        most > least && disc(most, xml`fill="none" stroke="var(--seq-7)" stroke-dasharray="3 2"`)
      ];
    });
  return drawn.length === 0 ? undefined : xml`<g pointer-events="none">${drawn}</g>`;
}

/** The territory in view, then towns. */
function namesOn(frame: Frame, own: TerritoryShape | undefined, towns: readonly Town[]): Markup {
  const [lng = 0, lat = 0] = own ? middleOf(own.geometry) : [];
  const named = [
    ...(own && !towns.some(({ name }) => name === own.nom) ? [{ name: own.nom, lat, lng }] : []),
    ...[...towns].sort((a, b) => Number(b.name === own?.nom) - Number(a.name === own?.nom))
  ];
  return townNames(named, frame, { size: NAME_SIZE, most: frame.width < 500 ? 5 : MOST_NAMES, strong: own?.nom });
}

/** The middle of the largest ring, near enough to name it. */
function middleOf(geometry: Polygon | MultiPolygon): Position {
  const ring = ringsOf(geometry).reduce((longest, each) => (each.length > longest.length ? each : longest), []);
  const [lng, lat] = [0, 1].map((axis) => {
    const values = ring.map((position) => position[axis] ?? 0);
    return (Math.min(...values) + Math.max(...values)) / 2;
  });
  return [lng ?? 0, lat ?? 0];
}
