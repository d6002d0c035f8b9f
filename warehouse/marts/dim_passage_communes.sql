-- Tout code de commune connu, ancien ou actuel, vers la commune actuelle.
with passages as (
  select code, code as commune, 1 as rang from staging.stg_decoupage__communes where type = 'commune-actuelle'
  union all
  select code, commune_actuelle, 2 from staging.stg_decoupage__communes where type <> 'commune-actuelle' and commune_actuelle is not null
  union all
  select unnest(anciens_codes), code, 3 from staging.stg_decoupage__communes where type = 'commune-actuelle'
)
select code, premier_par(commune, (rang, commune)) as commune
from passages
where commune in (select code from staging.stg_decoupage__communes where type = 'commune-actuelle')
group by code
