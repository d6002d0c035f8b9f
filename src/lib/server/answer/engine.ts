import { shorten } from '../../catalogue/parameters/resolve-parameters.ts';
import { pinnedQuery } from '../../catalogue/parameters/pinned-snapshot.ts';
import { isDefaultView } from '../../catalogue/parameters/table-view.ts';
import { protectTable } from '../../disclosure/protected-table.ts';
import { Admission } from '../admission.ts';
import { queryThatWorks } from './address-that-works.ts';
import { answerAddress } from './answer-address.ts';
import { composeAnswer, documentBytes, type AnswerDocument } from './answer-document.ts';
import { ByteCache } from '../byte-cache.ts';
import { applyView } from './compose/apply-view.ts';
import { answerOf } from './compose/answers-joined.ts';
import { pageOfDocument } from './compose/page-of-document.ts';
import { joinAnswers, type JoinedPart } from './compose/join-answers.ts';
import type { ServerConfig } from '../config.ts';
import { answerTable } from './derive/answer-table.ts';
import { withClasses } from './derive/classes.ts';
import { missingVintage, requestSources } from './lineage.ts';
import { knowledgeOf, type Knowledge } from './knowledge.ts';
import type { CataloguedRequest } from './catalogued-request.ts';
import { beyondHexagons, localReference } from './every-region.ts';
import { pinnedAnswer, pinnedSnapshot, isPast, offerInService, type Pairs } from './pinned-answer.ts';
import { nearestIds } from './nearest-ids.ts';
import { writeParquet } from '../database/parquet.ts';
import { PastSnapshots } from '../snapshot/past-snapshots.ts';
import { Downloads } from '../snapshot/downloads.ts';
import { Liveness } from '../snapshot/liveness.ts';
import { prepareRequest, type PreparedPart, type PreparedRequest } from './prepare-request.ts';
import { notFound, RequestProblem } from '../problem.ts';
import { emptyTable, operandsOrLack, type Operands } from './operands.ts';
import { readTogether } from './operands-together.ts';
import { totalsOf } from './totals.ts';
import { territoryGeometries } from '../snapshot/outlines.ts';
import { Lacking } from '../snapshot/contract.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { SnapshotStore } from '../snapshot/snapshot-store.ts';

/** How many times longer than one query a composed answer may last. */
const COMPOSED_TIME = 2;

/** Answers the requests of a catalogue from the snapshot in service. Owns the snapshot, the cache and the admission. */
export class Engine {
  readonly store: SnapshotStore;
  readonly past: PastSnapshots;
  readonly admission: Admission;
  /** Encoded answers and small documents, by key. */
  readonly encoded: ByteCache<Uint8Array>;
  /** Documents that pages are given as they are, by the same keys. */
  readonly handed: ByteCache<object>;
  /** Tables of the snapshot as Parquet, read by parts: each may take all the room. */
  readonly tables: ByteCache<{ readonly bytes: Uint8Array; readonly etag: string }>;
  /** The snapshot's own file, being sent. */
  readonly downloads = new Downloads();
  /** Whether the snapshot in service can still be read. */
  readonly liveness = new Liveness();
  /** Changes when any request of the catalogue does. */
  readonly signature: string;
  /** Searches of the page that found nothing, or a known absence: the words typed are nowhere. */
  readonly unanswered = new Map<string, number>();
  readonly #documents: ByteCache<AnswerDocument>;

  constructor(
    readonly config: ServerConfig,
    readonly catalogue: ReadonlyMap<string, CataloguedRequest>,
    readonly report: (message: string) => void = (message) => console.error(message)
  ) {
    this.signature = [...catalogue.values()].map(({ definition: { id, version } }) => `${id} ${version}`).join(',');
    this.store = new SnapshotStore(config, catalogue, report);
    this.past = new PastSnapshots(config, catalogue, report);
    this.admission = new Admission(config.concurrency, config.queue);
    this.encoded = new ByteCache(config.cacheBytes / 4);
    this.tables = new ByteCache(config.cacheBytes / 4, 1);
    // The outlines of the communes of a region are a third of it, and drawn on most pages.
    this.handed = new ByteCache(config.cacheBytes / 4, 1 / 2);
    this.#documents = new ByteCache(config.cacheBytes / 2);
  }

  /** A request that a snapshot answers. @throws RequestProblem 404 with the nearest ids. */
  find(id: string, { catalogue }: Pick<Snapshot, 'catalogue'>): CataloguedRequest {
    const found = catalogue.get(id);
    if (found) return found;
    const near = nearestIds(id, [...catalogue.values()]);
    const problem = notFound(
      'requete',
      `Requête « ${shorten(id)} » inconnue`,
      near,
      'la liste est à /api/v1/requests.'
    );
    problem.better = near[0] === undefined ? null : { query: '', path: `/api/v1/requests/${near[0]}` };
    throw problem;
  }

  /** Checks the parameters, then hands the request over with its snapshot. @throws RequestProblem 400, all at once. */
  async use<T>(
    id: string,
    given: Iterable<readonly [string, string]>,
    work: (prepared: PreparedRequest) => Promise<T>
  ): Promise<T> {
    return this.held(given, (snapshot, currentSnapshot, pairs) =>
      this.#onSnapshot(this.find(id, snapshot), snapshot, pairs, currentSnapshot, work)
    );
  }

  /** The snapshot of an address, the one in service beside when it names one. @throws RequestProblem 400, 410, 503 */
  async held<T>(
    given: Iterable<readonly [string, string]>,
    work: (snapshot: Snapshot, currentSnapshot: Snapshot | null, pairs: Pairs) => Promise<T>
  ): Promise<T> {
    const { held, pairs } = pinnedSnapshot([...given]);
    return this.store.use((inService) => {
      if (held === null) return work(inService, null, pairs);
      return this.past
        .use(held, inService, (snapshot) => work(snapshot, inService, pairs))
        .catch((error: unknown) => {
          throw offerInService(error, pairs);
        });
    });
  }

