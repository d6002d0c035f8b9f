import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWarehouse } from '../../../warehouse/pipeline/run/build.ts';
import { drawJobs, drawSeekers, drawYoung, type JobFigure, type PersonFigure } from './figures.ts';
import { drawRegion, moveRegion, type Region } from './map.ts';
import { writeJobs, writeOpenSeekers, writeSeekers, writeYoung } from './write-figures.ts';
import { writeMap } from './write-map.ts';

const PROFILE = `code: '08'
nom: Haute-Rive
adjectif: hauterivoise
interne: true
confirmes: toutes
sources:
  precisions:
    # Made up, so that it may stand beside the open file of private jobs.
    emploi_communes: { synthetique: true }
`;
const YEARS = [2022, 2023];
const QUARTERS = ['2024T3', '2024T4'];
const NEXT_QUARTER = '2025T1';
const CAMPAIGNS = ['2024-11', '2025-03'];

/** The tables that are made of it, and what says where its communes lie. */
export const PREY_TABLES = [
  'publie.cube_emploi_activites',
  'publie.cube_emploi_prive',
  'publie.cube_demandeurs_profil',
  'publie.cube_demandeurs_abc',
  'publie.cube_decrochage',
  'reference.appartenances',
  'reference.territoires',
  'reference.activites',
  'reference.secret'
] as const;

/** A region whose files a test wrote: what was loaded, and where it is published. */
export interface Prey {
  readonly seed: number;
  readonly folder: string;
  readonly out: string;
  region: Region;
  readonly jobs: ReadonlyMap<number, readonly JobFigure[]>;
  seekers: readonly PersonFigure[];
  readonly young: readonly PersonFigure[];
}

/** Cells of jobs set as a test wants them, in every year, in place of what was drawn. */
export type Plant = (region: Region) => readonly JobFigure[];

/** Writes the files of a region, in the layout of their producers. */
export function writePrey(folder: string, seed: number, plant: Plant = () => []): Prey {
  const region = drawRegion(seed);
  const planted = plant(region);
  const isPlanted = ({ commune, activity }: JobFigure): boolean =>
    planted.some((own) => own.commune === commune && own.activity === activity);
  const prey: Prey = {
    seed,
    folder,
    out: join(folder, 'sortie'),
    region,
    jobs: new Map(
      [...drawJobs(region.communes, seed, YEARS)].map(([year, drawn]) => [
        year,
        [...drawn.filter((figure) => !isPlanted(figure)), ...planted.filter(({ units }) => units > 0)]
      ])
    ),
    seekers: drawSeekers(region.communes, seed, QUARTERS),
    young: drawYoung(region.communes, seed, CAMPAIGNS)
  };
  const data = join(folder, 'fichiers');
  mkdirSync(prey.out, { recursive: true });
  writeFileSync(join(folder, 'haute-rive.yaml'), PROFILE);
  writeMap(data, region);
  writeJobs(data, prey.jobs);
  writeSeekers(data, prey.seekers);
  writeOpenSeekers(data, prey.seekers);
  writeYoung(data, prey.young);
  return prey;
}

/** A year later: other EPCI, two communes merged, one more quarter of job seekers in the new geography. */
export function moveOn(prey: Prey, moves: ReadonlyMap<string, string>): void {
  prey.region = moveRegion(drawRegion(prey.seed), moves);
  const heirs = prey.region.merged;
  const next = drawSeekers(drawRegion(prey.seed).communes, prey.seed, [...QUARTERS, NEXT_QUARTER]);
  const joined = new Map<string, PersonFigure>();
  for (const figure of next) {
    if (figure.vintage !== NEXT_QUARTER) continue;
    const commune = heirs.get(figure.commune) ?? figure.commune;
    const key = [commune, ...figure.kind].join();
    joined.set(key, { ...figure, commune, persons: figure.persons + (joined.get(key)?.persons ?? 0) });
  }
  prey.seekers = [...prey.seekers, ...joined.values()];
  const data = join(prey.folder, 'fichiers');
  writeMap(data, prey.region);
  writeSeekers(data, prey.seekers);
}

/** Publishes what the files say. */
export async function publishPrey(prey: Prey): Promise<void> {
  await buildWarehouse({
    data: join(prey.folder, 'fichiers'),
    profile: join(prey.folder, 'haute-rive.yaml'),
    out: prey.out,
    threads: 1
  });
}
