/*---
description: Un chiffre par territoire, de chaque requête dont l'en-tête en fait un indicateur ; la construction l'écrit de ce que le site y répond, et reference.dictionnaire_indicateurs dit ce qu'il est
tri: [maille, indicateur, territoire]
colonnes:
  territoire: Code typé
  maille: Maille du territoire
  indicateur: Nom de l'indicateur (reference.dictionnaire_indicateurs)
  periode: Millésime demandé ; vide quand la requête n'en a pas
  valeur: Le chiffre ; vide quand il n'est pas montré
  valeur_min: Le moins qu'il puisse être
  valeur_max: Le plus qu'il puisse être
  valeur_statut: Ce qu'on en sait
---*/
select null::varchar as territoire, null::varchar as maille, null::varchar as indicateur, null::varchar as periode,
  null::double as valeur, null::double as valeur_min, null::double as valeur_max, null::varchar as valeur_statut
where false
