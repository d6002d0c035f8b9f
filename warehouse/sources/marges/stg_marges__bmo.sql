-- Une part publiée à une décimale est connue à 0,05 point près : le nombre qu'elle donne est un intervalle. Sans part, rien n'est dit.
with parts as (
  select annee::integer as annee, territoire, metier, projets::bigint as projets,
    try_cast(part_difficile as double) / 100 as difficile, 0.005 / pow(10, length(split_part(part_difficile, '.', 2))) as marge_difficile,
    try_cast(part_saisonniere as double) / 100 as saisonniere, 0.005 / pow(10, length(split_part(part_saisonniere, '.', 2))) as marge_saisonniere
  from raw.marges__bmo
)
select annee, territoire, metier, projets,
  case when difficile is not null then greatest(0, ceil(projets * (difficile - marge_difficile) - 1e-6))::bigint end as projets_difficiles_min,
  case when difficile is not null then least(projets, floor(projets * (difficile + marge_difficile) + 1e-6))::bigint end as projets_difficiles_max,
  case when saisonniere is not null then greatest(0, ceil(projets * (saisonniere - marge_saisonniere) - 1e-6))::bigint end as projets_saisonniers_min,
  case when saisonniere is not null then least(projets, floor(projets * (saisonniere + marge_saisonniere) + 1e-6))::bigint end as projets_saisonniers_max
from parts
