/*---
description: Classement de chaque commune de la région en France ruralités revitalisation, d'après la dernière liste reçue
tri: [commune]
colonnes:
  commune: Commune (code typé)
  classe: non, socle (FRR), plus (FRR+, comprise dans la FRR), partiel (une partie de la commune seulement), beneficiaire ou beneficiaire_partiel (ancienne ZRR qui garde les effets du classement)
---*/
select 'commune:' || f.commune as commune, f.classe
from marts.dim_communes_frr as f
join marts.dim_communes as c on c.commune = f.commune and c.dans_region
