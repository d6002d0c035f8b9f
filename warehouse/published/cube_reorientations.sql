/*---
description: Personnes orientées d'un réseau vers un autre, et arrivées ; une ligne compte onze personnes au moins
tri: [mois, reseau, destination]
colonnes:
  mois: AAAA-MM
  reseau: Réseau qui oriente, ou regroupe
  destination: Réseau vers lequel il oriente, ou regroupe
  orientes: Personnes orientées
  aboutis: Personnes arrivées ; vide quand arrivées, non arrivées ou non renseignées sont de 1 à 10
  non_renseignes: Personnes dont on ne sait pas si elles sont arrivées ; de même
millesimes:
  reorientations: { nom: Réorientations, valeur: 'mois[1:4]', libelle: 'année {mois[1:4]}' }
---*/
select mois, reseau, destination, orientes, aboutis, non_renseignes
from marts.fct_reorientations
