import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publicationFile } from '../../../../gateway/protocol.mjs';
import type { ServerConfig } from '../config.ts';
import { oneLine } from '../failure.ts';
import { RequestProblem } from '../problem.ts';
import { parsePointer, stateOf, type Pointer } from './snapshot-files.ts';
import { openVerified } from './open-verified.ts';
import type { Catalogue, Snapshot } from './snapshot.ts';

/** A publication whose snapshot is open, and serves nobody yet. */
export interface OpenPublication {
  readonly pointer: Pointer;
  readonly snapshot: Snapshot;
}

/** What could not be opened is tried again after this. */
const RETRY_MS = 10_000;

/** Publications opened before, or as, a proxy asks for them. Owns those that were not taken. */
export class Publications {
  readonly #opened = new Map<number, Promise<OpenPublication>>();

  constructor(
    readonly config: ServerConfig,
    readonly catalogue: Catalogue,
    readonly report: (message: string) => void
  ) {}

  /** Opens one, once for all who ask. @throws RequestProblem 502 when this folder has it not whole */
  open(publication: number): Promise<OpenPublication> {
    const known = this.#opened.get(publication);
    if (known !== undefined) return known;
    const opening = this.#open(publication);
    this.#opened.set(publication, opening);
    opening.catch(() => setTimeout(() => this.#opened.delete(publication), RETRY_MS).unref());
    return opening;
  }

  /** The caller owns this one from now on; those before it, which nobody will ask for, are closed. */
  take(publication: number): void {
    this.#opened.delete(publication);
    this.#closeBefore(publication);
  }

  close(): void {
    this.#closeBefore(Infinity);
  }

  #closeBefore(publication: number): void {
    for (const [number, opening] of this.#opened) {
      if (number > publication) continue;
      this.#opened.delete(number);
      opening.then(
        ({ snapshot }) => snapshot.retire(),
        () => undefined
      );
    }
  }

  async #open(publication: number): Promise<OpenPublication> {
    const { folder } = this.config;
    const name = publicationFile(publication);
    try {
      const pointer = parsePointer(await readFile(join(folder, name), 'utf8'));
      if (pointer === null) throw new Error(`${name} est illisible`);
      const state = await stateOf(join(folder, pointer.file));
      return { pointer, snapshot: await openVerified(pointer, state, this.config, this.catalogue, this.report) };
    } catch (error) {
      this.report(
        `Publication ${publication} : ${oneLine(error instanceof Error ? error.message : String(error))} ; le mandataire demande à une autre machine.`
      );
      throw new RequestProblem(502, `La publication ${publication} n’est pas entière sur cette machine.`);
    }
  }
}
