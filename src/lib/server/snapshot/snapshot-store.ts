import type { ServerConfig } from '../config.ts';
import { RequestProblem } from '../problem.ts';
import { InService } from './in-service.ts';
import { Pins } from './pins.ts';
import { PointerFollower, type Fallback } from './pointer-follower.ts';
import type { Catalogue, Snapshot } from './snapshot.ts';
import type { FailedBuild } from './snapshot-files.ts';
import { TellOnce } from './tell-once.ts';

/** The snapshot that answers: follows `current.json`. Owns what it opened. */
export class SnapshotStore {
  #checkedAt = -Infinity;
  #checking: Promise<void> | null = null;
  #closed = false;
  readonly #inService = new InService();
  readonly #pins = new Pins();
  readonly #told: TellOnce;
  readonly #pointer: PointerFollower;

  constructor(
    readonly config: ServerConfig,
    readonly catalogue: Catalogue,
    readonly report: (message: string) => void
  ) {
    this.#told = new TellOnce(report);
    this.#pointer = new PointerFollower(config, catalogue, this.#inService, this.#told);
  }

  /** Runs `work` with all that it asks of this store answered by one snapshot, the one in service as it begins. */
  async pinned<T>(work: () => Promise<T>): Promise<T> {
    await this.follow();
    const { snapshot, stamp } = this.#inService;
    return snapshot ? this.#pins.run(snapshot, stamp, work) : work();
  }

  /** Runs `work` on the snapshot in service, open meanwhile. @throws RequestProblem 503 when there is none. */
  async use<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    await this.follow();
    const snapshot = this.#pins.current?.snapshot ?? this.#inService.snapshot;
    if (!snapshot) throw this.#nothingServed();
    snapshot.enter();
    try {
      return await work(snapshot);
    } finally {
      snapshot.leave();
    }
  }

  /** The build that failed since the snapshot in service, if any. */
  get failedBuild(): FailedBuild | null {
    return this.#inService.failedBuild;
  }

  /** Why another snapshot is served than the one that is named; null when it is that one. */
  get fallback(): Fallback | null {
    return this.#pointer.fallback;
  }

  /** Hash of the pointer whose snapshot is in service; empty without one, or when it names another. */
  get stamp(): string {
    return this.#pins.current?.stamp ?? this.#inService.stamp;
  }

  /** Its file has just failed to answer: its bytes are verified before it is trusted any longer. */
  doubt(): void {
    this.#inService.doubt();
    this.#checkedAt = -Infinity;
  }

  close(): void {
    this.#closed = true;
    this.#inService.close();
  }

  /** Looks at the pointer when it is time, and opens what it names; waits only when nothing is open yet. */
  async follow(): Promise<void> {
    if (this.#closed) return;
    const now = Date.now();
    if (now - this.#checkedAt < this.config.followMs && this.#inService.snapshot) return;
    this.#checking ??= this.#check().finally(() => {
      this.#checkedAt = Date.now();
      this.#checking = null;
    });
    // A snapshot in service answers while the next one is being opened.
    if (!this.#inService.snapshot) await this.#checking;
    else this.#checking.catch(() => undefined);
  }

  async #check(): Promise<void> {
    const withdrawn = await this.#inService.isWithdrawn(this.config.folder);
    const spoilt = withdrawn || (await this.#inService.isSpoilt());
    return this.#pointer.check(spoilt);
  }

  /** A reader is told what a reader may do; the log, what whoever runs the site may. */
  #nothingServed(): RequestProblem {
    const { fallback } = this;
    this.#told.tell(
      `Aucun instantané n’est en service dans ${this.config.folder} ; construisez-en un : npm run warehouse -- build --profile <profil> --data <dossier> (ou --demo).`
    );
    const why =
      fallback === null
        ? 'Ce site n’a pas encore de chiffres à montrer'
        : `L’instantané ${fallback.attendu ?? 'attendu'} n’est pas servi : ${fallback.motif}, et aucun autre n’est gardé`;
    return new RequestProblem(503, `${why}.`, [], { 'retry-after': '30' });
  }
}
