/*---
description: Ce que des branches, des OPCO et des comités signalent d'un métier sur un territoire
tri: [date, id]
colonnes:
  id: Numéro, tiré de la date, de l'émetteur, de la nature, du métier et du territoire
  date: Date de l'alerte (AAAA-MM-JJ)
  emetteur: Instance qui la dit, jamais une personne
  nature: tension, difficulté de recrutement, recrutements en hausse ou en baisse, emploi en baisse, départs ou compétence manquante
  metier: Métier (code typé)
  territoire: Territoire (code typé) ; une alerte sur un territoire inconnu n'est pas ici, un contrôle la nomme
  constat: Ce qui est dit
  reference: Lien ou document ; vide sans lui
  horizon: Jusqu'à quand elle vaut (AAAA, AAAA-MM ou AAAA-MM-JJ) ; vide sans lui
---*/
select id, strftime(date, '%Y-%m-%d') as date, emetteur, nature, metier, territoire, constat, reference, horizon
from marts.dim_alertes_metiers
where territoire in (select territoire from marts.dim_territoires)
