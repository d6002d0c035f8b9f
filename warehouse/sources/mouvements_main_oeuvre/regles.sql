-- Un trimestre, un territoire et une activité, une fois ; des nombres entiers, « s » ou rien.
with lignes as (
  select *, row_number() over (partition by periode, territoire_insee(niveau, code), nomenclature, activite order by _fichier, _ligne) as fois,
    list_filter([entrees, sorties, effectif], lambda x : not regexp_full_match(coalesce(lower(sans_espaces(x)), ''), '[0-9]*|s')) as illisibles
  from raw.mouvements_main_oeuvre__flux
), jugees as (
  select *, case
    when not coalesce(regexp_full_match(periode, '20[0-9]{2}T[1-4]'), false) then 'trimestre illisible'
    when niveau is null or niveau not in ('FRANCE', 'REG', 'DEP', 'ZE2020') then 'niveau géographique inconnu'
    when not regexp_full_match(nomenclature || ' ' || coalesce(activite, ''), 'ENS |A17 [A-Z][A-Z0-9]|A38 [A-Z]{2}') then 'activité inconnue'
    when len(illisibles) > 0 then 'nombre illisible'
    when try_cast(sans_espaces(effectif) as bigint) = 0 and try_cast(sans_espaces(sorties) as bigint) > 0 then 'nombres incompatibles'
    when fois > 1 then 'ligne en double' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', periode, niveau, code, nomenclature, activite, entrees, sorties, effectif) as valeur,
  'AAAATn ; FRANCE, REG, DEP ou ZE2020 ; ENS, A17 ou A38 ; nombres entiers, s ou vide' as attendu
from jugees where regle is not null
