import type { Position } from 'geojson';
import proj4 from 'proj4';
import type { Box } from '../../h3/box.ts';

/** A coordinate reference system in which features are asked. Source: OGC 18-058r1 (OGC API – Features, part 2). */
export interface Crs {
  /** As addresses and headers name it. */
  readonly uri: string;
  readonly label: string;
  /** A box is in degrees: it has ends, and may cross the antimeridian. */
  readonly degrees: boolean;
  /** From longitude and latitude in degrees, in the order of the axes of the system; null where nothing changes. */
  readonly project: ((position: Position) => Position) | null;
  /** The sides of a box given in the order of the axes, first axis first. */
  readonly sides: (first: number, second: number, otherFirst: number, otherSecond: number) => Box;
}

const EPSG = 'http://www.opengis.net/def/crs/EPSG/0/';
/** A millimetre. */
const DIGITS = 1e3;

const eastFirst: Crs['sides'] = (west, south, east, north) => ({ west, south, east, north });

/** Longitude, then latitude: what features are stored and answered in when nothing is asked. */
export const CRS84: Crs = {
  uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  label: 'longitude, latitude (WGS 84)',
  degrees: true,
  project: null,
  sides: eastFirst
};

const WGS84: Crs = {
  uri: `${EPSG}4326`,
  label: 'latitude, longitude (WGS 84)',
  degrees: true,
  project: ([lng = 0, lat = 0]) => [lat, lng],
  sides: (south, west, north, east) => ({ west, south, east, north })
};

/** Metres, easting first. */
function metric(code: number, label: string, definition: string): Crs {
  const { forward } = proj4(definition);
  const round = (metres: number): number => Math.round(metres * DIGITS) / DIGITS;
  return {
    uri: EPSG + code,
    label,
    degrees: false,
    project: ([lng = 0, lat = 0]) => {
      const [x = 0, y = 0] = forward([lng, lat]);
      return [round(x), round(y)];
    },
    sides: eastFirst
  };
}

const MERCATOR = metric(3857, 'Mercator des cartes en ligne, en mètres', 'EPSG:3857');
const GRS80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
const LAMBERT_93 = metric(
  2154,
  'Lambert-93, en mètres',
  `+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 ${GRS80}`
);
const ANTILLES = metric(5490, 'RGAF09, UTM 20 nord, en mètres', `+proj=utm +zone=20 ${GRS80}`);
/** The legal projection of each overseas region; elsewhere Lambert-93. Décret 2000-1276, arrêté du 5 mars 2019. */
const OVERSEAS: Readonly<Record<string, Crs>> = {
  'region:01': ANTILLES,
  'region:02': ANTILLES,
  'region:03': metric(2972, 'RGFG95, UTM 22 nord, en mètres', `+proj=utm +zone=22 ${GRS80}`),
  'region:04': metric(2975, 'RGR92, UTM 40 sud, en mètres', `+proj=utm +zone=40 +south ${GRS80}`),
  'region:06': metric(4471, 'RGM04, UTM 38 sud, en mètres', `+proj=utm +zone=38 +south ${GRS80}`)
};

/** The systems of the features of a snapshot, the default first. @param region typed code of its region */
export function crsOffered(region: string): readonly Crs[] {
  return [CRS84, WGS84, OVERSEAS[region] ?? LAMBERT_93, MERCATOR];
}

/** What an answer with positions says of them. Source: OGC 18-058r1, requirement /req/crs/ogc-crs-header. */
export function contentCrs({ uri }: Crs): Record<string, string> {
  return { 'content-crs': `<${uri}>` };
}
