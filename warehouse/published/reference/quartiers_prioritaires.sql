/*---
description: Quartiers prioritaires de la politique de la ville (géographie de 2024) qui touchent la région, une ligne par quartier et commune ; pour mémoire, aucun chiffre n'est donné à leur maille
tri: [quartier, commune]
colonnes:
  quartier: Code du quartier (QN…)
  nom: Nom
  commune: Commune touchée (code typé)
  communes: Communes que le quartier touche, région ou non
  population: Population municipale du quartier entier, d'après l'Insee ; vide si elle n'est pas donnée
---*/
select q.quartier, q.nom, 'commune:' || q.commune as commune, q.communes, q.population
from marts.dim_quartiers_prioritaires as q
join marts.dim_communes as c on c.commune = q.commune and c.dans_region
