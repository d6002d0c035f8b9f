import { AsyncLocalStorage } from 'node:async_hooks';
import type { Snapshot } from './snapshot.ts';

/** The snapshot of one request, for all that it asks until it is answered. */
interface Pin {
  readonly snapshot: Snapshot;
  /** Of the pointer under which it was in service. */
  readonly stamp: string;
  open: boolean;
}

/** Holds each request to the snapshot that was in service as it began, and keeps that one open meanwhile. */
export class Pins {
  readonly #pins = new AsyncLocalStorage<Pin>();

  /** That of the request being answered; null outside of one, and for what outlives its answer. */
  get current(): Pin | null {
    const pin = this.#pins.getStore();
    return pin?.open === true ? pin : null;
  }

  /** Runs `work` held to a snapshot; one within another is held to the first. */
  async run<T>(snapshot: Snapshot, stamp: string, work: () => Promise<T>): Promise<T> {
    if (this.current !== null) return work();
    const pin = { snapshot, stamp, open: true };
    snapshot.enter();
    try {
      return await this.#pins.run(pin, work);
    } finally {
      pin.open = false;
      snapshot.leave();
    }
  }
}
