import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FeatureCollection } from 'geojson';
import { programPresent } from '../../tests/support/programs.ts';
import { withSite } from './with-site.ts';

const run = promisify(execFile);

/** All in one tile, a town and its surroundings, a neighbourhood: zoom, longitude, latitude. */
const READ = [
  [6, -1.68, 48.11],
  [9, -2.76, 47.66],
  [12, -1.68, 48.11]
] as const;
/** Units of a side and of what a tile holds beyond: those of the specification's example. */
const [EXTENT, BUFFER] = [4096, 64];
const EARTH = 20_037_508.342789244;

/**
 * Tiles read by GDAL: the rows that it finds in the same square of the whole file, each with its figures.
 * @throws Error with what differs
 */
export async function tiles(): Promise<void> {
  if (!programPresent('ogr2ogr', 'lecture des tuiles par GDAL')) return;
  await withSite(async (origin) => {
    const scratch = mkdtempSync(join(tmpdir(), 'maille-tuiles-'));
    try {
      const { collections } = (await (await fetch(`${origin}/api/ogc/collections`)).json()) as {
        collections: { id: string }[];
      };
      const faults: string[] = [];
      const read = { tiles: 0, empty: 0, features: 0, values: 0, edges: 0 };
      for (const { id } of collections) {
        const whole = await wholeFile(origin, id, scratch);
        for (const [zoom, lng, lat] of whole === null ? [] : READ) {
          const fault = await compare(origin, id, whole ?? '', scratch, tileOf(zoom, lng, lat), read);
          if (fault !== null) faults.push(fault);
        }
      }
      console.log(
        `${read.tiles} tuiles de ${collections.length} collections, dont ${read.empty} vides ; ${read.features} entités et ${read.values} valeurs relues par GDAL, ${read.edges} au bord ; ${faults.length} écarts`
      );
      if (read.features === 0) faults.push('GDAL n’a lu aucune entité');
      if (faults.length > 0) throw new Error(`GDAL lit autre chose :\n${faults.slice(0, 20).join('\n')}`);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}

/** The answer in a file that GDAL searches quickly, in the system of the tiles; null without rows. */
async function wholeFile(origin: string, id: string, scratch: string): Promise<string | null> {
  const [from, to] = ['geojson', 'fgb'].map((extension) => join(scratch, `${id}.${extension}`)) as [string, string];
  const text = await (await fetch(`${origin}/api/v1/requests/${id.replace('.', '/')}?format=geojson`)).text();
  if ((JSON.parse(text) as FeatureCollection).features.length === 0) return null;
  writeFileSync(from, text);
  // A date is a text in a tile.
  await run('ogr2ogr', [
    '-oo',
    'DATE_AS_STRING=YES',
    '-f',
    'FlatGeobuf',
    '-t_srs',
    'EPSG:3857',
    '-where',
    'OGR_GEOMETRY IS NOT NULL',
    to,
    from
  ]);
  return to;
}

interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}
interface Read {
  tiles: number;
  empty: number;
  features: number;
  values: number;
  edges: number;
}

async function compare(
  origin: string,
  id: string,
  whole: string,
  scratch: string,
  { z, x, y }: Tile,
  read: Read
): Promise<string | null> {
  const what = `${id} ${z}/${y}/${x}`;
  const response = await fetch(`${origin}/api/ogc/collections/${id}/tiles/WebMercatorQuad/${z}/${y}/${x}`);
  if (response.status !== 200) return `${what} : ${response.status}, ${(await response.text()).slice(0, 200)}`;
  read.tiles++;
  const file = join(scratch, `${y}.pbf`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  writeFileSync(file, bytes);
  if (bytes.byteLength === 0) read.empty++;
  const placed = ['X', x, 'Y', y, 'Z', z].map(String);
  const options = [0, 2, 4].flatMap((at) => ['-oo', `${placed[at] ?? ''}=${placed[at + 1] ?? ''}`]);
  const inTile = bytes.byteLength === 0 ? [] : await features([...options, '-oo', 'CLIP=NO', `MVT:${file}`]);
  // A position is on the grid: what is within a unit of the side may be on either side of it.
  const [inside, around] = await Promise.all(
    [BUFFER - 1, BUFFER + 1].map((beyond) => features(['-spat', ...square({ z, x, y }, beyond), whole]))
  );
  const found = counted(inTile);
  const least = counted(inside ?? []);
  const most = counted(around ?? []);
  read.features += inTile.length;
  read.values += inTile.reduce((sum, row) => sum + Object.keys(row).length, 0);
  read.edges += (around?.length ?? 0) - (inside?.length ?? 0);
  for (const [row, count] of least)
    if ((found.get(row) ?? 0) < count) return `${what} : il manque ${row.slice(0, 200)}`;
  for (const [row, count] of found) if ((most.get(row) ?? 0) < count) return `${what} : de trop, ${row.slice(0, 200)}`;
  return null;
}

type Row = Readonly<Record<string, unknown>>;

/** Attributes of each feature that GDAL reads, without what is empty and without the number it gives to each. */
async function features(args: readonly string[]): Promise<Row[]> {
  const { stdout } = await run(
    'ogr2ogr',
    ['-f', 'GeoJSON', '-nlt', 'NONE', '-lco', 'SIGNIFICANT_FIGURES=17', '/vsistdout/', ...args],
    { maxBuffer: 1 << 28 }
  );
  return (JSON.parse(stdout) as FeatureCollection).features.map(({ properties }) =>
    Object.fromEntries(
      Object.entries(properties ?? {}).filter(([name, value]) => name !== 'mvt_id' && value !== null && value !== '')
    )
  );
}

/** How many times each row comes, whatever the order of its columns. */
function counted(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = JSON.stringify(
      Object.keys(row)
        .sort()
        .map((name) => [name, plain(row[name])])
    );
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** GDAL has no yes or no in a tile: one or zero. */
function plain(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

function tileOf(z: number, lng: number, lat: number): Tile {
  const radians = (lat * Math.PI) / 180;
  const across = (lng + 180) / 360;
  const down = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
  return { z, x: Math.floor(across * 2 ** z), y: Math.floor(down * 2 ** z) };
}

/** The square of a tile and of some units beyond, in metres of Mercator: west, south, east, north. */
function square({ z, x, y }: Tile, beyond: number): string[] {
  const side = (2 * EARTH) / 2 ** z;
  const more = (beyond / EXTENT) * side;
  const west = x * side - EARTH;
  const north = EARTH - y * side;
  return [west - more, north - side - more, west + side + more, north + more].map(String);
}
