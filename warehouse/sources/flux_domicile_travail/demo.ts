import { jobsByCommune } from '../../demo/commune-jobs.ts';
import { noiseOf } from '../../demo/noise.ts';
import { placeNeighbours } from '../../demo/positions.ts';
import type { Commune, Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Employed residents for one inhabitant: 1.37 million in the region. */
const EMPLOYED = 0.398;
/** Beyond this distance nobody is sent, in kilometres; how fast the pull of jobs falls with it. */
const REACH = 70;
const DECAY = 11;
/** How much more a job of one's own commune attracts than the next one. */
const AT_HOME = 3.6;
/** Flows under this weighted count are not drawn. */
const SMALLEST = 4;
const DEGREE = 111.195;
/** How often the pull of a commune is set right, so that those who come are about as many as its jobs. */
const ROUNDS = 4;

/** Who crosses the border of the region: 40,000 residents leave it to work, 2.9 % of them, and 29,000 come in (Insee, census of 2020). */
const CROSSING = { out: 0.5, into: 0.44, decay: 9, reach: 25, towns: 3 };
/** Where the others go, whatever the distance, from communes of some size: share of their employed residents. */
const FAR: readonly (readonly [code: string, name: string, share: number])[] = [
  ['75056', 'Paris', 0.007],
  ['44109', 'Nantes', 0.007],
  ['92026', 'Courbevoie', 0.004],
  ['50129', 'Cherbourg-en-Cotentin', 0.002],
  ['72181', 'Le Mans', 0.002],
  ['99132', 'Étranger', 0.0025]
];
const FAR_FROM = 2000;
/** Those who come from far, to the two metropolises. */
const FROM_FAR: readonly (readonly [code: string, name: string, share: number])[] = [
  ['75056', 'Paris', 0.014],
  ['44109', 'Nantes', 0.013],
  ['72181', 'Le Mans', 0.002]
];
const METROPOLISES: readonly (readonly [code: string, name: string])[] = [
  ['35238', 'Rennes'],
  ['29019', 'Brest']
];

interface Spot {
  code: string;
  nom: string;
  population: number;
  lat: number;
  lng: number;
}

/** A commune, those in reach and how each draws without its jobs, and its residents who work in the region. */
interface Home {
  commune: Commune;
  /** Its own rank among the communes, and those in reach. */
  own: number;
  near: readonly number[];
  ease: readonly number[];
  employed: number;
}

/**
 * Employed residents from the commune where they live to the one where they work, as at the census: jobs pull in
 * proportion to the demo's own and less with distance. Some work beyond the border, in other regions or abroad, or come from there.
 */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const jobs = jobsByCommune(territory, seed);
  const beyond = neighbours(territory);
  const rows: Cell[][] = [];
  const homes = territory.communes.map((commune, own): Home => {
    const employed = commune.population * EMPLOYED * (0.96 + 0.08 * noise.unit('actifs', commune.code));
    const leaving = [...crossings(commune, beyond, employed, CROSSING.out), ...farFrom(commune, employed)];
    for (const [code, name, count] of leaving) rows.push(flow(commune.code, commune.nom, code, name, count));
    const near: number[] = [];
    const ease: number[] = [];
    territory.communes.forEach((work, index) => {
      const km = distance(commune, work);
      if (km > REACH) return;
      near.push(index);
      ease.push(Math.exp(-km / DECAY) * (work === commune ? AT_HOME : 1));
    });
    return { commune, own, near, ease, employed: employed - leaving.reduce((sum, [, , count]) => sum + count, 0) };
  });
  const wanted = Float64Array.from(territory.communes, ({ code }) => jobs.get(code) ?? 0);
  const pull = Float64Array.from(wanted);
  for (let round = 0; round < ROUNDS; round++) {
    const came = new Float64Array(wanted.length);
    for (const home of homes) share(home, pull, (work, count) => (came[work] = (came[work] ?? 0) + count));
    for (const [work, count] of came.entries())
      if (count > 0) pull[work] = ((pull[work] ?? 0) * (wanted[work] ?? 0)) / count;
  }
  for (const home of homes)
    share(home, pull, (work, count) => {
      const place = territory.communes[work];
      if (place !== undefined) rows.push(flow(home.commune.code, home.commune.nom, place.code, place.nom, count));
    });
  rows.push(...arrivals(territory, beyond));
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

/** The residents of a commune shared out among those in reach: its own and the flows that are large enough. Told one by one, as millions are drawn. */
function share(home: Home, pull: Float64Array, tell: (work: number, count: number) => void): void {
  const { near, ease, own, employed } = home;
  let total = 0;
  for (let at = 0; at < near.length; at++) total += (pull[near[at] ?? 0] ?? 0) * (ease[at] ?? 0);
  const countAt = (at: number): number => {
    const count = (employed * ((pull[near[at] ?? 0] ?? 0) * (ease[at] ?? 0))) / total;
    return count >= SMALLEST || near[at] === own ? count : 0;
  };
  let kept = 0;
  for (let at = 0; at < near.length; at++) kept += countAt(at);
  for (let at = 0; at < near.length; at++) {
    const count = countAt(at);
    if (count > 0) tell(near[at] ?? 0, count * (employed / kept));
  }
}

/** Communes of the neighbouring départements whose place is known, but those of the region's own zone d'emploi, written apart. */
function neighbours({ records, across }: Territory): Spot[] {
  const positions = placeNeighbours();
  const apart = new Set(across.map(({ code }) => code));
  return records.flatMap((record): Spot[] => {
    const position = record.type === 'commune-actuelle' ? positions.get(record.code) : undefined;
    return position === undefined || apart.has(record.code)
      ? []
      : [{ code: record.code, nom: record.nom, population: record.population ?? 0, ...position }];
  });
}

/** Those who cross the border from a place, fewer as it is farther, to the towns that draw most. */
function crossings(
  from: Spot | Commune,
  towns: readonly (Spot | Commune)[],
  employed: number,
  share: number
): [string, string, number][] {
  const seen = towns
    .filter((town) => Math.abs(town.lat - from.lat) < 0.3)
    .map((town) => ({ town, km: distance(from, town) }))
    .filter(({ km }) => km <= CROSSING.reach)
    .map(({ town, km }) => ({ town, km, draw: town.population * Math.exp(-km / CROSSING.decay) }));
  if (seen.length === 0) return [];
  const nearest = Math.min(...seen.map(({ km }) => km));
  const count = employed * share * Math.exp(-nearest / CROSSING.decay);
  const chosen = seen.sort((a, b) => b.draw - a.draw || (a.town.code < b.town.code ? -1 : 1)).slice(0, CROSSING.towns);
  const total = chosen.reduce((sum, { draw }) => sum + draw, 0);
  return chosen
    .map(({ town, draw }): [string, string, number] => [town.code, town.nom, (count * draw) / total])
    .filter(([, , part]) => part >= SMALLEST);
}

function farFrom({ population }: Commune, employed: number): [string, string, number][] {
  return population < FAR_FROM
    ? []
    : FAR.map(([code, name, share]): [string, string, number] => [code, name, employed * share]).filter(
        ([, , count]) => count >= SMALLEST
      );
}

/** Those who come from other regions, and residents of the zone d'emploi that crosses the border: to its next commune, or to their own. */
function arrivals(territory: Territory, beyond: readonly Spot[]): Cell[][] {
  const near = beyond.flatMap((from) =>
    crossings(from, territory.communes, from.population * EMPLOYED, CROSSING.into).map(([code, name, count]) =>
      flow(from.code, from.nom, code, name, count)
    )
  );
  const far = METROPOLISES.flatMap(([code, name]) => {
    const population = territory.communes.find((commune) => commune.code === code)?.population ?? 0;
    return FROM_FAR.map(([from, there, share]) => flow(from, there, code, name, population * share));
  });
  const next = territory.communes.find((commune) => commune.code === '35236');
  const across = (next === undefined ? [] : territory.across).flatMap((place) => [
    flow(place.code, place.nom, next?.code ?? '', next?.nom ?? '', (place.population ?? 0) * 0.06),
    flow(place.code, place.nom, place.code, place.nom, (place.population ?? 0) * 0.15)
  ]);
  return [...near, ...far, ...across];
}

function flow(from: string, name: string, to: string, place: string, count: number): Cell[] {
  return [from, name, to, place, count.toFixed(9)];
}

/** Flat earth: enough within a region. */
function distance(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  return Math.hypot((a.lat - b.lat) * DEGREE, (a.lng - b.lng) * DEGREE * Math.cos((a.lat * Math.PI) / 180));
}
