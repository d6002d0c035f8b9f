import { Agent, request } from 'node:http';
import { HEADERS } from './assistant.ts';

/** What clients met. */
export interface Met {
  /** Milliseconds of each whole answer, refusals apart. */
  readonly times: number[];
  readonly statuses: Map<number, number>;
  /** Answers cut, connections refused: nothing that a service may do. */
  errors: number;
  left: number;
}

export interface Ask {
  readonly path: string;
  readonly method?: string;
  /** JSON that is sent. */
  readonly body?: string;
  /** The client goes away after so many milliseconds. */
  readonly leaveAfterMs?: number;
}

export function nothingMet(): Met {
  return { times: [], statuses: new Map(), errors: 0, left: 0 };
}

/** So many clients ask, each its next as soon as its last is answered; one told to come back waits a second. */
export async function askTogether(
  origin: string,
  clients: number,
  seconds: number,
  next: (client: number, turn: number) => Ask
): Promise<Met> {
  const met = nothingMet();
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const until = Date.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; Date.now() < until; turn++) {
        const status = await askOnce(origin, next(client, turn), met, agent);
        if (status === 503) await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    })
  );
  agent.destroy();
  return met;
}

/** One question, noted in `met`. @returns its status; 0 when there was no whole answer */
export function askOnce(
  origin: string,
  { path, method = 'GET', body, leaveAfterMs }: Ask,
  met: Met,
  agent?: Agent
): Promise<number> {
  return new Promise((resolve) => {
    const started = performance.now();
    let gone = false;
    const asked = request(
      new URL(path, origin),
      {
        method,
        agent: leaveAfterMs === undefined ? agent : undefined,
        headers: { 'accept-encoding': 'gzip', ...(body === undefined ? {} : HEADERS) }
      },
      (response) => {
        const status = response.statusCode ?? 0;
        response.on('data', () => undefined);
        response.on('end', () => {
          met.statuses.set(status, (met.statuses.get(status) ?? 0) + 1);
          if (status < 500) met.times.push(performance.now() - started);
          resolve(status);
        });
        response.on('error', () => fail());
        response.on('aborted', () => fail());
      }
    );
    function fail(): void {
      if (!gone) met.errors++;
      resolve(0);
    }
    asked.on('error', fail);
    asked.end(body);
    if (leaveAfterMs !== undefined) {
      setTimeout(() => {
        gone = true;
        met.left++;
        asked.destroy();
        resolve(0);
      }, leaveAfterMs);
    }
  });
}

/** A value under which so large a share of the times are; NaN without any. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
