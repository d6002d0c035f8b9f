import { existsSync } from 'node:fs';
import { WAREHOUSE_FOLDER } from '../../warehouse/pipeline/layout.ts';
import { modelFiles } from '../../warehouse/pipeline/models/model-files.ts';
import { MODEL_HEADER, readSqlWith } from '../../warehouse/pipeline/models/model-header.ts';
import { reading } from '../../tests/support/served-file.ts';
import { hearArchives } from './finder/archives.ts';
import { ALL_BUT_RULE, besiege, EVERYTHING, type Front } from './finder/besiege.ts';
import { nearestTables } from './finder/corrections.ts';
import { cellKey } from './finder/cube.ts';
import { belowIn } from './corrections.ts';
import { propagate } from './finder/propagate.ts';
import { readFolder, type Folder } from './finder/snapshots.ts';
import type { Knowledge, Way } from './finder/system.ts';
import { judge, type Guarded, type VerdictOptions } from './finder/verdict.ts';
import { guardedCells, truthsOf, type TrueLine } from './field/truth.ts';
import { protectedJobs, protectedPersons } from './judge.ts';
import type { Case } from './scenario.ts';

/** What one attack came to, over every masked measure at every date. */
export interface Tried {
  readonly name: string;
  /** Protected cells that it went for. */
  readonly cells: number;
  /** Of them, those whose value open tables give alone: nobody can promise anything of them. */
  readonly opened: number;
  /** Of the others, those known exactly. */
  readonly exact: number;
  /** Cells known below what was promised of them; null when no internal base says the promise. */
  readonly below: number | null;
  /** The cell that is known most closely for its promise, in words, without any value. */
  readonly worst: string | null;
  readonly seconds: number;
}

/** A cell that was reached, with its value: for the internal report alone. */
export interface Reached {
  readonly attack: string;
  readonly cell: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly why: string;
}

export interface Attacked {
  /** Masked measures and dates. */
  readonly fronts: readonly string[];
  readonly snapshots: number;
  /** Seconds taken to find what holds in what. */
  readonly reading: number;
  readonly tried: readonly Tried[];
  readonly reached: readonly Reached[];
  /** Attacks that this snapshot does not allow, and why. */
  readonly untried: readonly string[];
  /** Published figures that are not those of the base. */
  readonly wrong: number;
  /** Whether a cell is known below its promise. */
  readonly fails: boolean;
}

const BASE: readonly Way[] = ['shown', 'sums'];
const only = (...ways: Way[]): Knowledge => ({ ways: new Set([...BASE, ...ways]), only: 'everything' });

/**
 * Each attack, and what it goes by beside what the snapshot in service shows and sums up: sums one by one, but for the
 * two of linear programs, of which the last knows what all the others know.
 */
const ATTACKS: readonly (readonly [name: string, knowledge: Knowledge, programs: boolean])[] = [
  ['cases montrées et sommes, par programmes linéaires', only(), true],
  ['le masque lui-même comme un fait', only('mask'), false],
  ['tables ouvertes voisines, égales ou arrondies', only('sibling', 'column'), false],
  ['planchers ouverts additionnés par parties', only('floor', 'unit', 'band'), false],
  ['rangs, classes et parts publiées', only('share', 'cost'), false],
  ['éditions et découpages antérieurs', only('earlier', 'edition', 'merger'), false],
  ['tout ensemble, par programmes linéaires', ALL_BUT_RULE, true],
  ['tout ensemble, et la règle publique', EVERYTHING, false]
];
/** Nobody is promised that readers do not use the public rule: it is tried, said, and no breach. */
export const BEYOND_PROMISE = 'tout ensemble, et la règle publique';
const CORRECTIONS = 'corrections entre deux éditions, tables les plus proches';
const ALONE = [
  'réponses du service, assistants, zones dessinées, nombres entiers : npm run proofs disclosure',
  'octets de l’instantané : seule une valeur plantée à la construction s’y reconnaît (lab/attack/snapshot-bytes.test.ts)'
];

/**
 * Lays siege to any folder of snapshots.
 * @param base the warehouse that it was built from, which holds the truth; null when nobody has it
 * @param before a folder of earlier snapshots
 */
