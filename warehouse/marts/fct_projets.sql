-- Projets de recrutement, avec la nomenclature de leur année : celle qui reconnaît le plus de ses codes (la FAP 2021 à défaut).
with annees as (
  select annee, case when count(*) filter (code_metier in (select code_fap225 from staging.stg_fap__fap2009))
      > count(*) filter (code_metier in (select code_fap228 from staging.stg_fap__fap2021)) then 'fap2009' else 'fap2021' end as nomenclature
  from (select distinct annee, code_metier from staging.stg_bmo__projets)
  group by annee
)
select p.*, a.nomenclature, a.nomenclature || ':' || p.code_metier as metier
from staging.stg_bmo__projets as p join annees as a using (annee)
