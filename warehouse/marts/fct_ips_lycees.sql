-- Indice de position sociale des lycées de la région, dans leur commune d'aujourd'hui.
select i.* exclude (code_commune), c.commune
from staging.stg_ips_lycees__voies as i
join marts.dim_passage_communes as p on p.code = i.code_commune
join marts.dim_communes as c on c.commune = p.commune and c.dans_region
