import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditMask } from '../../src/lib/disclosure/audit/audit.ts';
import { makeAxis, totalAxis } from '../../src/lib/disclosure/axis.ts';
import { buildCube, describeCell } from '../../src/lib/disclosure/cube.ts';
import { primaryCells } from '../../src/lib/disclosure/primary.ts';
import { suppress } from '../../src/lib/disclosure/secondary/suppress.ts';
import { sum } from '../../src/lib/disclosure/interval.ts';
import { makeApi, type Api } from '../../tests/support/api.ts';
import { builtDemo, DEMO_SEED } from '../../tests/support/built-demo.ts';
import { CATALOGUE } from '../../tests/support/catalogue.ts';
import { alteredCopy, readFile, servedFile, type FileRow } from '../../tests/support/served-file.ts';
import { attack, type AttackReport } from './attacker.ts';
import { deduce } from './deduction.ts';
import { dice } from '../../tests/support/dice.ts';
import { downloadAll, downloadTerritories, requestsReading } from './download.ts';
import { makeGrid, withSums, type Grid } from './equations.ts';
import {
  currentCodes,
  jobSeekerLines,
  openFloors,
  protectedPersons,
  truthOf,
  writeJudgedFiles,
  youngLines,
  type Protected,
  type Truth
} from './judge.ts';
import { hear, note, type Heard, type Notebook } from './knowledge.ts';
import { openTables } from './possible-tables.ts';
import { cellName, cellParts, JOB_SEEKERS, YOUNG, type PublicCube, type Territories } from './public-cube.ts';

/*
 * The siege of the whole demonstration: a smaller region is attacked in every run, by what the attacker finds by
 * itself.
 */

const scratch = mkdtempSync(join(tmpdir(), 'maille-attaque-'));
const files = join(scratch, 'fichiers');
/** Cells tried by whole numbers: a program of that kind takes about a second. */
const WHOLE_NUMBERS = 12;
const ZONES = 400;

interface Front {
  readonly cube: PublicCube;
  readonly grid: Grid;
  readonly truth: ReadonlyMap<string, ReadonlyMap<string, Truth>>;
  readonly guarded: ReadonlyMap<string, readonly Protected[]>;
}

/** The demonstration in service: read, and altered in copies only. */
let out: string;
let api: Api;
let territories: Territories;
const fronts = new Map<string, Front>();

beforeAll(async () => {
  out = await builtDemo();
  await writeJudgedFiles(files, DEMO_SEED);
  api = makeApi(out, CATALOGUE);
  territories = await downloadTerritories(api);
  const current = currentCodes(files);
  // Nobody can be kept from knowing what an open file says.
  const floors = openFloors(files);
  const promised = (vintage: string, cells: readonly Protected[]): Protected[] =>
    cells.map((cell) =>
      (floors.get(`${vintage} ${cell.cell}`) ?? 0) > cell.low ? { ...cell, low: cell.value } : cell
    );
  for (const { cube, lines, guard, vintages } of [
    { cube: JOB_SEEKERS, lines: jobSeekerLines(files), guard: protectedPersons, vintages: ['2024T3', '2024T4'] },
    { cube: YOUNG, lines: youngLines(files), guard: protectedPersons, vintages: ['2024-11'] }
  ]) {
    const truth = new Map(vintages.map((vintage) => [vintage, truthOf(cube, territories, lines, vintage, current)]));
    fronts.set(cube.name, {
      cube,
      grid: makeGrid(cube, territories),
      truth,
      guarded: new Map([...truth].map(([vintage, cells]) => [vintage, promised(vintage, guard(cells))]))
    });
  }
}, 1_200_000);
afterAll(() => {
  api.engine.close();
  rmSync(scratch, { recursive: true, force: true });
});

function frontOf(cube: PublicCube): Front {
  const front = fronts.get(cube.name);
  if (!front) throw new Error(cube.name);
  return front;
}

/** All that the cube says in the served file, every column of it. */
async function hearFile(
  cube: PublicCube,
  path: string,
  notebook: Notebook = new Map(),
  places: Territories = territories
): Promise<Notebook> {
  hear(
    notebook,
    cube,
    { from: 'le fichier', parameters: {}, rows: await readFile(path, `select * from publie.${cube.name}`) },
    places
  );
  return notebook;
}

function heardOf(notebook: Notebook, vintage: string): Heard {
  const heard = notebook.get(vintage);
  if (!heard) throw new Error(`Rien entendu de ${vintage}.`);
  return heard;
}

