-- Une sous-classe s'écrit 01.11Z (Insee) ou 0111Z (Sirene, Urssaf), dans une division qui existe, une fois.
select _fichier as fichier, _ligne as ligne,
  case when not regexp_full_match(coalesce(code, ''), '[0-9]{2}\.?[0-9]{2}[A-Z]') then 'code illisible'
    when coalesce(trim(libelle), '') = '' then 'libellé absent'
    else 'sous-classe en double' end as regle,
  concat_ws(' / ', code, libelle) as valeur, '01.11Z ou 0111Z, une seule fois, et son libellé' as attendu
from (select *, row_number() over (partition by replace(code, '.', '') order by _fichier, _ligne) as fois from raw.naf__sous_classes)
where not regexp_full_match(coalesce(code, ''), '[0-9]{2}\.?[0-9]{2}[A-Z]') or coalesce(trim(libelle), '') = '' or fois > 1