  async #onSnapshot<T>(
    request: CataloguedRequest,
    snapshot: Snapshot,
    pairs: Pairs,
    currentSnapshot: Snapshot | null,
    work: (prepared: PreparedRequest) => Promise<T>
  ): Promise<T> {
    try {
      return await work(prepareRequest(request, snapshot, pairs, currentSnapshot));
    } catch (error) {
      if (error instanceof RequestProblem && error.problems.length > 0) {
        const query = error.better === null ? queryThatWorks(request, snapshot, pairs, error) : null;
        if (query !== null)
          error.better = { query: currentSnapshot === null ? query : pinnedQuery(query, snapshot.id) };
      }
      throw error;
    }
  }

  /** The answer, from the cache or from the engine, put together and laid out as asked. */
  async answer(prepared: PreparedRequest): Promise<AnswerDocument> {
    const whole = await this.#table(prepared);
    return pinnedAnswer(pageOfDocument(whole, prepared.view, prepared.address), prepared);
  }

  /** The whole table that the address lays out, kept: each of its pages is cut from it. */
  async #table(prepared: PreparedRequest): Promise<AnswerDocument> {
    const { parts, several, view, tableKey } = prepared;
    const [only] = parts;
    if (only && several.length === 0 && isDefaultView(view)) return this.#answerPart(prepared, only);
    return this.#documents.getOrMake(tableKey, () => this.#compose(prepared), documentBytes);
  }

  /** What a file of an answer may ask of the engine, and of the snapshot that gave it. */
  toolsOf(prepared: PreparedRequest) {
    return {
      parquet: writeParquet,
      totals: () => totalsOf(prepared, (together) => this.#compose(together)),
      outlines: (codes: readonly string[]) =>
        codes.length === 0
          ? Promise.resolve(new Map<string, string>())
          : this.admission.run(() => territoryGeometries(prepared.snapshot, codes, this.config.timeoutMs))
    };
  }

  close(): void {
    this.past.close();
    this.store.close();
  }

  #answerPart(prepared: PreparedRequest, part: PreparedPart, read?: Operands): Promise<AnswerDocument> {
    const run = async () => withClasses(await this.#run(prepared, part, read));
    return this.#documents.getOrMake(part.key, run, documentBytes);
  }

  /** Territories by one statement where it is possible; otherwise one after another, in one place of the queue. */
  async #compose(prepared: PreparedRequest): Promise<AnswerDocument> {
    const { request, parts, several, view, parameters } = prepared;
    const deadline = performance.now() + this.config.timeoutMs * COMPOSED_TIME;
    const joined: JoinedPart[] = [];
    const together = await readTogether(this, prepared, (key) => this.#documents.get(key) !== undefined);
    for (const part of parts) {
      if (performance.now() > deadline)
        throw new RequestProblem(
          504,
          `Les ${parts.length} réponses demandées ont dépassé ${(this.config.timeoutMs * COMPOSED_TIME) / 1000} s ; demandez-en moins à la fois.`
        );
      const document = await this.#answerPart(prepared, part, together.get(part));
      joined.push({ parameters: part.parameters, document });
    }
    const [first] = joined;
    const whole =
      several.length === 0 && first
        ? first.document
        : joinAnswers(
            joined,
            request.definition,
            several,
            answerAddress(request.definition.id, parameters),
            this.config.rowLimit
          );
    return isDefaultView(view)
      ? whole
      : applyView(whole, view, {
          address: prepared.address,
          parameters: several.length === 0 && first ? first.parameters : null,
          answers: joined.map(answerOf),
          report: (message) => this.report(`${request.definition.id} : ${message}`)
        });
  }

  async #run(prepared: PreparedRequest, part: PreparedPart, read?: Operands): Promise<AnswerDocument> {
    const { parameters, missingDomains } = part;
    const { request, snapshot, currentSnapshot } = prepared;
    const { definition } = request;
    const reference = localReference(parameters, snapshot.reference);
    const sources = requestSources(definition, reference);
    const missing = [...sources.missing, ...(sources.missing.length > 0 ? [] : missingDomains.map(missingVintage))];
    const elsewhere = missing.length > 0 ? null : beyondHexagons(definition, parameters, reference);
    const past = currentSnapshot !== null && isPast(prepared) ? currentSnapshot : null;
    const asked = { request: definition, parameters, reference, sources };
    const without = (known: Knowledge): AnswerDocument =>
      composeAnswer({ ...asked, ...known, table: protectTable(emptyTable(definition)), truncated: false });
    if (missing.length > 0) return without({ state: 'source_absente', reasons: missing, unread: sources.absent });
    if (elsewhere !== null) return without({ state: 'non_disponible', reasons: [elsewhere], unread: sources.absent });
    if (past === null && definition.needs?.some((table) => snapshot.reference.empty.has(table)) === true)
      return without(knowledgeOf(definition, 0, reference));
    const report = (message: string): void => this.report(`${definition.id} : ${message}`);
    const operands = read ?? (await operandsOrLack(this, request, snapshot, parameters, past));
    if (operands instanceof Lacking) {
      report(operands.cause.message);
      return without({ state: 'non_disponible', reasons: [operands.message], unread: [] });
    }
    const { truncated } = operands;
    const table = answerTable(definition, operands.known, { truncated, report });
    return composeAnswer({ ...asked, ...knowledgeOf(definition, table.rowCount, reference), table, truncated });
  }
}