async function assault(
  { grid, guarded }: Front,
  heard: Heard,
  vintage: string,
  ground: Grid = grid
): Promise<AttackReport> {
  const targets = (guarded.get(vintage) ?? []).map(({ cell, low, high }) => ({
    cell: ground.positionOf.get(cell) ?? -1,
    low,
    high
  }));
  return attack(ground, heard, targets, dice(20));
}

const NOTHING = { found: 0, first: [] };

function inShort({ findings }: AttackReport): { found: number; first: unknown[] } {
  return { found: findings.length, first: findings.slice(0, 5) };
}

const ALL = [
  { name: 'cube_demandeurs_profil', vintage: '2024T3', cube: JOB_SEEKERS },
  { name: 'cube_demandeurs_profil', vintage: '2024T4', cube: JOB_SEEKERS },
  { name: 'cube_decrochage', vintage: '2024-11', cube: YOUNG }
];

describe('the demonstration, as anybody may download it', () => {
  test.each(ALL)(
    '$name of $vintage: the judge and the published cube tell the same, and what the rules protect is hidden',
    async ({ cube, vintage }) => {
      const { truth, guarded } = frontOf(cube);
      const shown = await shownOf(cube, vintage);
      const cells = truth.get(vintage) ?? new Map<string, Truth>();
      expect([...shown].filter(([cell, value]) => value !== null && value !== (cells.get(cell)?.value ?? 0))).toEqual(
        []
      );
      expect([...cells.keys()].filter((cell) => !shown.has(cell))).toEqual([]);
      expect((guarded.get(vintage) ?? []).filter(({ cell }) => shown.get(cell) !== null)).toEqual([]);
      expect(guarded.get(vintage)?.length).toBeGreaterThan(500);
    }
  );

  test.each(ALL)(
    '$name of $vintage: nothing in the file comes closer than its protection, neither by sums nor by any program',
    async ({ cube, vintage }) => {
      const front = frontOf(cube);
      const report = await assault(front, heardOf(await hearFile(cube, servedFile(out)), vintage), vintage);
      expect(inShort(report)).toEqual(NOTHING);
      expect(report.possible).toBe(2 * (front.guarded.get(vintage)?.length ?? 0));
    }
  );

  test('no answer of a request that reads a masked cube, nor a published share of what levels hide, gives more', async () => {
    const requests = await requestsReading(
      api,
      ALL.map(({ name }) => name)
    );
    expect(requests.length).toBeGreaterThan(0);
    let answers = 0;
    for (const cube of new Set(ALL.map((item) => item.cube))) {
      const front = frontOf(cube);
      const notebook: Notebook = new Map();
      for (const request of requests.filter(({ cubes }) => cubes.some((name) => name.endsWith(cube.name)))) {
        for await (const answer of downloadAll(api, request, territories)) {
          hear(notebook, cube, answer, territories);
          answers++;
        }
      }
      await hearFile(cube, servedFile(out), notebook);
      for (const { vintage } of ALL.filter((item) => item.cube === cube)) {
        const heard = heardOf(notebook, vintage);
        const ground = await withHiddenShares(front, heard, vintage);
        const report = await assault(front, heard, vintage, ground);
        expect(inShort(report)).toEqual(NOTHING);
        expect(report.possible).toBe(2 * (front.guarded.get(vintage)?.length ?? 0));
      }
    }
    process.stdout.write(`Attaque de la démonstration : ${requests.length} requêtes, ${answers} réponses.\n`);
  }, 900_000);

  test('whole numbers only: the cells that programs leave narrowest stay uncertain', async () => {
    const { cube, grid, guarded } = frontOf(JOB_SEEKERS);
    const heard = heardOf(await hearFile(cube, servedFile(out)), '2024T4');
    const range = deduce(grid, heard);
    const width = (cell: number): number => (range.high[cell] ?? 0) - (range.low[cell] ?? 0);
    const targets = (guarded.get('2024T4') ?? []).map((target) => ({
      ...target,
      at: grid.positionOf.get(target.cell) ?? -1
    }));
    const narrowest = targets.sort((a, b) => width(a.at) - width(b.at)).slice(0, WHOLE_NUMBERS);
    const tables = await openTables(grid, range, true);
    try {
      for (const { cell, at, low, high } of narrowest) {
        const column = tables.unknown.indexOf(at);
        // A table of whole numbers that goes as far as asked is enough: it need not go as far as it can.
        expect(
          tables.furthest(new Map([[at, 1]]), new Map([[at, [high, high]]]))?.[column],
          `${cell} en haut`
        ).toBeCloseTo(high, 6);
        expect(
          tables.furthest(new Map([[at, -1]]), new Map([[at, [0, low]]]))?.[column],
          `${cell} en bas`
        ).toBeLessThanOrEqual(low + 1e-6);
      }
    } finally {
      tables.close();
    }
  });

  test('zones drawn at random, added up as the site does, teach nothing beyond the file', async () => {
    const { cube, grid, guarded } = frontOf(JOB_SEEKERS);
    const heard = heardOf(await hearFile(cube, servedFile(out)), '2024T4');
    const before = deduce(grid, heard);
    const roll = dice(5);
    const communes = [...territories].filter(([, { level }]) => level === 'commune').map(([code]) => code);
    const zones = Array.from({ length: ZONES }, (_, index) => {
      const members = cube.axes.map(
        ({ leaves, total }) => [...leaves, total][Math.floor(roll() * (leaves.length + 1))] ?? total
      );
      const parts = new Set(
        Array.from({ length: 2 + Math.floor(roll() * 30) }, () =>
          cellName(communes[Math.floor(roll() * communes.length)] ?? '', members)
        )
      );
      return { name: `zone ${index}`, parts: [...parts] };
    });
    const drawn: Heard = { ...heard, cells: new Map(heard.cells) };
    let bounded = 0;
    for (const { name, parts } of zones) {
      const total = sum(
        parts.map((part) => ({ min: heard.cells.get(part)?.low ?? 0, max: heard.cells.get(part)?.high ?? Infinity }))
      );
      if (total.min < total.max) bounded++;
      note(drawn, name, total.min, total.max, `zone dessinée ${name}`);
    }
    expect(bounded).toBeGreaterThan(ZONES / 2);
    const ground = withSums(grid, zones);
    const after = deduce(ground, drawn);
    expect(
      [...grid.cells.keys()].filter(
        (cell) => after.low[cell] !== before.low[cell] || after.high[cell] !== before.high[cell]
      )
    ).toEqual([]);
    const report = await assault(frontOf(JOB_SEEKERS), drawn, '2024T4', ground);
    expect(report.findings).toEqual([]);
    expect(report.possible).toBe(2 * (guarded.get('2024T4')?.length ?? 0));
  });
});

