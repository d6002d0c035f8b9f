-- Un lycée ou un CIO sans position ; les autres établissements ne sont pas placés.
select _fichier as fichier, _ligne as ligne, 'position absente ou impossible' as regle, concat_ws(' / ', uai, nom, position) as valeur,
  'POINT (longitude latitude), en degrés' as attendu
from raw.annuaire_education__etablissements
where not regexp_full_match(coalesce(position, ''), 'POINT ?\(-?[0-9.]+(e-?[0-9]+)? -?[0-9.]+(e-?[0-9]+)?\)')
