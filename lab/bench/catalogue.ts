import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { CATALOGUE, REQUESTS } from '../../tests/support/catalogue.ts';
import type { RequestDefinition } from '../../src/lib/catalogue/request/request.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import type { PreparedRequest } from '../../src/lib/server/answer/prepare-request.ts';
import { RequestProblem } from '../../src/lib/server/problem.ts';
import { runQuery } from '../../src/lib/server/database/run-query.ts';
import type { Domains } from '../../src/lib/catalogue/request/domains.ts';
import { ensureSnapshot, OUT } from '../../scripts/setup.mjs';
import { durations, ms, quantile, type Line } from './measure.ts';

const RUNS = 7;
/** Values of each parameter tried in search of the heaviest. */
const TRIED = 6;
const SLOWEST = 10;

interface Timing {
  readonly id: string;
  readonly parameters: string;
  readonly ours: readonly number[];
  readonly plain: readonly number[];
}

/** Every request at its defaults and at its heaviest, to a protected table, against its SQL on the plain engine. */
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
    const usual = await timeAll(engine, plain, () => Promise.resolve([]));
    const heavy = await timeAll(engine, plain, (request, domains) => heaviest(engine, plain, request, domains));
    return [
      { what: `${REQUESTS.length} requêtes préparées`, measured: ms(preparing), target: '< 300 ms' },
      ...summary('paramètres par défaut', usual),
      ...summary('paramètres les plus lourds', heavy)
    ];
  } finally {
    plain.closeSync();
    instance.closeSync();
    engine.close();
  }
}

function summary(name: string, timings: readonly Timing[]): Line[] {
  const late = timings.filter(({ ours, plain }) => quantile(ours, 0.5) > 1.5 * quantile(plain, 0.5) + 3);
  const slowest = [...timings].sort((a, b) => quantile(b.ours, 0.5) - quantile(a.ours, 0.5)).slice(0, SLOWEST);
  const all = timings.flatMap(({ ours }) => ours).sort((a, b) => a - b);
  return [
    {
      what: `${name} : p50 et p95 de toutes`,
      measured: `${ms(quantile(all, 0.5))}, ${ms(quantile(all, 0.95))}`,
      target: 'affiché'
    },
    { what: `${name} : au-delà de 1,5 × moteur + 3 ms`, measured: `${late.length} sur ${timings.length}`, target: '0' },
    ...late.map((timing) => ({
      what: `  au-delà : ${timing.id} ${timing.parameters}`,
      measured: described(timing),
      target: ''
    })),
    ...slowest.map((timing) => ({
      what: `  lente : ${timing.id} ${timing.parameters}`,
      measured: described(timing),
      target: ''
    }))
  ];
}

function described({ ours, plain }: Timing): string {
  return `${ms(quantile(ours, 0.5))} (p95 ${ms(quantile(ours, 0.95))}), moteur ${ms(quantile(plain, 0.5))}`;
}

type Choose = (request: RequestDefinition, domains: Domains) => Promise<[string, string][]>;

async function timeAll(engine: Engine, plain: DuckDBConnection, choose: Choose): Promise<Timing[]> {
  const timings: Timing[] = [];
  const domains = await engine.store.use((snapshot) => Promise.resolve(snapshot.reference.domains));
  for (const request of REQUESTS) {
    const given = await choose(request, domains);
    const timing = await engine.use(request.id, given, async (prepared) => {
      const ours = await durations(RUNS, () => engine.answer(prepared));
      const alone = await durations(RUNS, () => runAlone(plain, prepared));
      return {
        id: request.id,
        parameters: given.map(([name, value]) => `${name}=${value}`).join(' '),
        ours,
        plain: alone
      };
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

/** Of the first values of each parameter, one after another, those that take the plain engine longest. */
async function heaviest(
  engine: Engine,
  plain: DuckDBConnection,
  request: RequestDefinition,
  domains: Domains
): Promise<[string, string][]> {
  const chosen = new Map<string, string>();
  for (const parameter of request.parametres) {
    const members = [...(domains.members('territoires')?.values() ?? [])];
    const places = (parameter.mailles ?? []).flatMap(
      (maille) =>
        (
          members.find((member) => member.maille === maille && member.dansRegion === true) ??
          members.find((member) => member.maille === maille)
        )?.valeur ?? []
    );
    const values =
      parameter.domaine === 'territoires'
        ? places
        : [
            ...(parameter.valeurs?.map(({ valeur }) => valeur) ?? []),
            ...(domains.members(parameter.domaine)?.keys() ?? [])
          ].slice(0, TRIED);
    let most = -1;
    for (const value of values) {
      const spent = await engine
        .use(request.id, [...chosen, [parameter.nom, value]], async (prepared) => {
          const [least = -1] = await durations(2, () => runAlone(plain, prepared));
          return least;
        })
        .catch((reason: unknown) => {
          if (reason instanceof RequestProblem) return -1;
          throw reason;
        });
      if (spent > most) {
        most = spent;
        chosen.set(parameter.nom, value);
      }
    }
  }
  return [...chosen];
}
