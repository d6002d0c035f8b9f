/*---
description: Usage du site d'orientation par fonction, commune déclarée et profil déclaré, par jour ou mois ; cellules de onze visites au moins
tri: [origine, periode, fonction, territoire, profil]
hors_territoires:
  ensemble: total de la fonction, toutes communes
  non_declare: visites qui n'ont déclaré aucune commune
  hors_region: communes déclarées hors de la région
  regroupe: communes sous le seuil, réunies
colonnes:
  origine: journal (journaux lus) ou rapports (rapports de Matomo) ; les deux comptent les mêmes visites et ne s'additionnent pas
  pas: jour, ou mois
  periode: AAAA-MM-JJ ou AAAA-MM
  fonction: Fonction du site (reference.fonctions_usage), ou ensemble ; ecartees compte ce qu'aucun regroupement n'a porté au seuil
  territoire: Commune déclarée ou recherchée (code typé), intercommunalité pour ses communes trop peu visitées, ensemble, non_declare, hors_region, ou regroupe quand la commune a été abandonnée
  profil: Profil déclaré (reference.profils_usage), ensemble, non_declare, ou regroupe
  visites: Visites qui ont utilisé la fonction ; une visite compte dans chaque fonction qu'elle utilise
  actions: Pages vues ou événements
millesimes:
  usage: { nom: Usage du site d’orientation, valeur: 'periode[1:4]', libelle: 'année {periode[1:4]}' }
---*/
select origine, pas, periode, fonction, territoire, profil, visites, actions
from marts.fct_usage_fonctions
