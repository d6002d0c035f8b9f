import { createServer } from 'node:http';
import { freePort } from '../../tests/support/free-port.ts';

/**
 * A door that refuses one address in three the first time, as a full site does: 503, to come back at once.
 * @returns what the work gives, and how many times the door refused
 */
export async function withBusyDoor<T>(
  origin: string,
  work: (door: string) => Promise<T>
): Promise<{ result: T; refused: number }> {
  const seen = new Set<string>();
  let refused = 0;
  const door = createServer((request, response) => {
    const address = request.url ?? '/';
    const first = !seen.has(address);
    seen.add(address);
    if (first && seen.size % 3 === 0) {
      refused++;
      response.writeHead(503, { 'retry-after': '0', 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ title: 'Plein', status: 503, detail: 'Revenez.' }));
      return;
    }
    fetch(origin + address).then(
      async (answer) => {
        const body = Buffer.from(await answer.arrayBuffer());
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
        response.end(body);
      },
      () => response.destroy()
    );
  });
  const port = await freePort();
  await new Promise<void>((resolve) => door.listen(port, '127.0.0.1', resolve));
  try {
    return { result: await work(`http://127.0.0.1:${port}`), refused };
  } finally {
    door.close();
    door.closeAllConnections();
  }
}
