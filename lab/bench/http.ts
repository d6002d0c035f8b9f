import { startBench, runPlain } from './server.ts';
import { durations, inTurn, ms, quantile, times, type Line } from './measure.ts';

const REQUEST = 'gpec/projets_recrutement';
/** What was answered before anything is timed. */
const OTHER = 'gpec/emploi_prive_portrait';
const LEVELS = ['gs', 'a17', 'a38', 'a88'];
const WARMING = 240;

/** A request through HTTP against the same SQL on the plain engine, and a cached one against an empty answer. */
export async function http(): Promise<Line[]> {
  const bench = await startBench();
  try {
    const places = [
      'pays:FR',
      ...['53', '11', '24', '27', '28', '32', '44', '52', '75', '76', '84', '93'].map((code) => `region:${code}`),
      ...['22', '29', '35', '56'].map((code) => `departement:${code}`)
    ];
    const values = places.flatMap((territoire) => ['metier', 'famille'].map((niveau) => ({ territoire, niveau })));
    const pick = (turn: number) => values[turn % values.length] ?? { territoire: 'region:53', niveau: 'metier' };
    const annee = 2025;
    // A service on its way: JavaScript that was never run is not what its readers wait for.
    await durations(WARMING, (turn) => {
      const [round, year] = [Math.floor(turn / places.length), Math.floor(turn / (places.length * LEVELS.length))];
      const asked = {
        territoire: places[turn % places.length] ?? '',
        niveau: LEVELS[round % LEVELS.length] ?? '',
        annee: String(2018 + (year % 6))
      };
      return bench.read(`/api/v1/requests/${OTHER}?${new URLSearchParams(asked)}`);
    });
    // In turn, the engine alone then through HTTP: a query that follows others of its kind at once finds the
    // processor's caches warm, as none does in a service, nor in a program that does something with its rows.
    const [plain, uncached] = await inTurn(values.length - 1, [
      (turn) => runPlain(bench.engine, REQUEST, { ...pick(turn), annee }),
      (turn) =>
        bench.read(`/api/v1/requests/${REQUEST}?${new URLSearchParams({ ...pick(turn), annee: String(annee) })}`)
    ]);
    // Another year, which nothing above has put in a cache.
    const before = annee - 1;
    const pageAt = (turn: number, offset: number) =>
      bench.read(
        `/api/v1/requests/${REQUEST}?${new URLSearchParams({ ...pick(turn), annee: String(before), limit: '50', offset: String(offset) })}`
      );
    const [plainBefore, pages, nextPages] = await inTurn(values.length - 1, [
      (turn) => runPlain(bench.engine, REQUEST, { ...pick(turn), annee: before }),
      (turn) => pageAt(turn, 0),
      (turn) => pageAt(turn, 50)
    ]);
    const cached = await durations(200, () =>
      bench.read(`/api/v1/requests/${REQUEST}?territoire=region:53&annee=${annee}`)
    );
    const empty = await durations(200, () => bench.read('/health'));
    const composed = await durations(3, (turn) =>
      bench.read(`/territoires/departement:${['22', '29', '35', '56'][turn]}`)
    );
    const kept = await durations(20, () => bench.read('/territoires/region:53'));
    const [p, u, c, e, q, g] = [plain, uncached, cached, empty, plainBefore, pages].map((sorted) =>
      quantile(sorted, 0.5)
    ) as [number, number, number, number, number, number];
    return [
      { what: `${REQUEST}, moteur seul, en alternance avec ce qui suit, p50`, measured: ms(p), target: 'affiché' },
      {
        what: 'la même par HTTP, non gardée, p50',
        measured: `${ms(u)} (p95 ${ms(quantile(uncached, 0.95))})`,
        target: `≤ 1,5 × moteur + 3 ms = ${ms(1.5 * p + 3)}`
      },
      { what: 'HTTP / moteur', measured: times(u / p), target: 'affiché' },
      {
        what: 'une première page de 50 lignes, non gardée, p50',
        measured: `${ms(g)} (moteur seul, en alternance, ${ms(q)})`,
        target: `≤ 1,5 × moteur + 3 ms = ${ms(1.5 * q + 3)}`
      },
      { what: 'la page suivante, p50', measured: ms(quantile(nextPages, 0.5)), target: 'affiché' },
      { what: 'la même, gardée, p50, au-delà d’une réponse vide', measured: ms(c - e), target: '< 2 ms' },
      { what: 'page d’un département, composée, p50', measured: ms(quantile(composed, 0.5)), target: 'affiché' },
      { what: 'page de la région, gardée, p50', measured: ms(quantile(kept, 0.5)), target: 'affiché' }
    ];
  } finally {
    await bench.stop();
  }
}
