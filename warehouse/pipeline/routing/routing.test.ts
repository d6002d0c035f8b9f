import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellAt } from '../../../src/lib/h3/cell.ts';
import { cellCentre } from '../../../src/lib/h3/cover.ts';
import { distanceKm, unitVector, type UnitVector } from '../../../src/lib/h3/sphere.ts';
import { writePbf } from '../../../tests/support/osm-pbf.ts';
import { publishFixture } from '../../../tests/support/snapshot-fixture.ts';
import { parseCommand } from '../command.ts';
import { silentReporter } from '../report.ts';
import { gatherWays } from './gather-ways.ts';
import { runRouting } from './run-routing.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-trajets-'));
const out = join(scratch, 'instantanes');
/** A place of Rennes, where a hundred people live, and one of Brest; Brest has no way to Rennes within reach. */
const PLACE = cellAt(48.12, -1.66, 9);
const FAR = cellAt(48.39, -4.48, 9);
const rennes = cellAt(48.11, -1.68, 9);
/** A commune around the region, at the place where most of its people live. */
const around = cellAt(48.3, -1.68, 9);

/** A server on whose ways a kilometre takes a minute, as the crow flies; nothing is near the island of -5°. */
let asked = 0;
let failsAfter = Infinity;
interface Question {
  locations?: { lat: number; lon: number }[];
  sources?: { lat: number; lon: number }[];
  targets?: { lat: number; lon: number }[];
}
const server = createServer((request, response) => {
  let text = '';
  request.on('data', (part: Buffer) => (text += part.toString()));
  request.on('end', () => {
    if (++asked > failsAfter) return void response.writeHead(500).end('arrêté');
    const { locations = [], sources = [], targets = [] } = JSON.parse(text) as Question;
    const body =
      request.url === '/locate'
        ? locations.map(({ lat, lon }) => ({ edges: lon < -5 ? null : [{ correlated_lat: lat, correlated_lon: lon }] }))
        : request.url === '/status'
          ? { tileset_last_modified: Date.UTC(2026, 1, 10) / 1000 }
          : {
              sources_to_targets: {
                durations: sources.map((from) =>
                  targets.map((to) => {
                    const km = distanceKm(unitVector(from.lat, from.lon), unitVector(to.lat, to.lon));
                    return km > 150 ? null : Math.round(km * 60);
                  })
                )
              }
            };
    response.end(JSON.stringify(body));
  });
});
const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  mkdirSync(out);
  await publishFixture(out, 'routes', {
    change: `insert into publie.lieux_a_joindre (nature, cellule, commune) values
      ('accueil', ${PLACE}, null), ('accueil', ${FAR}, null), ('gare', ${cellAt(48.45, -5.1, 9)}, null),
      ('commune', ${rennes}, 'commune:35238'), ('commune', ${FAR}, 'commune:29019'), ('commune', ${around}, 'commune:50001');
      insert into publie.population_voisine (cellule, commune, nom, departement, population, par_contour, lat, lng) values
      (${cellAt(48.3, -1.68, 8)}, 'commune:50001', 'Voisine', 'departement:50', 10, true, 48.3, -1.68),
      (${cellAt(48.34, -1.68, 8)}, 'commune:50001', 'Voisine', 'departement:50', 5, true, 48.34, -1.68)`
  });
});
afterAll(() => {
  server.close();
  rmSync(scratch, { recursive: true, force: true });
});

const routed = (name: string, ...options: string[]): Promise<unknown> => {
  mkdirSync(join(scratch, name), { recursive: true });
  return runRouting(
    parseCommand(['trajets', '--out', out, '--data', join(scratch, name), ...options]),
    silentReporter()
  );
};
const files = (name: string): string[] =>
  existsSync(join(scratch, name, 'trajets_osm')) ? readdirSync(join(scratch, name, 'trajets_osm')).toSorted() : [];
const bytesOf = (name: string): string[] =>
  files(name).map((file) =>
    createHash('sha256')
      .update(readFileSync(join(scratch, name, 'trajets_osm', file)))
      .digest('hex')
  );

async function rows(name: string, file: string, columns: string, where: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const path = join(scratch, name, 'trajets_osm', `trajets_${file}_2026-02.parquet`);
  const reader = await connection.runAndReadAll(
    `select ${columns} from read_parquet('${path}') where ${where} order by all`
  );
  connection.closeSync();
  return reader.getRowsJson();
}

