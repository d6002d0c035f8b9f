/*---
titre: En Bretagne, chaque commune a son bassin et sa zone d'emploi ; seules trois îles sont hors intercommunalité
profils: [bretagne]
---*/
select maille, count(distinct commune) as communes from reference.appartenances
group by maille having count(distinct commune) <> case maille when 'epci' then 1199 else 1202 end
