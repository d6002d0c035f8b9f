-- Objectifs du service d'orientation, du profil, chacun dans l'unité de son indicateur
select indicateur, sens, cible::double as cible, annee_cible::integer as annee_cible, citation
from raw.projet_regional__objectifs_service
