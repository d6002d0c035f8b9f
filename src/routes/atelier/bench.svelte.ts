import type { SnapshotTable } from '$lib/catalogue/api/documents.ts';
import type { BrowserEngine, LoadedEngine } from '$lib/client/browser-engine.ts';
import { fetchTables } from '$lib/client/snapshots.ts';
import { formatNumber } from '$lib/text/numbers.ts';
import { explainError, memoryOf } from './engine-errors.ts';

/** The snapshot's file, as a page names it. */
export interface BenchFile {
  readonly adresse: string;
  readonly octets: number;
  readonly somme: string;
}

/** Bytes of a file that leaves room for queries in a computer of four gigabytes: it is held whole, twice for a moment. */
const LARGEST = 600_000_000;

/** The engine of the page, opened once for both ways of asking, and what is said of it. */
export class Bench {
  engine = $state.raw<BrowserEngine | null>(null);
  tables = $state.raw<readonly SnapshotTable[]>([]);
  busy = $state<'' | 'ouverture' | 'calcul'>('');
  said = $state('');
  failure = $state.raw<{ readonly words: string; readonly message: string } | null>(null);
  /** Why it cannot be opened here; empty where it can. */
  absent = $state('');
  /** Grows with each stop: what comes after is nobody's. */
  #round = 0;
  /** Loaded or being loaded, without the snapshot; null before, and once it has been given it. */
  #loaded: Promise<LoadedEngine> | null = null;
  /** Bytes of the engine read so far. */
  #read = 0;
  #tell: (() => void) | null = null;

  constructor(
    private readonly file: BenchFile,
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

  /** Begins to load the engine for a reader who is about to ask: not for one whose browser spares what it receives. */
  warm(): void {
    if (this.engine || this.busy !== '' || this.absent !== '' || sparesData(navigator)) return;
    // What fails is said once something is asked.
    this.#load().catch(() => undefined);
  }

  /**
   * Opens the engine where it is not, and does a work with it; a failure is kept in words.
   * @param work is told whether it was stopped meanwhile: its result is then nobody's
   */
  async use(work: (engine: BrowserEngine, isStopped: () => boolean) => Promise<void>): Promise<void> {
    if (this.busy !== '') return;
    const mine = ++this.#round;
    this.failure = null;
    try {
      const opened = await this.#open(() => mine !== this.#round);
      if (opened === null) return;
      this.busy = 'calcul';
      await work(opened, () => mine !== this.#round);
    } catch (error) {
      if (mine !== this.#round) return;
      this.failure = explainError(error, memoryOf(navigator));
      this.said = '';
    } finally {
      if (mine === this.#round) this.busy = '';
    }
  }

  /** The thread is ended, whatever it does; the next query opens another. */
  stop(): void {
    this.#round++;
    void this.engine?.close();
    this.engine = null;
    this.busy = '';
    this.said = 'Arrêté. La requête suivante rouvrira l’instantané.';
  }

  /** For a page that is left: whatever is being loaded is nobody's. */
  close(): void {
    this.#round++;
    void this.engine?.close();
    void this.#loaded?.then(
      (loaded) => loaded.close(),
      () => undefined
    );
    this.#loaded = null;
  }

  #load(): Promise<LoadedEngine> {
    this.#loaded ??= import('$lib/client/browser-engine.ts')
      .then(({ LoadedEngine }) =>
        LoadedEngine.load((read) => {
          this.#read = read;
          this.#tell?.();
        })
      )
      .catch((error: unknown) => {
        this.#loaded = null;
        throw error;
      });
    return this.#loaded;
  }

  /** @returns null when it was stopped meanwhile */
  async #open(isStopped: () => boolean): Promise<BrowserEngine | null> {
    if (this.engine) return this.engine;
    this.busy = 'ouverture';
    this.said = 'Chargement du moteur…';
    const { readSnapshot } = await import('$lib/client/browser-engine.ts');
    const { adresse, octets, somme } = this.file;
    const megabytes = (bytes: number): string => formatNumber(bytes / 1e6, 1);
    let read = 0;
    const tell = (): void => {
      if (isStopped()) return;
      // The length that is announced of the engine is of what travels, compressed: the bytes read go beyond it.
      const parts = [
        ...(this.#read > 0 ? [`du moteur, ${megabytes(this.#read)} Mo`] : []),
        ...(read > 0 ? [`de l’instantané, ${megabytes(read)} sur ${megabytes(octets)} Mo`] : [])
      ];
      this.said = `Chargement ${parts.join(' ; ')}…`;
    };
    this.#tell = tell;
    const [loaded, snapshot, listed] = await Promise.all([
      this.#load(),
      readSnapshot({ address: adresse, bytes: octets, sum: somme }, (bytes) => {
        read = bytes;
        tell();
      }),
      fetchTables(fetch)
    ]).finally(() => {
      // Another opening may tell by now.
      if (this.#tell === tell) this.#tell = null;
    });
    // An engine that was loaded is there for the next query.
    if (isStopped()) return null;
    this.#loaded = null;
    const opened = await loaded.open(snapshot);
    if (isStopped()) {
      await opened.close();
      return null;
    }
    this.tables = listed.tables;
    this.engine = opened;
    return opened;
  }
}

/** A browser that its reader asked to receive little. */
function sparesData(browser: Navigator): boolean {
  return 'connection' in browser && (browser.connection as { saveData?: boolean } | null)?.saveData === true;
}
