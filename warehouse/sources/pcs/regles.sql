-- Un code de quatre signes, les derniers à zéro au-dessus de la profession, et son libellé.
select _fichier as fichier, _ligne as ligne, 'poste de nomenclature illisible' as regle, concat_ws(' / ', niveau, code, libelle) as valeur,
  'niveau 1 (3000), 2 (3700), 3 (37A0) ou 4 (37A1), et un libellé' as attendu
from raw.pcs__postes
where coalesce(trim(libelle), '') = '' or not coalesce(regexp_full_match(trim(code), case trim(niveau) when '1' then '[1-8]000' when '2' then '[1-8][0-9]00'
  when '3' then '[1-8][0-9][A-Z]0' when '4' then '[1-8][0-9][A-Z][0-9A-Z]' else '' end), false)