export async function attackFolder(path: string, base: string | null, before: string | null): Promise<Attacked> {
  const folder = await readFolder(path, before);
  const hearings = [await hearArchives(folder)];
  const started = performance.now();
  const all = besiege(folder, hearings);
  const reading = seconds(started);
  const cases = base === null ? new Map<string, Case>() : await casesOf(base, folder);
  const known = all.map((front) => {
    const own = cases.get(front.cube.table.name);
    if (own === undefined) return { front, guarded: null, wrong: 0 };
    const truths = truthsOf(front, own.lines, (snapshot, code) => finestOf(folder, snapshot, code));
    return { front, guarded: guardedCells(truths, own.rule), wrong: truths.wrong.length };
  });
  const judged = known.flatMap(({ front, guarded }) => (guarded === null ? [] : [{ front, guarded }]));
  const reached: Reached[] = [];
  const tried: Tried[] = [];
  if (judged.length > 0)
    for (const [name, knowledge, programs] of ATTACKS)
      tried.push(await siegeOf(name, { knowledge, propagationOnly: !programs }, judged, reached));
  const unknown = known.flatMap(({ front, guarded }) => (guarded === null ? [front] : []));
  if (unknown.length > 0) tried.push(withoutTruth(unknown, folder.snapshots.length - 1));
  const untried = [...ALONE];
  const last = folder.snapshots.at(-1);
  const byProducers = last?.hiddenByProducers ?? [];
  if (byProducers.length > 0)
    untried.push(
      `ce que des producteurs cachent eux-mêmes, dont la valeur n’est jamais venue : ${byProducers.join(', ')}`
    );
  if (!last?.tables.some(({ measures }) => measures.some(({ name }) => name.startsWith('masse'))))
    untried.push('emplois et masse salariale ensemble : aucune table publiée n’a de masse salariale');
  const corrected = await correctionsOf(folder, judged, reached);
  if (corrected === null) untried.push(`${CORRECTIONS} : aucun millésime corrigé d’un instantané à l’autre`);
  else tried.push(corrected);
  if (folder.snapshots.length === 1)
    untried.push('éditions antérieures : un seul instantané (--avant en donne un second dossier)');
  if (base === null) untried.push('promesse de chaque case : sans --interne, personne ne sait ce qu’elle vaut');
  return {
    fronts: all.map(({ cube, date }) => `${cube.table.name}.${cube.measure.name} ${date}`),
    snapshots: folder.snapshots.length,
    tried,
    reading,
    reached,
    untried,
    fails: tried.some(({ name, below }) => name !== BEYOND_PROMISE && (below ?? 0) > 0),
    wrong: known.reduce((sum, { wrong }) => sum + wrong, 0)
  };
}

const seconds = (since: number): number => (performance.now() - since) / 1000;

interface Judged {
  readonly front: Front;
  readonly guarded: readonly Guarded[];
}

async function siegeOf(
  name: string,
  options: VerdictOptions,
  judged: readonly Judged[],
  reached: Reached[]
): Promise<Tried> {
  const since = performance.now();
  let [cells, opened, exact, below] = [0, 0, 0, 0];
  let worst: { name: string; left: number } | null = null;
  for (const { front, guarded } of judged) {
    const verdict = await judge(front, guarded, options);
    cells += verdict.guarded;
    opened += verdict.opened;
    exact += verdict.exact - verdict.opened;
    below += verdict.breaches.length;
    for (const { name: cell, value, low, high, promise, why } of verdict.breaches) {
      const said = nameOf(front, cell);
      reached.push({ attack: name, cell: said, value, low, high, why });
      const left = (high - low) / Math.max(1, promise[1] - promise[0]);
      if (worst === null || left < worst.left) worst = { name: said, left };
    }
  }
  return { name, cells, opened, exact, below, worst: worst?.name ?? null, seconds: seconds(since) };
}

const nameOf = ({ cube, date }: Front, cell: string): string => `${cube.table.name} ${date}, ${cell}`;

/** Hidden cells that only one value fits, where nobody knows the truth. */
function withoutTruth(fronts: readonly Front[], last: number): Tried {
  const since = performance.now();
  let [cells, exact] = [0, 0];
  let worst: string | null = null;
  for (const front of fronts) {
    const { low, high } = propagate(front.system, ALL_BUT_RULE);
    for (const row of front.cube.rows) {
      const at = front.system.find(cellKey(row.place, row.members));
      if (row.date !== front.date || row.value !== null || row.snapshot !== last || at === undefined) continue;
      cells++;
      if (low[at] !== high[at]) continue;
      exact++;
      worst ??= nameOf(front, `${row.code} × ${row.members.join(' × ')}`);
    }
  }
  return { name: 'tout ensemble, sans vérité', cells, opened: 0, exact, below: null, worst, seconds: seconds(since) };
}

