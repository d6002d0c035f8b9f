/*---
description: Ce que l'audit du secret a établi, en comptes seulement, par cube masqué et millésime
tri: [cube, millesime]
hors_empreinte: [tableaux, a_deux]
colonnes:
  cube: Table de publie
  millesime: Millésime
  classes: Classes de secret appliquées
  cellules: Cellules du cube, marges comprises
  masquees: Cellules masquées
  cotes: Valeurs hautes et basses qui doivent rester possibles, deux au plus par cellule que la règle protège
  cotes_prouves: Celles qu'un tableau compatible avec tout ce qui est publié atteint
  tableaux: Tableaux vérifiés
  deja_diffusees: Cellules que la règle protège, mais qu'un instantané précédent a déjà montrées avec la même valeur
  revisees: Cellules diffusées dont la valeur a changé depuis un instantané précédent
  deja_ouvertes: Cellules que la règle protège, mais qu'un fichier ouvert donne déjà exactement, d'après les liens déclarés entre quantités
  contredites: Cellules sur lesquelles un fichier ouvert dit autre chose que le fichier reçu ; ce qu'il en dit n'est pas compté
  a_deux: Cellules que deux contributeurs pourraient peut-être resserrer en mettant en commun ce que chacun sait, au plus
---*/
select cube, millesime, classes, cellules, masquees, cotes, cotes_prouves, tableaux,
  deja_diffusees, revisees, deja_ouvertes, contredites, a_deux from meta.audit
