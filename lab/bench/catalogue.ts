import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { CATALOGUE, REQUESTS } from '../../tests/support/catalogue.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import type { PreparedRequest } from '../../src/lib/server/answer/prepare-request.ts';
import { runQuery } from '../../src/lib/server/database/run-query.ts';
import { ensureSnapshot, OUT } from '../../scripts/setup.mjs';
import { durations, ms, quantile, type Line } from './measure.ts';

const RUNS = 7;

interface Timing {
  readonly id: string;
  readonly ours: readonly number[];
  readonly plain: readonly number[];
}

/** Every request at its defaults, to a protected table, against its SQL on the plain engine. */
export async function catalogue(): Promise<Line[]> {
  await ensureSnapshot();
  const engine = new Engine(
    { ...readConfig({ MAILLE_OUT: OUT, MAILLE_CACHE_MO: '0', UV_THREADPOOL_SIZE: '16' }), threads: 2 },
    CATALOGUE
  );
  const { file } = JSON.parse(readFileSync(join(OUT, 'current.json'), 'utf8')) as { file: string };
  const instance = await DuckDBInstance.create(join(OUT, file), { access_mode: 'READ_ONLY', threads: '2' });
  const plain = await instance.connect();
  try {
    const ready = performance.now();
    for (const { sql } of engine.catalogue.values()) (await plain.prepare(sql)).destroySync();
    const preparing = performance.now() - ready;
    const usual = await timeAll(engine, plain);
    return [
      { what: `${REQUESTS.length} requêtes préparées`, measured: ms(preparing), target: '< 300 ms' },
      ...summary(usual)
    ];
  } finally {
    plain.closeSync();
    instance.closeSync();
    engine.close();
  }
}

function summary(timings: readonly Timing[]): Line[] {
  const late = timings.filter(({ ours, plain }) => quantile(ours, 0.5) > 1.5 * quantile(plain, 0.5) + 3);
  const all = timings.flatMap(({ ours }) => ours).sort((a, b) => a - b);
  return [
    {
      what: 'p50 et p95 de toutes, à leurs défauts',
      measured: `${ms(quantile(all, 0.5))}, ${ms(quantile(all, 0.95))}`,
      target: 'affiché'
    },
    { what: 'au-delà de 1,5 × moteur + 3 ms', measured: `${late.length} sur ${timings.length}`, target: '0' },
    ...late.map(({ id, ours, plain }) => ({
      what: `  au-delà : ${id}`,
      measured: `${ms(quantile(ours, 0.5))}, moteur ${ms(quantile(plain, 0.5))}`,
      target: ''
    }))
  ];
}

async function timeAll(engine: Engine, plain: DuckDBConnection): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const request of REQUESTS) {
    const timing = await engine.use(request.id, [], async (prepared) => {
      const ours = await durations(RUNS, () => engine.answer(prepared));
      const alone = await durations(RUNS, () => runAlone(plain, prepared));
      return { id: request.id, ours, plain: alone };
    });
    timings.push(timing);
  }
  return timings;
}

/** The same SQL and values, every row read as JavaScript values, as any program would. */
async function runAlone(plain: DuckDBConnection, { request, parts }: PreparedRequest): Promise<number> {
  const result = await runQuery(plain, request.sql, parts[0]?.parameters ?? [], 60_000);
  return (await result.getRows()).length;
}