/** The nearest tables of two editions of a date, where one was corrected; null when none was. */
async function correctionsOf(folder: Folder, judged: readonly Judged[], reached: Reached[]): Promise<Tried | null> {
  const since = performance.now();
  let [cells, exact, below, played] = [0, 0, 0, 0];
  let worst: string | null = null;
  for (const { front, guarded } of judged) {
    const nearest = await nearestTables(folder, front, folder.snapshots.length - 2);
    if (nearest === null) continue;
    played++;
    const moved = movedPlaces(front);
    const touched = guarded.filter(({ key }) => moved.has(key.split('|')[0] ?? ''));
    cells += touched.length;
    for (const { cell, bounds } of belowIn(folder, front, nearest, touched, 'after')) {
      const [low, high] = bounds;
      below++;
      if (low === high) exact++;
      const said = nameOf(front, cell.name);
      worst ??= said;
      reached.push({ attack: CORRECTIONS, cell: said, value: cell.value, low, high, why: 'tables les plus proches' });
    }
    nearest.close();
  }
  return played === 0 ? null : { name: CORRECTIONS, cells, opened: 0, exact, below, worst, seconds: seconds(since) };
}

/** Places of which some row says otherwise than the edition before. */
function movedPlaces({ cube, date }: Front): ReadonlySet<string> {
  const said = ({ row }: (typeof cube.rows)[number]): string =>
    [cube.measure.name, cube.measure.low, cube.measure.high].map((name) => String(row.cells[name ?? ''])).join();
  const keyOf = ({ place, members }: (typeof cube.rows)[number]): string => cellKey(place, members);
  const now = new Map(cube.rows.filter((row) => row.date === date).map((row) => [keyOf(row), said(row)]));
  return new Set(
    cube.former
      .filter((row) => row.date === date && now.get(keyOf(row)) !== said(row))
      .map(({ place }) => String(place))
  );
}

/** The communes ever published that make a territory of a snapshot, without their level. */
function finestOf({ geography }: Folder, snapshot: number, code: string): string[] {
  const place = geography.placeOf(snapshot, code);
  return place === undefined ? [] : geography.communesOf(place).map(bare);
}

const bare = (code: string): string => code.replace('commune:', '');

/** What a warehouse says of each table that it masks: rows before the mask, and the rule of their kind. */
async function casesOf(base: string, { geography, snapshots }: Folder): Promise<ReadonlyMap<string, Case>> {
  if (!existsSync(base)) throw new Error(`Aucune base interne : ${base}.`);
  const finest = new Set(
    [...geography.placesOf(snapshots.length - 1).values()].flatMap((place) => geography.communesOf(place).map(bare))
  );
  const cases = new Map<string, Case>();
  await reading(base, async (read) => {
    const tables = new Set(
      (await read("select table_name as t from duckdb_tables() where schema_name = 'confidentiel'")).map(({ t }) => t)
    );
    for (const file of modelFiles(WAREHOUSE_FOLDER)) {
      const { secret } = readSqlWith(MODEL_HEADER, file.path).header;
      const name = file.id.slice(file.id.indexOf('.') + 1);
      const axes = snapshots.at(-1)?.tables.find((table) => table.name === name)?.axes;
      if (secret === undefined || axes === undefined || !tables.has(name)) continue;
      const rows = await read(`select * from confidentiel."${name}"`);
      const lines = rows.map((row): TrueLine => {
        const value = Number(row[secret.measure]);
        // A former commune, where some snapshot published it.
        const counted = bare(String(row[secret.fileCommune]));
        return {
          vintage: String(row[secret.vintage]),
          commune: finest.has(counted) ? counted : bare(String(row[secret.commune])),
          members: axes.map((axis) => String(row[axis])),
          truth: {
            value,
            units: secret.units === null ? value : Number(row[secret.units]),
            largest: secret.largest === null ? Math.min(1, value) : Number(row[secret.largest])
          }
        };
      });
      cases.set(name, { lines, rule: secret.units === null ? protectedPersons : protectedJobs });
    }
  });
  return cases;
}
