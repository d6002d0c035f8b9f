import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll } from 'vitest';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { SOURCES_FOLDER } from '../../warehouse/pipeline/layout.ts';
import { madeOnce, sumOfCode } from './made-once.ts';
import { inWarehouse } from './own-layout.ts';

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
  'marche_travail',
  'mouvements_main_oeuvre',
  'dpae',
  'flores',
  'sirene',
  'recensement_emploi',
  'flux_domicile_travail',
  'fap',
  'rome',
  'passages_fap2021',
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
    decoupage: { millesime: 'COG 2026, populations 2023' }
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

/**
 * The samples of one source and the territories: nothing else needs loading before a build refuses one of its files.
 */
export function writeSampleOf(folder: string, source: string): SampleRegion {
  return writeRegion(folder, ['decoupage', source]);
}

function regionIn(folder: string): SampleRegion {
  return {
    data: join(folder, 'fichiers'),
    profile: join(folder, 'haute-rive.yaml'),
    out: join(folder, 'sortie'),
    threads: 1
  };
}

function writeRegion(folder: string, sources: readonly string[]): SampleRegion {
  const region = regionIn(folder);
  // A test's own warehouse may hold a part of the sources.
  for (const source of sources.filter((name) => existsSync(join(SOURCES_FOLDER, name))))
    cpSync(join(SOURCES_FOLDER, source, 'sample'), join(region.data, source), { recursive: true });
  writeFileSync(region.profile, PROFILE);
  mkdirSync(region.out, { recursive: true });
  return region;
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
  return openedSample(async () => {
    const region = make();
    await buildWarehouse(region);
    return region;
  });
}

function openedSample(build: () => Promise<SampleRegion>): Query {
  let opened: { query: Query; close: () => void } | null = null;
  beforeAll(async () => {
    opened = await openInService((await build()).out);
  });
  afterAll(() => opened?.close());
  return (sql) => {
    if (opened === null) throw new Error('La région d’essai ne s’interroge que dans un test.');
    return opened.query(sql);
  };
}

/**
 * The whole warehouse built from the samples, once for all the test files that only read it, opened before the tests of
 * a file and closed after them: its folders, from then on, and what its snapshot answers.
 */
export function sharedSample(): { region: () => SampleRegion; query: Query } {
  let folder = '';
  const query = openedSample(async () => {
    folder = await madeOnce('region-essai', sumOfCode(), (path) =>
      inWarehouse(null, async () => void (await buildWarehouse(writeSampleRegion(path))))
    );
    return regionIn(folder);
  });
  return { region: () => regionIn(folder), query };
}

/** Changes one figure, so that the next build has something new to publish. */
export function setPopulation(region: SampleRegion, commune: string, population: number): void {
  const path = join(region.data, 'decoupage', 'communes.json');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(new RegExp(`("code":"${commune}".*?"population":)\\d+`), `$1${population}`)
  );
}
