-- Une année, un sexe, une catégorie, et un nombre ; vide, le salaire est secret ou sans objet.
select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(annee, '20[0-9]{2}'), false) then 'année illisible'
    when coalesce(sexe, '') not in ('_T', 'F', 'M') then 'sexe inconnu'
    when not regexp_full_match(coalesce(pcs, ''), '_T|1T3|[1-6]|[1-6][0-9][0-9A-Za-z]*') then 'catégorie inconnue'
    else 'valeur illisible' end as regle,
  concat_ws(' / ', objet, code, sexe, pcs, mesure, annee, valeur) as valeur, 'année, sexe _T, F ou M, catégorie de la PCS-ESE ou _T, nombre positif à décimale au point' as attendu
from raw.salaires_moyens__salaires
where not coalesce(regexp_full_match(annee, '20[0-9]{2}'), false) or coalesce(sexe, '') not in ('_T', 'F', 'M')
  or not regexp_full_match(coalesce(pcs, ''), '_T|1T3|[1-6]|[1-6][0-9][0-9A-Za-z]*')
  or (coalesce(valeur, '') <> '' and not coalesce(try_cast(valeur as double) >= 0, false))
