import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { PROJECT_FOLDER } from '../../warehouse/pipeline/layout.ts';

/** Published tables that a build makes of other published tables, in the order of what they read. */
const DERIVED = [
  ...['eleves', 'accueil', 'proximite'].flatMap((kind) => [`${kind}_et_voisins`, `${kind}_proches`]),
  'insertion_bornee',
  'ecarts_emploi',
  'formations_hors_champ',
  'formations_et_voisines',
  'formations_proches',
  'formations_des_familles',
  'habitants_des_communes',
  'lieux_comptes',
  'tensions_reliees',
  'territoires_en_partie'
];
/** What they are made of. */
const BEHIND =
  /publie\.(population_|lieux_|etablissements|cube_effectifs|effectifs_voisins|cube_insertion|sessions_|cube_apprentis_centres|centres_voisins|offre_apprentissage|trajets|cube_tensions)|reference\.(formations|bordure|appartenances|passages|reseaux_accueil|diplomes|champ_insertion)/;

/** The select of each. */
export function derivedSelects(): ReadonlyMap<string, string> {
  return new Map(
    DERIVED.map((name) => [
      name,
      readFileSync(join(PROJECT_FOLDER, 'warehouse', 'published', `${name}.sql`), 'utf8').replace(
        /^\/\*---[^]*?---\*\//,
        ''
      )
    ])
  );
}

/** Makes them again, as a build would, once a test has changed what they are made of; nothing when it has not. */
export async function remakeDerived(connection: DuckDBConnection, change: string): Promise<void> {
  // A table that a test takes away has nothing made of it.
  if (!BEHIND.test(change) || change.includes('drop table')) return;
  await connection.run(`update publie.population_cellules as c set rang = ranks.rang
    from (select rowid as ligne, row_number() over (order by cellule, commune)::integer as rang from publie.population_cellules) as ranks
    where c.rowid = ranks.ligne`);
  for (const [name, select] of derivedSelects())
    await connection.run(`delete from publie.${name}; insert into publie.${name} by name ${select}`);
}
