-- Niveau européen d'un diplôme (CFD) ou d'une certification, et s'il est un BUT : un code, une ligne.
with lus as (
  select 1 as rang, 'cfd' as nomenclature, cfd as code, niveau, cfd[1:3] = '251' as but from marts.dim_formations where mefstat11 is null
  union all select 1, repertoire, numero, niveau, coalesce(upper(abrege) = 'BUT', false) from staging.stg_rncp__fiches
  union all select 2, 'cfd', cfd, niveau, false from staging.stg_certif_info__certifications where cfd is not null
  union all select 2, 'rncp', rncp, niveau, false from staging.stg_certif_info__certifications where rncp is not null
  union all select 2, 'cfd', cfd, niveau, false from staging.stg_kit_apprentissage__diplomes
)
select nomenclature, code, premier_par(niveau::integer, (rang, niveau)) as niveau, premier_par(but, (rang, niveau)) as but
from lus where niveau is not null group by nomenclature, code
