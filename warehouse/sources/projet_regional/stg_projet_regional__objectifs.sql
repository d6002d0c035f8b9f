-- Objectifs du profil : parts de 0 à 1. Sans départ, pas de trajectoire.
select objectif, libelle, indicateur, sens, depart::double as depart, annee_depart::integer as annee_depart,
    cible::double as cible, annee_cible::integer as annee_cible, responsable, citation, _ligne::integer as rang
from raw.projet_regional__objectifs
