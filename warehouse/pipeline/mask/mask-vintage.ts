import { auditMask, type AuditReport } from '../../../src/lib/disclosure/audit/audit.ts';
import { propagateBounds, type Bounds } from '../../../src/lib/disclosure/audit/bounds.ts';
import { auditCorrection } from '../../../src/lib/disclosure/audit/corrected.ts';
import type { Pool } from '../../../src/lib/disclosure/audit/witness.ts';
import type { Changes } from '../../../src/lib/disclosure/correction.ts';
import type { Cube } from '../../../src/lib/disclosure/cube.ts';
import type { Primary } from '../../../src/lib/disclosure/primary.ts';
import { shareChanges } from '../../../src/lib/disclosure/secondary/share-change.ts';
import { suppress, type SuppressOptions } from '../../../src/lib/disclosure/secondary/suppress.ts';
import { tellShare, type ToldShare } from '../../../src/lib/disclosure/told-share.ts';
import type { MaskedVintage } from './mask-table.ts';

/** Masks tried for a correction, each hiding more than the one before. */
const ROUNDS = 5;

export interface Vintage {
  /** As its file counts it, and with what open files say. */
  readonly counted: Cube;
  readonly cube: Cube;
  readonly primary: Primary;
  readonly levels: readonly string[];
  readonly options: SuppressOptions;
  /** Persons from which a cell is shown; null for amounts. */
  readonly threshold: number | null;
  /** Its last edition, when this one shows other figures. */
  readonly former: MaskedVintage | null;
}

/** A mask, what is told beside it, and what its audit says. */
export interface MaskResult {
  readonly mask: Uint8Array;
  readonly pools: readonly Pool[];
  readonly said: Bounds;
  readonly told: readonly ToldShare[];
  readonly report: AuditReport;
}

/** The mask of a vintage; that of a correction hides more until both editions together tell nothing protected. */
export async function maskOf(vintage: Vintage): Promise<MaskResult> {
  let [masked, changes] = await attempt(vintage, vintage.options.frozen);
  for (let round = 1; round < ROUNDS && changes !== null && masked.report.failures.length > 0; round++) {
    const { cube, options } = vintage;
    const isOut = (cell: number): boolean =>
      (cube.units[cell] as number) === 0 || (cube.most[cell] as number) <= (cube.least[cell] as number);
    const more = shareChanges(cube, masked.mask, changes, masked.report.failures, isOut);
    if (more.length === 0) break;
    const frozen = options.frozen?.slice() ?? new Uint8Array(cube.size);
    for (const [cell, hidden] of masked.mask.entries()) if (hidden === 1) frozen[cell] = 1;
    for (const cell of more) frozen[cell] = 1;
    [masked, changes] = await attempt(vintage, frozen);
  }
  return masked;
}

async function attempt(
  { counted, cube, primary, levels, options, threshold, former }: Vintage,
  frozen: Uint8Array | undefined
): Promise<[MaskResult, Changes | null]> {
  const { mask, pools: made } = await suppress(cube, primary, { ...options, frozen });
  // What is told of a hidden cell follows from the cube alone: what open files say of it may be false.
  const said = propagateBounds(counted, mask);
  showDeduced(said, mask, (cell) => primary.reasons[cell] !== 0 || frozen?.[cell] === 1);
  const pools = made.map((pool) => ofHidden(pool, mask));
  const told = levels.map((level, index) => tellShare(cube, mask, said, index === 0 ? '' : level));
  const judged = { cube, mask, primary, pools, told };
  if (former === null) return [{ mask, pools, said, told, report: auditMask(cube, mask, primary, pools, told) }, null];
  const { report, changes } = await auditCorrection({
    ...judged,
    threshold,
    leastBefore: former.cube.least,
    before: { ...former.bounds, values: former.cube.values, mask: former.mask },
    after: { ...said, values: cube.values, mask }
  });
  return [{ mask, pools, said, told, report }, changes];
}

/** A hidden cell that sums give exactly, which no rule protects and nobody hid before, is shown. */
function showDeduced({ low, high }: Bounds, mask: Uint8Array, isKept: (cell: number) => boolean): void {
  for (const [cell, hidden] of mask.entries())
    if (hidden === 1 && !isKept(cell) && low[cell] === high[cell]) mask[cell] = 0;
}

/** The tables of a pool without the cells that are shown, which none of them changes. */
function ofHidden({ cells, tables, claims }: Pool, mask: Uint8Array): Pool {
  const positions = Array.from(cells.keys()).filter((position) => mask[cells[position] as number] === 1);
  if (positions.length === cells.length) return { cells, tables, claims };
  return {
    cells: Int32Array.from(positions, (position) => cells[position] as number),
    tables: tables.map((table) => Float64Array.from(positions, (position) => table[position] as number)),
    claims
  };
}
