-- Une certification sans code ni intitulé, ou dont le niveau n'est pas européen.
select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(code, '[0-9]{1,6}'), false) then 'code impossible'
    when libelle is null then 'intitulé absent'
    else 'niveau impossible' end as regle,
  concat_ws(' / ', code, libelle, niveau) as valeur, 'code de 1 à 6 chiffres, intitulé, niveau de 1 à 8 ou vide' as attendu
from raw.certif_info__certifications
where not coalesce(regexp_full_match(code, '[0-9]{1,6}'), false) or libelle is null
  or (niveau is not null and not coalesce(try_cast(niveau as integer) between 0 and 8, false))
