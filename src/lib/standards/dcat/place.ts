import { COUNTRY } from '../../catalogue/home.ts';
import type { Engine } from '../../server/answer/engine.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';
import { readContours } from '../../server/describe/contours.ts';
import { french, type Node } from './terms.ts';

/** West, south, east, north, in degrees. */
type Box = readonly [number, number, number, number];

const WKT = 'http://www.opengis.net/ont/geosparql#wktLiteral';

/** Where the figures are of: the region or the country, its box (of the outline, or of communes) and middle. */
export async function placeOfCatalogue(engine: Engine, snapshot: Snapshot): Promise<Node> {
  const { region, region_nom: name } = snapshot.reference.summary;
  const code = region.split(':')[1] ?? '';
  const box = boxOf(await pointsOf(engine, snapshot));
  return {
    ...(/^\d+$/.test(code) ? { '@id': `http://id.insee.fr/geo/region/${code}` } : {}),
    ...(region === COUNTRY ? { '@id': 'http://id.insee.fr/geo/pays/france' } : {}),
    '@type': 'dct:Location',
    'skos:prefLabel': french(name),
    ...(box === null ? {} : { 'dcat:bbox': wkt(ringOf(box)), 'dcat:centroid': wkt(middleOf(box)) })
  };
}

async function pointsOf(engine: Engine, snapshot: Snapshot): Promise<(readonly [number, number])[]> {
  const { summary, territories } = snapshot.reference;
  const known = territories.some(({ code, maille }) => `${maille}:${code}` === summary.region);
  const outlines = known ? (await readContours(engine, snapshot, null, summary.region)).features : [];
  const points = outlines.flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      .flat(2)
      .map(([lng = 0, lat = 0]) => [lng, lat] as const)
  );
  if (points.length > 0) return points;
  return territories.flatMap(({ maille, dansRegion, lng, lat }) =>
    maille === 'commune' && dansRegion && lng !== null && lat !== null ? [[lng, lat] as const] : []
  );
}

function boxOf(points: readonly (readonly [number, number])[]): Box | null {
  if (points.length === 0) return null;
  return points.reduce<Box>(
    ([west, south, east, north], [lng, lat]) => [
      Math.min(west, lng),
      Math.min(south, lat),
      Math.max(east, lng),
      Math.max(north, lat)
    ],
    [Infinity, Infinity, -Infinity, -Infinity]
  );
}

function ringOf([west, south, east, north]: Box): string {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south]
  ];
  return `POLYGON((${corners.map((corner) => corner.map(degrees).join(' ')).join(', ')}))`;
}

function middleOf([west, south, east, north]: Box): string {
  return `POINT(${degrees((west + east) / 2)} ${degrees((south + north) / 2)})`;
}

/** A metre is enough. */
function degrees(value: number): string {
  return String(Number(value.toFixed(5)));
}

function wkt(text: string): Node {
  return { '@value': text, '@type': WKT };
}
