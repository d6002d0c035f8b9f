select annee, territoire, metier, projets, projets_difficiles_min, projets_difficiles_max, projets_saisonniers_min, projets_saisonniers_max
from staging.stg_marges__bmo
