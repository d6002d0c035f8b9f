-- Une projection d'un métier dans une région ; seules les créations nettes peuvent être négatives.
-- Du classeur, les parts de l'emploi et les sommes : les postes sont les créations et les départs, le déséquilibre ce qu'il en reste une fois les débutants venus.
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
), classeur as (
  select *, [try_cast(emploi as double), try_cast(creations as double), try_cast(departs as double), try_cast(debutants as double),
      try_cast(mobilites as double), try_cast(desequilibre as double), try_cast(postes as double)] as n,
    [try_cast(part_creations as double), try_cast(part_departs as double), try_cast(part_debutants as double)] as parts
  from raw.metiers_2030__dares
), jugees_classeur as (
  select *, case
    when not coalesce(regexp_full_match(metier, '[A-Z][0-9A-Z_]{1,4}(;[A-Z][0-9A-Z_]{1,4})*'), false) then 'métier illisible'
    when nom_compare(region) not in (select nom_compare(nom) from raw.decoupage__regions) or region is null then 'région inconnue'
    when len(list_filter(n || parts, lambda v : v is not null)) < 10 or n[1] < 0 or n[3] < 0 or n[4] > 0 then 'nombre impossible'
    when greatest(abs(parts[1] * n[1] - n[2]), abs(parts[2] * n[1] - n[3]), abs(parts[3] * n[1] - n[4]),
        abs(n[2] + n[3] - n[7]), abs(n[7] + n[4] + n[5] - n[6])) > 0.001 * greatest(n[1], 1) then 'colonnes qui ne s''accordent pas'
    when count(*) over (partition by nom_compare(region), metier) > 1 then 'ligne en double' end as regle
  from classeur
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', base, horizon, region, metier, emploi, creations, departs, debutants) as valeur,
  'année ; année ; FR ou région ; FAP2009 ou FAP2021 et son code ; nombres entiers' as attendu
from jugees where regle is not null
union all
select _fichier, _ligne, regle, concat_ws(' / ', region, metier, emploi, creations, departs, debutants),
  'code FAP ; région ; milliers d''emplois, parts de l''emploi de 2019, débutants en moins'
from jugees_classeur where regle is not null
