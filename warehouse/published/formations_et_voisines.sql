/*---
description: Ce qui s'apprend en chaque lieu que les fichiers situent, voie par voie, bordure comprise
tri: [voie, nomenclature, code, lieu, millesime, effectif]
intermediaire: true
hors_territoires:
  'commune:*': communes de la bordure, hors de la région
colonnes:
  voie: scolaire, continue ou apprentissage (au catalogue, ou par centre)
  millesime: Rentrée ou année, vide pour le catalogue de l'apprentissage
  nomenclature: Celle du code - cfd, rncp, rs, ou niveau pour un centre dont les formations ne sont pas connues
  code: Ce que l'on y prépare
  lieu: Établissement, session ou offre
  nom: Son nom
  commune: Commune (code typé)
  cellule: Hexagone de résolution 7, d'où partent les trajets
  voisin: Hors de la région
  effectif: Élèves ou apprentis, quand ils sont connus
---*/
select 'scolaire' as voie, c.rentree::varchar as millesime, 'cfd' as nomenclature, f.cfd as code, c.uai as lieu,
    e.nom, e.commune, h3_parent(e.cellule, 7) as cellule, false as voisin, c.effectif
from publie.cube_effectifs as c join publie.etablissements as e on e.uai = c.uai left join reference.formations as f on f.formation = c.formation
union all
select 'scolaire', c.rentree::varchar, 'cfd', c.cfd, c.uai, e.nom, e.commune, h3_parent(e.cellule, 7), true, c.effectif
from publie.effectifs_voisins as c join publie.etablissements_voisins as e on e.uai = c.uai
union all
select 'continue', mois[1:4], split_part(certification, ':', 1), split_part(certification, ':', 2), session,
    organisme, commune, h3_parent(cellule, 7), false, null from publie.sessions_formation
union all
select 'continue', mois[1:4], split_part(certification, ':', 1), split_part(certification, ':', 2), session,
    organisme, commune, h3_parent(cellule, 7), true, null from publie.sessions_voisines
union all
select 'apprentissage', annee::varchar, 'niveau', niveau, uai, nom, commune, h3_parent(cellule, 7), false, apprentis::integer from publie.cube_apprentis_centres
union all
select 'apprentissage', annee::varchar, 'niveau', niveau, uai, nom, commune, h3_parent(cellule, 7), true, null from publie.centres_voisins
union all
select 'apprentissage', null, if(cfd is null, 'rncp', 'cfd'), coalesce(cfd, certification[6:]), cle, intitule,
    commune, h3_parent(cellule, 7), false, null from publie.offre_apprentissage
union all
select 'apprentissage', null, if(cfd is null, 'rncp', 'cfd'), coalesce(cfd, certification[6:]), cle, intitule,
    commune, h3_parent(cellule, 7), true, null from publie.offre_apprentissage_voisine
