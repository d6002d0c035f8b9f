import { noiseOf } from '../../demo/noise.ts';
import { neighbourTowns } from '../../demo/neighbours.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** What the invented matrix holds by car, in minutes; beyond, it says that everything is farther. */
const BY_CAR = 40;
const PARKING = 4;
/** Minutes a kilometre as the crow flies: a road a quarter longer, at 50 km/h by car; three times as long by bus and train. */
const MINUTES_BY_KM = 1.5;
const TRANSIT_TIMES = 2.2;
const TRANSIT_WAIT = 12;
const TRANSIT_TOWNS = 40;
const KM_BY_DEGREE = 111.2;

interface Spot {
  readonly code: string;
  readonly lat: number;
  readonly lng: number;
}

/** Invented minutes from commune to commune, in the template: by car up to a limit that the file says, and by public transport between the largest towns. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const ends: readonly Spot[] = [...territory.communes, ...neighbourTowns(territory)];
  const towns = [...territory.communes].sort((a, b) => b.population - a.population).slice(0, TRANSIT_TOWNS);
  const rows: Cell[][] = [];
  for (const from of territory.communes)
    for (const to of ends) {
      if (from.code === to.code) continue;
      const km = kilometres(from, to);
      if (km * MINUTES_BY_KM > BY_CAR) continue;
      const minutes = Math.round((PARKING + km * MINUTES_BY_KM) * noise.around(0.1, 'trajet', from.code, to.code));
      if (minutes <= BY_CAR) rows.push([from.code, to.code, minutes, 'voiture']);
    }
  for (const from of towns)
    for (const to of towns)
      if (from.code !== to.code)
        rows.push([
          from.code,
          to.code,
          Math.round(
            TRANSIT_WAIT +
              kilometres(from, to) * MINUTES_BY_KM * TRANSIT_TIMES * noise.around(0.2, 'transports', from.code, to.code)
          ),
          'transports'
        ]);
  rows.push(['*', '*', BY_CAR, 'voiture']);
  return [
    {
      path: 'formation/matrice_temps_2025.csv',
      bytes: textFile(['origine', 'destination', 'minutes', 'mode'], rows, { ...PLAIN, delimiter: ';' })
    }
  ];
}

/** As the crow flies, on a plane: good enough within a region. */
function kilometres(a: Spot, b: Spot): number {
  const east = (a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180);
  return KM_BY_DEGREE * Math.hypot(a.lat - b.lat, east);
}
