/*---
description: Indicateurs du réseau pour l'emploi, tels que le comité les publie
tri: [periode, territoire, indicateur]
colonnes:
  periode: AAAA, AAAATn ou AAAA-MM
  territoire: Territoire (code typé)
  indicateur: Code de reference.indicateurs_reseau_emploi, ou nom court hors de cette liste
  libelle: Libellé
  valeur: Valeur publiée, dans son unité
  unite: nombre, pourcent, jours ou points
  cible: Cible, dans la même unité ; vide quand il n'y en a pas
millesimes:
  reseau_emploi: { nom: Indicateurs du réseau pour l’emploi, valeur: periode, libelle: '{periode}' }
---*/
select periode, territoire, indicateur, libelle, valeur, unite, cible
from marts.fct_reseau_emploi
