/*---
description: Millésimes présents dans chaque domaine
tri: [domaine, millesime]
colonnes:
  domaine: bmo, tensions, demandeurs, effectifs, capacites, insertion, insertion_etablissement, population ou lieux_accueil
  millesime: Valeur, à donner en paramètre
  libelle: Millésime en toutes lettres
  dernier: Le plus récent du domaine
---*/
with valeurs as (
  select 'population' as domaine, '2023' as millesime, 'population municipale 2023' as libelle where exists (from publie.population_cellules)
)
select domaine, millesime, libelle, row_number() over (partition by domaine order by millesime desc) = 1 as dernier
from valeurs
