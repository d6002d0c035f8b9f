/*---
description: Les codes de formation d'où mènent les passages vers chaque famille de métiers (FAP 2009 et 2021), et les fiches ROME des formations sanitaires et sociales
tri: [metier, nomenclature, code]
intermediaire: true
colonnes:
  metier: Famille de métiers (code typé)
  nomenclature: cfd, rncp, rs, ou rome_v3 pour le sanitaire et social, dont les gabarits ne donnent pas de diplôme
  code: Code dans cette nomenclature
---*/
select distinct vers_nomenclature || ':' || vers_code as metier, de_nomenclature as nomenclature, de_code as code
from reference.passages
where vers_nomenclature in ('fap2009', 'fap2021') and (de_nomenclature in ('cfd', 'rncp', 'rs')
  or (de_nomenclature = 'rome_v3' and de_code in (select rome from metiers_sanitaires())))
