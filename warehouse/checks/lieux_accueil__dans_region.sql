/*---
titre: Chaque lieu d'accueil a une commune de la région et une cellule
---*/
select lieu, commune, cellule from publie.lieux_accueil
where commune not in (select territoire from reference.territoires where maille = 'commune' and dans_region) or cellule is null
