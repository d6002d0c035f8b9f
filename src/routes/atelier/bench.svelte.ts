import type { SnapshotTable } from '$lib/catalogue/api/documents.ts';
import type { BrowserEngine } from '$lib/client/browser-engine.ts';
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

  /**
   * Opens the engine where it is not, and does a work with it; a failure is kept in words.
   * @param work is told whether it was stopped meanwhile: its result is then nobody's
   */
  async use(work: (engine: BrowserEngine, isStopped: () => boolean) => Promise<void>): Promise<void> {
    if (this.busy !== '') return;
    const mine = ++this.#round;
    this.failure = null;
    try {
      const opened = await this.#open();
      if (mine !== this.#round) return void opened.close();
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
    this.close();
    this.engine = null;
    this.busy = '';
    this.said = 'Arrêté. La requête suivante rouvrira l’instantané.';
  }

  close(): void {
    void this.engine?.close();
  }

  async #open(): Promise<BrowserEngine> {
    if (this.engine) return this.engine;
    this.busy = 'ouverture';
    this.said = 'Chargement du moteur…';
    const { BrowserEngine } = await import('$lib/client/browser-engine.ts');
    const read = { moteur: '', instantane: '' };
    const { adresse, octets, somme } = this.file;
    const [opened, listed] = await Promise.all([
      BrowserEngine.open({ address: adresse, bytes: octets, sum: somme }, (what, bytes, of) => {
        read[what] = `${formatNumber(bytes / 1e6, 1)}${of > 0 ? ` sur ${formatNumber(of / 1e6, 1)}` : ''} Mo`;
        const parts = [
          read.moteur && `du moteur, ${read.moteur}`,
          read.instantane && `de l’instantané, ${read.instantane}`
        ].filter((part) => part !== '');
        this.said = `Chargement ${parts.join(' ; ')}…`;
      }),
      fetchTables(fetch)
    ]);
    this.tables = listed.tables;
    this.engine = opened;
    return opened;
  }
}
