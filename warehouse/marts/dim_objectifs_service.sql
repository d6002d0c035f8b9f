-- Objectifs que la région donne au service d'orientation, un au plus par indicateur.
select indicateur, sens, cible, annee_cible, citation
from staging.stg_projet_regional__objectifs_service
