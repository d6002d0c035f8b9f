/*---
description: Contrôles passés avant la publication
tri: [controle]
colonnes:
  controle: Nom du contrôle
  severite: erreur (arrête la publication) ou avertissement
  resultat: conforme, non_conforme ou sans_objet
  detail: Premières lignes fautives, ou motif
---*/
select controle, severite, resultat, detail from meta.controles
