-- Une fiche sans numéro ni intitulé, ou dont l'échéance n'est pas une date.
with lues as (
  select _fichier, _ligne, fiche, intitule, fin_enregistrement, try_strptime(fin_enregistrement, '%d/%m/%Y') as fin from raw.rncp__fiches
  union all select _fichier, _ligne, fiche, intitule, fin_enregistrement, try_strptime(fin_enregistrement, '%m/%d/%y') from raw.rncp__fiches_v14
)
select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(fiche, '(RNCP|RS)[0-9]+'), false) then 'numéro de fiche impossible'
    when intitule is null then 'intitulé absent' else 'échéance illisible' end as regle,
  concat_ws(' / ', fiche, intitule, fin_enregistrement) as valeur, 'RNCP ou RS et un nombre, un intitulé, une date ou rien' as attendu
from lues
where not coalesce(regexp_full_match(fiche, '(RNCP|RS)[0-9]+'), false) or intitule is null
  or (fin_enregistrement is not null and fin is null)
