-- Objectifs de la région, dans l'ordre de son profil.
select objectif, libelle, indicateur, sens, depart, annee_depart, cible, annee_cible, responsable, citation, rang
from staging.stg_projet_regional__objectifs
