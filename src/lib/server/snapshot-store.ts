import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ServerConfig } from './config.ts';
import { oneLine } from './describe-failure.ts';
import { RequestProblem } from './request-problem.ts';
import { openBeside } from './open-beside.ts';
import { Snapshot } from './snapshot.ts';

/** A later build that did not replace the snapshot in service. */
export interface FailedBuild {
  /** ISO 8601. */
  readonly le: string;
  readonly motif: string;
}

interface Pointer {
  readonly file: string;
  readonly id: string;
  readonly failed: FailedBuild | null;
  /** Hash of its text. */
  readonly stamp: string;
}

const LONGEST_REASON = 500;

const RETRY_MS = 10_000;

/**
 * Follows `current.json`. A new file is opened once, then the old one is drained and closed; a file that cannot be
 * opened leaves the old one in service. Owns the snapshots it opened.
 */
export class SnapshotStore {
  #current: Snapshot | null = null;
  #checkedAt = -Infinity;
  #checking: Promise<void> | null = null;
  #failed: { id: string; at: number } | null = null;
  #closed = false;
  #unreadable = '';
  #failedBuild: FailedBuild | null = null;
  #stamp = '';

  constructor(
    readonly config: ServerConfig,
    readonly report: (message: string) => void
  ) {}

  /** Runs `work` on the snapshot in service, which stays open meanwhile. @throws RequestProblem 503 when there is none. */
  async use<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    await this.#follow();
    const snapshot = this.#current;
    if (!snapshot) {
      throw new RequestProblem(
        503,
        'Aucun instantané n’est en service ; construisez-en un avec « npm run warehouse -- build --demo » (ou « --profile <profil> --data <dossier> »).',
        [],
        { 'retry-after': '30' }
      );
    }
    snapshot.enter();
    try {
      return await work(snapshot);
    } finally {
      snapshot.leave();
    }
  }

  /** The build that failed since the snapshot in service, if any. */
  get failedBuild(): FailedBuild | null {
    return this.#failedBuild;
  }

  /** Hash of the pointer whose snapshot is in service; empty without one. */
  get stamp(): string {
    return this.#stamp;
  }

  close(): void {
    this.#closed = true;
    this.#current?.retire();
    this.#current = null;
  }

  async #follow(): Promise<void> {
    if (this.#closed) return;
    const now = Date.now();
    if (now - this.#checkedAt < this.config.followMs && this.#current) return;
    this.#checking ??= this.#check().finally(() => {
      this.#checkedAt = Date.now();
      this.#checking = null;
    });
    // A snapshot in service answers while the next one is being opened.
    if (!this.#current) await this.#checking;
    else this.#checking.catch(() => undefined);
  }

  async #check(): Promise<void> {
    const pointer = await this.#readPointer();
    if (!pointer) return;
    this.#failedBuild = pointer.failed;
    if (pointer.id === this.#current?.id) {
      this.#stamp = pointer.stamp;
      return;
    }
    if (this.#failed?.id === pointer.id && Date.now() - this.#failed.at < RETRY_MS) return;
    try {
      const beside = await openBeside(this.config.folder, pointer.id, this.report);
      const next = await Snapshot.open(join(this.config.folder, pointer.file), pointer.id, this.config, beside);
      if (this.#closed) return next.retire();
      const old = this.#current;
      this.#current = next;
      this.#stamp = pointer.stamp;
      this.#failed = null;
      old?.retire();
    } catch (error) {
      this.#failed = { id: pointer.id, at: Date.now() };
      const kept = this.#current ? `l’instantané ${this.#current.id} reste en service` : 'aucun instantané en service';
      this.report(oneLine(`Instantané ${pointer.id} illisible, ${kept} : ${error instanceof Error ? error.message : String(error)}`));
    }
  }

  async #readPointer(): Promise<Pointer | null> {
    let text: string;
    try {
      text = await readFile(join(this.config.folder, 'current.json'), 'utf8');
    } catch {
      return null;
    }
    try {
      const content: unknown = JSON.parse(text);
      if (typeof content !== 'object' || content === null) return null;
      const file: unknown = Reflect.get(content, 'file');
      const id: unknown = Reflect.get(content, 'id');
      // The pointer names a file beside it, never a path.
      if (typeof file === 'string' && typeof id === 'string' && basename(file) === file) return { file, id, failed: failedBuildOf(Reflect.get(content, 'essai')), stamp: createHash('sha256').update(text).digest('hex').slice(0, 16) };
    } catch {
      // Told below, like any other content that is not a pointer.
    }
    // It is read again twice a second: told once for each content.
    if (text !== this.#unreadable) this.report(`current.json illisible dans ${this.config.folder} ; l’instantané précédent reste en service.`);
    this.#unreadable = text;
    return null;
  }
}

function failedBuildOf(value: unknown): FailedBuild | null {
  if (typeof value !== 'object' || value === null) return null;
  const [le, motif]: unknown[] = [Reflect.get(value, 'le'), Reflect.get(value, 'motif')];
  return typeof le === 'string' && typeof motif === 'string' ? { le: le.slice(0, 40), motif: motif.slice(0, LONGEST_REASON) } : null;
}
