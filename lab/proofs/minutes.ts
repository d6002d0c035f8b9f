import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { distanceKm, unitVector } from '../../src/lib/h3/sphere.ts';
import { readPbf, writePbf, type OsmData, type OsmWay } from '../../tests/support/osm-pbf.ts';
import { localEngine, makeTiles, type WayEngine } from '../../warehouse/pipeline/routing/engine.ts';
import { valhallaPackage } from '../../warehouse/pipeline/routing/valhalla-package.ts';

const OSM = resolve(process.env.MAILLE_OSM ?? join(import.meta.dirname, '../../../shared/data-osm'));
const PAIRS = 300;
/** The share of pairs whose length is that of the other path, within three in a hundred. */
const [WITHIN, SHARE] = [0.03, 0.95];

/** Kilometres an hour where nothing is signed, fixed before any comparison: the French highway code, less for turns. */
const SPEEDS: Readonly<Record<string, number>> = {
  motorway: 110,
  motorway_link: 60,
  trunk: 90,
  trunk_link: 50,
  primary: 65,
  primary_link: 45,
  secondary: 55,
  secondary_link: 40,
  tertiary: 45,
  tertiary_link: 35,
  unclassified: 35,
  residential: 28,
  living_street: 15,
  service: 15,
  road: 30,
  track: 10
};
const NO_CAR = new Set(['no', 'agricultural', 'forestry', 'emergency', 'psv', 'military', 'official', 'designated;no']);

/** Ways that a car follows, each direction that it may take, between nodes where two ways meet or one ends. */
interface Graph {
  readonly nodes: readonly (readonly [lat: number, lng: number])[];
  /** From each node: where, kilometres, minutes by the table. */
  readonly edges: readonly (readonly (readonly [to: number, km: number, minutes: number])[])[];
}

function carGraph({ nodes, ways, closed }: OsmData): Graph {
  const driven = ways.filter(isDriven);
  const uses = new Map<number, number>();
  for (const { refs } of driven)
    for (const [at, ref] of refs.entries())
      uses.set(ref, (uses.get(ref) ?? 0) + (at === 0 || at === refs.length - 1 ? 2 : 1));
  const places: (readonly [number, number])[] = [];
  const edges: (readonly [number, number, number])[][] = [];
  const numbers = new Map<number, number>();
  const number = (ref: number): number => {
    const known = numbers.get(ref);
    if (known !== undefined) return known;
    numbers.set(ref, places.length);
    places.push(nodes.get(ref) ?? [0, 0]);
    edges.push([]);
    return places.length - 1;
  };
  for (const way of driven) {
    const [forward, backward] = directionsOf(way);
    const speed = speedOf(way);
    let [from, km] = [way.refs[0] ?? 0, 0];
    for (const [at, ref] of way.refs.entries()) {
      if (at === 0) continue;
      const [a, b] = [nodes.get(way.refs[at - 1] ?? 0), nodes.get(ref)];
      if (a === undefined || b === undefined) {
        [from, km] = [ref, 0];
        continue;
      }
      km += distanceKm(unitVector(...a), unitVector(...b));
      if (closed.has(ref)) {
        [from, km] = [-1, 0];
        continue;
      }
      if (from < 0) {
        [from, km] = [ref, 0];
        continue;
      }
      if ((uses.get(ref) ?? 0) < 2) continue;
      const [start, end, minutes] = [number(from), number(ref), (km / speed) * 60];
      if (forward) edges[start]?.push([end, km, minutes]);
      if (backward) edges[end]?.push([start, km, minutes]);
      [from, km] = [ref, 0];
    }
  }
  return { nodes: places, edges };
}

function isDriven({ tags }: OsmWay): boolean {
  if (SPEEDS[tags.highway ?? ''] === undefined || tags.area === 'yes') return false;
  const said = tags.motorcar ?? tags.motor_vehicle ?? tags.vehicle ?? tags.access;
  return said === undefined || !NO_CAR.has(said);
}

