/*---
description: Communes de France et leurs codes postaux, avec les noms d'autrefois dans la région - ce qu'une recherche doit savoir pour dire où est un lieu
tri: [commune, nom]
colonnes:
  commune: Code officiel géographique de la commune actuelle (numéro nu, hors de la région ce n'est pas un territoire d'ici)
  nom: Nom de la commune, ou de celle qu'elle a réunie
  ancienne: Vrai pour le nom d'une commune déléguée ou associée
  departement: Département (code typé)
  region: Région (code typé)
  population: Population municipale de la commune actuelle
  codes_postaux: Codes postaux de la commune actuelle, séparés par une espace ; vide pour un nom d'autrefois, ou si le fichier n'en donne pas
  dans_region: Dans la région du profil
---*/
select commune, nom, ancienne, 'departement:' || departement as departement, 'region:' || region as region, population,
  nullif(codes_postaux, '') as codes_postaux, en_region as dans_region
from marts.dim_localites
where en_region or not ancienne
