/*---
titre: Territoires
question: Quels territoires peut-on interroger, et avec quels codes ?
code: R01
notes:
  - Les territoires du zonage FRR se recouvrent (une commune FRR+ est aussi FRR), et une académie, un arrondissement ou un comité local ne sont donnés que par les cubes ouverts faits de communes.
parametres:
  maille: { domaine: choix, valeurs: { toutes: toutes, pays: Pays, region: Région, academie: Académie, departement: Département, arrondissement: Arrondissement, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, comite_local: Comité local pour l’emploi, frr: Zonage France ruralités revitalisation, epci: Intercommunalité, commune: Commune }, defaut: toutes, libelle: Maille }
colonnes:
  territoire: { role: territoire, libelle: Code typé }
  maille: { role: dimension, libelle: Maille }
  nom: { role: dimension, libelle: Nom }
  departement: { role: dimension, libelle: Département }
  region: { role: dimension, libelle: Région }
  population: { role: mesure, unite: habitants, libelle: Population municipale }
  partiel: { role: dimension, libelle: Partie régionale seulement }
  entier: { role: dimension, libelle: "Entier, au-delà de la région" }
  latitude: { role: latitude, libelle: Latitude }
  longitude: { role: longitude, libelle: Longitude }
lecture: "{nom} a pour code {territoire}."
---*/
select territoire, maille, nom, departement, region, population, partiel, entier, lat as latitude, lng as longitude
from reference.territoires
where $maille::VARCHAR = 'toutes' or maille = $maille::VARCHAR
order by population desc nulls last, territoire
