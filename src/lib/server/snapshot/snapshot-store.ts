import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWithdrawals, withdrawalOf } from '../../../../gateway/withdrawals.mjs';
import type { ServerConfig } from '../config.ts';
import { oneLine } from '../failure.ts';
import {
  listSnapshots,
  parsePointer,
  sameState,
  stateOf,
  sumOf,
  type FailedBuild,
  type FileState,
  type Pointer,
  type SnapshotCard
} from './snapshot-files.ts';
import { RequestProblem } from '../problem.ts';
import { openBeside } from './open-beside.ts';
import { Incompatible } from './compatibility.ts';
import { openVerified, Spoilt, Withdrawn } from './open-verified.ts';
import { Pins } from './pins.ts';
import { Publications } from './publications.ts';
import type { Catalogue, Snapshot } from './snapshot.ts';

/** Another snapshot is served than the one that `current.json` names. */
export interface Fallback {
  /** The one that it names; null when the pointer itself cannot be read. */
  readonly attendu: string | null;
  readonly motif: string;
}

const RETRY_MS = 10_000;

/**
 * Follows `current.json`. A new file is verified and opened once, then the old one is drained and closed. When the one that is named is
 * spoilt or cannot be opened, the one in service stays, or the newest sound one of the folder is opened in its place, until the pointer
 * or the file changes. Where a proxy says which publication is answered, it follows the proxy instead, never goes back, and serves nothing
 * rather than an earlier one. Owns the snapshots it opened.
 */
export class SnapshotStore {
  #current: Snapshot | null = null;
  #checkedAt = -Infinity;
  #checking: Promise<void> | null = null;
  #failed: { stamp: string; state: FileState | null; at: number; spoilt: boolean } | null = null;
  #closed = false;
  #unreadable: string | null = null;
  #failedBuild: FailedBuild | null = null;
  #fallback: Fallback | null = null;
  #stamp = '';
  #doubted = false;
  /** The latest that the proxy asked for; 0 before it does, and where `current.json` is followed. */
  #publication = 0;
  readonly #publications: Publications;
  readonly #pins = new Pins();
  readonly #told = new Set<string>();

  constructor(
    readonly config: ServerConfig,
    readonly catalogue: Catalogue,
    readonly report: (message: string) => void
  ) {
    this.#publications = new Publications(config, catalogue, report);
  }

