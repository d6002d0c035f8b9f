/*---
titre: Chaque bassin de l'enquête dans la région est dans la composition communale des bassins
severite: avertissement
---*/
select distinct annee, bassin, nom_bassin
from marts.fct_projets
where region in (select code from marts.dim_regions where dans_region) and exists (from marts.dim_zones where maille = 'bassin')
  and 'bassin:' || bassin not in (select territoire from marts.dim_territoires)
