/*---
description: Appels des plateformes téléphoniques, par jour et par mois
tri: [plateforme, pas, periode]
colonnes:
  plateforme: Plateforme
  pas: jour ou mois ; un mois contient ses jours
  periode: AAAA-MM-JJ ou AAAA-MM
  recus: Appels présentés, serveur vocal compris
  a_traiter: Appels qui demandent un agent
  decroches: Appels pris par un agent
  attente_p50_s: Attente médiane de la période, en secondes ; vide quand l'opérateur ne la donne pas, jamais tirée de celles des jours
  attente_p90_s: Attente que neuf appels sur dix ne dépassent pas, en secondes ; de même
millesimes:
  telephone: { nom: Appels téléphoniques, valeur: 'periode[1:4]', libelle: 'année {periode[1:4]}' }
---*/
select plateforme, pas, periode, recus, a_traiter, decroches, attente_p50_s, attente_p90_s
from marts.fct_appels
