import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readPbf, writePbf, type OsmData, type OsmWay } from '../../tests/support/osm-pbf.ts';
import { carGraph, largest, leastFrom, type Graph } from './car-graph.ts';
import { localEngine, makeTiles, type WayEngine } from '../../warehouse/pipeline/routing/engine.ts';
import { valhallaPackage } from '../../warehouse/pipeline/routing/valhalla-package.ts';

const OSM = resolve(process.env.MAILLE_OSM ?? join(import.meta.dirname, '../../../shared/data-osm'));
const PAIRS = 300;
/** The share of pairs whose length is that of the other path, within three in a hundred. */
const [WITHIN, SHARE] = [0.03, 0.95];

/** A number from 0 to 1, the same at each run. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

interface Matrix {
  readonly durations: readonly (readonly (number | null)[])[];
  readonly distances: readonly (readonly (number | null)[])[];
}

async function ask(
  engine: WayEngine,
  from: readonly (readonly [number, number])[],
  to: readonly (readonly [number, number])[],
  costing: string,
  options: object = {}
): Promise<Matrix> {
  const points = (places: readonly (readonly [number, number])[]): object[] =>
    places.map(([lat, lon]) => ({ lat, lon }));
  const answer = (await engine.ask('sources_to_targets', {
    sources: points(from),
    targets: points(to),
    costing,
    costing_options: { [costing]: options },
    units: 'kilometers',
    verbose: false
  })) as { sources_to_targets: Matrix };
  return answer.sources_to_targets;
}

/**
 * Minutes and lengths of the engine against a shortest path of our own on the same extract; properties that any
 * travel time has; a bridge taken away.
 * @throws Error with what differs
 */
