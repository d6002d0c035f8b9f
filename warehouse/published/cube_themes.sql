/*---
description: Thèmes des commentaires d'usagers, codés avant d'être reçus ; une ligne compte onze mentions au moins
tri: [service, annee, theme]
colonnes:
  service: Nom du service
  annee: Année
  theme: Thème, en minuscules, ou regroupe pour ceux de moins de onze mentions
  mentions: Mentions du thème ; un commentaire qui parle de deux thèmes en fait deux
  positives: Mentions positives ; vide, comme les autres tons du thème, quand l'un d'eux compte de 1 à 10 mentions
  neutres: Mentions neutres, de même
  negatives: Mentions négatives, de même
  sans_ton: Mentions sans ton codé, de même
millesimes:
  themes: { nom: Thèmes des commentaires, valeur: annee, libelle: 'année {annee}' }
---*/
select service, annee, theme, sum(mentions)::BIGINT as mentions, if(bool_or(positives is null), null, sum(positives)::BIGINT) as positives,
  if(bool_or(neutres is null), null, sum(neutres)::BIGINT) as neutres, if(bool_or(negatives is null), null, sum(negatives)::BIGINT) as negatives,
  if(bool_or(sans_ton is null), null, sum(sans_ton)::BIGINT) as sans_ton
from marts.fct_themes_avis
group by service, annee, theme
