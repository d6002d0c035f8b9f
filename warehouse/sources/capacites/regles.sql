-- Une place, un vœu ou un affecté qui n'est pas un nombre entier ; vide se lit « non donné » et reste.
select _fichier as fichier, _ligne as ligne,
  case when uai is null or not regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]') then 'code d''établissement impossible'
    when mefstat11 is null or not regexp_full_match(mefstat11, '[0-9A-Z]{11}') then 'formation impossible'
    when coalesce(statut, 'ST') not in ('ST', 'AP') then 'statut inconnu'
    else 'capacité, vœux ou affectés illisibles' end as regle,
  concat_ws(' / ', uai, mefstat11, statut, capacite, voeux1, affectes) as valeur,
  'UAI de 8 caractères, MEF de 11, statut ST ou AP, nombres entiers' as attendu
from raw.capacites__entrees
where uai is null or not regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]')
  or mefstat11 is null or not regexp_full_match(mefstat11, '[0-9A-Z]{11}')
  or coalesce(statut, 'ST') not in ('ST', 'AP')
  or (capacite is not null and coalesce(try_cast(capacite as integer), -1) < 0)
  or (voeux1 is not null and coalesce(try_cast(voeux1 as integer), -1) < 0)
  or (affectes is not null and coalesce(try_cast(affectes as integer), -1) < 0)
