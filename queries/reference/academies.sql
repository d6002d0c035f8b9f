/*---
titre: Académies
question: Quelle académie couvre quels départements, et quel territoire interroger pour elle ?
code: R18
champ: Académies de France et leurs départements, d’après la table de l’Éducation nationale.
notes:
  - Une région qui n’a qu’une académie répond pour elle ; l’académie n’est une maille que là où une région en a plusieurs, et dans les seuls cubes ouverts qui additionnent des communes.
  - Les numéros d’académie ne sont ni ceux des régions de l’Insee, ni ceux des régions académiques d’InserJeunes.
  - L’insertion des lycéens, des apprentis et des diplômés du supérieur se lit ici par région et par département de l’établissement.
parametres:
  etendue: { domaine: choix, valeurs: { region: Région de l’instantané, france: Toute la France }, defaut: region, libelle: Étendue }
colonnes:
  academie: { role: dimension, libelle: Académie }
  numero: { role: dimension, libelle: Numéro }
  liste: { role: texte, libelle: Départements }
  departements: { role: mesure, unite: départements, libelle: Nombre de départements }
  population: { role: mesure, unite: habitants, libelle: Population municipale }
  territoire: { role: territoire, libelle: Territoire à interroger }
si_vide: { etat: non_disponible, motif: "La table des académies n’est pas dans cet instantané." }
lecture: "L’académie « {academie} » compte {population habitant|habitants} dans : {liste}."
---*/
select
    academies.nom as academie,
    academies.academie as numero,
    academies.liste,
    academies.departements,
    academies.population,
    academies.territoire
from reference.academies as academies
where $etendue::VARCHAR = 'france'
    or academies.region in (select territoire from reference.territoires where maille = 'region' and dans_region)
order by academies.population desc nulls last, academies.academie
