import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { alteredCopy, readFile, servedFile } from '../../tests/support/served-file.ts';
import { attackFolder } from './any-snapshot.ts';
import { writePrey } from './field/prey.ts';
import { internalReport, report } from './report.ts';

/* A folder of snapshots and the base that it was built from: attacked as it is, then with one thing planted in a copy. */

const CUBE = 'cube_decrochage';
const scratch = mkdtempSync(join(tmpdir(), 'maille-dossier-'));
const base = join(scratch, 'atelier', 'base.duckdb');
let out = '';
/** A commune of three young people of one age, which no file gives. */
let hidden: { readonly territoire: string; readonly age: string; readonly campagne: string };
buildOnlyNamed(import.meta.filename, scratch, [
  `publie.${CUBE}`,
  'reference.appartenances',
  'reference.territoires',
  'reference.secret'
]);

beforeAll(async () => {
  const prey = writePrey(scratch, 1);
  out = prey.out;
  mkdirSync(join(scratch, 'atelier'));
  await publish();
  const three = prey.young.flatMap(({ commune, kind: [age = ''], vintage, persons }) =>
    persons === 3 ? [`commune:${commune} ${age} ${vintage}`] : []
  );
  const rows = await readFile(
    servedFile(out),
    `select territoire, age, campagne from publie.${CUBE} where jeunes_statut = 'secret' order by all`
  );
  const found = rows.find(({ territoire, age, campagne }) =>
    three.includes(`${String(territoire)} ${String(age)} ${String(campagne)}`)
  );
  if (found === undefined) throw new Error('Aucune case de trois.');
  hidden = found as typeof hidden;
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function publish(): Promise<void> {
  await buildWarehouse({
    data: join(scratch, 'fichiers'),
    profile: join(scratch, 'haute-rive.yaml'),
    out,
    threads: 1,
    workshop: base
  });
}
const nameOf = (): string => `${CUBE} ${hidden.campagne}, ${hidden.territoire} × ${hidden.age}`;
const planted = async (to: string, change: string): Promise<string> => {
  await alteredCopy(out, join(scratch, to), (connection) =>
    connection.run(
      `update publie.${CUBE} set ${change} where territoire = '${hidden.territoire}' and age = '${hidden.age}'
        and campagne = '${hidden.campagne}'`
    )
  );
  return join(scratch, to);
};

test('as it was built, nothing is below its promise, and what cannot be tried says so', async () => {
  const attacked = await attackFolder(out, base, null);
  expect(attacked).toMatchObject({ snapshots: 1, fails: false, wrong: 0, reached: [] });
  expect(attacked.fronts).toEqual([`${CUBE}.jeunes 2024-11`, `${CUBE}.jeunes 2025-03`]);
  expect(attacked.tried.map(({ below, exact }) => [below, exact])).toEqual(attacked.tried.map(() => [0, 0]));
  expect(attacked.tried.every(({ cells }) => cells > 50)).toBe(true);
  const said = report(out, attacked);
  expect(said).toContain('non tenté : éditions antérieures');
  expect(said.split('\n').at(-1)).toMatch(/^Tenu : /);
});

test('a protected cell that is shown is reached exactly, and named without its value', async () => {
  const attacked = await attackFolder(
    await planted('montree', "jeunes = 3, jeunes_min = 3, jeunes_max = 3, jeunes_statut = 'diffuse'"),
    base,
    null
  );
  expect(attacked.fails).toBe(true);
  expect(attacked.reached).toContainEqual(
    expect.objectContaining({ cell: nameOf(), value: 3, low: 3, high: 3 }) as object
  );
  // Tried, open, exact, below, then a place and members alone.
  expect(report('x', attacked)).toMatch(
    /^\| cases montrées[^|]*\| \d+ \| 0 \| [1-9]\d* \| [1-9]\d* \| cube_decrochage [\d-]+, [a-z]+:\d+ × \w+ \| [\d.]+ \|$/m
  );
  expect(internalReport(attacked)).toContain(`"${nameOf()}";"3"`);
});

test('a bound that is too narrow is below the promise, though nothing is exact', async () => {
  const { tried, reached } = await attackFolder(await planted('etroite', 'jeunes_min = 2'), base, null);
  expect(tried[0]?.below).toBeGreaterThan(0);
  expect(reached.map(({ cell }) => cell)).toContain(nameOf());
});

test('a cell that an earlier folder shows is reached by two editions', async () => {
  const earlier = await planted('avant', "jeunes = 3, jeunes_min = 3, jeunes_max = 3, jeunes_statut = 'diffuse'");
  const attacked = await attackFolder(out, base, earlier);
  const by = new Map(attacked.tried.map(({ name, below }) => [name, below]));
  expect(by.get('cases montrées et sommes, par programmes linéaires')).toBe(0);
  expect(by.get('éditions et découpages antérieurs')).toBeGreaterThan(0);
});

test('without the base, exactness alone is told', async () => {
  const folder = join(scratch, 'seul');
  mkdirSync(folder);
  copyFileSync(servedFile(out), join(folder, 'snapshot-seul.duckdb'));
  writeFileSync(join(folder, 'current.json'), JSON.stringify({ file: 'snapshot-seul.duckdb', builtAt: '2026-01-01' }));
  const attacked = await attackFolder(folder, null, null);
  expect(attacked.tried.map(({ below, exact }) => [below, exact])).toEqual([[null, 0]]);
  expect(report(folder, attacked).split('\n').at(-1)).toMatch(/^Aucune promesse jugée/);
});

test('a file sent again is tried by its nearest tables, and holds', async () => {
  const data = join(scratch, 'fichiers');
  const file = 'decrochage/decrochage_communes_2025-03.csv';
  const path = join(data, file);
  const before = readFileSync(path, 'utf8');
  // One line of many young people, three more.
  writeFileSync(
    path,
    before.replace(/;(\d{2,})(\r?\n)/, (_, count: string, end: string) => `;${Number(count) + 3}${end}`)
  );
  await publish();
  const { tried, untried, fails } = await attackFolder(out, base, null);
  const corrections = tried.find(({ name }) => name.startsWith('corrections'));
  expect(corrections?.cells).toBeGreaterThan(0);
  expect(corrections?.below).toBe(0);
  expect(fails).toBe(false);
  expect(untried.filter((said) => said.startsWith('corrections'))).toEqual([]);
});
