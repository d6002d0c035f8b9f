import type { SnapshotTable } from '$lib/catalogue/api/snapshot.ts';
import type { BrowserEngine, LoadedEngine, OwnTable } from '$lib/client/browser-engine.ts';
import { fetchTables } from '$lib/client/snapshots.ts';
import { formatNumber } from '$lib/text/numbers.ts';
import { explainError, memoryOf } from './engine-errors.ts';
import { whenIdle } from './when-idle.ts';

/** The snapshot's file, as a page names it. */
export interface BenchFile {
  readonly adresse: string;
  readonly octets: number;
  readonly somme: string;
}

/** Bytes of a file that leaves room for queries in four gigabytes: it is held twice for a moment. */
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
  /** What is done before it is asked for: nothing, then the engine, then the snapshot. */
  ahead = $state<'' | 'moteur' | 'prêt' | 'fichier' | 'ouvert'>('');
  /** A file of the reader, a table of the engine from its next opening. */
  own = $state.raw<OwnTable | null>(null);
  /** Grows with each stop: what comes after is nobody's. */
  #round = 0;
  /** Loaded or being loaded, without the snapshot; null before, and once it has been given it. */
  #loaded: Promise<LoadedEngine> | null = null;
  /** Being opened, or open and not yet asked; null before, and once it has been. */
  #opening: Promise<BrowserEngine> | null = null;
  /** Bytes read so far, of the engine and of the snapshot. */
  #read = { engine: 0, file: 0 };
  #tell: (() => void) | null = null;
  #listed = false;

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

  /** Begins to load the engine once the page is idle, unless the browser spares data. @returns what gives it up */
  warmWhenIdle(): () => void {
    if (sparesData(navigator)) return () => undefined;
    return whenIdle(() => {
      if (this.engine || this.busy !== '' || this.absent !== '') return;
      // What fails is said once something is asked.
      this.#load().catch(() => undefined);
    });
  }

  /** Begins to open the snapshot for a reader who is about to ask, under the same reserve. */
  prepare(): void {
    if (this.engine || this.busy !== '' || this.absent !== '' || sparesData(navigator)) return;
    this.#openAhead().catch(() => undefined);
  }

  /**
   * Opens the engine and does a work with it; a failure is kept in words. @param work is told whether it was stopped
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
      this.#list();
    } catch (error) {
      if (mine !== this.#round) return;
      this.failure = explainError(error, memoryOf(navigator));
      this.said = '';
    } finally {
      if (mine === this.#round) this.busy = '';
    }
  }

  /** Takes a file of the reader in place of an earlier one; the engine is opened again with it. */
  async bring(own: OwnTable): Promise<void> {
    this.#drop();
    // The file is not asked for twice at once: what comes is let come, and is then in the browser's store.
    await this.#opening?.then(
      (one) => one.close(),
      () => undefined
    );
    this.#opening = null;
    // What was let come said that it was open.
    this.ahead = '';
    this.own = own;
  }

  /** The thread is ended, whatever it does; the next query opens another. */
  stop(): void {
    this.#drop();
    this.said = 'Arrêté. La requête suivante rouvrira l’instantané.';
  }

  /** Ends the thread: what it was doing is nobody's. */
  #drop(): void {
    this.#round++;
    void this.engine?.close();
    this.engine = null;
    this.ahead = '';
    this.busy = '';
  }

  /** For a page that is left: whatever is being loaded is nobody's. */
  close(): void {
    this.#round++;
    void this.engine?.close();
    for (const coming of [this.#loaded, this.#opening])
      void coming?.then(
        (one) => one.close(),
        () => undefined
      );
    this.#loaded = null;
    this.#opening = null;
  }

  /** What the tables are, for who writes the next query: laid out, they would hold the page before the first result. */
  #list(): void {
    if (this.#listed) return;
    this.#listed = true;
    fetchTables(fetch).then(
      ({ tables }) => {
        whenIdle(() => (this.tables = tables));
      },
      // Asked for again after the next query, which does without.
      () => (this.#listed = false)
    );
  }

  #load(): Promise<LoadedEngine> {
    this.ahead ||= 'moteur';
    this.#loaded ??= import('$lib/client/browser-engine.ts')
      .then(({ LoadedEngine }) =>
        LoadedEngine.load((read) => {
          this.#read.engine = read;
          this.#tell?.();
        })
      )
      .then((loaded) => {
        if (this.ahead === 'moteur') this.ahead = 'prêt';
        return loaded;
      })
      .catch((error: unknown) => {
        this.#loaded = null;
        this.ahead = '';
        throw error;
      });
    return this.#loaded;
  }

  /** Engine and file come together; what was begun for one query serves the next, when the first was stopped. */
  #openAhead(): Promise<BrowserEngine> {
    this.#opening ??= this.#bringTogether().catch((error: unknown) => {
      this.#opening = null;
      this.ahead = this.#loaded === null ? '' : 'prêt';
      throw error;
    });
    return this.#opening;
  }

  async #bringTogether(): Promise<BrowserEngine> {
    this.ahead = 'fichier';
    const { readSnapshot } = await import('$lib/client/browser-engine.ts');
    const { adresse, octets, somme } = this.file;
    const [loaded, snapshot] = await Promise.all([
      this.#load(),
      readSnapshot({ address: adresse, bytes: octets, sum: somme }, (read) => {
        this.#read.file = read;
        this.#tell?.();
      })
    ]);
    this.#loaded = null;
    // Its bytes are given away at each opening: the next one needs them too.
    const opened = await loaded.open(snapshot, this.own && { ...this.own, bytes: this.own.bytes.slice() });
    this.ahead = 'ouvert';
    return opened;
  }

  /** @returns null when it was stopped meanwhile */
  async #open(isStopped: () => boolean): Promise<BrowserEngine | null> {
    if (this.engine) return this.engine;
    this.busy = 'ouverture';
    this.said = 'Chargement du moteur…';
    const megabytes = (bytes: number): string => formatNumber(bytes / 1e6, 1);
    const tell = (): void => {
      if (isStopped()) return;
      const { engine, file } = this.#read;
      // The length that is announced of the engine is of what travels, compressed: the bytes read go beyond it.
      const parts = [
        ...(engine > 0 ? [`du moteur, ${megabytes(engine)} Mo`] : []),
        ...(file > 0 ? [`de l’instantané, ${megabytes(file)} sur ${megabytes(this.file.octets)} Mo`] : [])
      ];
      this.said = `Chargement ${parts.join(' ; ')}…`;
    };
    this.#tell = tell;
    const opened = await this.#openAhead().finally(() => {
      // Another opening may tell by now.
      if (this.#tell === tell) this.#tell = null;
    });
    // Left where it is for the next query.
    if (isStopped()) return null;
    this.#opening = null;
    this.engine = opened;
    return opened;
  }
}

/** A browser that its reader asked to receive little. */
function sparesData(browser: Navigator): boolean {
  return 'connection' in browser && (browser.connection as { saveData?: boolean } | null)?.saveData === true;
}
