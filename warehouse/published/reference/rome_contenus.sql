/*---
description: Ce que dit chaque fiche du ROME - compétences, savoir-être, contextes de travail, centres d'intérêt
tri: [version, code, nature, groupe, libelle]
colonnes:
  version: rome_v3 ou rome_v4
  code: Code de la fiche
  nature: savoir, savoir-faire, activité, savoir-être, contexte ou centre d'intérêt
  groupe: Ce dont relève un contexte (horaires, lieux, conditions), vide sinon
  libelle: Libellé
  coeur: principale ou émergente dans la fiche (ROME 4.0), vide si le producteur ne le dit pas
---*/
select version, code, nature, groupe, libelle, coeur from marts.dim_rome_contenus
