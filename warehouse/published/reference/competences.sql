/*---
description: Compétences du ROME (savoirs, savoir-faire et activités) par leur nom, et les fiches qui les citent
tri: [version, competence]
colonnes:
  version: rome_v3 ou rome_v4
  competence: Nom de la compétence
  metiers: Fiches qui la citent (rome:…), séparées par une espace
  fiches: Nombre de ces fiches
---*/
select version, libelle as competence, array_to_string(metiers, ' ') as metiers, len(metiers)::integer as fiches
from marts.dim_competences
