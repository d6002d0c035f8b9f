import type { DuckDBConnection } from '@duckdb/node-api';
import type { ResolvedParameter } from '../../../src/lib/catalogue/parameters/resolve-parameters.ts';
import type { RequestDefinition } from '../../../src/lib/catalogue/request/request.ts';
import type { ProtectedTable } from '../../../src/lib/disclosure/protected-table.ts';
import type { AnswerDocument } from '../../../src/lib/server/answer/answer-document.ts';
import { readConfig, type ServerConfig } from '../../../src/lib/server/config.ts';
import { Engine } from '../../../src/lib/server/answer/engine.ts';
import { requestSources } from '../../../src/lib/server/answer/lineage.ts';
import { prepareRequest } from '../../../src/lib/server/answer/prepare-request.ts';
import type { Reference } from '../../../src/lib/server/snapshot/reference.ts';
import { RequestProblem } from '../../../src/lib/server/problem.ts';
import { Snapshot } from '../../../src/lib/server/snapshot/snapshot.ts';
import { describeRequest } from '../requests/describe-request.ts';

export interface KnownRequest {
  readonly definition: RequestDefinition;
  readonly text: string;
}

export interface GivenAnswer {
  readonly parameters: readonly ResolvedParameter[];
  readonly table: ProtectedTable;
}

/** A snapshot that answers requests as the site does. */
export interface Answering {
  readonly id: string;
  readonly reference: Reference;
  /** Titles and vintages of the sources that a request counts. */
  sourcesOf(request: RequestDefinition): ReadonlyMap<string, string>;
  /** Described once. @throws HeaderError when the text is not a request on the tables of this snapshot. */
  describe(id: string, text: string): Promise<KnownRequest>;
  /** Null when there is no answer: a parameter is not accepted here, a source is absent, rows had to be cut. */
  answer(request: KnownRequest, given: Iterable<readonly [string, string]>): Promise<GivenAnswer | null>;
  /** The whole answer, as the site makes it. @throws RequestProblem when a parameter is not accepted here. */
  document(request: KnownRequest, given: Iterable<readonly [string, string]>): Promise<AnswerDocument>;
  query<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  close(): void;
}

/** A parameter is not accepted on this snapshot. */
export function isRefusal(error: unknown): boolean {
  return error instanceof RequestProblem && error.status === 400;
}

/** Longer than a reader would wait: the machine may be busy with the build itself. */
const TIMEOUT_MS = 120_000;
const END_OF_HEADER = '---*/';

/**
 * Opens a snapshot and answers with the site's own engine, its barrier included: what is compared is what readers are
 * given. The only module of the warehouse that may import lib/server.
 * @throws Error of the engine when the file is not a whole snapshot, or of a format this code does not read.
 */
export async function openAnswering(
  path: string,
  id: string,
  settings: Partial<ServerConfig> = {}
): Promise<Answering> {
  const config = { ...readConfig({}), cacheBytes: 0, timeoutMs: TIMEOUT_MS, ...settings };
  const engine = new Engine(config, new Map(), () => undefined);
  const snapshot = await Snapshot.open(path, id, config);
  const { reference } = snapshot;
  const described = new Map<string, { text: string; known: Promise<KnownRequest> }>();
  const document = (
    { definition, text }: KnownRequest,
    given: Iterable<readonly [string, string]>
  ): { parameters: readonly ResolvedParameter[]; answer: Promise<AnswerDocument> } => {
    const request = {
      definition,
      source: text,
      sql: text.slice(text.indexOf(END_OF_HEADER) + END_OF_HEADER.length).trim()
    };
    const prepared = prepareRequest(request, snapshot, [...given]);
    return { parameters: prepared.parameters, answer: engine.answer(prepared) };
  };
  return {
    id,
    reference,
    sourcesOf: (request) =>
      new Map(
        requestSources(request, reference)
          .present.filter(({ referentiel }) => !referentiel)
          .map(({ titre, millesime }) => [titre, millesime])
      ),
    describe(name, text) {
      const before = described.get(name);
      if (before?.text === text) return before.known;
      const known = snapshot
        .connect((connection) => describeRequest(connection, name, text, `${name}.sql`))
        .then((definition) => ({ definition, text }));
      described.set(name, { text, known });
      return known;
    },
    async answer(request, given) {
      try {
        const { parameters, answer } = document(request, given);
        const { meta, table } = await answer;
        return meta.etat === 'source_absente' || meta.tronque ? null : { parameters, table };
      } catch (error) {
        if (isRefusal(error)) return null;
        throw error;
      }
    },
    document: async (request, given) => document(request, given).answer,
    query: (work) => snapshot.connect(work),
    close: () => {
      snapshot.retire();
      engine.close();
    }
  };
}