describe('a planted leak, in a copy of the served file', () => {
  const cube = JOB_SEEKERS;
  const vintage = '2024T4';

  test('one vintage masked twice: two snapshots, each of them safe, give it away together', async () => {
    const { truth, guarded } = frontOf(cube);
    const path = await alteredCopy(out, join(scratch, 'autre-masque'), (connection) => remask(connection, vintage));
    const alone = await assault(frontOf(cube), heardOf(await hearFile(cube, path), vintage), vintage);
    expect(alone.findings).toEqual([]);
    const both = await hearFile(cube, servedFile(out), await hearFile(cube, path));
    const { findings } = await assault(frontOf(cube), heardOf(both, vintage), vintage);
    expect(findings.length).toBeGreaterThan(10);
    for (const { cell, low, high } of findings) {
      const { value = -1 } = truth.get(vintage)?.get(cell) ?? {};
      expect(low <= value && value <= high, cell).toBe(true);
    }
    expect(guarded.get(vintage)?.length).toBeGreaterThan(findings.length);
    expect(findings.some(({ why }) => why.startsWith('somme : '))).toBe(true);
  });
});

/** What the served file shows of each cell, null where it is hidden. */
async function shownOf(
  { name, measure, axes, vintage: column }: PublicCube,
  vintage: string
): Promise<Map<string, number | null>> {
  const rows: FileRow[] = await readFile(
    servedFile(out),
    `select * from publie.${name} where ${column}::VARCHAR = '${vintage}'`
  );
  return new Map(
    rows.map((row) => [
      cellName(
        String(row.territoire),
        axes.map((axis) => String(row[axis.name]))
      ),
      row[measure] as number | null
    ])
  );
}

/** A temporary table of the true value of some cells. */
async function truthTable(connection: DuckDBConnection, vintage: string, cells: readonly string[]): Promise<void> {
  const truth = frontOf(JOB_SEEKERS).truth.get(vintage);
  await connection.run(
    'create or replace temp table verite (territoire VARCHAR, a0 VARCHAR, a1 VARCHAR, valeur INTEGER)'
  );
  const rows = cells.map((cell) => `('${cellParts(cell).join("', '")}', ${truth?.get(cell)?.value ?? 0})`);
  await connection.run(`insert into verite values ${rows.join(', ')}`);
}

