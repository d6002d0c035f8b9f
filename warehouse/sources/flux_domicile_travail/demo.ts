import { jobLines } from '../../demo/commune-jobs.ts';
import { noiseOf } from '../../demo/noise.ts';
import type { Commune } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Employed residents for one inhabitant. */
const EMPLOYED = 0.41;
/** Beyond this distance nobody is sent, in kilometres; how fast the pull of jobs falls with it. */
const REACH = 70;
const DECAY = 11;
/** How much more a job of one's own commune attracts than the next one. */
const AT_HOME = 2.2;
/** Flows under this weighted count are not drawn. */
const SMALLEST = 4;
const DEGREE = 111.195;

/**
 * Employed residents from the commune where they live to the one where they work, as at the census: jobs pull in
 * proportion to the demo's own and less with distance. A few work abroad, or come from beyond the border.
 */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const jobs = new Map<string, number>();
  for (const { commune, effectif } of jobLines(territory, seed))
    jobs.set(commune.code, (jobs.get(commune.code) ?? 0) + effectif);
  const rows: Cell[][] = [];
  for (const home of territory.communes) {
    const employed = home.population * EMPLOYED * (0.96 + 0.08 * noise.unit('actifs', home.code));
    const pulls = territory.communes.flatMap((work) => {
      const km = distance(home, work);
      return km > REACH
        ? []
        : [{ work, pull: (jobs.get(work.code) ?? 0) * Math.exp(-km / DECAY) * (work === home ? AT_HOME : 1) }];
    });
    const total = pulls.reduce((sum, { pull }) => sum + pull, 0);
    const kept = pulls
      .map(({ work, pull }) => ({ work, count: (employed * pull) / total }))
      .filter(({ work, count }) => work === home || count >= SMALLEST);
    const scale = employed / kept.reduce((sum, { count }) => sum + count, 0);
    for (const { work, count } of kept)
      if (count > 0) rows.push(flow(home.code, home.nom, work.code, work.nom, count * scale));
    if (home.population > 20_000) rows.push(flow(home.code, home.nom, '99132', 'Étranger', employed * 0.0015));
  }
  const next = territory.communes.find((commune) => commune.code === '35236');
  for (const place of next === undefined ? [] : territory.across)
    rows.push(
      flow(place.code, place.nom, next?.code ?? '', next?.nom ?? '', (place.population ?? 0) * 0.06),
      flow(place.code, place.nom, place.code, place.nom, (place.population ?? 0) * 0.15)
    );
  return [
    {
      path: 'recensement/base-flux-mobilite-domicile-lieu-travail-2021.csv',
      bytes: textFile(['CODGEO', 'LIBGEO', 'DCLT', 'L_DCLT', 'NBFLUX_C21_ACTOCC15P'], rows, {
        ...PLAIN,
        delimiter: ';'
      })
    }
  ];
}

function flow(from: string, name: string, to: string, place: string, count: number): Cell[] {
  return [from, name, to, place, count.toFixed(9)];
}

/** Flat earth: enough within a region. */
function distance(a: Commune, b: Commune): number {
  return Math.hypot((a.lat - b.lat) * DEGREE, (a.lng - b.lng) * DEGREE * Math.cos((a.lat * Math.PI) / 180));
}
