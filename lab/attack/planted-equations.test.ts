import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { servedFile } from '../../tests/support/served-file.ts';
import { drawRegion } from './field/map.ts';
import { publishPrey, writePrey } from './field/prey.ts';
import { communesOf, guardedCells, trueLines, truthsOf, type Truths } from './field/truth.ts';
import { hearing } from './finder/answers.ts';
import type { Front, Hearing } from './finder/besiege.ts';
import { leavesOf } from './finder/classes.ts';
import { cellKey } from './finder/cube.ts';
import { judge, type Guarded, type Verdict } from './finder/verdict.ts';
import type { Truth } from './judge.ts';
import { alteredFolder, frontOf, valuesOf } from './planted.ts';

/*
 * Each way to an equation has a leak planted in a copy of a published file, which the attacker must win. The copy has
 * no open sibling but the planted one: before the plant, nothing in it is below its promise.
 */

const CUBE = 'cube_emploi_activites';
const YEAR = '2023';
const SEED = 1;
/** Cells on which a plant that needs a rare truth is tried. */
const TRIES = 12;
/** Two ways, tried on one cell after another, take as long as all the others: they are proved apart. */
const PROVING = process.env.MAILLE_PREUVES === 'disclosure';
const scratch = mkdtempSync(join(tmpdir(), 'maille-semis-'));
buildOnlyNamed(import.meta.filename, scratch, [
  'publie.cube_emploi_activites',
  'reference.appartenances',
  'reference.territoires',
  'reference.activites',
  'reference.secret'
]);

let served = '';
let front: Front;
let truths: Truths;
let guarded: Guarded[];
/** Keys of cells, by their names. */
let keys: ReadonlyMap<string, string>;
let count = 0;

type Change = (connection: DuckDBConnection) => Promise<unknown>;
const untouched: Change = () => Promise.resolve();

