import type { SnapshotTable } from '$lib/catalogue/api/snapshot.ts';
import type { BrowserEngine, EngineFile, OwnTable } from '$lib/client/browser-engine.ts';
import { fetchTables } from '$lib/client/snapshots.ts';
import { formatNumber } from '$lib/text/numbers.ts';
import { explainError, type Failure } from './engine-errors.ts';

/** Bytes of a file that leaves room for queries in four gigabytes: it is held twice for a moment. */
const LARGEST = 600_000_000;

/** The engine of the page, and what is said of it. */
export class Bench {
  tables = $state.raw<readonly SnapshotTable[]>([]);
  busy = $state(false);
  opened = $state(false);
  said = $state('');
  failure = $state.raw<Failure | null>(null);
  /** Why it cannot be opened here; empty where it can. */
  absent = $state('');
  /** A file of the reader, a table of the engine from its next opening. */
  #own: OwnTable | null = null;
  /** Grows with each stop: what comes after is nobody's. */
  #round = 0;
  /** Being opened, or open. */
  #engine: Promise<BrowserEngine> | null = null;

  constructor(
    private readonly file: EngineFile,
    private readonly size: string
  ) {}

  /** What this browser lacks; called in it. */
  examine(): void {
    if (typeof WebAssembly !== 'object' || typeof Worker !== 'function')
      this.absent =
        'Ce navigateur n’exécute pas WebAssembly : l’atelier ne s’y ouvre pas. Le fichier s’interroge chez soi.';
    else if (this.file.octets > LARGEST)
      this.absent = `Le fichier pèse ${this.size} : c’est plus que ce qu’un navigateur peut tenir à côté d’une requête. Il s’interroge chez soi.`;
  }

  /** Begins to open for a reader who is about to ask, unless the browser spares data. What fails is said once asked. */
  prepare(): void {
    if (this.absent === '' && !sparesData(navigator)) this.#open().catch(() => undefined);
  }

  /** Opens the engine and does a work with it; a failure is kept in words. @param work is told whether it was stopped */
  async use(work: (engine: BrowserEngine, isStopped: () => boolean) => Promise<void>): Promise<void> {
    if (this.busy) return;
    const mine = ++this.#round;
    const isStopped = (): boolean => mine !== this.#round;
    this.failure = null;
    this.busy = true;
    try {
      const engine = await this.#open();
      if (isStopped()) return;
      this.said = 'Calcul…';
      await work(engine, isStopped);
    } catch (error) {
      if (isStopped()) return;
      this.failure = explainError(error);
      this.said = '';
    } finally {
      if (!isStopped()) this.busy = false;
    }
  }

  /** Takes a file of the reader in place of an earlier one; the engine is opened again with it. */
  async bring(own: OwnTable): Promise<void> {
    // The snapshot is not asked for twice at once: what comes is let come, and is then in the browser's store.
    await this.close();
    this.#own = own;
  }

  /** The thread is ended if it works; what was being loaded serves the next query. */
  stop(): void {
    if (this.opened) void this.close();
    this.#round++;
    this.busy = false;
    this.said = 'Arrêté.';
  }

  async close(): Promise<void> {
    const engine = this.#engine;
    this.#engine = null;
    this.#round++;
    this.busy = false;
    await engine?.then(
      (one) => one.close(),
      () => undefined
    );
    if (this.#engine === null) this.opened = false;
  }

  #open(): Promise<BrowserEngine> {
    this.#engine ??= this.#begin().catch((error: unknown) => {
      this.#engine = null;
      this.said = '';
      throw error;
    });
    return this.#engine;
  }

  async #begin(): Promise<BrowserEngine> {
    this.said = 'Chargement du moteur…';
    if (this.tables.length === 0)
      fetchTables(fetch).then(
        ({ tables }) => (this.tables = tables),
        // Asked for again at the next opening; a query does without.
        () => undefined
      );
    const { BrowserEngine } = await import('$lib/client/browser-engine.ts');
    const engine = await BrowserEngine.open(this.file, this.#own, ({ engine, file }) => {
      const whole = file >= this.file.octets;
      // The length that is announced of the engine is of what travels, compressed: the bytes read go beyond it.
      this.said = `${whole ? 'Ouverture' : 'Chargement'} : moteur, ${megabytes(engine)} Mo lus ; instantané, ${megabytes(file)} sur ${megabytes(this.file.octets)} Mo…`;
    });
    this.opened = true;
    this.said = 'Le moteur et le fichier sont prêts.';
    return engine;
  }
}

function megabytes(bytes: number): string {
  return formatNumber(Math.round(bytes / 1e6));
}

/** A browser that its reader asked to receive little. */
function sparesData(browser: Navigator): boolean {
  return 'connection' in browser && (browser.connection as { saveData?: boolean } | null)?.saveData === true;
}
