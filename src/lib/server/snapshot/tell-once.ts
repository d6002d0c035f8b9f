import { oneLine } from '../failure.ts';

/** What is tried again and again is told once. */
export class TellOnce {
  readonly #told = new Set<string>();

  constructor(readonly report: (message: string) => void) {}

  tell(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.report(oneLine(message));
  }

  forget(): void {
    this.#told.clear();
  }
}
