/*---
description: Commentaires de la région sur des chiffres, écrits dans son profil
tri: [rang]
colonnes:
  requete: Requête commentée, vide pour toutes
  territoire: Territoire commenté (code typé), vide pour tous
  texte: Texte
  auteur: Qui l'écrit
  date: Date
  rang: Ordre du profil
---*/
select requete, territoire, texte, auteur, date, rang
from marts.dim_commentaires
