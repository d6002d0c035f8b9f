/*---
titre: Habitants, population légale
question: Combien d’habitants ce territoire compte-t-il, d’après les populations légales ?
code: R36
champ: Population municipale des communes du territoire dans leurs limites d’aujourd’hui (Insee, populations légales ; code officiel géographique).
notes:
  - La population municipale compte chaque habitant une fois ; elle date du 1ᵉʳ janvier de l’année qu’elle porte, et entre en vigueur trois ans plus tard. À Mayotte, elle est celle du recensement de septembre 2017 ; le total de la France la compte.
  - Elle ne se soustrait pas d’une estimation au 1ᵉʳ janvier, dont la méthode et la date diffèrent.
  - Un territoire qui dépasse la région est compté dans sa seule partie régionale, ce que dit son nom ; son code suivi de « -entier » le donne en entier.
parametres:
  territoire: { domaine: territoires, defaut: region, libelle: Territoire }
colonnes:
  annee: { role: dimension, libelle: Année des populations légales }
  habitants: { role: mesure, unite: habitants, libelle: Population municipale }
si_vide: { etat: non_disponible, motif: "Le code officiel géographique lu ne donne pas la population de ce territoire." }
repose_sur:
  lignes: [decoupage]
lecture: "{territoire}, {habitants habitant|habitants} : population municipale de {annee} (populations légales de l’Insee)."
---*/
select annees.annee, territoires.population as habitants
from reference.territoires as territoires
left join reference.annees_population as annees
    on annees.territoire = case territoires.maille when 'pays' then 'pays:FR' when 'region' then territoires.territoire
        else coalesce(territoires.departement, territoires.region, 'pays:FR') end
where territoires.territoire = $territoire::VARCHAR and territoires.population is not null
order by annee