function directionsOf({ tags }: OsmWay): readonly [forward: boolean, backward: boolean] {
  if (tags.oneway === '-1') return [false, true];
  const one =
    ['yes', 'true', '1'].includes(tags.oneway ?? '') ||
    (tags.oneway === undefined && (tags.junction === 'roundabout' || tags.highway === 'motorway'));
  return [true, !one];
}

function speedOf({ tags }: OsmWay): number {
  const signed = Number.parseInt(tags.maxspeed ?? '', 10);
  const table = SPEEDS[tags.highway ?? ''] ?? 30;
  return Number.isFinite(signed) ? Math.min(signed, Math.max(table, signed * 0.9)) : table;
}

/** The least of a measure from a node to all others; Infinity where no way leads. */
function leastFrom({ edges }: Graph, start: number, measure: 1 | 2): Float64Array {
  const best = new Float64Array(edges.length).fill(Infinity);
  const heap: (readonly [number, number])[] = [[0, start]];
  best[start] = 0;
  for (let top = pop(heap); top !== undefined; top = pop(heap)) {
    const [cost, node] = top;
    if (cost > (best[node] ?? 0)) continue;
    for (const edge of edges[node] ?? []) {
      const next = cost + edge[measure];
      if (next >= (best[edge[0]] ?? 0)) continue;
      best[edge[0]] = next;
      push(heap, [next, edge[0]]);
    }
  }
  return best;
}

function push(heap: (readonly [number, number])[], item: readonly [number, number]): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if ((heap[above]?.[0] ?? 0) <= item[0]) break;
    heap[at] = heap[above] ?? item;
    at = above;
  }
  heap[at] = item;
}

function pop(heap: (readonly [number, number])[]): readonly [number, number] | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    if ((heap[below + 1]?.[0] ?? Infinity) < (heap[below]?.[0] ?? Infinity)) below++;
    if ((heap[below]?.[0] ?? Infinity) >= last[0]) break;
    heap[at] = heap[below] ?? last;
    at = below;
  }
  heap[at] = last;
  return top;
}

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
    faults.push(...(await bridge(folder, scratch)));
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

/** Nodes from which, and to which, the most others are reached. */
function largest(graph: Graph): number[] {
  const back: Graph = { nodes: graph.nodes, edges: reversed(graph) };
  for (const start of graph.nodes.keys()) {
    const [out, into] = [leastFrom(graph, start, 1), leastFrom(back, start, 1)];
    const found = [...graph.nodes.keys()].filter((node) => (out[node] ?? 0) < Infinity && (into[node] ?? 0) < Infinity);
    if (found.length > graph.nodes.length / 2) return found;
  }
  return [];
}

function reversed({ edges }: Graph): (readonly [number, number, number])[][] {
  const back: (readonly [number, number, number])[][] = edges.map(() => []);
  for (const [from, some] of edges.entries())
    for (const [to, km, time] of some) back[to]?.push([from, km, time]);
  return back;
}

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
  if (uneven > UNEVEN * tried || longer > STACKED * triples || slower > 0) faults.push(`${title} : une propriété des trajets est fausse`);
  return faults;
}

/** Two villages, a bridge between them: without it, no way from one to the other, and the same within each. */
async function bridge(folder: string, scratch: string): Promise<string[]> {
  const side = 10;
  const nodes = new Map<number, readonly [number, number]>();
  const id = (bank: number, row: number, column: number): number => 1 + bank * side * side + row * side + column;
  const ways: OsmWay[] = [];
  const road = (refs: number[]): void => void ways.push({ id: ways.length + 1, tags: { highway: 'residential' }, refs });
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
  const places = [id(0, 1, 1), id(0, 8, 8), id(1, 1, 1), id(1, 8, 8)].map((node) => nodes.get(node) ?? ([0, 0] as const));
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
  console.log(`Un pont retiré : ${places.length ** 2 - wrong.length} couples de ${places.length ** 2} comme ils doivent être`);
  return wrong.length > 0 ? [`Un pont retiré change ${wrong.join(', ')}`] : [];
}
