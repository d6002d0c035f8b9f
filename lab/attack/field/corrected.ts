import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dice } from '../../../tests/support/dice.ts';
import type { JobFigure, PersonFigure } from './figures.ts';
import type { Prey } from './prey.ts';
import { writeJobs, writeSeekers, writeYoung } from './write-figures.ts';

/** Lines of a file that its producer corrects, and by how many persons each, at most. */
const LINES = 20;
const MOST = 3;

/** Sources received under agreement whose files are corrected by turns. */
const SOURCES = ['demandeurs_communes', 'emploi_communes', 'decrochage'] as const;

/** A region published once of which one file was then sent again, corrected. */
export interface Corrected extends Prey {
  readonly source: (typeof SOURCES)[number];
  readonly vintage: string;
}

/** The same region in a folder of its own, its file number `index` sent again with some lines moved. */
export function correct(prey: Prey, index: number, lines = LINES): Corrected {
  const folder = join(dirname(prey.folder), `${prey.seed}-corrige-${index}`);
  cpSync(prey.folder, folder, { recursive: true });
  const random = dice(prey.seed * 9973 + index * 131071 + 7);
  for (let turn = 0; turn < 5; turn++) random();
  const source = SOURCES[index % SOURCES.length] ?? SOURCES[0];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const change = (): number => (1 + Math.floor(random() * MOST)) * (random() < 0.5 ? -1 : 1);
  const data = join(folder, 'fichiers');
  const own = { ...prey, folder, out: join(folder, 'sortie'), source };
  if (source === 'emploi_communes') {
    const [year, figures] = pick([...prey.jobs]);
    // What the open table gives exactly is corrected by both producers, or by none.
    const moved = pickedOf(
      figures.filter(({ units, privateUnits }) => units > privateUnits),
      lines,
      random
    );
    const jobs = new Map(prey.jobs).set(
      year,
      figures.map((figure) => (moved.has(figure) ? movedJobs(figure, change()) : figure))
    );
    writeJobs(data, jobs);
    return { ...own, jobs, vintage: String(year) };
  }
  const isSeekers = source === 'demandeurs_communes';
  const all = isSeekers ? prey.seekers : prey.young;
  const vintage = pick([...new Set(all.map((figure) => figure.vintage))]);
  const moved = pickedOf(
    all.filter((figure) => figure.vintage === vintage && figure.persons > 0),
    lines,
    random
  );
  const after = all.map((figure): PersonFigure =>
    moved.has(figure) ? { ...figure, persons: Math.max(0, figure.persons + change()) } : figure
  );
  if (isSeekers) writeSeekers(data, after);
  else writeYoung(data, after);
  return { ...own, ...(isSeekers ? { seekers: after } : { young: after }), vintage };
}

function pickedOf<T>(list: readonly T[], count: number, random: () => number): ReadonlySet<T> {
  return new Set(
    list
      .map((item) => ({ item, key: random() }))
      .sort((a, b) => a.key - b.key)
      .slice(0, count)
      .map(({ item }) => item)
  );
}

/** The largest establishment is the one that was miscounted: others bring one at the least. */
function movedJobs(figure: JobFigure, change: number): JobFigure {
  const { jobs, units, largest, privateUnits, privateJobs } = figure;
  const holds =
    jobs + change >= Math.max(units, privateJobs + units - privateUnits) &&
    largest + change >= 1 &&
    (largest + change) * units >= jobs + change;
  const by = holds ? change : Math.abs(change);
  return { ...figure, jobs: jobs + by, largest: largest + by };
}
