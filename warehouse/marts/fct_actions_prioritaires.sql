-- Formations de la liste de la région, aux noms que le fichier leur donne.
select 'region:' || f.region as territoire, f.cfd, f.dispositif, f.formation, f.diplome
from staging.stg_actions_prioritaires__formations as f join marts.dim_regions as r on r.code = f.region and r.dans_region
