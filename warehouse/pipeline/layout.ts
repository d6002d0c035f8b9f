import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders of the warehouse's own files (models, sources, profiles), wherever the command is run from. */
export const WAREHOUSE_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..');
export const PROJECT_FOLDER = join(WAREHOUSE_FOLDER, '..');
export const PROFILES_FOLDER = join(WAREHOUSE_FOLDER, 'profiles');
export const SOURCES_FOLDER = join(WAREHOUSE_FOLDER, 'sources');
export const MACROS_FOLDER = join(WAREHOUSE_FOLDER, 'macros');
export const TABLE_MACROS_FOLDER = join(MACROS_FOLDER, 'tables');
/** Figures that producers publish, which each build finds again. */
export const CONCORDANCE_FOLDER = join(WAREHOUSE_FOLDER, 'concordance');
export const CHECKS_FOLDER = join(WAREHOUSE_FOLDER, 'checks');
/** The requests of the project, or those of a folder that a test gives. */
export const QUERIES_FOLDER = resolve(process.env.MAILLE_QUERIES ?? join(PROJECT_FOLDER, 'queries'));
/** The rules of findings, replayed by each build. */
export const FINDINGS_FOLDER = join(PROJECT_FOLDER, 'findings');
