-- Un événement a une date et mène d'un code de commune à un autre ; une commune créée là où il n'y en avait pas n'a pas de code avant.
select _fichier as fichier, _ligne as ligne, 'événement illisible' as regle, concat_ws(' / ', evenement, date_effet, code_avant, code_apres) as valeur,
  'date AAAA-MM-JJ, codes de commune de cinq caractères' as attendu
from raw.mouvements_communes__evenements
where try_cast(date_effet as date) is null
  or not (regexp_full_match(coalesce(code_avant, ''), '[0-9][0-9AB][0-9]{3}') or (evenement = '20' and code_avant is null and type_avant is null))
  or not regexp_full_match(coalesce(code_apres, ''), '[0-9][0-9AB][0-9]{3}')
