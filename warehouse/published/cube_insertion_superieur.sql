/*---
description: Devenir des inscrits en dernière année du supérieur par diplôme et établissement ; vide sous vingt sortants
tri: [millesime, uai, diplome]
colonnes:
  millesime: Année universitaire de sortie, 2020_2021
  uai: Établissement
  etablissement: Nom de l'établissement
  departement: Département de l'établissement (code typé)
  diplome: Code SISE
  libelle: Intitulé du diplôme
  type_diplome: Type de diplôme
  discipline: Discipline
  inscrits: Inscrits en dernière année
  sortants: Inscrits qui ne poursuivent pas d'études l'année suivante
  poursuivants: Inscrits en formation l'année suivante
  emploi_6: Sortants en emploi salarié en France six mois après
  emploi_12: Douze mois après
  emploi_18: Dix-huit mois après
  emploi_24: Vingt-quatre mois après
  emploi_30: Trente mois après
millesimes:
  insertion_superieur: { nom: Insertion des diplômés du supérieur, valeur: millesime, libelle: "sortants de {replace(millesime, '_', '-')}" }
---*/
select millesime, uai, etablissement, departement, diplome, libelle, type_diplome, discipline, inscrits, sortants, poursuivants,
  emploi_6, emploi_12, emploi_18, emploi_24, emploi_30
from marts.fct_insertion_superieur
