import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll } from 'vitest';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { SOURCES_FOLDER } from '../../warehouse/pipeline/layout.ts';

/** Sources whose made-up samples describe one invented region, Haute-Rive (code 08), and a neighbour (17). */
const SOURCES = [
  'decoupage',
  'zones_emploi',
  'bassins',
  'mouvements_communes',
  'contours',
  'centroides',
  'bmo',
  'dares_tensions',
  'demandeurs',
  'demandeurs_communes',
  'emploi_communes',
  'naf',
  'urssaf_communes',
  'demandeurs_longs',
  'offres',
  'demandeurs_flux',
  'mouvements_main_oeuvre',
  'dpae',
  'flores',
  'sirene',
  'recensement_emploi',
  'flux_domicile_travail',
  'fap',
  'rome',
  'passages_metiers',
  'agences',
  'visites_journal',
  'matomo_rapports',
  'avis',
  'themes_avis',
  'plateformes_tel',
  'cep',
  'accueil',
  'reseau_emploi',
  'exploitation'
];

const PROFILE = `code: '08'
nom: Haute-Rive
adjectif: hauterivoise
interne: true
confirmes: toutes
sources:
  precisions:
    contours: { producteur: Atlas d'essai, millesime: version 4.1 }
    effectifs: { millesime: rentrée 2020 }
marges:
  bmo:
    - { annee: 2024, territoire: region:08, metier: ensemble, projets: 203, part_difficile: 36.5, citation: publication d'essai }
usage:
  fonctions:
    - { fonction: formations, libelle: Recherche de formations, chemin: '^/formations(/|$)', evenement: '^formation', etape: information }
    - { fonction: metiers, libelle: Fiches de métiers, chemin: '^/metiers(/|$)', etape: information }
    - { fonction: contact, libelle: Demande de contact, chemin: '^/contact', evenement: '^contact', etape: action }
    - { fonction: aide, libelle: Aide, chemin: '^/aide' }
  parametres: { commune: [commune], profil: [profil] }
  profils:
    - { profil: lyceen, libelle: Lycéens }
    - { profil: demandeur_emploi, libelle: Demandeurs d'emploi }
`;

export interface SampleRegion {
  data: string;
  profile: string;
  out: string;
  /** Small tables: more threads wait for each other, and for those of the tests beside. */
  threads: number;
}

/** Copies the samples into a private folder, which a test may then spoil; those of `more` sources besides. */
export function writeSampleRegion(folder: string, more: readonly string[] = []): SampleRegion {
  return writeRegion(folder, [...SOURCES, ...more]);
}

/** The samples of one source and the territories: nothing else needs loading before a build refuses one of its files. */
export function writeSampleOf(folder: string, source: string): SampleRegion {
  return writeRegion(folder, ['decoupage', source]);
}

function writeRegion(folder: string, sources: readonly string[]): SampleRegion {
  const data = join(folder, 'fichiers');
  // A test's own warehouse may hold a part of the sources.
  for (const source of sources.filter((name) => existsSync(join(SOURCES_FOLDER, name))))
    cpSync(join(SOURCES_FOLDER, source, 'sample'), join(data, source), { recursive: true });
  const profile = join(folder, 'haute-rive.yaml');
  writeFileSync(profile, PROFILE);
  const out = join(folder, 'sortie');
  mkdirSync(out, { recursive: true });
  return { data, profile, out, threads: 1 };
}

/** A fresh copy of the samples at each call, in a folder of its own inside `scratch`. */
export function sampleRegions(scratch: string, more: readonly string[] = []): () => SampleRegion {
  let count = 0;
  return () => writeSampleRegion(join(scratch, String(count++)), more);
}

export type Query = (sql: string) => Promise<unknown[][]>;

/** Opens the snapshot in service of a folder; the caller closes it. */
export async function openInService(out: string): Promise<{ query: Query; close: () => void }> {
  const { file } = JSON.parse(readFileSync(join(out, 'current.json'), 'utf8')) as { file: string };
  const instance = await DuckDBInstance.create(join(out, file), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  return {
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][],
    close: () => {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

/** Builds a region, then asks the snapshot that it published. */
export async function askBuilt(region: SampleRegion, sql: string): Promise<unknown[][]> {
  await buildWarehouse(region);
  const { query, close } = await openInService(region.out);
  try {
    return await query(sql);
  } finally {
    close();
  }
}

/** Builds a region before the tests of a file or of a group, and closes it after them: what its snapshot answers. */
export function builtSample(make: () => SampleRegion): Query {
  let opened: { query: Query; close: () => void } | null = null;
  beforeAll(async () => {
    const region = make();
    await buildWarehouse(region);
    opened = await openInService(region.out);
  });
  afterAll(() => opened?.close());
  return (sql) => {
    if (opened === null) throw new Error('La région d’essai ne s’interroge que dans un test.');
    return opened.query(sql);
  };
}

/** Changes one figure, so that the next build has something new to publish. */
export function setPopulation(region: SampleRegion, commune: string, population: number): void {
  const path = join(region.data, 'decoupage', 'communes.json');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(new RegExp(`("code":"${commune}".*?"population":)\\d+`), `$1${population}`)
  );
}