/** Publishes cells that the file hides. */
async function show(connection: DuckDBConnection, vintage: string, cells: readonly string[]): Promise<void> {
  await truthTable(connection, vintage, cells);
  await connection.run(`update publie.cube_demandeurs_profil as c
    set demandeurs = v.valeur, demandeurs_min = v.valeur, demandeurs_max = v.valeur, demandeurs_statut = 'diffuse'
    from verite as v where c.trimestre = '${vintage}' and c.territoire = v.territoire and c.sexe = v.a0 and c.age =
      v.a1`);
}

/** Hides the vintage anew, by the same functions, preferring to hide what the file shows. */
async function remask(connection: DuckDBConnection, vintage: string): Promise<void> {
  const front = frontOf(JOB_SEEKERS);
  const shown = await shownOf(JOB_SEEKERS, vintage);
  const groups = [...territories]
    .filter(([, { level }]) => level !== 'commune')
    .map(([member, { level, communes }]) => ({ member, level, leaves: communes }));
  const communes = [...territories].filter(([, { level }]) => level === 'commune').map(([code]) => code);
  const axes = [
    makeAxis('territoire', communes, groups),
    ...JOB_SEEKERS.axes.map(({ name, leaves, total }) => totalAxis(name, leaves, total))
  ];
  const rows = [...(front.truth.get(vintage) ?? [])].flatMap(([cell, { value }]) => {
    const leaves = cellParts(cell).map((member, axis) => axes[axis]?.members.indexOf(member) ?? -1);
    return leaves.every((leaf, axis) => leaf < (axes[axis]?.leafCount ?? 0)) ? [{ leaves, value }] : [];
  });
  const made = buildCube(axes, rows, true);
  const primary = primaryCells(made, { minCount: 5, minUnits: null, maxShare: null });
  const names = Array.from({ length: made.size }, (_, cell) => describeCell(made, cell));
  const before = Uint8Array.from(names, (name) => (shown.get(name) === null ? 0 : 1));
  const { mask, pools } = await suppress(made, primary, { before });
  expect(auditMask(made, mask, primary, pools).failures).toEqual([]);
  await show(connection, vintage, names);
  const hidden = names.filter((_, cell) => mask[cell] === 1);
  expect(hidden.filter((name) => shown.get(name) !== null).length).toBeGreaterThan(100);
  await truthTable(connection, vintage, hidden);
  await connection.run(`update publie.cube_demandeurs_profil as c
    set demandeurs = null, demandeurs_min = null, demandeurs_max = null, demandeurs_statut = 'secret'
    from verite as v where c.trimestre = '${vintage}' and c.territoire = v.territoire and c.sexe = v.a0 and c.age =
      v.a1`);
}

/** A level publishes which share of the measure it hides, in its detailed cells: one more equation on hidden cells. */
async function withHiddenShares({ cube, grid }: Front, heard: Heard, vintage: string): Promise<Grid> {
  const rows = await readFile(
    servedFile(out),
    `select maille, part_min, part_max from reference.secret where cube = '${cube.name}' and millesime = '${vintage}'`
  );
  expect(rows.length).toBe(6);
  const leaves = cube.axes.map((axis) => new Set(axis.leaves));
  const sums = rows.flatMap(({ maille, part_min: least, part_max: most }) => {
    const detail = grid.cells.filter((cell) => {
      const [place = '', ...members] = cellParts(cell);
      return territories.get(place)?.level === maille && members.every((member, axis) => leaves[axis]?.has(member));
    });
    const isShown = (cell: string): boolean => heard.cells.get(cell)?.low === heard.cells.get(cell)?.high;
    const hidden = detail.filter((cell) => !isShown(cell));
    const visible = detail.filter(isShown).reduce((total, cell) => total + (heard.cells.get(cell)?.low ?? 0), 0);
    if (hidden.length === 0 || Number(most) >= 1) return [];
    const name = `masqué à la maille ${String(maille)}`;
    const sumAt = (share: number): number => (visible * share) / (1 - share);
    note(
      heard,
      name,
      Math.ceil(sumAt(Number(least)) - 1e-6),
      Math.floor(sumAt(Number(most)) + 1e-6),
      'part masquée publiée'
    );
    return [{ name, parts: hidden }];
  });
  return withSums(grid, sums);
}
