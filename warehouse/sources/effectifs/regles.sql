-- Un constat sans établissement, sans formation ou sans nombre n'est pas un effectif ; filles et garçons, quand ils sont dits, sont des nombres.
select _fichier as fichier, _ligne as ligne,
  case when uai is null or not regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]') then 'code d''établissement impossible'
    when mefstat11 is null or not regexp_full_match(mefstat11, '[0-9A-Z]{11}') then 'formation impossible'
    else 'effectif impossible' end as regle,
  concat_ws(' / ', uai, mefstat11, effectif, filles, garcons) as valeur, 'UAI de 8 caractères, MEF de 11, nombres entiers' as attendu
from raw.effectifs__constat
where uai is null or not regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]')
  or mefstat11 is null or not regexp_full_match(mefstat11, '[0-9A-Z]{11}')
  or try_cast(effectif as integer) is null or try_cast(effectif as integer) < 0
  or (filles is not null and coalesce(try_cast(filles as integer), -1) < 0)
  or (garcons is not null and coalesce(try_cast(garcons as integer), -1) < 0)
