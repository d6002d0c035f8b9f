/*---
description: Thèmes des commentaires d'usagers, codés avant d'être reçus ; une ligne compte onze mentions au moins
tri: [service, annee, periode, theme, ton]
colonnes:
  service: Nom du service
  periode: AAAA-MM, AAAATn, ou AAAA quand la période fine a été abandonnée
  annee: Année de la période
  theme: Thème, en minuscules, ou regroupe
  ton: positif, neutre, negatif, non_code, ou regroupe quand le ton a été abandonné
  mentions: Mentions du thème ; un commentaire qui parle de deux thèmes en fait deux
---*/
select service, periode, annee, theme, ton, mentions
from marts.fct_themes_avis
