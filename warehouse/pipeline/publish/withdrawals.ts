import { readFileSync } from 'node:fs';
import { withdrawalOf, withdrawalPaths, withdrawalsIn, type Withdrawal } from '../../../gateway/withdrawals.mjs';
import { writeAtomically } from '../write-atomically.ts';

/** Snapshots that were withdrawn from a folder, those that were lifted since included. */
export function listWithdrawals(folder: string): Withdrawal[] {
  return withdrawalsIn(...withdrawalPaths(folder).map(textOf));
}

/** Why this snapshot may not be served; undefined when it may. */
export function withdrawnFrom(
  folder: string,
  snapshot: { readonly id: string; readonly sha256?: string | undefined }
): Withdrawal | undefined {
  return withdrawalOf(listWithdrawals(folder), snapshot);
}

/** The withdrawn snapshot that the same files gave. @param inputs fingerprint of the files, whatever the code */
export function withdrawnInputs(folder: string, inputs: string): Withdrawal | undefined {
  return listWithdrawals(folder).find(({ leve, entrees }) => leve === undefined && entrees === inputs);
}

/** Adds these to what is known. Beside the folder first: a kill between the two leaves it known. */
export function writeWithdrawals(folder: string, added: readonly Withdrawal[]): void {
  if (added.length === 0) return;
  const all = new Map([...listWithdrawals(folder), ...added].map((one) => [one.id, one]));
  for (const path of withdrawalPaths(folder).toReversed()) writeAtomically(path, [...all.values()]);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
