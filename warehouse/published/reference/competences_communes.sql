/*---
description: Compétences (savoirs, savoir-faire et activités) communes à deux fiches d'une même version du ROME
tri: [version, de, vers]
colonnes:
  version: rome_v3 ou rome_v4
  de: Code de départ
  vers: Code d'arrivée
  communes: Compétences que les deux fiches citent ; une paire absente en a moins de cinq, ou aucune si le ROME en fait une mobilité
---*/
select version, de, vers, communes from marts.dim_competences_communes
