-- Une fiche sans numéro ni intitulé, ou dont l'échéance n'est pas une date.
select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(fiche, '(RNCP|RS)[0-9]+'), false) then 'numéro de fiche impossible'
    when intitule is null then 'intitulé absent' else 'échéance illisible' end as regle,
  concat_ws(' / ', fiche, intitule, fin_enregistrement) as valeur, 'RNCP ou RS et un nombre, un intitulé, jj/mm/aaaa ou rien' as attendu
from raw.rncp__fiches
where not coalesce(regexp_full_match(fiche, '(RNCP|RS)[0-9]+'), false) or intitule is null
  or (fin_enregistrement is not null and try_strptime(fin_enregistrement, '%d/%m/%Y') is null)
