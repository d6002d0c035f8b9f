import { numberOf } from '../knowledge.ts';
import { bandOf } from './bands.ts';
import { cellKey, type Cube, type Published } from './cube.ts';
import type { Geography } from './geography.ts';
import type { Bounds } from './propagate.ts';
import type { System, Way } from './system.ts';

/** What a class of the largest unit's share says of a shown cell, or what the public rule does. */
interface Shared {
  readonly row: Published;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly way: Way;
}

/** Share above which the public rule hides a cell for its largest unit. */
const RULE = 0.85;

/**
 * Of every shown cell, how large its largest unit may be: no cell of one commune and one leaf inside it can hold more a
 * unit, and where one such cell alone can hold the largest, it does.
 */
export class ShareClasses {
  private readonly shared: readonly Shared[];
  private readonly units = new Map<string, number>();
  private readonly inside: (row: Published) => string[];

  constructor(cube: Cube, geography: Geography, date: string, unit: string | null) {
    const rows = cube.rows.filter((row) => row.date === date);
    const count = (row: Published): number | null => (unit === null ? null : numberOf(row.row.cells[unit]));
    for (const row of rows) {
      const units = count(row);
      if (units !== null) this.units.set(cellKey(row.place, row.members), units);
    }
    this.inside = leavesInside(cube, geography, rows);
    this.shared =
      unit === null || cube.table.classes.length === 0
        ? []
        : rows.flatMap((row): Shared[] => {
            const value = row.value;
            if (value === null || value === 0) return [];
            const band = cube.table.classes
              .map((column) => bandOf(String(row.row.cells[column])))
              .find((found) => found !== null);
            const base = { row, value };
            return band
              ? [
                  {
                    ...base,
                    least: String(row.row.cells[cube.table.classes[0] ?? '']).startsWith('moins') ? 0 : band[0] / 100,
                    most: Math.min(1, roundUp(band[1]) / 100),
                    way: 'share'
                  }
                ]
              : [{ ...base, least: 0, most: RULE, way: 'rule' }];
          });
  }

  /** What needs no bound of another cell. */
  state(system: System): void {
    for (const { row, value, most, way } of this.shared)
      for (const leaf of this.inside(row)) {
        const cell = system.find(leaf);
        const units = this.units.get(leaf);
        if (cell !== undefined && units !== undefined)
          system.state(
            cell,
            0,
            most * value * units,
            way,
            `part du premier : ${system.names[cell] ?? ''} dans ${row.code}`
          );
      }
  }

  /** Cells that alone can hold the largest unit of a shown one. */
  stateHolders(system: System, bounds: Bounds): void {
    for (const { row, value, least, way } of this.shared) {
      if (least === 0) continue;
      const able = this.inside(row).flatMap((leaf) => {
        const cell = system.find(leaf);
        return cell !== undefined && (this.units.get(leaf) ?? 0) > 0 && (bounds.high[cell] ?? 0) >= least * value
          ? [cell]
          : [];
      });
      const [only] = able;
      if (able.length === 1 && only !== undefined)
        system.state(only, least * value, Infinity, way, `premier établissement de ${row.code}`);
    }
  }
}

/** A class ends where the next one begins. */
const roundUp = (most: number): number => (most % 10 === 9 ? most + 1 : most);

/** Cells of one commune and of leaf members inside a published one. */
function leavesInside(cube: Cube, geography: Geography, rows: readonly Published[]): (row: Published) => string[] {
  const communes = new Map<string, number[]>();
  const places = new Set(rows.map(({ place }) => place).filter((place) => geography.hasLevel(place, 'commune')));
  for (const place of places)
    for (const code of geography.communesOf(place)) communes.set(code, [...(communes.get(code) ?? []), place]);
  const placesIn = new Map<number, number[]>();
  const membersIn = new Map<string, string[][]>();
  return ({ place, members }) => {
    let inner = placesIn.get(place);
    if (!inner) {
      const own = new Set(geography.communesOf(place));
      inner = [...new Set([...own].flatMap((code) => communes.get(code) ?? []))].filter((candidate) =>
        geography.communesOf(candidate).every((code) => own.has(code))
      );
      placesIn.set(place, inner);
    }
    let choices = membersIn.get(members.join('|'));
    if (!choices) {
      choices = members.reduce<string[][]>(
        (product, code, axis) => product.flatMap((start) => leavesOf(cube, axis, code).map((leaf) => [...start, leaf])),
        [[]]
      );
      membersIn.set(members.join('|'), choices);
    }
    return inner.flatMap((candidate) => (choices ?? []).map((choice) => cellKey(candidate, choice)));
  };
}

/** Leaf codes that a code holds along an axis. */
export function leavesOf(cube: Cube, axis: number, code: string): string[] {
  const sum = cube.sums[axis]?.find(({ parent }) => parent === code);
  return sum ? [...new Set(sum.parts.flatMap((part) => leavesOf(cube, axis, part)))] : [code];
}
