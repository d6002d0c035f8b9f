-- Passages entre nomenclatures de métiers, avec le poids de chaque arrivée et ce qui le fonde. Aucun effectif ne pondère ces passages :
-- « unique », une seule arrivée ; « qualifications », part des qualifications déclarées qui y mènent ; « couples », part des couples fiche × qualification que
-- deux familles ont en commun ; « parts_egales », convention ; « compose », produit de deux passages ; « meme_intitule »,
-- métiers des fiches du RNCP de même diplôme et de même intitulé ; « declare », table des diplômes d'État ; « remplacement », fiche du diplôme que la BCN dit remplacé.
-- Un diplôme ne va qu'aux familles de sa qualification : les lignes de la table de la Dares que dit `qualifications_diplome`, à parts égales.
with v3 as (
  select code from staging.stg_rome__codes where version = 'rome_v3'
), sas as (
  select rome, fap, count(*) as codes, sum(count(*)) over (partition by rome) as sur, count(*) over (partition by rome) as arrivees
  from staging.stg_passages_metiers__rome_fap group by rome, fap
), vers_2021 as (
  -- Au niveau de l'enquête BMO, du recensement et des tensions : une FAP 341 porte le code de sa FAP 228, et une lettre.
  select rome, fap[1:5] as fap, qualification from staging.stg_passages_fap2021__rome_fap
), rome_2021 as (
  select rome, fap, count(*) as codes, sum(count(*)) over (partition by rome) as sur, count(*) over (partition by rome) as arrivees
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
    if(count(*) over depart = 1, 'unique', 'parts_egales') as qualite, 1 as codes, count(*) over depart as sur
  from liens window depart as (partition by de_nomenclature, de_code, vers_nomenclature)
  union all
  select 'passages_metiers', 'rome_v3', rome, 'fap2009', fap, codes / sur, if(arrivees = 1, 'unique', 'qualifications'), codes, sur from sas
  union all
  select 'passages_fap2021', 'rome_v3', rome, 'fap2021', fap, codes / sur, if(arrivees = 1, 'unique', 'qualifications'), codes, sur from rome_2021
  union all
  select 'rome', 'rome_v4', code, 'rome_v3', code_parent, 1, 'unique', 1, 1 from staging.stg_rome__codes
  where version = 'rome_v4' and code_parent is not null and (code_parent in (from v3) or not exists (from v3))
  union all
  select source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite, codes, sur from marts.dim_passages_rome
), lignes as (
  select 'fap2021' as vers, rome, fap, qualification::integer as qualification from vers_2021
  union all select 'fap2009', rome, fap, qualification::integer from staging.stg_passages_metiers__rome_fap
  union all select 'fap2009', de_code, vers_code, null from liens where de_nomenclature = 'rome_v3'
), noms as (
  select 'fap2021' as vers, code_fap228 as fap, nom_fap228 as nom from staging.stg_fap__fap2021
  union select 'fap2009', code_fap225, nom_fap225 from staging.stg_fap__fap2009
), qualifies as (
  select d.de_nomenclature, d.de_code, d.vers_code as rome, l.vers, l.fap, une_valeur(d.poids) as poids, une_valeur(d.qualite) as qualite,
    une_valeur(d.sur) as sur,
    count(*) / sum(count(*)) over (partition by d.de_nomenclature, d.de_code, d.vers_code, l.vers) as part
  from directs as d
  join lignes as l on l.rome = d.vers_code
  left join marts.dim_niveaux_certifications as n on n.nomenclature = d.de_nomenclature and n.code = d.de_code
  left join noms on noms.vers = l.vers and noms.fap = l.fap
  where d.vers_nomenclature = 'rome_v3' and d.de_nomenclature in ('cfd', 'rncp', 'rs')
    and coalesce(list_contains(qualifications_diplome(n.niveau, n.but), l.qualification), l.qualification is null)
    and not coalesce(famille_hors_niveau(n.niveau, noms.nom), false)
  group by d.de_nomenclature, d.de_code, d.vers_code, l.vers, l.fap
), familles as (
  select 'fap2009' as de, fap2009 as de_code, 'fap2021' as vers, fap2021 as vers_code from couples
  union all select 'fap2021', fap2021, 'fap2009', fap2009 from couples
)
select source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite, codes::integer as codes, sur::integer as sur from directs
union all
select 'compose', de_nomenclature, de_code, vers, fap, somme_ordonnee(poids * part),
  -- Un diplôme rapproché par son intitulé le reste, de passage en passage.
  coalesce(min(qualite) filter (qualite in ('declare', 'meme_intitule', 'remplacement')), 'compose'), count(*)::integer, une_valeur(sur)::integer
from qualifies
group by de_nomenclature, de_code, vers, fap
union all
select 'compose', a.de_nomenclature, a.de_code, b.vers_nomenclature, b.vers_code, a.poids * b.poids, 'compose', b.codes::integer, b.sur::integer
from directs as a
join directs as b on b.de_nomenclature = 'rome_v3' and b.vers_nomenclature in ('fap2009', 'fap2021') and b.de_code = a.vers_code
where a.vers_nomenclature = 'rome_v3' and a.de_nomenclature = 'rome_v4'
union all
select 'compose', de, de_code, vers, vers_code, count(*) / sum(count(*)) over depart, 'couples', count(*)::integer, (sum(count(*)) over depart)::integer from familles
group by de, de_code, vers, vers_code
window depart as (partition by de, de_code)
