-- Une place ou un vœu qui n'est pas un nombre entier ; vide se lit « non donné » et reste.
select _fichier as fichier, _ligne as ligne,
  case when uai is null or not regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]') then 'code d''établissement impossible'
    when mefstat11 is null or not regexp_full_match(mefstat11, '[0-9A-Z]{11}') then 'formation impossible'
    else 'capacité ou vœux illisibles' end as regle,
  concat_ws(' / ', uai, mefstat11, capacite, voeux1) as valeur, 'UAI de 8 caractères, MEF de 11, nombres entiers' as attendu
from raw.capacites__entrees
where uai is null or not regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]')
  or mefstat11 is null or not regexp_full_match(mefstat11, '[0-9A-Z]{11}')
  or (capacite is not null and coalesce(try_cast(capacite as integer), -1) < 0)
  or (voeux1 is not null and coalesce(try_cast(voeux1 as integer), -1) < 0)
