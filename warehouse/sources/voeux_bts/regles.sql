-- Un BTS sans établissement, sans nom ou sous un statut inconnu, ou dont les places ou les vœux ne sont pas un nombre ; vide se lit « non donné ».
select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]'), false) then 'code d''établissement impossible'
    when coalesce(trim(formation), '') = '' then 'formation absente'
    when coalesce(lower(trim(statut)), '') not in ('scolaire', 'apprentissage') then 'statut inconnu'
    else 'places ou vœux illisibles' end as regle,
  concat_ws(' / ', uai, formation, statut, capacite, candidatures) as valeur,
  'UAI de 8 caractères, formation, statut Scolaire ou Apprentissage, nombres entiers' as attendu
from raw.voeux_bts__formations
where not coalesce(regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]'), false)
  or coalesce(trim(formation), '') = ''
  or coalesce(lower(trim(statut)), '') not in ('scolaire', 'apprentissage')
  or (capacite is not null and coalesce(try_cast(capacite as integer), -1) < 0)
  or (candidatures is not null and coalesce(try_cast(candidatures as integer), -1) < 0)
