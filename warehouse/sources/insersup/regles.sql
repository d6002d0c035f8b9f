-- Un diplôme d'un établissement dont un nombre n'est ni un entier, ni « nd », ni « na », ou qui aurait plus de sortants en emploi que de sortants. Les lignes de total ne sont pas jugées : elles ne sont pas lues.
with longues as (
  unpivot (select _fichier, _ligne, annee, uai, diplome, sortants as base, inscrits, diplomes, sortants, poursuivants,
      emploi_6, emploi_12, emploi_18, emploi_24, emploi_30
    from raw.insersup__formations where diplome_sise(diplome) and uai_valide(uai))
  on inscrits, diplomes, sortants, poursuivants, emploi_6, emploi_12, emploi_18, emploi_24, emploi_30 into name mesure value valeur
)
select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(annee, '20[0-9]{2}([-,]20[0-9]{2})?'), false) then 'année universitaire impossible'
    when mesure like 'emploi%' and try_cast(valeur as integer) > try_cast(base as integer) then 'plus de sortants en emploi que de sortants'
    else 'nombre illisible' end as regle,
  concat_ws(' / ', annee, uai, diplome, mesure, valeur) as valeur, '2020-2021 ou 2021, nombres entiers, nd ou na, emploi ≤ sortants' as attendu
from longues
where not coalesce(regexp_full_match(annee, '20[0-9]{2}([-,]20[0-9]{2})?'), false)
  or (lower(valeur) not in ('nd', 'na') and not regexp_full_match(valeur, '[0-9]+'))
  or (mesure like 'emploi%' and coalesce(try_cast(valeur as integer) > try_cast(base as integer), false))
