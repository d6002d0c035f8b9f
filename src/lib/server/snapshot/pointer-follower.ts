import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerConfig } from '../config.ts';
import { Incompatible } from './contract.ts';
import type { InService } from './in-service.ts';
import { openBeside } from './open-beside.ts';
import { openVerified, Spoilt, Withdrawn } from './open-verified.ts';
import type { Catalogue, Snapshot } from './snapshot.ts';
import {
  listSnapshots,
  parsePointer,
  sameState,
  stateOf,
  type FileState,
  type Pointer,
  type SnapshotCard
} from './snapshot-files.ts';
import type { TellOnce } from './tell-once.ts';

/** Another snapshot is served than the one that `current.json` names. */
export interface Fallback {
  /** The one that it names; null when the pointer itself cannot be read. */
  readonly attendu: string | null;
  readonly motif: string;
}

const RETRY_MS = 10_000;

/** Opens what `current.json` names, verified; spoilt, the one in service or the newest sound one is served. */
export class PointerFollower {
  /** Why another snapshot is served than the one that is named; null when it is that one. */
  fallback: Fallback | null = null;
  #failed: { stamp: string; state: FileState | null; at: number; spoilt: boolean } | null = null;
  #unreadable: string | null = null;

  constructor(
    readonly config: ServerConfig,
    readonly catalogue: Catalogue,
    readonly inService: InService,
    readonly told: TellOnce
  ) {}

  /** @param spoilt whether the snapshot in service may be served no longer */
  async check(spoilt: boolean): Promise<void> {
    const { inService } = this;
    const pointer = await this.#readPointer();
    if (typeof pointer === 'string') {
      if (inService.snapshot ? !spoilt : pointer === 'absent' || !this.#isDue(pointer, null)) return;
      this.#failed = { stamp: pointer, state: null, at: Date.now(), spoilt: false };
      inService.stamp = '';
      return this.#fallBack(null, 'current.json est illisible', spoilt);
    }
    inService.failedBuild = pointer.failed;
    if (!spoilt && (await this.#isServed(pointer))) {
      inService.stamp = pointer.stamp;
      this.fallback = null;
      return;
    }
    const state = await stateOf(join(this.config.folder, pointer.file));
    if (!spoilt && !this.#isDue(pointer.stamp, state)) return;
    try {
      inService.serve(await this.#open(pointer, state));
      inService.stamp = pointer.stamp;
      this.fallback = null;
      this.#failed = null;
      this.told.forget();
    } catch (error) {
      const reason = whyNotOpened(error);
      this.#failed = { stamp: pointer.stamp, state, at: Date.now(), spoilt: reason.lasts };
      inService.stamp = '';
      await this.#fallBack(pointer, reason.motif, spoilt);
      const { snapshot } = inService;
      const kept = snapshot
        ? `l’instantané ${snapshot.id} ${snapshot.id === pointer.id ? 'reste ouvert' : 'reste en service'}`
        : 'aucun autre n’est gardé';
      this.told.tell(`Instantané ${pointer.id} illisible, ${kept} : ${messageOf(error)}`);
    }
  }

  /** Whether the one in service is the one named, and all that stands beside it is as it was when it was opened. */
  async #isServed(pointer: Pointer): Promise<boolean> {
    const { snapshot, stamp } = this.inService;
    if (!snapshot || pointer.id !== snapshot.id || (pointer.sha256 ?? snapshot.sha256) !== snapshot.sha256)
      return false;
    if (pointer.stamp === stamp) return true;
    const beside = await openBeside(this.config.folder, snapshot.id, () => undefined);
    return beside.stamp === snapshot.beside.stamp;
  }

  /** What could not be opened is tried again when it changes; after a while too, unless its bytes are wrong. */
  #isDue(stamp: string, state: FileState | null): boolean {
    const failed = this.#failed;
    if (failed === null || failed.stamp !== stamp || !sameState(failed.state, state)) return true;
    return !(failed.spoilt && this.inService.snapshot) && Date.now() - failed.at >= RETRY_MS;
  }

  /** Serves the newest sound snapshot of the region but the one named, unless one is in service. */
  async #fallBack(named: Pointer | null, motif: string, spoilt: boolean): Promise<void> {
    const { inService } = this;
    this.fallback = { attendu: named?.id ?? null, motif };
    if (inService.snapshot && !spoilt) return;
    for (const published of await listSnapshots(this.config.folder)) {
      if (published.file === named?.file || (spoilt && published.id === inService.snapshot?.id)) continue;
      // Figures of another region would answer the addresses of this one.
      if (named !== null && published.profile !== named.profile) continue;
      try {
        inService.serve(await this.#open(published, await stateOf(join(this.config.folder, published.file))));
        return;
      } catch (error) {
        this.told.tell(`Instantané ${published.id} illisible lui aussi : ${messageOf(error)}`);
      }
    }
    if (spoilt) inService.drop();
  }

  #open(published: SnapshotCard, state: FileState | null): Promise<Snapshot> {
    return openVerified(published, state, this.config, this.catalogue, this.told.report);
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
      this.told.report(
        `current.json ${text.trim() === '' ? 'vide' : 'illisible'} dans ${this.config.folder} ; ${this.inService.snapshot ? 'l’instantané précédent reste en service' : 'le plus récent des instantanés intacts est servi'}.`
      );
    this.#unreadable = text;
    return 'unreadable';
  }
}

/** @returns `lasts` when the same bytes will never be opened */
function whyNotOpened(error: unknown): { motif: string; lasts: boolean } {
  if (error instanceof Withdrawn) return { motif: 'il a été retiré', lasts: true };
  if (error instanceof Spoilt) return { motif: 'son fichier est abîmé', lasts: true };
  if (error instanceof Incompatible) return { motif: error.message, lasts: true };
  return { motif: 'son fichier ne s’ouvre pas', lasts: false };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
