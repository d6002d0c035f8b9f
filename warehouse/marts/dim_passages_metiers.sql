-- Passages entre nomenclatures de métiers, avec le poids de chaque arrivée et ce qui le fonde. Aucun effectif ne pondère ces passages :
-- « unique », une seule arrivée ; « qualifications », part des qualifications déclarées qui y mènent ; « couples », part des couples fiche × qualification que
-- deux familles ont en commun ; « parts_egales », convention ; « compose », produit de deux passages ; « meme_intitule »,
-- métiers des fiches du RNCP de même diplôme et de même intitulé.
with v3 as (
  select code from staging.stg_rome__codes where version = 'rome_v3'
), sas as (
  select rome, fap, count(*) / sum(count(*)) over (partition by rome) as poids, count(*) over (partition by rome) as arrivees
  from staging.stg_passages_metiers__rome_fap group by rome, fap
), vers_2021 as (
  -- Au niveau de l'enquête BMO, du recensement et des tensions : une FAP 341 porte le code de sa FAP 228, et une lettre.
  select rome, fap[1:5] as fap, qualification from staging.stg_passages_fap2021__rome_fap
), rome_2021 as (
  select rome, fap, count(*) / sum(count(*)) over (partition by rome) as poids, count(*) over (partition by rome) as arrivees
  from (select distinct * from vers_2021) group by rome, fap
), liens as (
  select 'fap2009' as de_nomenclature, fap as de_code, 'rome_v3' as vers_nomenclature, rome as vers_code
      from staging.stg_passages_metiers__fap_rome where rome is not null
  union all
  select 'rome_v3', rome, 'fap2009', fap from staging.stg_passages_metiers__fap_rome where rome is not null and rome not in (select rome from sas)
  union all select 'fap2009', fap, 'pcs2003', pcs from staging.stg_passages_metiers__fap_pcs where pcs is not null
  union all select 'pcs2003', pcs, 'fap2009', fap from staging.stg_passages_metiers__fap_pcs where pcs is not null
), couples as (
  select distinct a.fap as fap2009, b.fap as fap2021, rome, b.qualification
  from (
    select rome, fap, qualification from staging.stg_passages_metiers__rome_fap
    union all select de_code, vers_code, null from liens where de_nomenclature = 'rome_v3'
  ) as a
  join vers_2021 as b using (rome)
  where a.qualification is null or a.qualification = b.qualification
), directs as (
  select 'passages_metiers' as source, de_nomenclature, de_code, vers_nomenclature, vers_code, 1 / count(*) over depart as poids,
    if(count(*) over depart = 1, 'unique', 'parts_egales') as qualite
  from liens window depart as (partition by de_nomenclature, de_code, vers_nomenclature)
  union all
  select 'passages_metiers', 'rome_v3', rome, 'fap2009', fap, poids, if(arrivees = 1, 'unique', 'qualifications') from sas
  union all
  select 'passages_fap2021', 'rome_v3', rome, 'fap2021', fap, poids, if(arrivees = 1, 'unique', 'qualifications') from rome_2021
  union all
  select 'rome', 'rome_v4', code, 'rome_v3', code_parent, 1, 'unique' from staging.stg_rome__codes
  where version = 'rome_v4' and code_parent is not null and (code_parent in (from v3) or not exists (from v3))
  union all
  select source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite from marts.dim_passages_rome
), familles as (
  select 'fap2009' as de, fap2009 as de_code, 'fap2021' as vers, fap2021 as vers_code from couples
  union all select 'fap2021', fap2021, 'fap2009', fap2009 from couples
)
select source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite from directs
union all
select 'compose', a.de_nomenclature, a.de_code, b.vers_nomenclature, b.vers_code, somme_ordonnee(a.poids * b.poids),
  -- Un diplôme rapproché par son intitulé le reste, de passage en passage.
  if(bool_or(a.qualite = 'meme_intitule'), 'meme_intitule', 'compose')
from directs as a
join directs as b on b.de_nomenclature = 'rome_v3' and b.vers_nomenclature in ('fap2009', 'fap2021') and b.de_code = a.vers_code
where a.vers_nomenclature = 'rome_v3' and a.de_nomenclature <> 'fap2009'
group by a.de_nomenclature, a.de_code, b.vers_nomenclature, b.vers_code
union all
select 'compose', de, de_code, vers, vers_code, count(*) / sum(count(*)) over (partition by de, de_code), 'couples' from familles
group by de, de_code, vers, vers_code
