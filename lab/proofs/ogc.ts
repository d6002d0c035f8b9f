import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FeatureCollection } from 'geojson';
import { programPresent } from '../../tests/support/programs.ts';
import { READ_BY_OWSLIB, VALID_BY_GDAL } from './ogc-python.ts';
import { withSite } from './with-site.ts';

const run = promisify(execFile);

type Row = Readonly<Record<string, unknown>>;

/** Codes of EPSG in which GDAL asks features, and itself moves those that it was given in degrees. */
const PROJECTED = ['2154', '4326'];
/** Metres, or degrees beside them: what rounding to the seventh digit of a degree and to the millimetre leave. */
const NEAR = 0.02;

/** In the Morbihan: it cuts outlines, and holds some whole. */
const BOX = ['-3.3', '47.6', '-2.6', '48.1'];

/**
 * The service of features read by OWSLib and by GDAL: collections, rows through pages, figures, nulls and boxes as the JSON
 * answers. On the snapshots of `MAILLE_OUT`, or on those of the tests.
 * @throws Error with what differs
 */
export async function ogc(): Promise<void> {
  if (!programPresent('ogr2ogr', 'lecture par GDAL')) return;
  await withSite(async (origin) => {
    const scratch = mkdtempSync(join(tmpdir(), 'maille-ogc-'));
    try {
      const faults = [...(await compareAll(origin, scratch)), ...(await readByPython(origin))];
      if (faults.length > 0) throw new Error(`Lu autrement :\n${faults.join('\n')}`);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}

async function compareAll(origin: string, scratch: string): Promise<string[]> {
  const { collections } = await json<{ collections: { id: string }[] }>(`${origin}/api/ogc/collections`);
  const ids = collections.map(({ id }) => id);
  const source = `OAPIF:${origin}/api/ogc`;
  const listed = [...(await gdal('ogrinfo', [source])).matchAll(/^\d+: (\S+)/gm)].map(([, id]) => id);
  const faults = listed.join() === ids.join() ? [] : [`collections : ${listed.join(', ')}`];
  let [rows, figures, typed, boxes, moved] = [0, 0, 0, 0, 0];
  for (const id of ids) {
    const lignes = await allItems(`${origin}/api/ogc/collections/${id}/items?limit=10000`);
    const given = parsed(await gdal('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', `${source}/collections/${id}`]));
    if (given.length !== lignes.length) faults.push(`${id} : ${given.length} entités, ${lignes.length} lignes`);
    rows += given.length;
    lignes.forEach((line, at) => {
      for (const [name, value] of Object.entries(line)) {
        if (typeof value !== 'number' && value !== null) continue;
        figures++;
        const found = given[at]?.[name] ?? null;
        if (!same(found, value))
          faults.push(`${id}, ligne ${at + 1}, ${name} : ${String(found)} au lieu de ${String(value)}`);
      }
    });
    typed += await compareTypes(origin, id, scratch, faults);
    if (lignes.length > 0) boxes += await compareBox(origin, id, scratch, faults);
    moved += await comparePositions(source, id, faults);
  }
  console.log(
    `${ids.length} collections, ${rows} entités, ${figures} chiffres et blancs relus par GDAL, ${typed} colonnes de nombres ; ${boxes} entités dans le cadre, ${moved} positions en ${PROJECTED.join(' et en ')} ; ${faults.length} écarts`
  );
  return faults.slice(0, 20);
}

/** The properties of every feature, page by page. */
async function allItems(address: string): Promise<Row[]> {
  const { features, links } = await json<FeatureCollection & { links: { rel: string; href: string }[] }>(address);
  const next = links.find(({ rel }) => rel === 'next');
  return [
    ...features.map(({ properties }) => properties ?? {}),
    ...(next === undefined ? [] : await allItems(next.href))
  ];
}

/** Debian's Python has OWSLib (python3-owslib) and GDAL; what is not there is skipped, and said. */
const DEBIAN_PYTHON = '/usr/bin/python3';

async function readByPython(origin: string): Promise<string[]> {
  const told: string[] = [];
  for (const [module, checks, program] of [
    ['owslib.ogcapi', 'lecture par OWSLib', READ_BY_OWSLIB],
    ['osgeo.gdal', 'polygones des tuiles', VALID_BY_GDAL]
  ] as const) {
    if (!programPresent(DEBIAN_PYTHON, `${module}, ${checks}`, ['-c', `import ${module}`])) continue;
    const { stdout, stderr } = await run(DEBIAN_PYTHON, ['-c', program, `${origin}/api/ogc`], { maxBuffer: 1 << 26 });
    console.log(stderr.trim().split('\n').at(-1));
    told.push(...stdout.split('\n').filter((line) => line.includes(' : ')));
  }
  return told;
}

interface Field {
  readonly name: string;
  readonly type: string;
}

/** Columns that are numbers for the service are numbers for GDAL, in the layer and in the file, even when all are hidden. */
async function compareTypes(origin: string, id: string, scratch: string, faults: string[]): Promise<number> {
  const schema = await json<{ properties: { properties: { properties: Record<string, { type: string }> } } }>(
    `${origin}/api/ogc/collections/${id}/schema`
  );
  const numbers = Object.entries(schema.properties.properties.properties).flatMap(([name, { type }]) =>
    type === 'number' || type === 'integer' ? [name] : []
  );
  const file = join(scratch, 'types.geojson');
  writeFileSync(file, await (await fetch(`${origin}/api/v1/requests/${id.replace('.', '/')}?format=geojson`)).text());
  for (const source of [`OAPIF:${origin}/api/ogc/collections/${id}`, file]) {
    const { layers } = JSON.parse(await gdal('ogrinfo', ['-json', '-so', source])) as { layers: { fields: Field[] }[] };
    for (const { name, type } of layers[0]?.fields ?? [])
      if (numbers.includes(name) && type === 'String') faults.push(`${id}, ${name} : un texte dans ${source}`);
  }
  return numbers.length;
}

/** What touches the box, by the service and by GDAL; features without geometry are of every box. */
async function compareBox(origin: string, id: string, scratch: string, faults: string[]): Promise<number> {
  const file = join(scratch, 'tout.geojson');
  writeFileSync(file, await (await fetch(`${origin}/api/v1/requests/${id.replace('.', '/')}?format=geojson`)).text());
  const inFile = parsed(await gdal('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', '-spat', ...BOX, file])).length;
  const page = await json<FeatureCollection>(
    `${origin}/api/ogc/collections/${id}/items?limit=10000&bbox=${BOX.join(',')}`
  );
  const placed = page.features.filter(({ geometry }) => (geometry as unknown) !== null).length;
  if (placed !== inFile) faults.push(`${id}, cadre : ${placed} entités, ${inFile} pour GDAL`);
  return placed;
}

/** The first features of a collection in other systems: asked of the service in them, and moved by GDAL. */
async function comparePositions(source: string, id: string, faults: string[]): Promise<number> {
  const layer = `${source}/collections/${id}`;
  let compared = 0;
  for (const code of PROJECTED) {
    const read = async (args: readonly string[]): Promise<number[][]> => {
      const text = await gdal('ogr2ogr', [
        '-f',
        'CSV',
        '/vsistdout/',
        '-lco',
        'GEOMETRY=AS_WKT',
        '-limit',
        '40',
        ...args
      ]);
      return text
        .split('\n')
        .map((line) => (/^"?[A-Z]+ \([^"]*/.exec(line)?.[0].match(/-?\d+\.?\d*/g) ?? []).map(Number));
    };
    const asked = await read(['-oo', `CRS=http://www.opengis.net/def/crs/EPSG/0/${code}`, layer]);
    const own = await read(['-t_srs', `EPSG:${code}`, layer]);
    const apart = own.findIndex(
      (numbers, at) =>
        numbers.length !== asked[at]?.length ||
        numbers.some((n, axis) => Math.abs(n - (asked[at]?.[axis] ?? NaN)) > NEAR)
    );
    if (apart !== -1 || own.length !== asked.length)
      faults.push(
        `${id}, EPSG:${code}, ligne ${apart} : ${String(asked[apart])} au lieu de ${String(own[apart])}`.slice(0, 300)
      );
    compared += own.flat().length / 2;
  }
  return compared;
}

/** GDAL writes fifteen digits. */
function same(found: unknown, value: number | null): boolean {
  return (
    found === value ||
    (typeof found === 'number' && value !== null && Math.abs(found - value) <= 1e-13 * Math.abs(value))
  );
}

function parsed(text: string): Row[] {
  return (JSON.parse(text) as FeatureCollection).features.map(({ properties }) => properties ?? {});
}

async function json<T>(address: string): Promise<T> {
  return (await (await fetch(address)).json()) as T;
}

/** Not `runProgram`, which waits: connections to the site would be closed meanwhile without this process seeing it. */
async function gdal(program: string, args: readonly string[]): Promise<string> {
  return (await run(program, args, { maxBuffer: 1 << 28 })).stdout;
}
