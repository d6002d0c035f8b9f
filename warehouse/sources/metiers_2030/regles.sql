-- Une projection d'un métier dans une région ; seules les créations nettes peuvent être négatives.
with jugees as (
  select *, case
    when not coalesce(regexp_full_match(base, '20[0-9]{2}') and regexp_full_match(horizon, '20[0-9]{2}') and base < horizon, false) then 'période impossible'
    when not coalesce(regexp_full_match(region, 'FR|[0-9]{1,2}'), false) then 'région illisible'
    when not coalesce(nomenclature in ('FAP2009', 'FAP2021') and regexp_full_match(metier, '[A-Z][0-9A-Z]{0,4}'), false) then 'métier illisible'
    when not coalesce(regexp_full_match(sans_espaces(creations), '[-−]?[0-9]+'), false) then 'créations illisibles'
    when not coalesce(regexp_full_match(sans_espaces(emploi), '[0-9]+')
        and regexp_full_match(sans_espaces(departs), '[0-9]+') and regexp_full_match(sans_espaces(debutants), '[0-9]+'),
        false) then 'nombre impossible'
    when count(*) over (partition by base, horizon, region, nomenclature, metier, scenario) > 1 then 'ligne en double' end as regle
  from raw.metiers_2030__projections
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', base, horizon, region, metier, emploi, creations, departs, debutants) as valeur,
  'année ; année ; FR ou région ; FAP2009 ou FAP2021 et son code ; nombres entiers' as attendu
from jugees where regle is not null
