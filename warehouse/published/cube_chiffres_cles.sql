/*---
description: Totaux publiés des territoires, une ligne par indicateur, millésime et territoire, avec leurs bornes quand ils sont masqués
tri: [indicateur, millesime, territoire]
colonnes:
  indicateur: demandeurs (inscrits), emploi (salariés au lieu de travail) ou projets (de recrutement)
  millesime: Trimestre ou année, en texte
  territoire: Territoire (code typé)
  finesse: Maille la plus fine où l'indicateur est publié (commune ou bassin)
  valeur: Valeur ; vide si elle est masquée ou n'est pas entière
  valeur_min: Plus petite valeur possible
  valeur_max: Plus grande valeur possible
---*/
select 'demandeurs' as indicateur, trimestre as millesime, territoire, 'commune' as finesse,
  demandeurs as valeur, demandeurs_min as valeur_min, demandeurs_max as valeur_max
from publie.cube_demandeurs_profil where sexe = 'ensemble' and age = 'ensemble'
union all
select 'emploi', annee::varchar, territoire, 'commune', effectif, effectif_min, effectif_max
from publie.cube_emploi_activites where activite = 'ensemble'
union all
select 'projets', annee::varchar, territoire, 'bassin', projets, projets_min, projets_max
from publie.cube_projets_recrutement where niveau = 'ensemble'
