-- Passages entre nomenclatures de métiers, avec le poids de chaque arrivée et ce qui le fonde. Aucun effectif ne pondère ces passages :
-- « unique », une seule arrivée ; « qualifications », part des qualifications déclarées qui y mènent ; « parts_egales », convention ; « compose », produit de deux passages.
with v3 as (
  select code from staging.stg_rome__codes where version = 'rome_v3'
), sas as (
  select rome, fap, count(*) / sum(count(*)) over (partition by rome) as poids, count(*) over (partition by rome) as arrivees
  from staging.stg_passages_metiers__rome_fap group by rome, fap
), liens as (
  select 'fap2009' as de_nomenclature, fap as de_code, 'rome_v3' as vers_nomenclature, rome as vers_code
      from staging.stg_passages_metiers__fap_rome where rome is not null
  union all
  select 'rome_v3', rome, 'fap2009', fap from staging.stg_passages_metiers__fap_rome where rome is not null and rome not in (select rome from sas)
  union all select 'fap2009', fap, 'pcs2003', pcs from staging.stg_passages_metiers__fap_pcs where pcs is not null
  union all select 'pcs2003', pcs, 'fap2009', fap from staging.stg_passages_metiers__fap_pcs where pcs is not null
), directs as (
  select 'passages_metiers' as source, de_nomenclature, de_code, vers_nomenclature, vers_code, 1 / count(*) over depart as poids,
    if(count(*) over depart = 1, 'unique', 'parts_egales') as qualite
  from liens window depart as (partition by de_nomenclature, de_code, vers_nomenclature)
  union all
  select 'passages_metiers', 'rome_v3', rome, 'fap2009', fap, poids, if(arrivees = 1, 'unique', 'qualifications') from sas
  union all
  select 'rome', 'rome_v4', code, 'rome_v3', code_parent, 1, 'unique' from staging.stg_rome__codes
  where version = 'rome_v4' and code_parent is not null and (code_parent in (from v3) or not exists (from v3))
  union all
  select source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite from marts.dim_passages_rome
)
select source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite from directs
union all
select 'compose', a.de_nomenclature, a.de_code, 'fap2009', b.vers_code, somme_ordonnee(a.poids * b.poids), 'compose'
from directs as a join directs as b on b.de_nomenclature = 'rome_v3' and b.vers_nomenclature = 'fap2009' and b.de_code = a.vers_code
where a.vers_nomenclature = 'rome_v3' and a.de_nomenclature <> 'fap2009'
group by a.de_nomenclature, a.de_code, b.vers_code
