/*---
description: Tensions des familles de métiers dans les nomenclatures vers lesquelles un passage mène ; rien qui ne soit dans cube_tensions
tri: [territoire, metier, annee]
intermediaire: true
colonnes:
  territoire: Territoire (code typé)
  metier: Famille de métiers (code typé)
  annee: Année de la tension
  classe: Classe de tension, 1 à 5
  tension: Indicateur de tension
  emploi_moyen: Emploi moyen
---*/
select territoire, metier, annee, classe, tension, emploi_moyen
from publie.cube_tensions
where niveau in ('fap225', 'fap228') and classe is not null
  and split_part(metier, ':', 1) in (select vers_nomenclature from reference.passages)
