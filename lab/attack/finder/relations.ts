import { numberOf } from '../knowledge.ts';
import { compare, isCeiling, isFloor, isSame, newComparison, PROOFS, roundingOf, type Comparison } from './compare.ts';
import { cellKey, type Cube, type Published } from './cube.ts';
import type { Slice } from './slices.ts';
import type { Way } from './system.ts';

/** What a relation says of one cell; null when nothing. */
export type Told = readonly [number, number] | null;

/** A relation between a masked measure and other figures, borne out by what is shown. */
export interface Found {
  readonly way: Way;
  readonly text: string;
  /** Cells that bear it out. */
  readonly proofs: number;
  readonly open: boolean;
  readonly counted: boolean;
  told(cell: Cell): Told;
}

/** A cell with the row that publishes it. */
export interface Cell {
  readonly date: string;
  readonly key: string;
  readonly place: number;
  readonly members: readonly string[];
  readonly row: Published['row'];
}

interface Known {
  readonly cell: Cell;
  readonly value: number;
}

/** Relations between a masked measure and every other figure that can be laid on its cells. */
export function findRelations(cube: Cube, slices: readonly Slice[], edition: number): Found[] {
  const known = cube.rows.flatMap(({ value, date, place, members, row, snapshot }): Known[] =>
    value === null || snapshot !== edition
      ? []
      : [{ cell: { date, key: cellKey(place, members), place, members, row }, value }]
  );
  return [
    ...cube.companions.flatMap((column) => ownColumn(column, known)),
    ...slices.flatMap((slice) => slice.columns.flatMap((column) => ofSlice(cube, slice, column, known)))
  ];
}

const own = (column: string) => (cell: Cell) => numberOf(cell.row.cells[column]) ?? undefined;

/** A column of the masked table that nothing hides: the same figure, or units that each bring one at least. */
function ownColumn(column: string, known: readonly Known[]): Found[] {
  const figure = own(column);
  const { all } = comparisons(known, figure);
  const base = { proofs: all.rows, open: false, counted: false };
  const text = `colonne ${column}`;
  if (isSame(all)) return [{ ...base, way: 'column', text, told: exactly(figure) }];
  const error = roundingOf(all);
  if (error !== null) return [{ ...base, way: 'column', text: `${text} à ${error} près`, told: around(figure, error) }];
  return [
    ...(all.below === 0 && all.above + all.equal >= PROOFS
      ? [
          {
            ...base,
            way: 'unit' as const,
            open: true,
            counted: true,
            text: `un au moins par unité, ${column}`,
            told: atLeast(figure)
          }
        ]
      : []),
    ...(isCeiling(all, true)
      ? [{ ...base, way: 'column' as const, text: `au plus ${text}`, told: atMost(figure) }]
      : [])
  ];
}

/** A figure of another table: the same, a part, or more; closer where both count as many units. */
function ofSlice(cube: Cube, slice: Slice, column: string, known: readonly Known[]): Found[] {
  const figure = (cell: Cell): number | undefined => slice.value(cell.date, cell.key, cell.place, column);
  const { all, rows } = comparisons(known, figure);
  if (all.rows < PROOFS) return [];
  const band = / au (moins|plus)$/.test(column);
  const base = { open: slice.open, counted: false, proofs: all.rows };
  const text = `${slice.name}, ${column}`;
  const way = (plain: Way): Way => (band ? 'band' : plain);
  if (isSame(all)) return [{ ...base, way: way('sibling'), text: `égal à ${text}`, told: exactly(figure) }];
  const error = roundingOf(all);
  const found: Found[] =
    error === null ? [] : [{ ...base, way: 'sibling', text: `${text}, à ${error} près`, told: around(figure, error) }];
  const likely = slice.axes > 0 || cube.table.axes.length === 0;
  const [floor, ceiling] = [isFloor(all, likely), isCeiling(all, likely)];
  if (floor) found.push({ ...base, way: way('floor'), text: `au moins ${text}`, told: atLeast(figure) });
  if (ceiling) found.push({ ...base, way: way('floor'), text: `au plus ${text}`, told: atMost(figure) });
  const units = unitsFor(cube, slice, column, known);
  if (units) return [...found, ...withUnits(units, figure, rows, { ...base, counted: true }, text, floor)];
  return [...found, ...byPart(rows, figure, base, text)];
}

interface Row {
  readonly cell: Cell;
  readonly value: number;
  readonly other: number;
}

function comparisons(
  known: readonly Known[],
  figure: (cell: Cell) => number | undefined
): { all: Comparison; rows: readonly Row[] } {
  const all = newComparison();
  const rows: Row[] = [];
  for (const { cell, value } of known) {
    const other = figure(cell);
    if (other === undefined) continue;
    compare(all, value, other);
    rows.push({ cell, value, other });
  }
  return { all, rows };
}

interface Units {
  readonly names: string;
  /** A column of the other table that must be zero: what it leaves out of its figure. */
  readonly hole: string | null;
  readonly proofs: number;
  own(cell: Cell): number | undefined;
  theirs(cell: Cell): number | undefined;
  /** Whether the other figure is whole. */
  isWhole(cell: Cell): boolean;
}

