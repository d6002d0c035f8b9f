import { setTimeout } from 'node:timers/promises';
import { askOnce, nothingMet, quantile, type Met } from '../../tests/support/http-clients.ts';
import { startSite } from './site.ts';

const [KEPT_MS, NEW_MS] = [50, 3000];

/**
 * What readers wait while pages are composed ahead, and while nothing is: twenty kept pages a second, and one that was never composed
 * every three. A line each.
 */
export async function playPrepared(
  checkout: string,
  out: string,
  port: number,
  seconds: number,
  kept: readonly string[],
  communes: readonly string[]
): Promise<string[]> {
  const lines: string[] = [];
  for (const ahead of [false, true]) {
    const site = await startSite(checkout, out, port, ahead);
    try {
      for (const path of kept) await askOnce(site.origin, { path }, nothingMet());
      const before = await preparedOn(site.origin);
      const [old, made] = [nothingMet(), nothingMet()];
      const waiting: Promise<number>[] = [];
      for (let turn = 0; turn * KEPT_MS < seconds * 1000; turn++) {
        waiting.push(askOnce(site.origin, { path: kept[turn % kept.length] ?? '/' }, old));
        const commune = communes[communes.length - 1 - turn] ?? '';
        if ((turn * KEPT_MS) % NEW_MS === 0)
          waiting.push(askOnce(site.origin, { path: `/territoires/${commune}` }, made));
        await setTimeout(KEPT_MS);
      }
      await Promise.all(waiting);
      const ms = (met: Met, share: number): string => quantile(met.times, share).toFixed(0);
      lines.push(
        `${ahead ? `pendant la préparation (${(await preparedOn(site.origin)) - before} pages)` : 'sans préparation'} : page gardée p50 ${ms(old, 0.5)} ms, p99 ${ms(old, 0.99)} ms ; jamais composée p50 ${ms(made, 0.5)} ms, p99 ${ms(made, 0.99)} ms`
      );
    } finally {
      await site.stop();
    }
  }
  return lines;
}

async function preparedOn(origin: string): Promise<number> {
  const { avance } = (await (await fetch(`${origin}/health`)).json()) as {
    readonly avance?: { readonly pretes: number };
  };
  return avance?.pretes ?? 0;
}
