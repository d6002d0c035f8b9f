-- Une formation du supérieur sans session ni établissement, ou dont les places ou les candidatures ne sont pas un nombre ; vide se lit « non donné ».
select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(session, '20[0-9]{2}'), false) then 'session impossible'
    when not coalesce(regexp_full_match(uai, '[0-9A-Z][0-9AB][0-9]{5}[A-Z]'), false) then 'code d''établissement impossible'
    when coalesce(trim(filiere), '') = '' then 'filière absente'
    else 'places, candidatures ou admis illisibles' end as regle,
  concat_ws(' / ', session, uai, filiere, capacite, candidatures, admis) as valeur, 'session AAAA, UAI de 8 caractères, filière, nombres entiers' as attendu
from raw.parcoursup__formations
where not coalesce(regexp_full_match(session, '20[0-9]{2}'), false)
  or not coalesce(regexp_full_match(uai, '[0-9A-Z][0-9AB][0-9]{5}[A-Z]'), false)
  or coalesce(trim(filiere), '') = ''
  or (capacite is not null and coalesce(try_cast(capacite as integer), -1) < 0)
  or (admis is not null and coalesce(try_cast(admis as integer), -1) < 0)
  or (candidatures is not null and coalesce(try_cast(candidatures as integer), -1) < 0)
