/*---
description: Ce que coûte le secret, par cube masqué, millésime et maille
tri: [cube, millesime, maille]
colonnes:
  cube: Table de publie
  millesime: Millésime
  maille: commune, epci, bassin, zone_emploi, departement ou region
  cellules: Cellules de la maille, marges des axes comprises
  diffusees: Cellules montrées
  masquees: Cellules masquées
  part_min: Part de la grandeur qui est dans des cellules masquées, tous axes détaillés, au moins
  part_max: La même, au plus ; l’écart est tel que rien de protégé ne s’en déduit
  maille_visible: Maille plus large la plus fine qui montre 95 % au moins de ses cellules détaillées ; vide si aucune
---*/
select cube, millesime, maille, cellules, diffusees, masquees, part_min, part_max, maille_visible from meta.secret
