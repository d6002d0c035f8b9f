/*---
description: NAF rév. 2 et NAF 2025 côte à côte, d'après les établissements actifs de la région qui portent les deux codes (Sirene)
tri: [ape, naf25]
colonnes:
  ape: Sous-classe de la NAF rév. 2
  naf25: Sous-classe de la NAF 2025
  etablissements: Établissements actifs qui portent les deux codes
  poids: Part des établissements de la sous-classe de la NAF rév. 2
---*/
select ape, naf25, count(*)::bigint as etablissements, count(*) / sum(count(*)) over (partition by ape) as poids
from marts.fct_etablissements_sirene
where actif and ape is not null and naf25 is not null
group by ape, naf25
