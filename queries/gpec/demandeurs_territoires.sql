/*---
titre: Demandeurs d’emploi par territoire
question: Où vivent les demandeurs d’emploi de ce groupe ?
code: G27
formule: pour_mille = demandeurs / habitants × 1 000
champ: Demandeurs d’emploi inscrits à France Travail en fin de trimestre, catégorie non précisée par le fichier ; données brutes. Fichier reçu sous convention, non publié par son producteur.
notes:
  - Le fichier ne dit pas quelles catégories de demandeurs il compte ; il ne se compare qu’à lui-même.
  - Une case de moins de cinq personnes est cachée, avec celles qui permettraient de la retrouver ; le seuil de cinq est celui de ce site.
  - Une case cachée est un intervalle ; ses bornes viennent du secret, elles ne sont pas une erreur de sondage.
  - Le rapport aux habitants, de tout âge, n’est pas un taux de chômage.
  - Un territoire qui déborde du territoire choisi est donné entier, dans sa seule partie régionale.
parametres:
  territoire: { domaine: territoires, mailles: planifiees, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { region: Région, departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité, commune: Commune }, defaut: epci, libelle: Détail par }
  trimestre: { domaine: millesimes.demandeurs_profil, defaut: dernier, libelle: Trimestre }
  sexe: { domaine: choix, valeurs: { ensemble: Femmes et hommes, femmes: Femmes, hommes: Hommes }, defaut: ensemble, libelle: Sexe }
  age: { domaine: choix, valeurs: { ensemble: Tous âges, moins_25: Moins de 25 ans, de_25_a_49: 25 à 49 ans, plus_50: 50 ans ou plus }, defaut: ensemble, libelle: Âge }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  demandeurs: { role: mesure, unite: personnes, libelle: "Demandeurs inscrits, catégorie non précisée" }
  population: { role: mesure, unite: habitants, libelle: Population }
  milliers: { role: mesure, unite: milliers d’habitants, libelle: Population en milliers }
  pour_mille: { role: taux, de: [demandeurs, milliers], unite: pour_un, libelle: "Demandeurs pour 1 000 habitants, catégorie non précisée" }
graphique: { type: barres, x: demandeurs, y: nom, etiquette: pour_mille }
indicateurs:
  demandeurs: { colonne: demandeurs, libelle: "Demandeurs d’emploi inscrits, catégorie non précisée" }
  demandeurs_pour_mille: { colonne: pour_mille, libelle: "Demandeurs d’emploi pour 1 000 habitants, catégorie non précisée" }
lecture: "{territoire}, {trimestre} ({sexe}, {age}), catégorie non précisée par le fichier, demandeurs d’emploi inscrits pour 1 000 habitants : {pour_mille* d’un territoire à l’autre}."
---*/
select
    cube.territoire as code,
    territoires.nom,
    cube.demandeurs, cube.demandeurs_min, cube.demandeurs_max, cube.demandeurs_statut, cube.demandeurs_visible,
    territoires.population,
    territoires.population / 1000.0::DOUBLE as milliers
from publie.cube_demandeurs_profil as cube
join reference.territoires as territoires on territoires.territoire = cube.territoire
where territoires.maille = $par::VARCHAR
    and cube.trimestre = $trimestre::VARCHAR
    and cube.sexe = $sexe::VARCHAR
    and cube.age = $age::VARCHAR
    and cube.territoire in (
        select parties.territoire
        from reference.appartenances as parties
        join reference.appartenances as dedans on dedans.commune = parties.commune
        where dedans.territoire = $territoire::VARCHAR
    )
order by coalesce(cube.demandeurs, (cube.demandeurs_min + cube.demandeurs_max) / 2) desc, cube.territoire
