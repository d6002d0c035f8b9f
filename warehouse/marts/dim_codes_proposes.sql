-- Les codes des filières proposées à toute région, un par ligne : « fap2021:B* » vaut les familles de la nomenclature reçue.
select c.liste, c.filiere as regroupement, coalesce(m.metier, c.code) as code
from staging.stg_filieres__codes as c
left join marts.dim_metiers as m
  on c.liste = 'metiers' and c.code like '%*' and m.niveau in ('fap225', 'fap228') and starts_with(m.metier, rtrim(c.code, '*'))
-- Sans la nomenclature, un code qui en vaut plusieurs n'en désigne aucun.
where m.metier is not null or c.code not like '%*'
