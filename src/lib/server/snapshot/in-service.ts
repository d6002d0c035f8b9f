import { readWithdrawals, withdrawalOf } from '../../../../gateway/withdrawals.mjs';
import type { Snapshot } from './snapshot.ts';
import { sameState, stateOf, sumOf, type FailedBuild } from './snapshot-files.ts';

/** The snapshot in service: open until another takes its place, doubted when its file may have been written over. */
export class InService {
  /** Hash of the pointer that names it; empty without one, and under another than the one that is named. */
  stamp = '';
  /** The build that failed since, if any. */
  failedBuild: FailedBuild | null = null;
  #snapshot: Snapshot | null = null;
  #doubted = false;
  #closed = false;

  get snapshot(): Snapshot | null {
    return this.#snapshot;
  }

  serve(next: Snapshot): void {
    if (this.#closed) return next.retire();
    const old = this.#snapshot;
    this.#snapshot = next;
    old?.retire();
  }

  /** Nothing is better than figures that may be wrong. */
  drop(): void {
    this.stamp = '';
    this.#snapshot?.retire();
    this.#snapshot = null;
  }

  close(): void {
    this.#closed = true;
    this.#snapshot?.retire();
    this.#snapshot = null;
  }

  /** Its file has just failed to answer: its bytes are verified before it is trusted any longer. */
  doubt(): void {
    this.#doubted = true;
  }

  /** Whether it may be served no more, whatever the pointer says. */
  async isWithdrawn(folder: string): Promise<boolean> {
    const snapshot = this.#snapshot;
    return snapshot !== null && withdrawalOf(await readWithdrawals(folder), snapshot) !== undefined;
  }

  /** Whether its file was written over since it was opened; one that was replaced or removed is still what is open. */
  async isSpoilt(): Promise<boolean> {
    const snapshot = this.#snapshot;
    if (!snapshot || snapshot.state === null) return false;
    const state = await stateOf(snapshot.path);
    const doubted = this.#doubted;
    this.#doubted = false;
    if (state?.ino !== snapshot.state.ino || (!doubted && sameState(state, snapshot.state))) return false;
    const sum = await sumOf(snapshot.path).catch(() => '');
    if (sum !== snapshot.sha256) return true;
    snapshot.state = state;
    return false;
  }
}
