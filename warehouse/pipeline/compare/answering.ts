import type { DuckDBConnection } from '@duckdb/node-api';
import type { RequestDefinition } from '../../../src/lib/catalogue/request/request.ts';
import type { AnswerDocument } from '../../../src/lib/server/answer/answer-document.ts';
import { readConfig, type ServerConfig } from '../../../src/lib/server/config.ts';
import { Engine } from '../../../src/lib/server/answer/engine.ts';
import { prepareRequest } from '../../../src/lib/server/answer/prepare-request.ts';
import type { Reference } from '../../../src/lib/server/snapshot/reference.ts';
import { RequestProblem } from '../../../src/lib/server/problem.ts';
import { Snapshot } from '../../../src/lib/server/snapshot/snapshot.ts';
import { describeRequest } from '../requests/describe-request.ts';

export interface KnownRequest {
  readonly definition: RequestDefinition;
  readonly text: string;
}

/** A snapshot that answers requests as the site does. */
export interface Answering {
  readonly id: string;
  readonly reference: Reference;
  /** Described once. @throws HeaderError when the text is not a request on the tables of this snapshot. */
  describe(id: string, text: string): Promise<KnownRequest>;
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
 * Opens a snapshot and answers with the site's own engine, its barrier included: what is asked is what readers are given. The only module of the warehouse that may import lib/server.
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
  return {
    id,
    reference,
    describe(name, text) {
      const before = described.get(name);
      if (before?.text === text) return before.known;
      const known = snapshot
        .connect((connection) => describeRequest(connection, name, text, `${name}.sql`))
        .then((definition) => ({ definition, text }));
      described.set(name, { text, known });
      return known;
    },
    async document({ definition, text }, given) {
      const request = {
        definition,
        source: text,
        sql: text.slice(text.indexOf(END_OF_HEADER) + END_OF_HEADER.length).trim()
      };
      return engine.answer(prepareRequest(request, snapshot, [...given]));
    },
    query: (work) => snapshot.connect(work),
    close: () => {
      snapshot.retire();
      engine.close();
    }
  };
}
