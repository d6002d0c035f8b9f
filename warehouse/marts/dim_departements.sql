-- Les départements des 18 régions ; `dans_region` : d'une région du profil.
select d.code, d.nom, d.region, d.liaison, r.dans_region
from staging.stg_decoupage__departements as d join marts.dim_regions as r on r.code = d.region
