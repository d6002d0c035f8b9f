import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { EXIT, failure, type ExitCode } from '../failure.ts';
import { sumOf } from '../file-sum.ts';
import { readCurrent } from '../publish/publication.ts';
import type { Reporter } from '../report.ts';
import { onBase } from '../sql.ts';
import { workshopFolder } from '../workshop-folder.ts';
import { localEngine, makeTiles, remoteEngine, type WayEngine } from './engine.ts';
import { readExtract, type Box } from './extract.ts';
import { gatherWays, type Gathered } from './gather-ways.ts';
import { readPoints, type Point, type Points } from './points.ts';
import { MODES, searchWays, type ModeName } from './search-ways.ts';
import { VALHALLA, valhallaPackage } from './valhalla-package.ts';
import { FOLDER, keyOf, writeFiles } from './write-files.ts';

/**
 * Makes the files of travel times of a region from an OpenStreetMap extract, or by a Valhalla server.
 * @throws Failure: what is wrong with the extract, the engine or the disk; the files that were there stay
 */
export async function runRouting(
  { osm, valhalla, month, data, out, threads }: Command,
  reporter: Reporter
): Promise<ExitCode> {
  const points = await pointsInService(out);
  const extract = osm === null ? null : readExtract(osm);
  if (extract !== null) refuseElsewhere(extract.box, points);
  const date = month === null ? extract?.date : `${month}-01`;
  if (extract !== null && date == null)
    throw failure(
      EXIT.input,
      `${osm ?? ''} ne dit pas la date de ses données.`,
      'Dites le mois de l’extrait : --mois AAAA-MM.'
    );
  const key = createHash('sha256')
    .update(
      JSON.stringify(
        [osm === null ? null : sumOf(osm), valhalla, VALHALLA.version, MODES, points],
        (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
      )
    )
    .digest('hex')
    .slice(0, 16);
  if (date != null && (await keyOf(data ?? '', date)) === key) {
    reporter.say(`Rien n’a changé : les trajets de ${FOLDER} viennent de cet extrait et de ces lieux.`);
    return EXIT.ok;
  }
  const folder = join(workshopFolder(out), 'trajets', key);
  mkdirSync(folder, { recursive: true });
  const engine =
    valhalla === null ? await ownEngine(osm ?? '', folder, threads ?? 2, reporter) : remoteEngine(valhalla);
  try {
    const modes = new Map<string, Gathered>();
    for (const name of Object.keys(MODES) as ModeName[]) {
      reporter.start(`Trajets, ${MODES[name].label}`);
      const ways = await searchWays(engine, name, points, folder, (done, total) => reporter.advance(done, total));
      const gathered = gatherWays(ways, points);
      modes.set(name, gathered);
      reporter.finish({ rows: gathered.places.length, note: unreached(gathered, points) });
    }
    const { towns, places } = await writeFiles(data ?? '', points, modes, {
      date: date ?? (await dateOf(engine)),
      engine: engine.name,
      box: extract?.box ?? null,
      key
    });
    reporter.say(
      `${FOLDER} est écrit : ${String(places)} temps jusqu’à un lieu, ${String(towns)} entre communes, © les contributeurs d’OpenStreetMap (ODbL). Construisez la région pour les publier.`
    );
  } finally {
    engine.close();
  }
  rmSync(folder, { recursive: true, force: true });
  return EXIT.ok;
}

async function pointsInService(out: string): Promise<Points> {
  const current = readCurrent(out);
  if (current === null || !existsSync(join(out, current.file)))
    throw failure(
      EXIT.usage,
      `Aucun instantané en service dans ${out} : il dit où sont les lieux et les habitants.`,
      'Construisez d’abord la région : npm run warehouse -- build --profile <nom> --data <dossier>'
    );
  return onBase(join(out, current.file), readPoints, { threads: '1' });
}

async function ownEngine(osm: string, folder: string, processes: number, reporter: Reporter): Promise<WayEngine> {
  const engine = await valhallaPackage((text) => reporter.say(text));
  const tiles = join(folder, 'routes');
  if (!existsSync(tiles)) {
    reporter.start('Préparation des routes');
    await makeTiles(engine, osm, tiles);
    reporter.finish({});
  }
  return localEngine(engine, tiles, processes);
}

/** An extract of another region would give nothing but unknown ways. */
function refuseElsewhere(box: Box | null, points: Points): void {
  const hexagons = points.hexagons.filter(({ inRegion }) => inRegion);
  if (box === null) return;
  const inside = ({ lat, lng }: Point): boolean =>
    lat >= box.south && lat <= box.north && lng >= box.west && lng <= box.east;
  if (hexagons.some(inside)) return;
  const [lats, lngs] = [hexagons.map(({ lat }) => lat), hexagons.map(({ lng }) => lng)];
  const own = { west: Math.min(...lngs), south: Math.min(...lats), east: Math.max(...lngs), north: Math.max(...lats) };
  throw failure(
    EXIT.input,
    `L’extrait est celui d’une autre région : 0 des ${String(hexagons.length)} hexagones habités y sont. Extrait : ${said(box)}. Région : ${said(own)}.`,
    'Donnez l’extrait de la région et de 40 km autour.'
  );
}

const said = ({ west, south, east, north }: Box): string =>
  `de ${degrees(south)} à ${degrees(north)} de latitude, de ${degrees(west)} à ${degrees(east)} de longitude`;
const degrees = (value: number): string => `${value.toFixed(2).replace('.', ',')}°`;

function unreached({ hexagons, arrivals }: Gathered, points: Points): string {
  const lost = [hexagons, arrivals].map((networks) => networks.filter((network) => network === null).length);
  return `sans chemin : ${String(lost[0])} hexagones sur ${String(points.hexagons.length)}, ${String(lost[1])} arrivées sur ${String(points.arrivals.length)}`;
}

/** A server says when its tiles were made, not the date of their data. */
async function dateOf(engine: WayEngine): Promise<string> {
  const { tileset_last_modified: seconds } = (await engine.ask('status', {})) as { tileset_last_modified?: number };
  return new Date((seconds ?? 0) * 1000).toISOString().slice(0, 10);
}
