-- Une action et une formation identifiées, un code d'établissement lisible ou vide.
select _fichier as fichier, _ligne as ligne,
  case when coalesce(trim(action), '') = '' then 'action sans identifiant'
      when coalesce(trim(libelle), '') = '' then 'formation sans libellé'
      else 'code d''établissement illisible' end as regle,
  concat_ws(' / ', action, libelle, uai) as valeur, 'identifiant de l''action, libellé de la formation, UAI de 7 chiffres et une lettre, ou vide' as attendu
from raw.onisep__actions
where coalesce(trim(action), '') = '' or coalesce(trim(libelle), '') = ''
    or (coalesce(uai, '') <> '' and not regexp_full_match(upper(trim(uai)), '[0-9]{7}[A-Z]'))
