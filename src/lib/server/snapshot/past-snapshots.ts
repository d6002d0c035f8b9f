import { join } from 'node:path';
import { LEAST_OF_ID, SNAPSHOT_NAME } from '../../catalogue/parameters/pinned-snapshot.ts';
import { readWithdrawals, withdrawalOf } from '../../../../gateway/withdrawals.mjs';
import { formatDate } from '../../text/dates.ts';
import type { ServerConfig } from '../config.ts';
import { oneLine } from '../failure.ts';
import { refuseParameter, RequestProblem } from '../problem.ts';
import { listKept, stateOf, type SnapshotCard } from './snapshot-files.ts';
import { Incompatible } from './contract.ts';
import { openVerified } from './open-verified.ts';
import type { Catalogue, Snapshot } from './snapshot.ts';

/** Who may wait for an earlier snapshot to open, beside the one that opens it. */
const MOST_WAITING = 16;
/** One that nobody asks any longer is closed after this. */
const IDLE_MS = 60_000;
/** An earlier snapshot is asked by few: it takes little from the one in service. */
const MEMORY = '256MB';
/** Named to whoever asks one that is not kept; the list has its own address. */
const MOST_NAMED = 4;

/** Earlier snapshots that the folder and its archives keep, read-only, one open at a time, verified as it opens. Owns the one that is open. */
export class PastSnapshots {
  #open: Snapshot | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    readonly config: ServerConfig,
    readonly catalogue: Catalogue,
    readonly report: (message: string) => void
  ) {}

  /**
   * Runs `work` on the snapshot of this identifier or of its beginning.
   * @throws RequestProblem 400 for what is no identifier, 410 for one that is not kept, 503 when too many wait or its
   * file is spoilt
   */
  async use<T>(id: string, inService: Snapshot, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    if (id === inService.id) return work(inService);
    const published = await this.#find(id, inService);
    if (published.id === inService.id) return work(inService);
    if (this.#waiting >= MOST_WAITING)
      throw new RequestProblem(
        503,
        'Trop de demandes attendent un instantané antérieur ; réessayez dans quelques secondes.',
        [],
        { 'retry-after': '5' }
      );
    this.#waiting++;
    const mine = this.#turn.then(() => this.#opened(published, inService));
    this.#turn = mine.then(
      () => undefined,
      () => undefined
    );
    let snapshot: Snapshot;
    try {
      snapshot = await mine;
    } finally {
      this.#waiting--;
    }
    try {
      return await work(snapshot);
    } finally {
      snapshot.leave();
    }
  }

  /**
   * Those that may be asked beside the one in service, itself included, the newest first.
   * @param named of archived ones, the beginning of their identifier: they are many
   */
  async kept({ id, reference }: Snapshot, named = ''): Promise<SnapshotCard[]> {
    const { folder } = this.config;
    const [all, withdrawals] = await Promise.all([listKept(folder, named), readWithdrawals(folder)]);
    const region = all.find((one) => one.id === id)?.profile;
    // Another region's figures would answer these addresses; what is not public stays so out of service.
    return all.filter(
      (one) =>
        (region === undefined || one.profile === region) &&
        (!one.internal || reference.internal) &&
        withdrawalOf(withdrawals, one) === undefined
    );
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#idle);
    this.#open?.retire();
    this.#open = null;
  }

  async #find(id: string, inService: Snapshot): Promise<SnapshotCard> {
    if (!/^\w{1,64}$/.test(id))
      throw refuseParameter(
        SNAPSHOT_NAME,
        `un identifiant d’instantané est attendu, ${LEAST_OF_ID} lettres et chiffres au moins`,
        [inService.id]
      );
    const own = await this.kept(inService, id);
    const named = own.filter((one) => one.id === id || (id.length >= LEAST_OF_ID && one.id.startsWith(id)));
    const [found] = named;
    if (found === undefined) {
      const withdrawn = (await readWithdrawals(this.config.folder)).find(
        (one) => one.leve === undefined && id.length >= LEAST_OF_ID && one.id.startsWith(id)
      );
      throw withdrawn === undefined
        ? gone(id, await this.kept(inService), inService)
        : refuseParameter(
            SNAPSHOT_NAME,
            `l’instantané « ${withdrawn.id} » a été retiré le ${formatDate(withdrawn.le)} : ${withdrawn.raison}`,
            [],
            410
          );
    }
    if (named.length === 1) return found;
    const ids = named.map((one) => one.id);
    throw refuseParameter(SNAPSHOT_NAME, `plusieurs instantanés commencent par « ${id} » : ${ids.join(', ')}`, ids);
  }

  /** Entered already: whoever takes it leaves it. */
  async #opened(published: SnapshotCard, inService: Snapshot): Promise<Snapshot> {
    clearTimeout(this.#idle);
    if (this.#open?.id !== published.id) {
      this.#open?.retire();
      this.#open = null;
      const next = await this.#verified(published);
      const { summary, internal } = inService.reference;
      // Whatever its card says.
      const hidden = next.reference.internal && !internal;
      if (this.#closed || hidden || next.reference.summary.region !== summary.region) {
        next.retire();
        throw gone(published.id, [], inService);
      }
      this.#open = next;
    }
    const snapshot = this.#open;
    snapshot.enter();
    this.#idle = setTimeout(() => {
      this.#open?.retire();
      this.#open = null;
    }, IDLE_MS);
    this.#idle.unref();
    return snapshot;
  }

  async #verified(published: SnapshotCard): Promise<Snapshot> {
    const { file, id } = published;
    try {
      const config = { ...this.config, memoryLimit: MEMORY, threads: 1 };
      return await openVerified(
        published,
        await stateOf(join(config.folder, file)),
        config,
        this.catalogue,
        this.report
      );
    } catch (error) {
      this.report(
        `Instantané antérieur ${id} illisible : ${oneLine(error instanceof Error ? error.message : String(error))}`
      );
      if (error instanceof Incompatible)
        throw new RequestProblem(409, `L’instantané ${id} est gardé, mais ne peut être lu ici : ${error.message}.`);
      throw new RequestProblem(
        503,
        `L’instantané ${id} est gardé, mais son fichier ne se lit plus ; demandez la même réponse à celui en service.`
      );
    }
  }
}

function gone(id: string, kept: readonly SnapshotCard[], { id: served, reference }: Snapshot): RequestProblem {
  const others = kept.filter((one) => one.id !== served).map((one) => `${one.id} (${formatDate(one.builtAt)})`);
  const message = [
    `l’instantané « ${id} » n’est pas gardé`,
    `celui en service est ${served}, du ${formatDate(reference.summary.construit_le)}`,
    others.length === 0 ? 'aucun autre ne l’est' : `sont gardés aussi : ${others.slice(0, MOST_NAMED).join(', ')}`,
    ...(others.length > MOST_NAMED ? [`et ${others.length - MOST_NAMED} autres, à /api/v1/snapshots`] : [])
  ].join(' ; ');
  return refuseParameter(SNAPSHOT_NAME, message, [], 410);
}
