-- « * » devient null avec ses bornes : 1 à 4 projets (la ligne existe), 0 à 4 difficiles ou saisonniers, sans dépasser les projets.
with lignes as (
  select distinct annee::double::integer as annee, code_metier, nom_metier, famille, nom_famille,
    zeros_rendus(regexp_replace(region, '\.0$', ''), 2) as region, zeros_rendus(departement, 2) as departement,
    zeros_rendus(regexp_replace(bassin, '\.0$', ''), 4) as bassin, nom_bassin,
    try_cast(trim(projets) as bigint) as projets, try_cast(trim(projets_difficiles) as bigint) as projets_difficiles,
    try_cast(trim(projets_saisonniers) as bigint) as projets_saisonniers
  from raw.bmo__projets
)
select *, coalesce(projets, 1) as projets_min, coalesce(projets, 4) as projets_max,
  coalesce(projets_difficiles, 0) as projets_difficiles_min, coalesce(projets_difficiles, least(4, coalesce(projets, 4))) as projets_difficiles_max,
  coalesce(projets_saisonniers, 0) as projets_saisonniers_min, coalesce(projets_saisonniers, least(4, coalesce(projets, 4))) as projets_saisonniers_max
from lignes
