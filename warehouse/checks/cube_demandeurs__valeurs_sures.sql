/*---
titre: Un même code et un même mois n'ont qu'une valeur chez le producteur
severite: avertissement
---*/
select territoire, count(*) as mois_sans_valeur_sure from publie.cube_demandeurs where demandeurs_statut = 'non_disponible' group by territoire
