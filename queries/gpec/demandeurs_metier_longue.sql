/*---
titre: Demandeurs d’emploi d’un métier, série longue
question: Le vivier de demandeurs d’emploi de ce métier grossit-il, en France et sur vingt ans ?
code: G27
formule: pour cent emplois = demandeurs de catégorie A / emploi du métier ; évolution = demandeurs de catégorie A / ceux de l’année précédente − 1
champ: Demandeurs d’emploi inscrits, par métier recherché (FAP 2009), catégories nommées ; niveau national, sans détail régional. Portraits statistiques des métiers de la Dares.
notes:
  - Le producteur ne donne pas le total ; l’ensemble est la somme des 87 familles et des métiers non renseignés, dont le niveau est celui de la France métropolitaine.
  - Nombres donnés en milliers à deux décimales, arrondis ici à la dizaine.
  - Toute la série précède janvier 2025, où l’inscription généralisée change le contenu des catégories - elle ne se prolonge pas par les chiffres d’après.
  - Le métier recherché n’est pas le dernier exercé. L’emploi est une estimation d’enquête, dont l’erreur n’est pas publiée.
  - La FAP 2009 ne se compare pas à la FAP 2021 sans table de passage.
parametres:
  metier: { domaine: metiers.fap2009, valeurs: { ensemble: Ensemble des métiers }, defaut: ensemble, libelle: Métier (FAP 2009) }
colonnes:
  annee: { role: dimension, libelle: Année }
  demandeurs_a: { role: mesure, unite: personnes, libelle: Catégorie A }
  demandeurs_abc: { role: mesure, unite: personnes, libelle: "Catégories A, B, C" }
  part_a: { role: taux, de: [demandeurs_a, demandeurs_abc], partie: true, libelle: "Part de la catégorie A" }
  demandeurs_un_an_avant: { role: mesure, unite: personnes, libelle: "Catégorie A, un an plus tôt" }
  evolution: { role: evolution, de: [demandeurs_a, demandeurs_un_an_avant], libelle: Évolution sur un an (catégorie A) }
  emploi: { role: mesure, unite: emplois, libelle: Emploi du métier }
  pour_cent_emplois: { role: taux, de: [demandeurs_a, emploi], libelle: Demandeurs de catégorie A pour cent emplois }
  tension: { role: indice, libelle: Indicateur de tension }
graphique: { type: courbe, x: annee, y: [demandeurs_a, demandeurs_abc] }
si_vide: { etat: non_disponible, motif: "Les séries longues de la Dares ne sont pas dans l’instantané, ou n’ont pas ce métier : elles sont en FAP 2009." }
lecture: "En France, en {annee} ({metier}), {demandeurs_a demandeur d’emploi|demandeurs d’emploi} {demandeurs_a:est|sont} en catégorie A et {demandeurs_abc} en catégories A, B, C ; évolution de la catégorie A en un an, {evolution}."
---*/
select
    cube.annee,
    cube.demandeurs_a, if(cube.demandeurs_a is null, 'non_disponible', 'diffuse') as demandeurs_a_statut,
    cube.demandeurs_abc, if(cube.demandeurs_abc is null, 'non_disponible', 'diffuse') as demandeurs_abc_statut,
    avant.demandeurs_a as demandeurs_un_an_avant, if(avant.demandeurs_a is null, 'non_disponible', 'diffuse') as demandeurs_un_an_avant_statut,
    cube.emploi, if(cube.emploi is null, 'non_disponible', 'diffuse') as emploi_statut,
    cube.tension
from publie.cube_series_metiers as cube
left join publie.cube_series_metiers as avant on avant.metier = cube.metier and avant.annee = cube.annee - 1
where cube.metier = $metier::VARCHAR
    and (cube.demandeurs_a is not null or cube.demandeurs_abc is not null)
order by cube.annee desc