beforeAll(async () => {
  const prey = writePrey(scratch, SEED);
  // A sibling opens what it gives: here, nothing is open.
  rmSync(join(scratch, 'fichiers', 'urssaf_communes'), { recursive: true });
  await publishPrey(prey);
  served = servedFile(prey.out);
  front = await planted([untouched]);
  const lines = trueLines(prey).get(CUBE);
  if (!lines) throw new Error(CUBE);
  truths = truthsOf(front, lines.lines, (_snapshot, code) => communesOf(prey.region, code));
  guarded = guardedCells(truths, lines.rule);
  keys = new Map([...truths.names].map(([key, name]) => [name, key]));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The front of altered copies, the oldest first. */
async function planted(changes: readonly Change[], hearings: readonly Hearing[] = []): Promise<Front> {
  const folder = await alteredFolder(served, join(scratch, `copie-${count++}`), changes);
  return frontOf(folder, CUBE, YEAR, hearings);
}

/** A verdict whose bounds always hold the truth. */
async function verdictOn(siege: Front, cells: readonly Guarded[] = guarded): Promise<Verdict> {
  const verdict = await judge(siege, rekeyed(siege, cells));
  expect(verdict.mistaken).toEqual([]);
  return verdict;
}

/** The same cells as another front numbers them. */
function rekeyed(siege: Front, cells: readonly Guarded[]): Guarded[] {
  const keys = new Map(
    siege.cube.rows.map((row) => [`${row.code} × ${row.members.join(' × ')}`, cellKey(row.place, row.members)])
  );
  return cells.map((cell) => ({ ...cell, key: keys.get(cell.name) ?? cell.key }));
}

const truthOf = (code: string, member: string): Truth =>
  truths.cells.get(keys.get(`${code} × ${member}`) ?? '') ?? { value: 0, units: 0, largest: 0 };
const rowsOf = (siege: Front) => siege.cube.rows.filter(({ date }) => date === YEAR);
const isShown = (code: string, member: string): boolean =>
  rowsOf(front).some((row) => row.code === code && row.members[0] === member && row.value !== null);
/** A protected cell of one commune and one activity, hidden, of three or more. */
const lone = (): Guarded & { readonly code: string; readonly member: string } => {
  const found = guarded
    .map((cell) => ({ ...cell, code: cell.name.split(' × ')[0] ?? '', member: cell.name.split(' × ')[1] ?? '' }))
    .find(
      ({ code, member, value }) =>
        code.startsWith('commune:') && member.startsWith('a17:') && value >= 3 && isShown(epciOf(code), member)
    );
  if (!found) throw new Error('Aucune cellule seule.');
  return found;
};
const epciOf = (commune: string): string =>
  rowsOf(front)
    .map(({ code }) => code)
    .find((code) => code.startsWith('epci:') && region(code).includes(commune.slice('commune:'.length))) ?? '';
/** Communes of a territory, by code without its level. */
const map = drawRegion(SEED);
const region = (code: string): string[] => communesOf(map, code);

/** Writes what a cell of a copy shows; null hides it and its bounds. */
const set = (connection: DuckDBConnection, code: string, member: string, value: number | null): Promise<unknown> =>
  connection.run(
    `update publie.${CUBE} set effectif = ${value}, effectif_min = ${value ?? 0}, effectif_max = ${value},
      part_premier_etablissement = null,
     effectif_statut = '${value === null ? 'secret' : 'diffuse'}'
       where annee = ${YEAR} and territoire = '${code}' and activite = '${member}'`
  );

/** A table of the same cells, open, with a figure made from the truth of each. */
const sibling =
  (columns: string, figure: (truth: Truth) => readonly (string | number)[][]): Change =>
  (connection) =>
    connection.run(
      `create table publie.cube_voisin as select * from (${valuesOf(
        rowsOf(front).flatMap(({ code, members: [member = ''] }) =>
          figure(truthOf(code, member)).map((values) => [Number(YEAR), code, member, ...values])
        )
      )}) as t(annee, territoire, activite, ${columns})`
    );

test('before any plant, nothing is below its promise', async () => {
  const verdict = await verdictOn(front);
  expect(guarded.length).toBeGreaterThan(300);
  expect(verdict).toMatchObject({ breaches: [], exact: 0, narrowed: 0 });
});

describe('an open table of the same thing', () => {
  test('gives every hidden cell when it is the same wherever both are shown', async () => {
    const siege = await planted([sibling('postes', ({ value }) => [[value]])]);
    const verdict = await verdictOn(siege);
    expect(verdict.exact).toBe(guarded.length);
    // Anybody may read the open table: secrecy promises nothing that it tells.
    expect(verdict.breaches).toEqual([]);
  });

  test('gives a floor when it is a part of it', async () => {
    const verdict = await verdictOn(await planted([sibling('postes', ({ value }) => [[Math.ceil(0.95 * value)]])]));
    expect(verdict.narrowed).toBeGreaterThan(10);
  });

  test('gives bounds when it counts units by class of size', async () => {
    const verdict = await verdictOn(
      await planted([
        sibling('tranche, etablissements', ({ value, units }) =>
          units === 0 ? [] : [[bandAround(value / units), units]]
        )
      ])
    );
    expect(verdict.narrowed).toBeGreaterThan(10);
  });

  test('gives cells where it counts as many units, when it is a part elsewhere', async () => {
    const verdict = await verdictOn(
      await planted([
        sibling('postes, unites', ({ value, units }) => [
          units > 1 && value % 3 === 0 ? [Math.floor(value / 3), units - 1] : [value, units]
        ])
      ])
    );
    expect(verdict.exact).toBeGreaterThan(guarded.length / 2);
  });
});

/** A class of sizes, each a fifth larger than the one before, that holds a mean size. */
function bandAround(size: number): string {
  let from = 1;
  for (let next = 2; next <= size; next = Math.max(from + 1, Math.ceil(from * 1.2))) from = next;
  return `de_${from}_a_${Math.max(from + 1, Math.ceil(from * 1.2))}`;
}

test('a column of the masked table that follows the measure gives every hidden cell', async () => {
  const verdict = await verdictOn(
    await planted([
      async (connection) => {
        await connection.run(`alter table publie.${CUBE} add column poids DOUBLE`);
        await connection.run(
          `update publie.${CUBE} as c set poids = v.valeur from (${valuesOf(
            rowsOf(front).map(({ code, members: [member = ''] }) => [code, member, truthOf(code, member).value])
          )}) as v(code, activite, valeur) where annee = ${YEAR} and c.territoire = v.code and c.activite = v.activite`
        );
      }
    ])
  );
  expect(verdict.breaches.length).toBe(guarded.length);
});

test('an earlier snapshot that showed a cell gives it', async () => {
  const cell = lone();
  const verdict = await verdictOn(
    await planted([(connection) => set(connection, cell.code, cell.member, cell.value), untouched])
  );
  expect(verdict.breaches).toContainEqual(
    expect.objectContaining({ name: cell.name, low: cell.value, high: cell.value })
  );
});

test('an EPCI of another composition in an earlier snapshot gives the commune that left it', async () => {
  const cell = lone();
  const epci = epciOf(cell.code);
  const other = rowsOf(front)
    .map(({ code }) => code)
    .find((code) => code.startsWith('epci:') && code !== epci);
  const verdict = await verdictOn(
    await planted([
      async (connection) => {
        await connection.run(
          `update reference.appartenances set territoire = '${other ?? ''}'
            where commune = '${cell.code}' and territoire = '${epci}'`
        );
        for (const {
          members: [member = '']
        } of rowsOf(front).filter(({ code }) => code === cell.code)) {
          const [whole, part] = [truthOf(epci, member), truthOf(cell.code, member)];
          await set(connection, epci, member, isShown(epci, member) ? whole.value - part.value : null);
          await set(connection, other ?? '', member, null);
          await connection.run(
            `update publie.${CUBE} set etablissements = etablissements + if(territoire = '${epci}', -1,
              1) * ${part.units}
             where annee = ${YEAR} and activite = '${member}' and territoire in ('${epci}', '${other ?? ''}')`
          );
        }
      },
      untouched
    ])
  );
  expect(verdict.breaches).toContainEqual(
    expect.objectContaining({ name: cell.name, low: cell.value, high: cell.value })
  );
});

test('a commune that took another over gives the one gone', async () => {
  const town = rowsOf(front).find(
    ({ code, members: [member = ''] }) =>
      code.startsWith('commune:') && member === 'a17:GZ' && isShown(code, member) && truthOf(code, member).units > 9
  );
  const gone = 'commune:08999';
  const own = (member: string): number => (truthOf(town?.code ?? '', member).units >= 2 ? 1 : 0);
  const value = (member: string): number => 2 * own(member);
  const siege = await planted([
    async (connection) => {
      await connection.run(
        `insert into reference.appartenances select '${gone}', if(territoire = commune, '${gone}', territoire), maille
          from reference.appartenances where commune = '${town?.code ?? ''}'`
      );
      for (const {
        members: [member = ''],
        value: shown
      } of rowsOf(front).filter(({ code }) => code === town?.code)) {
        const fits = shown !== null && shown > value(member);
        await set(connection, town?.code ?? '', member, fits ? shown - value(member) : null);
        await connection.run(
          `update publie.${CUBE} set etablissements = etablissements - ${own(member)}
            where annee = ${YEAR} and activite = '${member}' and territoire = '${town?.code ?? ''}'`
        );
        await connection.run(
          `insert into publie.${CUBE} by name select ${YEAR} as annee, '${gone}' as territoire, '${member}' as activite,
            'secret' as effectif_statut, 0 as effectif_min, ${own(member)} as etablissements`
        );
      }
    },
    untouched
  ]);
  const name = `${gone} × a17:GZ`;
  const verdict = await verdictOn(siege, [{ key: '', name, value: 2, low: 1, high: 5 }]);
  expect(verdict.breaches).toEqual([expect.objectContaining({ name, low: 2, high: 2 })]);
});

test.runIf(PROVING)('what a level says that it hides gives the only cell that it hides', async () => {
  const cell = lone();
  const leaves = rowsOf(front).filter(
    ({ code, members: [member = ''] }) => code.startsWith('commune:') && member.startsWith('a17:')
  );
  const whole = leaves.reduce((sum, { code, members: [member = ''] }) => sum + truthOf(code, member).value, 0);
  const plant =
    (part: number): Change =>
    async (connection) => {
      // Nothing is left to add up.
      await connection.run(
        `delete from publie.${CUBE} where not (territoire like 'commune:%' and activite like 'a17:%')`
      );
      for (const {
        code,
        members: [member = '']
      } of leaves)
        if (code !== cell.code || member !== cell.member)
          await set(connection, code, member, truthOf(code, member).value);
      await set(connection, cell.code, cell.member, null);
      await connection.run(
        `update reference.secret set part_min = ${part}, part_max = ${part}
          where cube = '${CUBE}' and maille = 'commune'`
      );
    };
  expect((await verdictOn(await planted([plant(1)]), [cell])).breaches).toEqual([]);
  expect((await verdictOn(await planted([plant(cell.value / whole)]), [cell])).breaches).toEqual([
    expect.objectContaining({ low: cell.value, high: cell.value })
  ]);
});

test.runIf(PROVING)('the class of the largest unit of a shown cell bounds a cell of one unit inside it', async () => {
  const ends: readonly [string, number, number][] = [
    ['moins_20', 0, 0.2],
    ['de_20_a_50', 0.2, 0.5],
    ['de_50_a_85', 0.5, 0.85]
  ];
  // Truths that stand just under the end of their class, or just above its beginning.
  const plants = rowsOf(front).flatMap(({ code, members: [member = ''] }) => {
    if (code.startsWith('commune:')) return [];
    const { value, largest } = truthOf(code, member);
    const found = ends.find(([, from, to]) => value > 0 && largest / value >= from && largest / value < to);
    const inside = new Set(
      region(code).flatMap((commune) => leavesOf(front.cube, 0, member).map((leaf) => `commune:${commune} × ${leaf}`))
    );
    const cell = guarded.find(
      ({ name, key, value: own, low, high }) =>
        found !== undefined &&
        inside.has(name) &&
        truths.cells.get(key)?.units === 1 &&
        own === largest &&
        (Math.floor(found[2] * value) < high || Math.ceil(found[1] * value) > low)
    );
    return found && cell ? [{ code, member, value, name: found[0], cell }] : [];
  });
  let won = 0;
  for (const { code, member, value, name, cell } of plants.slice(0, TRIES)) {
    const said = async (connection: DuckDBConnection, share: string | null): Promise<void> => {
      await set(connection, code, member, value);
      if (share !== null)
        await connection.run(
          `update publie.${CUBE} set part_premier_etablissement = '${share}'
            where annee = ${YEAR} and territoire = '${code}' and activite = '${member}'`
        );
    };
    const without = await verdictOn(await planted([(connection) => said(connection, null)]), [cell]);
    const { breaches } = await verdictOn(await planted([(connection) => said(connection, name)]), [cell]);
    if (without.breaches.length === 0 && breaches.length === 1) won++;
    if (won > 0) break;
  }
  expect(won).toBeGreaterThan(0);
});

test('sums across axes give protected cells when nothing else is hidden', async () => {
  const kept = new Set(guarded.map(({ name }) => name));
  const verdict = await verdictOn(
    await planted([
      async (connection) => {
        for (const {
          code,
          members: [member = ''],
          value
        } of rowsOf(front))
          if (value === null && !kept.has(`${code} × ${member}`))
            await set(connection, code, member, truthOf(code, member).value);
      }
    ])
  );
  expect(verdict.breaches.length).toBeGreaterThan(10);
});

test('a rate told of a hidden cell gives it', async () => {
  const cell = lone();
  const whole = truthOf(epciOf(cell.code), cell.member).value;
  const folder = await alteredFolder(served, join(scratch, 'reponses'), [untouched]);
  const answers = [
    {
      from: 'une réponse',
      parameters: { territoire: cell.code, annee: YEAR },
      rows: [{ activite: cell.member, effectif: null, intercommunalite: whole, part: cell.value / whole }],
      ratios: [{ column: 'part', of: ['effectif', 'intercommunalite'] as const }]
    }
  ];
  const told = frontOf(folder, CUBE, YEAR, [hearing(folder, () => answers)]);
  const found = expect.objectContaining({ name: cell.name, low: cell.value, high: cell.value }) as unknown;
  expect((await verdictOn(told)).breaches).toContainEqual(found);
});
