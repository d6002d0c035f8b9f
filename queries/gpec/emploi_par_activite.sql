/*---
titre: Emploi salarié par activité
question: Qui emploie dans ce territoire, et combien ?
code: G01
formule: part = effectif de l’activité / effectif du territoire, toutes activités
champ: Salariés au lieu de travail, au 31 décembre ; établissements employeurs. Fichier reçu sous convention, non publié par son producteur.
notes:
  - Une case est cachée quand elle compte moins de trois établissements, quand l’un d’eux pèse plus de 85 % des salariés, ou quand une autre case s’en déduirait ; le nombre d’établissements n’est jamais caché.
  - Une case cachée est un intervalle, et sa part aussi ; ces bornes viennent du secret, elles ne sont pas une erreur de sondage.
  - Les indépendants et les employeurs particuliers ne sont pas comptés.
parametres:
  territoire: { domaine: territoires, mailles: [planifiees, commune], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.emploi, defaut: dernier, libelle: Année }
  niveau: { domaine: choix, valeurs: { a5: 5 secteurs (A5), a17: 17 activités (A17) }, defaut: a17, libelle: Détail }
colonnes:
  code: { role: dimension, libelle: Code }
  activite: { role: dimension, libelle: Activité (NAF rév. 2) }
  effectif: { role: mesure, somme: lignes, marge: effectif_total, unite: salariés, libelle: Effectif salarié }
  etablissements: { role: mesure, somme: lignes, unite: établissements, libelle: Établissements employeurs }
  effectif_total: { role: mesure, somme: reponse, unite: salariés, libelle: "Effectif du territoire, toutes activités" }
  part: { role: taux, de: [effectif, effectif_total], partie: true, libelle: Part de l’emploi salarié }
graphique: { type: barres, x: effectif, y: activite, etiquette: part }
lecture: "{territoire}, l’activité « {activite} » emploie {effectif salarié|salariés} au 31 décembre {annee}, soit {part} de l’emploi salarié."
---*/
select
    cube.activite as code,
    coalesce(activites.libelle, cube.activite) as activite,
    cube.effectif, cube.effectif_min, cube.effectif_max, cube.effectif_statut, cube.effectif_visible,
    cube.etablissements,
    ensemble.effectif as effectif_total,
    ensemble.effectif_min as effectif_total_min,
    ensemble.effectif_max as effectif_total_max,
    ensemble.effectif_statut as effectif_total_statut
from publie.cube_emploi_activites as cube
join publie.cube_emploi_activites as ensemble
    on ensemble.territoire = cube.territoire and ensemble.annee = cube.annee and ensemble.activite = 'ensemble'
join reference.activites as activites on activites.activite = cube.activite
where cube.territoire = $territoire::VARCHAR
    and cube.annee = $annee::INTEGER
    and activites.niveau = $niveau::VARCHAR
    and cube.etablissements > 0
order by coalesce(cube.effectif, (cube.effectif_min + cube.effectif_max) / 2) desc, cube.activite