export async function minutes(): Promise<void> {
  if (!existsSync(OSM)) {
    console.log(`Aucun extrait OpenStreetMap dans ${OSM} ; MAILLE_OSM en désigne un autre dossier.`);
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'maille-routes-'));
  const faults: string[] = [];
  try {
    const folder = await valhallaPackage((text) => console.log(text));
    for (const [name, title] of [
      ['liechtenstein-latest', 'Liechtenstein'],
      ['monaco', 'Monaco et les communes autour']
    ] as const) {
      const path = join(OSM, `${name}.osm.pbf`);
      await withEngine(folder, path, join(scratch, name), async (engine) => {
        faults.push(...(await compare(engine, carGraph(readPbf(readFileSync(path))), title)));
      });
    }
    faults.push(...(await bridge(folder, scratch)), ...(await killed(folder, join(scratch, 'sans'))));
    await cost(folder, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  if (faults.length > 0) throw new Error(`Trajets :\n${faults.join('\n')}`);
}

async function withEngine(
  folder: string,
  extract: string,
  tiles: string,
  work: (engine: WayEngine) => Promise<void>
): Promise<void> {
  await makeTiles(folder, extract, tiles);
  const engine = await localEngine(folder, tiles, 1);
  try {
    await work(engine);
  } finally {
    engine.close();
  }
}

async function compare(engine: WayEngine, graph: Graph, title: string): Promise<string[]> {
  const draw = drawn(20_261_201);
  const joined = largest(graph);
  const pick = (): number => joined[Math.floor(draw() * joined.length)] ?? 0;
  const faults: string[] = [];
  const [lengths, ratios]: [number[], number[]] = [[], []];
  let none = 0;
  const sides = Math.ceil(Math.sqrt(PAIRS)) + 1;
  const [starts, ends] = [0, 1].map(() => Array.from({ length: sides }, pick));
  const places = (nodes: readonly number[] = []): (readonly [number, number])[] =>
    nodes.map((node) => graph.nodes[node] ?? [0, 0]);
  const shortest = await ask(engine, places(starts), places(ends), 'auto', { shortest: true });
  const fastest = await ask(engine, places(starts), places(ends), 'auto');
  for (const [row, start] of (starts ?? []).entries()) {
    const [km, least] = [leastFrom(graph, start, 1), leastFrom(graph, start, 2)];
    for (const [column, end] of (ends ?? []).entries()) {
      if (lengths.length + none >= PAIRS || start === end) continue;
      const length = shortest.distances[row]?.[column];
      if (length == null) none++;
      else lengths.push(length / (km[end] ?? Infinity) - 1);
      const seconds = fastest.durations[row]?.[column];
      if (seconds != null) ratios.push(seconds / 60 / (least[end] ?? Infinity));
    }
  }
  const close = lengths.filter((gap) => Math.abs(gap) <= WITHIN).length;
  const [low, middle, high] = [0.1, 0.5, 0.9].map((part) => quantile(ratios, part));
  console.log(
    `${title} : ${graph.nodes.length} carrefours ; ${close} longueurs de ${lengths.length + none} à 3 % près, ${none} sans chemin ; minutes du moteur sur celles de la table : médiane ${middle?.toFixed(2) ?? ''}, de ${low?.toFixed(2) ?? ''} à ${high?.toFixed(2) ?? ''} pour 80 %`
  );
  if (close < SHARE * (lengths.length + none)) faults.push(`${title} : ${close} longueurs à 3 % près seulement`);
  faults.push(...(await properties(engine, places(starts), title)));
  return faults;
}

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? 0;

/** Shares that places of two floors explain: over a tunnel, a point is put on either street, and a third one joins them. */
const [UNEVEN, STACKED] = [0.02, 0.005];
/** Kilometres and seconds that putting a point on its way may cost, at both ends. */
const SNAP = { km: 0.03, seconds: 20 };

async function properties(
  engine: WayEngine,
  places: readonly (readonly [number, number])[],
  title: string
): Promise<string[]> {
  const faults: string[] = [];
  const { distances: walked } = await ask(engine, places, places, 'pedestrian', { shortest: true });
  const slow = await ask(engine, places, places, 'bicycle', { cycling_speed: 15 });
  const quick = await ask(engine, places, places, 'bicycle', { cycling_speed: 22 });
  let [uneven, longer, slower, tried, triples] = [0, 0, 0, 0, 0];
  for (const a of places.keys())
    for (const b of places.keys()) {
      const there = walked[a]?.[b];
      const back = walked[b]?.[a];
      if (there == null || back == null) continue;
      tried++;
      if (Math.abs(there - back) > Math.max(SNAP.km, 0.01 * there)) uneven++;
      for (const c of places.keys()) {
        triples++;
        const [on, whole] = [walked[b]?.[c], walked[a]?.[c]];
        if (on != null && whole != null && whole > there + on + SNAP.km) longer++;
      }
      const [first, second] = [slow.durations[a]?.[b], quick.durations[a]?.[b]];
      if (first != null && second != null && second > first + SNAP.seconds) slower++;
    }
  console.log(
    `${title} : ${tried} couples à pied ; ${uneven} plus longs au retour, ${longer} détours par un tiers plus courts sur ${triples}, ${slower} plus lents à vélo plus rapide`
  );
  if (uneven > UNEVEN * tried || longer > STACKED * triples || slower > 0)
    faults.push(`${title} : une propriété des trajets est fausse`);
  return faults;
}

/** Two villages, a bridge between them: without it, no way from one to the other, and the same within each. */
async function bridge(folder: string, scratch: string): Promise<string[]> {
  const side = 10;
  const nodes = new Map<number, readonly [number, number]>();
  const id = (bank: number, row: number, column: number): number => 1 + bank * side * side + row * side + column;
  const ways: OsmWay[] = [];
  const road = (refs: number[]): void =>
    void ways.push({ id: ways.length + 1, tags: { highway: 'residential' }, refs });
  for (const bank of [0, 1]) {
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++)
        nodes.set(id(bank, row, column), [48 + row * 0.002, -2 + bank * 0.06 + column * 0.003]);
    for (let line = 0; line < side; line++) {
      road(Array.from({ length: side }, (_, at) => id(bank, line, at)));
      road(Array.from({ length: side }, (_, at) => id(bank, at, line)));
    }
  }
  const crossing: OsmWay = {
    id: ways.length + 1,
    tags: { highway: 'secondary', bridge: 'yes' },
    refs: [id(0, 5, side - 1), id(1, 5, 0)]
  };
  const places = [id(0, 1, 1), id(0, 8, 8), id(1, 1, 1), id(1, 8, 8)].map(
    (node) => nodes.get(node) ?? ([0, 0] as const)
  );
  const told: (readonly (readonly (number | null)[])[])[] = [];
  for (const [name, all] of [
    ['avec', [...ways, crossing]],
    ['sans', ways]
  ] as const) {
    const path = join(scratch, `${name}.osm.pbf`);
    writeFileSync(path, writePbf({ nodes, ways: all }, new Date('2026-01-01')));
    await withEngine(folder, path, join(scratch, name), async (engine) => {
      told.push((await ask(engine, places, places, 'auto')).durations);
    });
  }
  const [whole = [], cut = []] = told;
  const wrong = places.flatMap((_, a) =>
    places.flatMap((_place, b) => {
      const across = a < 2 !== b < 2;
      const right = across ? whole[a]?.[b] != null && cut[a]?.[b] == null : whole[a]?.[b] === cut[a]?.[b];
      return right ? [] : [`${String(a)} → ${String(b)}`];
    })
  );
  console.log(
    `Un pont retiré : ${places.length ** 2 - wrong.length} couples de ${places.length ** 2} comme ils doivent être`
  );
  return wrong.length > 0 ? [`Un pont retiré change ${wrong.join(', ')}`] : [];
}

