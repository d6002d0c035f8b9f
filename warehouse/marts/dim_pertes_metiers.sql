-- Ce que relient et perdent les passages entre métiers : les codes de départ sont tous ceux que connaît la nomenclature, ou le fichier du passage.
-- D'un diplôme ou d'une certification au ROME v3, le passage est composé : ce que cite la source, puis la fiche de la v3.
with passages as (
  select distinct source, de_nomenclature, vers_nomenclature from marts.dim_passages_metiers
), departs as (
  select 'fap2009' as nomenclature, 'rome_v3' as vers, fap as code from staging.stg_passages_metiers__fap_rome
  union select 'fap2009', 'pcs2003', fap from staging.stg_passages_metiers__fap_pcs
  union select 'pcs2003', 'fap2009', pcs from staging.stg_passages_metiers__fap_pcs where pcs is not null
  union select 'rome_v3', 'fap2009', code from staging.stg_rome__codes where version = 'rome_v3'
  union select 'rome_v3', 'fap2009', rome from staging.stg_passages_metiers__rome_fap
  union select 'rome_v3', 'fap2021', code from staging.stg_rome__codes where version = 'rome_v3'
  union select 'rome_v3', 'fap2021', rome from staging.stg_passages_fap2021__rome_fap
  union select 'fap2009', 'fap2021', fap from staging.stg_passages_metiers__fap_rome
  union select 'fap2021', 'fap2009', code_fap228 from staging.stg_fap__fap2021
  union select 'rome_v4', vers, code from staging.stg_rome__codes cross join (values ('rome_v3'), ('fap2009'), ('fap2021')) as t(vers) where version = 'rome_v4'
  union select 'cfd', vers, cfd
  from (
    select cfd from staging.stg_certif_info__certifications where cfd is not null union select cfd from staging.stg_kit_apprentissage__diplomes
    union select cfd from staging.stg_bcn__diplomes semi join abreges_rncp() using (niveau_diplome)
  ) cross join (values ('rome_v3'), ('fap2009'), ('fap2021')) as t(vers)
  union select repertoire, vers, numero from marts.dim_certifications cross join (values ('rome_v3'), ('fap2009'), ('fap2021')) as t(vers)
), arrivees as (
  select de_nomenclature, vers_nomenclature, de_code, count(*) as vers from marts.dim_passages_metiers group by all
)
select if(d.nomenclature in ('cfd', 'rncp', 'rs'), 'compose',
    (select min(p.source) from passages as p where p.de_nomenclature = d.nomenclature
    and p.vers_nomenclature = d.vers)) as source,
  d.nomenclature as nomenclature_de, d.vers as nomenclature_vers, count(*)::bigint as codes,
      count(a.de_code)::bigint as relies, (count(*) - count(a.de_code))::bigint as perdus,
  count(*) filter (where a.vers > 1)::bigint as multiples
from departs as d
left join arrivees as a on a.de_nomenclature = d.nomenclature and a.vers_nomenclature = d.vers and a.de_code = d.code
where exists (from passages as p where p.de_nomenclature = d.nomenclature and p.vers_nomenclature = d.vers)
group by d.nomenclature, d.vers
