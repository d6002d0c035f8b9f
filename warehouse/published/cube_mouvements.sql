/*---
description: Entrées, sorties et effectif moyen des établissements privés (mouvements de main-d'œuvre, Dares), par trimestre, territoire et activité
tri: [periode, territoire, activite]
colonnes:
  periode: Trimestre, AAAATn
  territoire: pays, region, departement ou zone_emploi de la région (code typé), entière si elle la dépasse
  activite: ensemble, poste A17 (a17:GZ) ou A38 (a38:CA)
  niveau: ensemble, a17 ou a38
  entrees: Contrats commencés dans le trimestre, vide quand le producteur ne les donne pas
  sorties: Contrats finis dans le trimestre
  effectif: Effectif moyen du trimestre
  statut: diffuse, secret (du producteur) ou non_disponible, pour les trois nombres
millesimes:
  mouvements: { nom: Mouvements de main-d’œuvre, valeur: 'periode[1:4]', libelle: 'année {periode[1:4]}' }
---*/
select periode, territoire, activite, niveau, entrees, sorties, effectif, statut
from marts.fct_mouvements
where territoire in (select territoire from marts.dim_territoires)
