import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kind, Renderers } from '../../gateway/renderers.mjs';
import type { Settings } from '../../gateway/settings.mjs';

export const SETTINGS: Settings = {
  host: '127.0.0.1',
  port: 0,
  folder: '',
  origin: null,
  internal: false,
  readerHeader: null,
  renderers: 1,
  queue: 100,
  patienceMs: 5000,
  deadlineMs: 5000,
  keptBytes: 1e6,
  connections: 1000,
  sendingBytes: 1e7,
  ownBytes: 1e9,
  renderBytes: 1e9,
  ahead: false,
  integrityMs: 0,
  measures: null,
  shutdownMs: 5000
};

export interface FakeRenderers {
  readonly renderers: Renderers;
  readonly killed: number[];
  close(): Promise<void>;
}

/** One renderer of one place of each kind, or more, whose answers a test writes. @param share places that one reader may hold */
export async function fakeRenderers(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  { places, share } = { places: 1, share: 1 }
): Promise<FakeRenderers> {
  const folder = mkdtempSync(join(tmpdir(), 'maille-essai-'));
  const socket = join(folder, 'un.sock');
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const killed: number[] = [];
  const renderer = {
    socket,
    agent: new Agent({ keepAlive: true }),
    load: { page: 0, answer: 0, picture: 0, study: 0, tool: 0, toolPage: 0 },
    ready: true,
    leaving: false,
    rss: 0
  };
  const renderers = {
    onRoom: () => undefined,
    replaced: { arret: 0, delai: 1, memoire: 2, ronde: 0 },
    list: () => [renderer],
    take: (kind: Kind) => (renderer.load[kind] >= places ? null : (renderer.load[kind]++, renderer)),
    give(_: unknown, kind: Kind) {
      renderer.load[kind]--;
      this.onRoom();
    },
    shareOf: () => share,
    leave: (_: unknown, kind: Kind) => void renderer.load[kind]--,
    yield: () => undefined,
    kill: () => killed.push(Date.now()) > 0
  };
  return {
    renderers: renderers as unknown as Renderers,
    killed,
    close: () =>
      new Promise((resolve) => {
        renderer.agent.destroy();
        server.closeAllConnections();
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
      })
  };
}
