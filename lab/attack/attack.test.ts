import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditMask } from '../../src/lib/disclosure/audit/audit.ts';
import { makeAxis, totalAxis } from '../../src/lib/disclosure/axis.ts';
import { buildCube, describeCell } from '../../src/lib/disclosure/cube.ts';
import { sum } from '../../src/lib/disclosure/interval.ts';
import { primaryCells } from '../../src/lib/disclosure/primary.ts';
import { suppress } from '../../src/lib/disclosure/secondary/suppress.ts';
import { dice } from '../../tests/support/dice.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { servedFile } from '../../tests/support/served-file.ts';
import { AGES, SEXES } from './field/figures.ts';
import { communesOf, guardedCells, trueLines, truthsOf, type Truths } from './field/truth.ts';
import { publishPrey, writePrey, type Prey } from './field/prey.ts';
import { ALL_BUT_RULE, type Front } from './finder/besiege.ts';
import { cellKey } from './finder/cube.ts';
import { propagate } from './finder/propagate.ts';
import { judge, type Guarded } from './finder/verdict.ts';
import { alteredFolder, frontOf, valuesOf } from './planted.ts';

/*
 * A region of persons, without any open sibling: attacked by whole numbers, by zones drawn at random, and by one vintage
 * masked twice.
 */

const CUBE = 'cube_demandeurs_profil';
const DATE = '2024T4';
/** Cells tried by whole numbers: a program of that kind takes about a second. */
const WHOLE_NUMBERS = 12;
const ZONES = 400;

const scratch = mkdtempSync(join(tmpdir(), 'maille-attaque-'));
buildOnlyNamed(import.meta.filename, scratch, [
  `publie.${CUBE}`,
  'reference.appartenances',
  'reference.territoires',
  'reference.secret'
]);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Change = (connection: DuckDBConnection) => Promise<unknown>;
let prey: Prey;
let front: Front;
let truths: Truths;
let guarded: Guarded[];
let count = 0;

beforeAll(async () => {
  prey = writePrey(scratch, 1);
  rmSync(join(scratch, 'fichiers', 'demandeurs_abc'), { recursive: true, force: true });
  await publishPrey(prey);
  front = await planted([() => Promise.resolve()]);
  const lines = trueLines(prey).get(CUBE);
  if (!lines) throw new Error(CUBE);
  truths = truthsOf(front, lines.lines, (_snapshot, code) => communesOf(prey.region, code));
  guarded = guardedCells(truths, lines.rule);
});

async function planted(changes: readonly Change[]): Promise<Front> {
  const folder = await alteredFolder(servedFile(prey.out), join(scratch, `copie-${count++}`), changes);
  return frontOf(folder, CUBE, DATE);
}

test('whole numbers only: the cells that programs leave narrowest stay uncertain', async () => {
  const { low, high } = propagate(front.system, ALL_BUT_RULE);
  const width = ({ key }: Guarded): number => {
    const at = front.system.find(key) ?? -1;
    return (high[at] ?? 0) - (low[at] ?? 0);
  };
  const narrowest = guarded.toSorted((a, b) => width(a) - width(b)).slice(0, WHOLE_NUMBERS);
  const verdict = await judge(front, narrowest, { whole: true });
  expect(verdict).toMatchObject({ guarded: WHOLE_NUMBERS, breaches: [], mistaken: [], exact: 0 });
  expect(verdict.programs).toBeGreaterThan(0);
});

