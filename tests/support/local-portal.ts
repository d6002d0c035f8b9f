import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import { DOWNLOADS, hostsOf } from '../../warehouse/pipeline/declared/downloads.ts';
import { readAs } from '../../warehouse/pipeline/declared/fields.ts';
import { readSources, type Source } from '../../warehouse/pipeline/declared/source.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that stands for a producer's. */
export interface LocalPortal {
  /** Its root, without a slash at the end. */
  base: string;
  /** What it was asked since the test began, in order. */
  asked: IncomingMessage[];
  /** How it answers: not at all until a test says so. */
  answer: Answer;
}

/** Opens one before each test of the file, and closes it after. */
export function localPortal(): LocalPortal {
  let server: Server;
  const portal: LocalPortal = { base: '', asked: [], answer: () => undefined };
  beforeEach(async () => {
    portal.asked = [];
    portal.answer = () => undefined;
    server = createServer((request, response) => {
      portal.asked.push(request);
      portal.answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    portal.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  return portal;
}

const [model] = readSources();

/** A source as `source.yaml` would declare it, with the downloads given. @param hosts that may answer besides */
export function sourceFetching(
  model: Source | undefined,
  declared: readonly Readonly<Record<string, unknown>>[],
  hosts: readonly string[] = []
): Source {
  if (model === undefined) throw new Error('aucune source');
  const downloads = readAs(
    DOWNLOADS,
    declared.map((one) => ({ lu: 'essai', ...one })),
    'essai'
  );
  return { ...model, downloads, hosts: hostsOf(downloads, hosts) };
}

/** A source named `essai` whose one file is downloaded as declared, whatever it holds. */
export function downloadedSource(declared: Readonly<Record<string, unknown>>, hosts: readonly string[] = []): Source {
  const source = sourceFetching(model, [declared], hosts);
  return {
    ...source,
    name: 'essai',
    adresse: 'https://producteur.exemple.invalid/page',
    entities: source.entities.map((entity) => ({ ...entity, format: 'load', filePatterns: [/./] }))
  };
}