/** The engine stopped while it searches: the question fails, and says that what is done is kept. */
async function killed(folder: string, tiles: string): Promise<string[]> {
  const engine = await localEngine(folder, tiles, 1);
  const before = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' }).stdout;
  const worker = Number.parseInt(before.split('\n').find((line) => line.includes('valhalla-worker')) ?? '', 10);
  const places = Array.from({ length: 200 }, (_, at) => [48 + at * 0.0001, -2 + at * 0.0001] as const);
  const asked = ask(engine, places, places, 'auto').then(
    () => 'répond',
    (error: unknown) => (error instanceof Error ? error.message : String(error))
  );
  process.kill(worker, 'SIGKILL');
  const said = await asked;
  console.log(`Moteur tué : « ${said} »`);
  return said.includes('SIGKILL') ? [] : [`Le moteur tué n’est pas dit : ${said}`];
}

/** Crossroads of a side of the generated graph: 490,000 of them, a little under a million roads, over 160 km. */
const SIDE = 700;
/** Inhabited hexagons of resolution 7 and arrivals of a region: 1,200 communes, 460 around it and 400 places. */
const [HEXAGONS, ARRIVALS, SEARCHED] = [5300, 2060, 16];

/** What a region costs: time and memory on a graph of a million roads, then the region reckoned from it. */
async function cost(folder: string, scratch: string): Promise<void> {
  const path = join(scratch, 'grand.osm.pbf');
  writeFileSync(path, writePbf(grid(SIDE), new Date('2026-01-01')));
  const tiles = join(scratch, 'grand');
  const start = performance.now();
  await makeTiles(folder, path, tiles);
  const made = (performance.now() - start) / 1000;
  const draw = drawn(7);
  const place = (): readonly [number, number] => [47.3 + draw() * SIDE * 0.0021, -4 + draw() * SIDE * 0.003];
  await withEngine(folder, path, tiles, async (engine) => {
    const homes = Array.from({ length: HEXAGONS }, place);
    const ends = Array.from({ length: SEARCHED }, place);
    const { durations } = await ask(engine, homes, ends, 'auto');
    const within = durations.flat().filter((seconds) => seconds !== null && seconds <= 3630).length;
    const listed = spawnSync('ps', ['-o', 'cputimes=,rss=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
    const [spent = 0, size = 0] = (listed.stdout.split('\n').find((line) => line.includes('valhalla-worker')) ?? '')
      .trim()
      .split(/\s+/)
      .map(Number);
    const each = spent / SEARCHED;
    console.log(
      `Graphe de ${SIDE * SIDE} carrefours : routes préparées en ${made.toFixed(0)} s ; ${each.toFixed(1)} s de processeur par arrivée pour ${HEXAGONS} hexagones, ${(size / 1024).toFixed(0)} Mo ; ${Math.round((100 * within) / durations.flat().length)} % des couples à une heure. Une région de ${ARRIVALS} arrivées, en voiture : ${((each * ARRIVALS) / 3600).toFixed(1)} h de processeur`
    );
  });
}

/** A grid of roads of four classes, its crossroads a little displaced. */
function grid(side: number): Omit<OsmData, 'closed'> {
  const draw = drawn(12_345);
  const nodes = new Map<number, readonly [number, number]>();
  const id = (row: number, column: number): number => 1 + row * side + column;
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++)
      nodes.set(id(row, column), [
        47.3 + (row + (draw() - 0.5) / 2) * 0.0021,
        -4 + (column + (draw() - 0.5) / 2) * 0.003
      ]);
  const tagsOf = (line: number): Record<string, string> =>
    line % 60 === 0
      ? { highway: 'motorway', maxspeed: '110' }
      : line % 20 === 0
        ? { highway: 'primary', maxspeed: '80' }
        : { highway: line % 5 === 0 ? 'tertiary' : 'residential' };
  const ways: OsmWay[] = [];
  for (let line = 0; line < side; line++)
    for (let from = 0; from < side - 1; from += 10) {
      const along = Array.from({ length: Math.min(11, side - from) }, (_, at) => from + at);
      ways.push({ id: ways.length + 1, tags: tagsOf(line), refs: along.map((at) => id(line, at)) });
      ways.push({ id: ways.length + 1, tags: tagsOf(line), refs: along.map((at) => id(at, line)) });
    }
  return { nodes, ways };
}
