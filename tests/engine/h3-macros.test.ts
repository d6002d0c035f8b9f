import { readFileSync } from 'node:fs';
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { latLngToCell } from 'h3-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellToText, descendantRange, parentOf, resolutionOf } from '../../src/lib/h3/cell.ts';
import { countOf, distinctOf, maxOf, minOf, quantileOf, ratioOf, sumOf, weightedMeanOf } from '../../src/lib/h3/rollup/aggregates.ts';
import { parentsOf } from '../../src/lib/h3/rollup/parents.ts';
import { groupByParent } from '../../src/lib/h3/rollup/rollup.ts';
import { Random } from '../../src/lib/h3/stats/random.ts';

let instance: DuckDBInstance;
let connection: DuckDBConnection;

const random = new Random(4);
const unit = (): number => random.next() / 2 ** 32;

/** Cells of all resolutions all over the Earth, pentagons included. */
const world = Array.from({ length: 2_000 }, () => BigInt(`0x${latLngToCell(Math.asin(2 * unit() - 1) * (180 / Math.PI), 360 * unit() - 180, random.below(16))}`));

/** Rows around Rennes at resolution 9, in no order, a tenth of each measure missing. */
const ROWS = 5_000;
const rows = {
  cells: BigUint64Array.from({ length: ROWS }, () => BigInt(`0x${latLngToCell(48 + 0.3 * unit(), -2 + 0.5 * unit(), 9)}`)),
  value: column(() => Math.round(1000 * unit() - 300) / 4),
  weight: column(() => random.below(20)),
  key: Array.from({ length: ROWS }, () => `lieu ${random.below(300)}`)
};

function column(make: () => number): { values: Float64Array; known: Uint8Array } {
  const known = Uint8Array.from({ length: ROWS }, () => (unit() < 0.1 ? 0 : 1));
  return { known, values: Float64Array.from(known, (mark) => (mark === 1 ? make() : 0)) };
}

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  await connection.run(readFileSync('warehouse/macros/h3.sql', 'utf8'));
  await connection.run('create table monde (rang INTEGER, cellule UBIGINT)');
  await connection.run('create table lignes (cellule UBIGINT, valeur DOUBLE, poids DOUBLE, cle VARCHAR)');
  const monde = await connection.createAppender('monde');
  world.forEach((cell, rank) => {
    monde.appendInteger(rank);
    monde.appendUBigInt(cell);
    monde.endRow();
  });
  monde.closeSync();
  const lignes = await connection.createAppender('lignes');
  for (let row = 0; row < ROWS; row++) {
    lignes.appendUBigInt(rows.cells[row] ?? 0n);
    for (const { values, known } of [rows.value, rows.weight]) {
      if (known[row] === 1) lignes.appendDouble(values[row] ?? 0);
      else lignes.appendNull();
    }
    lignes.appendVarchar(rows.key[row] ?? '');
    lignes.endRow();
  }
  lignes.closeSync();
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

async function columnsOf(sql: string): Promise<DuckDBValue[][]> {
  return (await connection.run(sql)).getColumns();
}

describe('cells', () => {
  it.each([0, 1, 5, 8, 15])('have the parent and the range of the engine (resolution %i)', async (resolution) => {
    const [ranks = [], parents = []] = await columnsOf(`select rang, h3_parent(cellule, ${resolution}) from monde where h3_resolution(cellule) >= ${resolution} order by rang`);
    const finer = world.map((cell, rank) => ({ cell, rank })).filter(({ cell }) => resolutionOf(cell) >= resolution);
    expect(ranks).toEqual(finer.map(({ rank }) => rank));
    expect(parents).toEqual(finer.map(({ cell }) => parentOf(cell, resolution)));
    const [firsts = [], lasts = []] = await columnsOf(
      `select h3_premiere(cellule, ${resolution}), h3_derniere(cellule, ${resolution}) from monde where h3_resolution(cellule) <= ${resolution} order by rang`
    );
    const ranges = world.filter((cell) => resolutionOf(cell) <= resolution).map((cell) => descendantRange(cell, resolution));
    expect(ranges.length + finer.length).toBeGreaterThanOrEqual(world.length);
    expect(firsts).toEqual(ranges.map(({ first }) => first));
    expect(lasts).toEqual(ranges.map(({ last }) => last));
  });

  it('have the text and the resolution of the engine', async () => {
    const [texts, resolutions] = await columnsOf('select h3_texte(cellule), h3_resolution(cellule) from monde order by rang');
    expect(texts).toEqual(world.map(cellToText));
    expect(resolutions).toEqual(world.map(resolutionOf));
  });

  it('are null where the cell is', async () => {
    expect(await columnsOf('select h3_parent(null::UBIGINT, 5), h3_premiere(null::UBIGINT, 5), h3_texte(null::UBIGINT)')).toEqual([[null], [null], [null]]);
  });
});

describe('a roll-up', () => {
  it.each([9, 8, 6, 2])('gives in SQL what it gives in the engine (resolution %i)', async (resolution) => {
    const [cells, ...sql] = await columnsOf(`
      select h3_parent(cellule, ${resolution}) as parent, sum(valeur), min(valeur), max(valeur), moyenne_ponderee(valeur, poids), rapport_sommes(valeur, poids),
        quantile_cont(valeur, 0.25), count(valeur)::DOUBLE, count(*)::DOUBLE, count(distinct cle)::DOUBLE
      from lignes group by parent order by parent`);
    const groups = groupByParent(rows.cells, resolution);
    const known = (result: { values: Float64Array; known: Uint8Array }): (number | null)[] => Array.from(result.values, (value, at) => (result.known[at] === 1 ? value : null));
    const own = [
      known(sumOf(groups, rows.value)),
      known(minOf(groups, rows.value)),
      known(maxOf(groups, rows.value)),
      known(weightedMeanOf(groups, rows.value, rows.weight)),
      known(ratioOf(groups, rows.value, rows.weight)),
      known(quantileOf(groups, rows.value, 0.25)),
      [...countOf(groups, rows.value)],
      [...countOf(groups)],
      [...distinctOf(groups, rows.key)]
    ];
    expect(cells).toEqual([...groups.cells]);
    own.forEach((expected, aggregate) => {
      expected.forEach((value, at) => {
        const other = sql[aggregate]?.[at];
        if (value === null) expect(other).toBeNull();
        else expect(Math.abs(value - Number(other)), `agrégat ${aggregate}, cellule ${at}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
        if (value !== null) expect(other).not.toBeNull();
      });
    });
  });

  it('finds the rows of a viewport in one integer range', async () => {
    const cell = parentOf(rows.cells[0] ?? 0n, 6);
    const inside = parentsOf(rows.cells, 6).filter((parent) => parent === cell).length;
    expect(inside).toBeGreaterThan(10);
    expect(await columnsOf(`select count(*)::INTEGER from lignes where cellule between h3_premiere(${cell}::UBIGINT, 9) and h3_derniere(${cell}::UBIGINT, 9)`)).toEqual([[inside]]);
  });
});
