-- Métiers des nomenclatures, et libellés de l'enquête BMO là où la nomenclature manque.
with noeuds as (
  select 'fap2021' as nomenclature, 'fap22' as niveau, code_fap22 as code, nom_fap22 as libelle, null::varchar as parent,
      1 as rang from staging.stg_fap__fap2021
  union all select 'fap2021', 'fap86', code_fap86, nom_fap86, 'fap2021:' || code_fap22, 1 from staging.stg_fap__fap2021
  union all select 'fap2021', 'fap228', code_fap228, nom_fap228, 'fap2021:' || code_fap86, 1 from staging.stg_fap__fap2021
  -- Une FAP 341 qui porte le code de sa FAP 228 est la même famille : elle n'a pas de ligne à elle.
  union all select 'fap2021', 'fap341', code_fap341, nom_fap341, 'fap2021:' || code_fap228, 1 from staging.stg_fap__fap2021
  where code_fap341 not in (select code_fap228 from staging.stg_fap__fap2021)
  union all select 'fap2009', 'fap22', code_fap22, nom_fap22, null, 1 from staging.stg_fap__fap2009
  union all select 'fap2009', 'fap87', code_fap87, nom_fap87, 'fap2009:' || code_fap22, 1 from staging.stg_fap__fap2009
  union all select 'fap2009', 'fap225', code_fap225, nom_fap225, 'fap2009:' || code_fap87, 1 from staging.stg_fap__fap2009
  union all select 'rome', 'rome', code, libelle, 'rome:' || nullif(code_parent, code), 1
      from staging.stg_rome__codes qualify row_number() over (partition by code order by version desc) = 1
  union all select nomenclature, case nomenclature when 'fap2021' then 'fap228' else 'fap225' end, code_metier, nom_metier, null, 2 from marts.fct_projets
  union all select 'bmo_famille', 'bmo_famille', famille, nom_famille, null, 2 from marts.fct_projets
)
select nomenclature || ':' || code as metier, nomenclature, premier_par(niveau, rang) as niveau, code,
  premier_par(libelle, (rang, libelle)) as libelle, premier_par(parent, (rang, libelle)) as parent
from noeuds
where code is not null
group by nomenclature, code
