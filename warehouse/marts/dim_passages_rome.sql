-- Métiers (ROME) des diplômes et certifications. La source ne dit pas la version : un code de la v3 est pris tel quel, un code propre à la 4.0 mène à la fiche v3 d'où il vient.
-- À défaut d'un passage publié ou déclaré : les fiches du même diplôme et du même intitulé, sinon celles du diplôme de même sorte que la BCN dit remplacé, ou remplaçant.
-- Le poids est la part du code parmi ceux que cite la certification, tous comptés : ceux que l'on ne sait pas relier manquent à la somme.
with proches as (
  -- Les diplômes que la BCN dit se remplacer, de même sorte (les trois premiers caractères du code).
  select distinct cfd, autre from (select cfd, unnest(list_concat(anciens, nouveaux)) as autre from marts.dim_versions_diplomes)
  where autre <> cfd and autre[1:3] = cfd[1:3]
), versions as (
  -- Une fiche sans métier cède la place à celle de la version d'avant, deux remplacements au plus.
  select cfd, cfd as autre, 0 as loin from marts.dim_passages_intitules
  union select cfd, autre, 1 from proches
  union select a.cfd, b.autre, 2 from proches as a join proches as b on b.cfd = a.autre
), cites as (
  select 1 as rang, 'certif_info' as source, 'cfd' as nomenclature, cfd as code, unnest(romes) as rome
      from staging.stg_certif_info__certifications where cfd is not null
  union all
  select 2, 'kit_apprentissage', 'cfd', k.cfd, r.rome from staging.stg_kit_apprentissage__diplomes as k join staging.stg_rncp__romes as r using (fiche)
  union all
  select 3, 'diplomes_etat', 'cfd', f.cfd, e.rome from diplomes_etat() as e join marts.dim_formations as f on starts_with(f.cfd, e.cfd) and f.mefstat11 is null
  union all
  select 4 + p.loin, if(p.loin = 0, 'intitules', 'bcn'), 'cfd', p.cfd, r.rome
  from versions as p
  join marts.dim_passages_intitules as i on i.cfd = p.autre
  join staging.stg_rncp__romes as r on r.fiche = 'RNCP' || i.numero
  union all
  select if(source = 'rncp', 1, 2), source, nomenclature_de, split_part(de, ':', 2), split_part(vers, ':', 2)
  from marts.dim_passages_certification where nomenclature_vers = 'rome' and nomenclature_de in ('rncp', 'rs')
  union all
  select 2, 'certif_info', if(regexp_full_match(rncp, '[0-9]+'), 'rncp', 'rs'), if(regexp_full_match(rncp, '[0-9]+'), rncp, rs), unnest(romes)
  from staging.stg_certif_info__certifications where regexp_full_match(rncp, '[0-9]+') or regexp_full_match(rs, '[0-9]+')
), retenus as (
  select distinct source, nomenclature, code, rome from cites qualify rank() over (partition by nomenclature, code order by rang) = 1
), v3 as (
  select code from staging.stg_rome__codes where version = 'rome_v3' union select rome from staging.stg_passages_metiers__rome_fap
  union select rome from staging.stg_passages_metiers__fap_rome where rome is not null union select rome from staging.stg_passages_fap2021__rome_fap
), parents as (
  select code, code_parent from staging.stg_rome__codes where version = 'rome_v4' and code_parent in (from v3)
), relies as (
  select r.source, r.nomenclature, r.code, r.rome, coalesce(v.code, p.code_parent) as arrivee,
    count(*) over (partition by r.nomenclature, r.code) as cites
  from retenus as r left join v3 as v on v.code = r.rome left join parents as p on p.code = r.rome
)
select source, nomenclature as de_nomenclature, code as de_code, 'rome_v3' as vers_nomenclature, arrivee as vers_code, count(*) / une_valeur(cites) as poids,
  case source when 'intitules' then 'meme_intitule' when 'diplomes_etat' then 'declare' when 'bcn' then 'remplacement'
    else if(une_valeur(cites) = 1, 'unique', 'parts_egales') end as qualite, count(*) as codes, une_valeur(cites) as sur
from relies where arrivee is not null
group by source, nomenclature, code, arrivee
