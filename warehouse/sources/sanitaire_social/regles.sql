-- Une formation d'une année et d'un département ou d'une région ; un nombre est entier, ou vide s'il n'est pas connu.
with jugees as (
  select *, case
    when not coalesce(regexp_full_match(annee, '20[0-9]{2}'), false) then 'année illisible'
    when not coalesce(regexp_full_match(territoire, '(region|departement):[0-9AB]{2,3}'), false) then 'territoire illisible'
    when coalesce(trim(formation), '') = '' or coalesce(trim(libelle), '') = '' then 'formation absente'
    when not coalesce(regexp_full_match(niveau, '[3-8]'), false) then 'niveau impossible'
    when (quota is not null and not regexp_full_match(sans_espaces(quota), '[0-9]+'))
        or (inscrits is not null and not regexp_full_match(sans_espaces(inscrits), '[0-9]+'))
      or (diplomes is not null and not regexp_full_match(sans_espaces(diplomes), '[0-9]+')) then 'nombre illisible'
    when quota is null and inscrits is null and diplomes is null then 'ligne sans nombre'
    when count(*) over (partition by annee, territoire, formation) > 1 then 'ligne en double' end as regle
  from raw.sanitaire_social__formations
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', annee, territoire, formation, niveau, quota, inscrits, diplomes) as valeur,
  'AAAA ; departement:35 ou region:53 ; formation ; niveau de 3 à 8 ; nombres entiers, ou vides' as attendu
from jugees where regle is not null