  /** Has the snapshot of a publication open before anybody is led to it. @throws RequestProblem 502 when this folder has it not whole */
  async prepare(publication: number): Promise<void> {
    if (publication > this.#publication) await this.#publications.open(publication);
  }

  /** Moves to a publication, unless a later one is in service. @throws RequestProblem 502 when this folder has it not whole */
  async hold(publication: number): Promise<void> {
    if (publication <= this.#publication) return;
    const { pointer, snapshot } = await this.#publications.open(publication);
    // Others asked for it meanwhile, or for a later one.
    if (publication <= this.#publication) return;
    this.#publications.take(publication);
    this.#publication = publication;
    this.#serve(snapshot);
    this.#stamp = pointer.stamp;
    this.#failedBuild = pointer.failed;
  }

  /** Runs `work` with all that it asks of this store answered by one snapshot, the one in service as it begins. */
  async pinned<T>(work: () => Promise<T>): Promise<T> {
    await this.follow();
    const snapshot = this.#current;
    return snapshot ? this.#pins.run(snapshot, this.#stamp, work) : work();
  }

  /** Runs `work` on the snapshot in service, which stays open meanwhile. @throws RequestProblem 503 when there is none. */
  async use<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    await this.follow();
    const snapshot = this.#pins.current?.snapshot ?? this.#current;
    if (!snapshot) {
      if (this.config.held)
        throw new RequestProblem(502, 'Le mandataire n’a pas dit quelle publication servir, ou elle est abîmée ici.');
      const what =
        this.#fallback === null
          ? 'Aucun instantané n’est en service ; construisez-en un'
          : `L’instantané ${this.#fallback.attendu ?? 'attendu'} n’est pas servi : ${this.#fallback.motif}, et aucun autre n’est gardé ; construisez-le de nouveau`;
      throw new RequestProblem(
        503,
        `${what} avec « npm run warehouse -- build --demo » (ou « --profile <profil> --data <dossier> »).`,
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

  /** Why another snapshot is served than the one that is named; null when it is that one. */
  get fallback(): Fallback | null {
    return this.#fallback;
  }

  /** Hash of the pointer whose snapshot is in service; empty without one, and under another than the one that is named. */
  get stamp(): string {
    return this.#pins.current?.stamp ?? this.#stamp;
  }

  /** Its file has just failed to answer: its bytes are verified before it is trusted any longer. */
  doubt(): void {
    this.#doubted = true;
    this.#checkedAt = -Infinity;
  }

  close(): void {
    this.#closed = true;
    this.#publications.close();
    this.#current?.retire();
    this.#current = null;
  }

  /** Looks at the pointer again when it is time, and opens what it names; waits for it only when nothing is open yet. */
  async follow(): Promise<void> {
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
    const withdrawn = await this.#withdrawnInService();
    const spoilt = withdrawn || (await this.#spoiltInService());
    if (this.config.held) {
      if (!spoilt) return;
      this.#tell(
        `L’instantané ${this.#current?.id ?? ''} est ${withdrawn ? 'retiré' : 'abîmé'} ; le mandataire demande à une autre machine.`
      );
      this.#publication = 0;
      this.#stamp = '';
      this.#current?.retire();
      this.#current = null;
      return;
    }
    const pointer = await this.#readPointer();
    if (typeof pointer === 'string') {
      if (this.#current ? !spoilt : pointer === 'absent' || !this.#isDue(pointer, null)) return;
      this.#failed = { stamp: pointer, state: null, at: Date.now(), spoilt: false };
      this.#stamp = '';
      return this.#fallBack(null, 'current.json est illisible', spoilt);
    }
    this.#failedBuild = pointer.failed;
    if (
      this.#current &&
      !spoilt &&
      pointer.id === this.#current.id &&
      (pointer.sha256 ?? this.#current.sha256) === this.#current.sha256
    ) {
      if (pointer.stamp === this.#stamp || !(await this.#saysOtherwise(this.#current))) {
        this.#stamp = pointer.stamp;
        this.#fallback = null;
        return;
      }
    }
    const state = await stateOf(join(this.config.folder, pointer.file));
    if (!spoilt && !this.#isDue(pointer.stamp, state)) return;
    try {
      this.#serve(await this.#open(pointer, state));
      this.#stamp = pointer.stamp;
      this.#fallback = null;
      this.#failed = null;
      this.#told.clear();
    } catch (error) {
      this.#failed = {
        stamp: pointer.stamp,
        state,
        at: Date.now(),
        spoilt: error instanceof Spoilt || error instanceof Withdrawn || error instanceof Incompatible
      };
      this.#stamp = '';
      const motif =
        error instanceof Withdrawn
          ? 'il a été retiré'
          : error instanceof Spoilt
            ? 'son fichier est abîmé'
            : error instanceof Incompatible
              ? error.message
              : 'son fichier ne s’ouvre pas';
      await this.#fallBack(pointer, motif, spoilt);
      const kept = this.#current
        ? `l’instantané ${this.#current.id} ${this.#current.id === pointer.id ? 'reste ouvert' : 'reste en service'}`
        : 'aucun autre n’est gardé';
      this.#tell(
        `Instantané ${pointer.id} illisible, ${kept} : ${error instanceof Error ? error.message : String(error)}`
      );
    }
  }

  /** Whether what stands beside the snapshot in service was completed since it was opened. */
  async #saysOtherwise({ id, beside }: Snapshot): Promise<boolean> {
    return (await openBeside(this.config.folder, id, () => undefined)).stamp !== beside.stamp;
  }

  /** What could not be opened is tried again when it changes; after a while too, unless its bytes are known to be wrong. */
  #isDue(stamp: string, state: FileState | null): boolean {
    const failed = this.#failed;
    if (failed === null || failed.stamp !== stamp || !sameState(failed.state, state)) return true;
    return !(failed.spoilt && this.#current) && Date.now() - failed.at >= RETRY_MS;
  }

  /** Whether the one in service may be served no more, whatever the pointer says. */
  async #withdrawnInService(): Promise<boolean> {
    const snapshot = this.#current;
    return snapshot !== null && withdrawalOf(await readWithdrawals(this.config.folder), snapshot) !== undefined;
  }

  /** Whether the file in service was written over since it was opened; one that was replaced or removed is still what is open. */
  async #spoiltInService(): Promise<boolean> {
    const snapshot = this.#current;
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

  /** Serves the newest sound snapshot of the region, but for the one that is named, unless one is in service already. */
  async #fallBack(named: Pointer | null, motif: string, spoilt: boolean): Promise<void> {
    this.#fallback = { attendu: named?.id ?? null, motif };
    if (this.#current && !spoilt) return;
    for (const published of await listSnapshots(this.config.folder).catch(() => [])) {
      if (published.file === named?.file || (spoilt && published.id === this.#current?.id)) continue;
      // Figures of another region would answer the addresses of this one.
      if (named !== null && published.profile !== named.profile) continue;
      try {
        this.#serve(await this.#open(published, await stateOf(join(this.config.folder, published.file))));
        return;
      } catch (error) {
        this.#tell(
          `Instantané ${published.id} illisible lui aussi : ${error instanceof Error ? error.message : String(error)}`
        );
      }
    }
    if (!spoilt) return;
    // Nothing is better than figures that may be wrong.
    this.#current?.retire();
    this.#current = null;
  }

  #serve(next: Snapshot): void {
    if (this.#closed) return next.retire();
    const old = this.#current;
    this.#current = next;
    old?.retire();
  }

  /** What is tried again and again is told once. */
  #tell(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.report(oneLine(message));
  }

  #open(published: SnapshotCard, state: FileState | null): Promise<Snapshot> {
    return openVerified(published, state, this.config, this.catalogue, this.report);
  }

  async #readPointer(): Promise<Pointer | 'absent' | 'unreadable'> {
    let text: string;
    try {
      text = await readFile(join(this.config.folder, 'current.json'), 'utf8');
    } catch {
      return 'absent';
    }
    const pointer = parsePointer(text);
    if (pointer !== null) return pointer;
    // It is read again twice a second: told once for each content.
    if (text !== this.#unreadable)
      this.report(
        `current.json ${text.trim() === '' ? 'vide' : 'illisible'} dans ${this.config.folder} ; ${this.#current ? 'l’instantané précédent reste en service' : 'le plus récent des instantanés intacts est servi'}.`
      );
    this.#unreadable = text;
    return 'unreadable';
  }
}
