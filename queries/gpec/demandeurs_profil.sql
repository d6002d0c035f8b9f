/*---
titre: Demandeurs d’emploi par sexe et âge
question: Qui sont les demandeurs d’emploi du territoire ?
code: G27
formule: part = demandeurs du groupe / demandeurs du territoire
champ: Demandeurs d’emploi inscrits à France Travail en fin de trimestre, catégorie non précisée par le fichier ; données brutes. Fichier reçu sous convention, non publié par son producteur.
notes:
  - Le fichier ne dit pas quelles catégories de demandeurs il compte ; il ne se compare qu’à lui-même.
  - Une case de moins de cinq personnes est cachée, avec celles qui permettraient de la retrouver ; le seuil de cinq est celui de ce site.
  - Une case cachée est un intervalle, et sa part aussi ; ces bornes viennent du secret, elles ne sont pas une erreur de sondage.
  - Données non corrigées des variations saisonnières ; comparer les mêmes trimestres.
parametres:
  territoire: { domaine: territoires, mailles: [planifiees, commune], defaut: region, libelle: Territoire }
  trimestre: { domaine: millesimes.demandeurs_profil, defaut: dernier, libelle: Trimestre }
  detail: { domaine: choix, valeurs: { croise: Sexe et âge, sexe: Sexe, age: Âge }, defaut: croise, libelle: Détail }
colonnes:
  groupe: { role: dimension, libelle: Groupe }
  sexe: { role: dimension, libelle: Sexe }
  age: { role: dimension, libelle: Âge }
  demandeurs: { role: mesure, somme: lignes, marge: total, unite: personnes, libelle: "Demandeurs inscrits, catégorie non précisée" }
  total: { role: mesure, somme: reponse, unite: personnes, libelle: "Demandeurs du territoire, catégorie non précisée" }
  part: { role: taux, de: [demandeurs, total], partie: true, libelle: Part des demandeurs }
graphique: { type: barres, x: demandeurs, y: groupe, etiquette: part }
lecture: "{territoire}, {trimestre}, catégorie non précisée par le fichier, demandeurs d’emploi inscrits du groupe « {groupe} » : {demandeurs}, soit {part} de l’ensemble."
---*/
with libelles as (
    select
        cube.territoire, cube.trimestre, cube.sexe as code_sexe, cube.age as code_age,
        case cube.sexe when 'femmes' then 'Femmes' when 'hommes' then 'Hommes' else 'Femmes et hommes' end as sexe,
        case cube.age when 'moins_25' then 'moins de 25 ans' when 'de_25_a_49' then '25 à 49 ans'
            when 'plus_50' then '50 ans ou plus' else 'tous âges' end as age,
        cube.demandeurs, cube.demandeurs_min, cube.demandeurs_max, cube.demandeurs_statut, cube.demandeurs_visible
    from publie.cube_demandeurs_profil as cube
    where cube.territoire = $territoire::VARCHAR and cube.trimestre = $trimestre::VARCHAR
)
select
    case when libelles.code_sexe = 'ensemble' then libelles.age when libelles.code_age = 'ensemble' then libelles.sexe
        else libelles.sexe || ', ' || libelles.age end as groupe,
    libelles.sexe, libelles.age,
    libelles.demandeurs, libelles.demandeurs_min, libelles.demandeurs_max, libelles.demandeurs_statut, libelles.demandeurs_visible,
    ensemble.demandeurs as total, ensemble.demandeurs_min as total_min, ensemble.demandeurs_max as total_max, ensemble.demandeurs_statut as total_statut
from libelles
join libelles as ensemble on ensemble.code_sexe = 'ensemble' and ensemble.code_age = 'ensemble'
where (libelles.code_sexe <> 'ensemble') = ($detail::VARCHAR in ('croise', 'sexe'))
    and (libelles.code_age <> 'ensemble') = ($detail::VARCHAR in ('croise', 'age'))
order by libelles.code_sexe, array_position(['moins_25', 'de_25_a_49', 'plus_50'], libelles.code_age)
