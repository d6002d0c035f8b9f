/*---
description: Ce que la région ajoute au catalogue, tel que ses fichiers le disent
tri: [genre, nom]
colonnes:
  genre: requete, constat ou terme
  nom: Nom de la requête, de la règle ou du terme
  contenu: Le fichier, et ce que le moteur en dit, en JSON
  empreinte: Somme de contrôle du fichier
---*/
select genre, nom, contenu, empreinte from meta.etagere