describe('travel times by a server', () => {
  it('are minutes from where people live to places, up to an hour, and unknown where no way leads', async () => {
    await routed('simple', '--valhalla', address());
    const centre = (cell: bigint): UnitVector => {
      const { lat, lng } = cellCentre(cell);
      return unitVector(lat, lng);
    };
    const [home, other, beyond] = [
      centre(cellAt(48.11, -1.68, 8)),
      centre(cellAt(48.13, -1.64, 8)),
      unitVector(48.3, -1.68)
    ];
    expect(await rows('simple', 'lieux', 'minutes', `mode = 'voiture' and lieu = ${PLACE}`)).toEqual(
      [home, other, beyond]
        .map((from) => [Math.round(distanceKm(from, centre(PLACE)))])
        .toSorted(([a = 0], [b = 0]) => a - b)
    );
    expect(
      await rows('simple', 'points', 'genre, reseau, count(*)::integer', "mode = 'voiture' group by genre, reseau")
    ).toEqual([
      ['commune', 1, 2],
      ['commune', 2, 1],
      ['hexagone', 1, 3],
      ['hexagone', 2, 1],
      ['lieu', 1, 1],
      ['lieu', 2, 1],
      ['lieu', null, 1]
    ]);
    // From Rennes: 100 people in the hexagon of the centre, 50 at four kilometres. From the commune around, one point.
    const fromRennes = (to: bigint): number =>
      Math.round((100 * distanceKm(home, centre(to)) + 50 * distanceKm(other, centre(to))) / 150);
    const fromAround = (to: bigint): number => Math.round(distanceKm(beyond, centre(to)));
    expect(await rows('simple', 'communes', 'origine, destination, minutes', "mode = 'voiture'")).toEqual([
      ['29019', '29019', 1],
      ['35238', '35238', 1],
      ['35238', '50001', fromRennes(around)],
      ['50001', '35238', fromAround(rennes)],
      ['50001', '50001', fromAround(around)]
    ]);
    expect(await rows('simple', 'etendue', 'distinct limite, extrait, ouest', 'true')).toEqual([
      [60, '2026-02-10', null]
    ]);
  });

  it('go on where they were stopped, with nothing half-written, and give the same bytes', async () => {
    rmSync(join(scratch, 'instantanes-atelier'), { recursive: true, force: true });
    [asked, failsAfter] = [0, 4];
    await expect(routed('repris', '--valhalla', address())).rejects.toMatchObject({ exitCode: 2 });
    expect(readdirSync(join(scratch, 'repris'))).toEqual([]);
    [asked, failsAfter] = [0, Infinity];
    await routed('repris', '--valhalla', address());
    expect(asked).toBe(7);
    expect(bytesOf('repris')).toEqual(bytesOf('simple'));
    expect(bytesOf('repris')).toHaveLength(4);
  });
});

describe('an extract that is not what it should be is refused, and why', () => {
  const extract = (name: string, bytes: Buffer): string => {
    writeFileSync(join(scratch, name), bytes);
    return join(scratch, name);
  };
  const nodes = new Map([
    [1, [47.1, 9.5] as const],
    [2, [47.2, 9.6] as const]
  ]);
  const elsewhere = writePbf(
    { nodes, ways: [{ id: 1, tags: { highway: 'residential' }, refs: [1, 2] }] },
    new Date('2026-02-10')
  );
  const refused = async (path: string): Promise<string> => {
    const error: unknown = await routed('refus', '--osm', path).then(
      () => null,
      (thrown: unknown) => thrown
    );
    expect(readdirSync(join(scratch, 'refus'))).toEqual([]);
    return (error as Error).message;
  };

  it('another kind of file, a truncated one, one that is not there', async () => {
    expect(await refused(extract('route.csv', Buffer.from('origine;destination\n1;2\n')))).toContain(
      'route.csv n’est pas un extrait OpenStreetMap'
    );
    for (const end of [elsewhere.length - 1, elsewhere.length - 40, 200])
      expect(await refused(extract('coupe.osm.pbf', elsewhere.subarray(0, end)))).toMatch(
        /coupe.osm.pbf (est tronqué|n’est pas un extrait)/
      );
    expect(await refused(join(scratch, 'absent.osm.pbf'))).toContain('Extrait introuvable');
  });

  it('that of another region, with both boxes', async () => {
    const said = await refused(extract('ailleurs.osm.pbf', elsewhere));
    expect(said).toContain('0 des 3 hexagones habités y sont');
    expect(said).toContain('de 47,10° à 47,20° de latitude, de 9,50° à 9,60° de longitude');
  });
});

it('a place that some of its network cannot reach has no sure network: what is absent there is unknown', () => {
  const point = { cell: 0n, lat: 0, lng: 0 };
  const { arrivals, hexagons, communes, towns } = gatherWays(
    {
      hexagons: [true, true, true],
      arrivals: [true, true],
      *blocks() {
        yield [
          { hexagon: 0, arrival: 0, seconds: 60 },
          { hexagon: 1, arrival: 0, seconds: 3631 },
          { hexagon: 2, arrival: 0, seconds: 600 },
          { hexagon: 0, arrival: 1, seconds: null },
          { hexagon: 1, arrival: 1, seconds: 120 },
          { hexagon: 2, arrival: 1, seconds: 1800 }
        ];
      }
    },
    {
      hexagons: [point, point, point].map((one) => ({ ...one, inRegion: true })),
      arrivals: [
        { ...point, place: true },
        { ...point, place: true }
      ],
      communes: [
        {
          code: 'A',
          arrival: 0,
          homes: [
            [0, 10],
            [2, 30]
          ]
        },
        { code: 'B', arrival: 1, homes: [[1, 10]] }
      ]
    }
  );
  expect([hexagons, arrivals, communes]).toEqual([
    [1, 1, 1],
    [1, null],
    [1, null]
  ]);
  // (10 × 60 + 30 × 600) / 40 = 465 s; B is an hour and a half a minute from A; nobody of A's first hexagon reaches B.
  expect(towns).toEqual([
    [0, 0, 8],
    [1, 1, 2]
  ]);
});
