import { readFileSync } from 'node:fs';
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { cellToParent, getResolution, latLngToCell } from 'h3-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/lib/h3/stats/random.ts';

let instance: DuckDBInstance;
let connection: DuckDBConnection;

const random = new Random(4);
const unit = (): number => random.next() / 2 ** 32;

/** Cells of all resolutions all over the Earth, pentagons included. */
const world = Array.from({ length: 2_000 }, () =>
  BigInt(`0x${latLngToCell(Math.asin(2 * unit() - 1) * (180 / Math.PI), 360 * unit() - 180, random.below(16))}`)
);

/** Rows around Rennes at resolution 9, in no order, a tenth of each measure missing. */
const ROWS = 5_000;
const rows = {
  cells: BigUint64Array.from({ length: ROWS }, () =>
    BigInt(`0x${latLngToCell(48 + 0.3 * unit(), -2 + 0.5 * unit(), 9)}`)
  ),
  value: column(() => Math.round(1000 * unit() - 300) / 4),
  key: Array.from({ length: ROWS }, () => `lieu ${random.below(300)}`)
};

const textOf = (cell: bigint): string => cell.toString(16).padStart(15, '0');
const cellOf = (text: string): bigint => BigInt(`0x${text}`);
const parentOf = (cell: bigint, resolution: number): bigint => cellOf(cellToParent(textOf(cell), resolution));
const resolutionOf = (cell: bigint): number => getResolution(textOf(cell));

function column(make: () => number): { values: Float64Array; known: Uint8Array } {
  const known = Uint8Array.from({ length: ROWS }, () => (unit() < 0.1 ? 0 : 1));
  return { known, values: Float64Array.from(known, (mark) => (mark === 1 ? make() : 0)) };
}

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  await connection.run(readFileSync('warehouse/macros/h3.sql', 'utf8'));
  await connection.run('create table monde (rang INTEGER, cellule UBIGINT)');
  await connection.run('create table lignes (cellule UBIGINT, valeur DOUBLE, cle VARCHAR)');
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
    if (rows.value.known[row] === 1) lignes.appendDouble(rows.value.values[row] ?? 0);
    else lignes.appendNull();
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
  it.each([0, 1, 5, 8, 15])('have the parent of h3-js (resolution %i)', async (resolution) => {
    const [ranks = [], parents = []] = await columnsOf(
      `select rang, h3_parent(cellule, ${resolution}) from monde where h3_resolution(cellule) >= ${resolution}
          order by rang`
    );
    const finer = world.map((cell, rank) => ({ cell, rank })).filter(({ cell }) => resolutionOf(cell) >= resolution);
    expect(ranks).toEqual(finer.map(({ rank }) => rank));
    expect(parents).toEqual(finer.map(({ cell }) => parentOf(cell, resolution)));
  });

  it('have the text and the resolution of h3-js', async () => {
    const [texts, resolutions] = await columnsOf(
      'select h3_texte(cellule), h3_resolution(cellule) from monde order by rang'
    );
    expect(texts).toEqual(world.map(textOf));
    expect(resolutions).toEqual(world.map(resolutionOf));
  });

  it('are null where the cell is', async () => {
    expect(await columnsOf('select h3_parent(null::UBIGINT, 5), h3_texte(null::UBIGINT)')).toEqual([[null], [null]]);
  });
});

describe('a roll-up', () => {
  it.each([9, 8, 6, 2])('gives in SQL what plain loops give (resolution %i)', async (resolution) => {
    const [cells, ...sql] = await columnsOf(`
      select h3_parent(cellule, ${resolution}) as parent, sum(valeur), min(valeur), max(valeur),
        count(valeur)::DOUBLE, count(*)::DOUBLE, count(distinct cle)::DOUBLE
      from lignes group by parent order by parent`);
    const groups = new Map<bigint, number[]>();
    rows.cells.forEach((cell, row) => {
      const parent = parentOf(cell, resolution);
      groups.set(parent, [...(groups.get(parent) ?? []), row]);
    });
    const order = [...groups.keys()].sort((a, b) => (a < b ? -1 : 1));
    const at = ({ values, known }: typeof rows.value, row: number): number | null =>
      known[row] === 1 ? (values[row] ?? 0) : null;
    const total = (numbers: readonly number[]): number | null =>
      numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
    const expected = order.map((parent) => {
      const own = groups.get(parent) ?? [];
      const values = own.flatMap((row) => at(rows.value, row) ?? []);
      return [
        total(values),
        values.length === 0 ? null : Math.min(...values),
        values.length === 0 ? null : Math.max(...values),
        values.length,
        own.length,
        new Set(own.map((row) => rows.key[row])).size
      ];
    });
    expect(cells).toEqual(order);
    expected.forEach((aggregates, place) =>
      aggregates.forEach((value, aggregate) => {
        const other = sql[aggregate]?.[place];
        if (value === null) expect(other, `agrégat ${aggregate}, cellule ${place}`).toBeNull();
        else
          expect(
            Math.abs(value - Number(other ?? Number.NaN)),
            `agrégat ${aggregate}, cellule ${place}`
          ).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      })
    );
  });
});
