-- Une personne en emploi : lieu, groupe, sexe, âge, diplôme et poids.
with jugees as (
  select *, case
    when not regexp_full_match(coalesce(travail, ''), '[0-9][0-9AB][0-9]{3}|[A-Z]{2}[0-9A-Z]{3}') then 'lieu de travail illisible'
    when coalesce(groupe, '') not in ('1', '2', '3', '4', '5', '6') then 'groupe socioprofessionnel inconnu'
    when coalesce(sexe, '') not in ('1', '2') then 'sexe inconnu'
    when not coalesce(try_cast(age as integer) between 15 and 120 and try_cast(age as integer) % 5 = 0, false) then 'âge illisible'
    when coalesce(try_cast(diplome as integer), 0) not in (1, 2, 3, 11, 12, 13, 14, 15, 16, 17, 18, 19) then 'diplôme inconnu'
    when not coalesce(try_cast(poids as double) > 0, false) then 'poids impossible' end as regle
  from raw.recensement_individus__individus
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', travail, groupe, sexe, age, diplome, poids) as valeur,
  'commune de travail ; groupe 1 à 6 ; sexe 1 ou 2 ; âge 015, 020… 120 ; diplôme 01 à 19 ; poids positif, décimale au point' as attendu
from jugees where regle is not null
