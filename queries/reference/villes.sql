/*---
titre: Villes d’un territoire
question: Quelles communes les plus peuplées aident à se repérer sur une carte ?
code: R33
champ: Communes du territoire, les plus peuplées d’abord (population municipale).
notes:
  - La position est celle que donne le fichier des communes, le plus souvent un point de son centre.
parametres:
  territoire: { domaine: territoires, mailles: supracommunales, defaut: region, libelle: Dans }
  limite: { domaine: entier, min: 1, max: 6000, defaut: 12, libelle: Nombre de communes }
colonnes:
  territoire: { role: territoire, libelle: Code typé }
  nom: { role: dimension, libelle: Commune }
  population: { role: mesure, unite: habitants, libelle: Population municipale }
  latitude: { role: latitude, libelle: Latitude }
  longitude: { role: longitude, libelle: Longitude }
lecture: "« {nom} » compte {population habitant|habitants}."
---*/
select communes.territoire, communes.nom, communes.population, communes.lat as latitude, communes.lng as longitude
from reference.territoires as communes
where communes.maille = 'commune'
    and communes.lat is not null
    and exists (
        from reference.appartenances as dedans
        where dedans.territoire = $territoire::VARCHAR and dedans.commune = communes.territoire
    )
order by communes.population desc nulls last, communes.territoire
limit $limite
