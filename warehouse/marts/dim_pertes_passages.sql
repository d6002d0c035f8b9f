-- Ce que chaque passage entre codes relie et perd : codes de départ que connaît la source, avec ou sans arrivée.
with departs as (
  select 'rncp' as source, repertoire as nomenclature, repertoire || ':' || numero as code from staging.stg_rncp__fiches
  union all select 'certif_info', 'certifinfo', 'certifinfo:' || code from staging.stg_certif_info__certifications
  union all select distinct 'certif_info', 'formacode', 'formacode:' || formacode from staging.stg_certif_info__certifications where formacode is not null
  union all select distinct 'kit_apprentissage', 'cfd', 'cfd:' || cfd from staging.stg_kit_apprentissage__diplomes
  union all select 'intitules', 'cfd', 'cfd:' || cfd from staging.stg_bcn__diplomes semi join abreges_rncp() using (niveau_diplome)
  union all select 'formacode', 'formacode', 'formacode:' || formacode from staging.stg_formacode__descripteurs
), arrivees as (
  select source, nomenclature_de, case when nomenclature_vers in ('rncp', 'rs') then 'certification'
      else nomenclature_vers end as nomenclature_vers, de, count(*) as vers
  from marts.dim_passages_certification group by all
), passages as (
  select distinct source, nomenclature_de, nomenclature_vers from arrivees
)
select p.source, p.nomenclature_de, p.nomenclature_vers, count(*)::bigint as codes, count(a.de)::bigint as relies, (count(*) - count(a.de))::bigint as perdus,
  count(*) filter (where a.vers > 1)::bigint as multiples
from passages as p
join departs as d on d.source = p.source and d.nomenclature = p.nomenclature_de
left join arrivees as a on a.source = p.source and a.nomenclature_vers = p.nomenclature_vers and a.de = d.code
group by all
