import { numberOf } from '../knowledge.ts';
import { cellKey, type Cube } from './cube.ts';
import type { Folder } from './snapshots.ts';
import type { System } from './system.ts';

/** Part of a value as it is told: rounding of the numbers themselves. */
const SLACK = 1e-6;

/**
 * What each level says that it hides: hidden ÷ (hidden + shown), over its cells of leaf members, lies between two
 * parts. So does what its hidden cells hold in all.
 */
export function stateCosts(cube: Cube, date: string, { snapshots, geography }: Folder, system: System): void {
  for (const [index, snapshot] of snapshots.entries())
    for (const rows of snapshot.references.values()) {
      if (rows.length === 0 || !['maille', 'part_min', 'part_max'].every((column) => column in (rows[0] ?? {})))
        continue;
      for (const row of rows) {
        const texts = Object.values(row).map(String);
        if (!texts.includes(cube.table.name) || !texts.includes(date)) continue;
        const [least, most] = [numberOf(row.part_min), numberOf(row.part_max)];
        if (least === null || most === null || most >= 1) continue;
        const hidden = new Set<number>();
        let visible = 0;
        for (const published of cube.rows) {
          if (published.snapshot !== index || published.date !== date) continue;
          if (geography.editions[index]?.levelOf.get(published.code) !== row.maille) continue;
          if (!published.members.every((code, axis) => cube.leaves[axis]?.has(code))) continue;
          if (published.value === null) hidden.add(system.cell(cellKey(published.place, published.members)));
          else visible += published.value;
        }
        if (hidden.size === 0) continue;
        const at = (part: number): number => (visible * part) / (1 - part);
        system.between(
          [...hidden],
          Math.ceil(at(least) - SLACK),
          Math.floor(at(most) + SLACK),
          'cost',
          `part masquée à la maille ${String(row.maille)}`
        );
      }
    }
}
