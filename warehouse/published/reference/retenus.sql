/*---
description: Millésimes de tableaux masqués que le secret empêche de publier comme leur fichier les donne
tri: [cube, millesime, source]
colonnes:
  cube: Table de publie
  millesime: Millésime
  source: Nom court de la source reçue sous convention
  etat: corrige (son producteur l'a corrigé, l'édition d'avant reste), garde (l'édition d'avant reste, pour une autre raison) ou nouveau (jamais publié)
  cellules: Cellules qui ne seraient pas assez protégées
---*/
select r.cube, r.millesime, s.source, r.etat, r.cellules
from meta.retenus as r join meta.lignage as l on l.cube = r.cube join meta.sources as s on s.source = l.source
where coalesce(s.secret, 'aucune') not in ('', 'aucune')
