import { beforeDeadline } from './deadline.ts';
import { RequestProblem } from './problem.ts';

/** Lets a few queries run at once and a few more wait. Owns both counts. */
export class Admission {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(
    readonly concurrency: number,
    readonly queue: number
  ) {}

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Runs `work` when there is room. @throws RequestProblem 503 at once when too many are already waiting. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.concurrency) {
      if (this.#waiting.length >= this.queue) {
        throw new RequestProblem(503, 'Trop de requêtes à la fois ; réessayez dans quelques secondes.', [], {
          'retry-after': '5'
        });
      }
      // The one who leaves hands over its place: the count does not move.
      await this.#enter();
    } else {
      this.#running++;
    }
    try {
      return await beforeDeadline(work());
    } finally {
      this.#leave();
    }
  }

  /** Waits for a place; who gives up leaves the line, or hands over the place that came meanwhile. */
  async #enter(): Promise<void> {
    let enter = (): void => undefined;
    const place = new Promise<void>((resolve) => {
      enter = resolve;
    });
    this.#waiting.push(enter);
    try {
      await beforeDeadline(place);
    } catch (error) {
      const index = this.#waiting.indexOf(enter);
      if (index === -1) this.#leave();
      else this.#waiting.splice(index, 1);
      throw error;
    }
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running--;
  }
}