/** Two numbers of units, one on each side, at which the measures are equal: the pair most often borne out. */
function unitsFor(cube: Cube, slice: Slice, column: string, known: readonly Known[]): Units | null {
  let best: Units | null = null;
  const at = (cell: Cell, name: string): number | undefined => slice.value(cell.date, cell.key, cell.place, name);
  for (const mine of cube.companions)
    for (const other of slice.columns) {
      if (other === column) continue;
      const even = evenCells(slice, mine, other, known);
      for (const hole of [null, ...slice.columns.filter((name) => name !== column && name !== other)]) {
        const isWhole = (cell: Cell): boolean => hole === null || at(cell, hole) === 0;
        const found = newComparison();
        for (const { cell, value } of even) {
          const figure = at(cell, column);
          if (figure === undefined || !isWhole(cell)) continue;
          compare(found, value, figure);
          // Nothing that follows can make them the same.
          if (value !== figure) break;
        }
        if (isSame(found) && found.equal > (best?.proofs ?? 0))
          best = {
            hole,
            own: own(mine),
            theirs: (cell) => at(cell, other),
            isWhole,
            proofs: found.equal,
            names: `${mine} et ${other}${hole === null ? '' : `, sans ${hole},`}`
          };
      }
    }
  return best;
}

const evens = new WeakMap<Slice, Map<string, readonly Known[]>>();

/** Cells where both count as many units, one at least. */
function evenCells(slice: Slice, mine: string, other: string, known: readonly Known[]): readonly Known[] {
  const kept = evens.get(slice) ?? new Map<string, readonly Known[]>();
  evens.set(slice, kept);
  const found =
    kept.get(`${mine}|${other}`) ??
    known.filter(({ cell }) => {
      const units = own(mine)(cell);
      return units !== undefined && units > 0 && slice.value(cell.date, cell.key, cell.place, other) === units;
    });
  kept.set(`${mine}|${other}`, found);
  return found;
}

/** Where both count as many units the figures are equal; where they do not, each unit apart brings one at least. */
function withUnits(
  units: Units,
  figure: (cell: Cell) => number | undefined,
  rows: readonly Row[],
  base: { readonly open: boolean; readonly counted: boolean },
  text: string,
  floor: boolean
): Found[] {
  const apart = (cell: Cell): number | undefined => {
    const [a, b] = [units.own(cell), units.theirs(cell)];
    return a === undefined || b === undefined ? undefined : a - b;
  };
  const found: Found[] = [
    {
      ...base,
      way: 'sibling',
      proofs: units.proofs,
      text: `égal à ${text}, où ${units.names} sont égaux`,
      told: (cell) => (apart(cell) === 0 && units.isWhole(cell) ? exactly(figure)(cell) : null)
    }
  ];
  const more = rows.filter(({ cell }) => (apart(cell) ?? 0) > 0);
  if (floor && more.length >= PROOFS && more.every(({ cell, value, other }) => value - other >= (apart(cell) ?? 0)))
    found.push({
      ...base,
      way: 'floor',
      proofs: more.length,
      text: `au moins ${text}, plus un par unité de différence entre ${units.names}`,
      told: (cell) => {
        const [other, difference] = [figure(cell), apart(cell)];
        return other === undefined || difference === undefined || difference <= 0
          ? null
          : [other + difference, Infinity];
      }
    });
  return found;
}

/** Equal for all shown cells of one code of an axis: borne out there, though not elsewhere. */
function byPart(
  rows: readonly Row[],
  figure: (cell: Cell) => number | undefined,
  base: { readonly open: boolean; readonly counted: boolean },
  text: string
): Found[] {
  const parts = new Map<string, Comparison>();
  for (const { cell, value, other } of rows)
    for (const [axis, code] of cell.members.entries()) {
      const key = `${axis}|${code}`;
      const part = parts.get(key) ?? newComparison();
      parts.set(key, part);
      compare(part, value, other);
    }
  return [...parts].flatMap(([key, part]): Found[] => {
    if (!isSame(part)) return [];
    const [axis = '', code = ''] = key.split('|');
    return [
      {
        ...base,
        way: 'sibling',
        proofs: part.equal,
        text: `égal à ${text}, pour ${code}`,
        told: (cell) => (cell.members[Number(axis)] === code ? exactly(figure)(cell) : null)
      }
    ];
  });
}

type Figure = (cell: Cell) => number | undefined;

const exactly = (figure: Figure) => around(figure, 0);

function around(figure: Figure, error: number): (cell: Cell) => Told {
  return (cell) => {
    const value = figure(cell);
    return value === undefined ? null : [value - error, value + error];
  };
}

function atLeast(figure: Figure): (cell: Cell) => Told {
  return (cell) => {
    const value = figure(cell);
    return value === undefined ? null : [value, Infinity];
  };
}

function atMost(figure: Figure): (cell: Cell) => Told {
  return (cell) => {
    const value = figure(cell);
    return value === undefined ? null : [-Infinity, value];
  };
}
