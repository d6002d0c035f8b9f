/*---
description: Ce qu'est chaque indicateur de publie.indicateurs, écrit par la construction
tri: [indicateur]
colonnes:
  indicateur: Nom court
  libelle: Ce que le chiffre est
  unite: Son unité ; pourcent est une fraction
  definition: Ce que la requête demande, et la colonne lue
  formule: Comment c'est calculé
  champ: Qui est compté
  sources: Titres et millésimes des sources qui y comptent
  prochaine_parution: Mois (AAAA-MM) où l'une d'elles est attendue
  requete: Requête qui le donne
  version: Sa version
  avec: Paramètres avec lesquels elle est demandée, hors de ceux par défaut
---*/
select null::varchar as indicateur, null::varchar as libelle, null::varchar as unite, null::varchar as definition,
  null::varchar as formule, null::varchar as champ, null::varchar as sources, null::varchar as prochaine_parution,
  null::varchar as requete, null::varchar as version, null::varchar as avec
where false
