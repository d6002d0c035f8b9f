-- Un territoire, un trimestre, un taux entre 0 et 100, une fois par fichier.
with lignes as (
  select _fichier, _ligne, niveau, code, trimestre, taux from raw.taux_chomage__zones
  union all select _fichier, _ligne, 'departement', code, trimestre, taux from raw.taux_chomage__departements
  union all select _fichier, _ligne, 'departement', departement, rentree || 'T4', taux from raw.taux_chomage__annuels_departements
  union all select _fichier, _ligne, 'region', region, rentree || 'T4', taux from raw.taux_chomage__annuels_regions
), jugees as (
  select *, case
    when not coalesce(regexp_full_match(code, case niveau when 'departement' then '0?([0-9]{1,3}|2[AB])' when 'region' then '[0-9]{1,2}'
        else '[0-9]{3,4}' end), false) then 'code de territoire illisible'
    when not coalesce(regexp_full_match(trimestre, '(19|20)[0-9]{2}T[1-4]'), false) then 'période illisible'
    when not coalesce(try_cast(replace(taux, ',', '.') as double) between 0 and 100, false) then 'taux illisible'
    when row_number() over (partition by _fichier, niveau, code, trimestre order by _ligne) > 1 then 'ligne en double' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', niveau, code, trimestre, taux) as valeur,
  'code de zone d''emploi, de département ou de région, trimestre, taux de 0 à 100' as attendu
from jugees where regle is not null
