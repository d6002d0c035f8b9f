/*---
description: Visites du site d'orientation, par jour et par mois, en tout, par appareil et par provenance
tri: [origine, pas, periode, axe, modalite]
colonnes:
  origine: journal (journaux lus) ou rapports (rapports de Matomo) ; les deux comptent les mêmes visites et ne s'additionnent pas
  pas: jour ou mois ; un mois des rapports contient ses jours, un mois des journaux n'a que les jours trop peu fréquentés
  periode: AAAA-MM-JJ ou AAAA-MM
  axe: ensemble, appareil ou provenance
  modalite: Valeur de l'axe, ensemble pour le total
  visites: Visites (une visite finit après trente minutes sans action)
  visiteurs: Visiteurs distincts de la période, comptés par Matomo ou d'une seule lecture ; vide autrement, jamais une somme
  actions: Pages vues, téléchargements et liens sortants
  rebonds: Visites d'une seule page
  duree_s: Durée totale, en secondes
---*/
select origine, pas, periode, axe, modalite, visites, visiteurs, actions, rebonds, duree_s
from marts.fct_visites
