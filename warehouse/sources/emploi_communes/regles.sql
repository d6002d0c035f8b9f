-- Une ligne dont les trois nombres ne peuvent pas être vrais ensemble : chaque établissement employeur a un salarié au moins. Une conversion seule
-- arrondirait 4.5.
with lignes as (
  select *, try_cast(regexp_extract(sans_espaces(etablissements), '^[0-9]{1,9}$') as bigint) as n,
    try_cast(regexp_extract(sans_espaces(effectif), '^[0-9]{1,9}$') as bigint) as total,
    try_cast(regexp_extract(sans_espaces(premier), '^[0-9]{1,9}$') as bigint) as grand
  from raw.emploi_communes__effectifs
), jugees as (
  select *, case
    when coalesce(code_commune, '') !~ '^([0-9]{4,5}|2[AB][0-9]{3})$' then 'code de commune illisible'
    when coalesce(trim(activite), '') !~ '^(AZ|C[1-5]|DE|FZ|GZ|HZ|IZ|JZ|KZ|LZ|MN|OQ|RU)$' then 'activité inconnue'
    when n is null or total is null or grand is null or n < 1 then 'nombre illisible'
    when total < n or grand > total or grand * n < total or (n = 1 and grand <> total) then 'nombres incompatibles' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', code_commune, activite, etablissements, effectif, premier) as valeur,
  'commune, poste A17, au moins un établissement, plus grand ≤ effectif ≤ établissements × plus grand' as attendu
from jugees where regle is not null
