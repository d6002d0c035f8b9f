select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(rome, '[A-Z][0-9]{4}'), false) then 'code ROME impossible'
    when not coalesce(regexp_full_match(fap, '[A-Z][A-Z0-9]{2}[0-9]{2}[a-z]?'), false) then 'code FAP impossible'
    else 'qualification impossible' end as regle,
  concat_ws(' / ', rome, qualification, fap) as valeur, 'ROME A1101, FAP A0X41a, qualification de 0 à 9, Q_0123 ou vide' as attendu
from raw.passages_fap2021__rome_fap
where not coalesce(regexp_full_match(rome, '[A-Z][0-9]{4}') and regexp_full_match(fap, '[A-Z][A-Z0-9]{2}[0-9]{2}[a-z]?'), false)
  or not regexp_full_match(coalesce(qualification, ''), '(Q_)?[0-9]*')