test('zones drawn at random, added up as the site does, teach nothing beyond the file', async () => {
  const siege = await planted([() => Promise.resolve()]);
  const before = propagate(siege.system, ALL_BUT_RULE);
  const known = new Map(siege.system.statements.map(({ cell, low, high }) => [cell, { min: low, max: high }]));
  const roll = dice(5);
  const rows = siege.cube.rows.filter(({ date, code }) => date === DATE && code.startsWith('commune:'));
  const kinds = [...new Set(rows.map(({ members }) => members.join('|')))];
  const choices = kinds.map((kind) => rows.filter(({ members }) => members.join('|') === kind));
  let bounded = 0;
  for (let zone = 0; zone < ZONES; zone++) {
    const own = choices[Math.floor(roll() * choices.length)] ?? [];
    const parts = new Set(
      Array.from({ length: 2 + Math.floor(roll() * 30) }, () => own[Math.floor(roll() * own.length)]).flatMap((row) =>
        row === undefined ? [] : [siege.system.cell(cellKey(row.place, row.members))]
      )
    );
    const total = sum([...parts].map((part) => known.get(part) ?? { min: 0, max: Infinity }));
    if (total.min < total.max) bounded++;
    const cell = siege.system.cell(`zone ${zone}`);
    siege.system.equal([...parts], [cell], 'answer', `zone dessinée ${zone}`);
    siege.system.state(cell, total.min, total.max, 'answer', `zone dessinée ${zone}`);
  }
  expect(bounded).toBeGreaterThan(ZONES / 2);
  const after = propagate(siege.system, ALL_BUT_RULE);
  expect([...after.low.subarray(0, before.low.length)]).toEqual([...before.low]);
  expect([...after.high.subarray(0, before.high.length)]).toEqual([...before.high]);
  expect(await judge(siege, guarded)).toMatchObject({ breaches: [], mistaken: [] });
});

test('one vintage masked twice: two snapshots, each of them safe, give it away together', async () => {
  const alone = await planted([remask]);
  expect(await judge(alone, guarded)).toMatchObject({ breaches: [], mistaken: [] });
  const both = await planted([() => Promise.resolve(), remask]);
  const { breaches, mistaken } = await judge(both, guarded);
  expect(mistaken).toEqual([]);
  expect(breaches.length).toBeGreaterThan(10);
  expect(breaches.some(({ why }) => why.startsWith('somme'))).toBe(true);
});

/** Hides the vintage anew, by the functions of the product, preferring to hide what the file shows. */
async function remask(connection: DuckDBConnection): Promise<void> {
  const rows = front.cube.rows.filter(({ date }) => date === DATE);
  const codes = [...new Set(rows.map(({ code }) => code))];
  const communes = codes.filter((code) => code.startsWith('commune:'));
  const axes = [
    makeAxis(
      'territoire',
      communes,
      codes
        .filter((code) => !communes.includes(code))
        .map((member) => ({
          member,
          level: member.split(':')[0] ?? '',
          leaves: communesOf(prey.region, member).map((code) => `commune:${code}`)
        }))
    ),
    ...[SEXES, AGES].map((leaves, at) => totalAxis(['sexe', 'age'][at] ?? '', [...leaves], 'ensemble'))
  ];
  const nameOf = ({ code, members }: (typeof rows)[number]): string => [code, ...members].join(' × ');
  const shown = new Map(rows.map((row) => [nameOf(row), row.value]));
  const valueOf = new Map([...truths.names].map(([key, name]) => [name, truths.cells.get(key)?.value ?? 0]));
  const leaves = prey.seekers
    .filter(({ vintage }) => vintage === DATE)
    .map(({ commune, kind, persons }) => ({
      leaves: [`commune:${commune}`, ...kind].map((member, axis) => axes[axis]?.members.indexOf(member) ?? -1),
      value: persons
    }));
  const made = buildCube(axes, leaves, true);
  const primary = primaryCells(made, { minCount: 5, minUnits: null, maxShare: null });
  const names = Array.from({ length: made.size }, (_, cell) => describeCell(made, cell));
  const before = Uint8Array.from(names, (name) => (shown.get(name) === null ? 0 : 1));
  const { mask, pools } = await suppress(made, primary, { before });
  expect(auditMask(made, mask, primary, pools).failures).toEqual([]);
  const hidden = new Set(names.filter((_, cell) => mask[cell] === 1));
  expect([...hidden].filter((name) => shown.get(name) !== null).length).toBeGreaterThan(50);
  await connection.run(
    `update publie.${CUBE} as c set demandeurs = v.valeur, demandeurs_min = v.valeur, demandeurs_max = v.valeur,
      demandeurs_statut = v.statut
      from (${valuesOf(
        names.map((name) => [
          ...name.split(' × '),
          hidden.has(name) ? null : (valueOf.get(name) ?? 0),
          hidden.has(name) ? 'secret' : 'diffuse'
        ])
      )}) as v(territoire, sexe, age, valeur, statut)
      where c.trimestre = '${DATE}' and c.territoire = v.territoire and c.sexe = v.sexe and c.age = v.age`
  );
}
