import { DuckDBInstance } from '@duckdb/node-api';
import type { CataloguedRequest } from '../../src/lib/server/answer/catalogued-request.ts';
import { joinCatalogue } from '../../src/lib/server/answer/catalogue-files.ts';
import { LOCK } from '../../src/lib/catalogue/request/lock.gen.ts';
import { fileSum, lockOf, type LockedRequest } from '../../src/lib/catalogue/request/lock.ts';
import { describeRequest } from '../../warehouse/pipeline/requests/describe-request.ts';
import { textOf } from './request-texts.ts';
import { createSnapshotTables } from './snapshot-fixture.ts';

/** What the engine said of each text of this process, by the sum of the file and its id. */
const described = new Map<string, LockedRequest>();

/**
 * Requests of the tests, described like those of the product; these are in the lock already, which the check of the
 * catalogue proves.
 */
export async function catalogueOf(files: Readonly<Record<string, string>>): Promise<Map<string, CataloguedRequest>> {
  const texts = Object.entries(files);
  await describe(texts.filter(([id, text]) => lockedOf(id, text) === undefined));
  const lock = Object.fromEntries(
    texts.flatMap(([id, text]) => {
      const locked = lockedOf(id, text);
      return locked === undefined ? [] : [[id, locked] as const];
    })
  );
  return joinCatalogue(lock, new Map(texts.map(([id, text]) => [id, textOf(text)])));
}

function lockedOf(id: string, text: string): LockedRequest | undefined {
  const sum = fileSum(text);
  const ofProduct = (LOCK as Readonly<Record<string, LockedRequest>>)[id];
  return ofProduct?.file === sum ? ofProduct : described.get(`${sum} ${id}`);
}

async function describe(texts: readonly (readonly [string, string])[]): Promise<void> {
  if (texts.length === 0) return;
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await createSnapshotTables(connection);
  for (const [id, text] of texts)
    described.set(`${fileSum(text)} ${id}`, lockOf(await describeRequest(connection, id, text, `${id}.sql`), text));
  connection.closeSync();
  instance.closeSync();
}

/** Every kind of parameter and a status of each sort. */
export const TEST_REQUESTS: Readonly<Record<string, string>> = {
  'essai/projets': `/*---
titre: Projets d’essai
question: Combien de projets ?
code: T1
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, bassin], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Année }
  niveau: { domaine: choix, valeurs: { metier: par métier, ensemble: ensemble }, defaut: metier, libelle: Détail }
  minimum: { domaine: decimal, min: 0, max: 1000000, facultatif: true, libelle: Minimum }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: libelle, libelle: Métier }
  projets: { role: mesure, unite: projets, libelle: Projets }
  projets_difficiles: { role: mesure, unite: projets, libelle: Difficiles }
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, libelle: Part difficile }
lecture: "{territoire}, {projets} projets en {annee} ({metier}), dont {difficulte} difficiles."
---*/
select cube.metier as code, coalesce(metiers.libelle, 'Ensemble') as metier,
  projets, projets_min, projets_max, projets_statut,
  projets_difficiles, projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut
from publie.cube_projets_recrutement as cube
left join reference.metiers as metiers on metiers.metier = cube.metier
where territoire = $territoire::VARCHAR and annee = $annee::INTEGER and cube.niveau = $niveau::VARCHAR
  and ($minimum::DOUBLE is null or projets_max >= $minimum::DOUBLE)
order by projets desc nulls last, cube.metier`,
  'essai/demandeurs': `/*---
titre: Demandeurs d’essai
question: Combien ?
code: T2
parametres:
  territoire: { domaine: territoires, defaut: region, libelle: Territoire }
colonnes:
  mois: { role: dimension, libelle: Mois }
  demandeurs: { role: mesure, unite: personnes, libelle: Demandeurs }
lecture: "{territoire}, {demandeurs} demandeurs d’emploi en {mois}."
---*/
select mois, demandeurs, demandeurs_statut from publie.cube_demandeurs
where territoire = $territoire::VARCHAR order by mois desc`,
  'essai/insertion': `/*---
titre: Insertion d’essai
question: Quel taux d’emploi ?
code: T3
colonnes:
  formation: { role: dimension, libelle: Formation }
  sortants: { role: mesure, unite: sortants, libelle: Sortants }
  effectif: { role: mesure, unite: élèves, libelle: Effectif }
  en_emploi: { role: mesure, unite: sortants, libelle: En emploi }
  taux: { role: taux, de: [en_emploi, effectif], partie: true, seuil: 50, ic: wilson, libelle: Taux }
  rapport: { role: taux, de: [en_emploi, sortants], unite: pour_un, libelle: Rapport }
lecture: "{taux}."
---*/
select formation, sortants, effectif, emploi_6 as en_emploi from publie.cube_insertion order by formation`,
  'essai/effectifs': `/*---
titre: Effectifs d’essai
question: Combien d’élèves ?
code: T4
parametres:
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée }
colonnes:
  uai: { role: dimension, libelle: UAI }
  effectif: { role: mesure, libelle: Effectif }
lecture: "{effectif}."
---*/
select uai, effectif from publie.cube_effectifs where rentree = $rentree::INTEGER order by uai`,
  'essai/cellules': `/*---
titre: Cellules d’essai
question: Où ?
code: T5
parametres:
  resolution: { domaine: entier, min: 4, max: 8, defaut: 8, libelle: Finesse }
colonnes:
  cellule: { role: cellule, libelle: Cellule }
  population: { role: mesure, unite: habitants, libelle: Population }
carte: { type: hexagones, valeur: population, mode: ventile, niveau: commune }
lecture: "{population} habitants."
---*/
select h3_parent(cellule, $resolution::INTEGER) as cellule, sum(population) as population
from publie.population_cellules group by all order by population desc, cellule`,
  'essai/lieux': `/*---
titre: Lieux d’essai
question: Où ?
code: T6
colonnes:
  nom: { role: libelle, libelle: Nom }
  latitude: { role: latitude, libelle: Latitude }
  longitude: { role: longitude, libelle: Longitude }
carte: { type: points, valeur: nom, mode: observe }
lecture: "{nom}."
---*/
select nom, lat as latitude, lng as longitude from publie.lieux_accueil order by nom`,
  'essai/long': `/*---
titre: Requête longue
question: Combien de temps ?
code: T7
parametres:
  taille: { domaine: entier, min: 1, max: 1000000, defaut: 1, libelle: Taille }
colonnes:
  total: { role: mesure, libelle: Total }
si_vide: { etat: sans_objet, motif: "Rien." }
lecture: "{total}."
---*/
select sum(hash(a.i, b.i) % 7)::BIGINT as total from range(1000000) as a(i), range(1000000) as b(i) where a.i < $taille::INTEGER order by total`
};
