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
  annee_population: { role: dimension, libelle: Année de cette population }
  partiel: { role: dimension, libelle: Partie régionale seulement }
  entier: { role: dimension, libelle: "Entier, au-delà de la région" }
  latitude: { role: latitude, libelle: Latitude }
  longitude: { role: longitude, libelle: Longitude }
indicateurs:
  population: { colonne: population, libelle: Population municipale, periode: annee_population }
lecture: "{nom} a pour code {territoire}."
---*/
select t.territoire, t.maille, t.nom, t.departement, t.region, t.population, annees.annee as annee_population,
    t.partiel, t.entier, t.lat as latitude, t.lng as longitude
from reference.territoires as t
left join reference.annees_population as annees
    on annees.territoire = case t.maille when 'pays' then 'pays:FR' when 'region' then t.territoire
        else coalesce(t.departement, t.region, 'pays:FR') end
where $maille::VARCHAR = 'toutes' or t.maille = $maille::VARCHAR
order by t.population desc nulls last, t.territoire
