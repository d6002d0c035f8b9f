/*---
description: Sources derrière chaque table publiée, suivies de modèle en modèle
tri: [cube, source]
colonnes:
  cube: Table de publie ou de reference
  source: Nom court de la source
---*/
select cube, source from meta.lignage
