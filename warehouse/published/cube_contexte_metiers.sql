/*---
description: Contexte national d'un métier (FAP 2009) - salaire médian, mouvements de main-d'œuvre, motifs de sortie, âge des demandeurs d'emploi (Dares)
tri: [metier, rang, modalite, periode]
colonnes:
  metier: Famille professionnelle (fap2009:…), ou ensemble ; fap2009:ZZZ est un métier non renseigné
  indicateur: salaire, mouvements, sorties ou ages
  modalite: Ce qui est mesuré
  periode: Année, ou années ; vide quand le fichier ne la dit pas
  valeur: Euros par mois, ou fraction
  unite: € ou %
  rang: Place de l'indicateur
---*/
select metier, indicateur, modalite, periode, valeur, unite, rang
from marts.fct_contexte_metiers
