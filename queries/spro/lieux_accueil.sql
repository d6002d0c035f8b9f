/*---
titre: Lieux d’accueil et d’orientation
question: Où peut-on être reçu et orienté sur ce territoire ?
code: S16
champ: Agences France Travail ouvertes au public et centres d’information et d’orientation (CIO).
parametres:
  territoire: { domaine: territoires, mailles: [region, departement, zone_emploi, bassin, epci, commune], zone: true, defaut: region, libelle: Territoire }
  type: { domaine: choix, valeurs: { tous: tous, agence_france_travail: Agence France Travail, cio: Centre d’information et d’orientation (CIO) }, defaut: tous, libelle: Type de lieu }
colonnes:
  lieu: { role: dimension, libelle: Identifiant }
  nom: { role: dimension, libelle: Lieu }
  type: { role: dimension, libelle: Type }
  commune: { role: dimension, libelle: Commune }
  latitude: { role: latitude, libelle: Latitude }
  longitude: { role: longitude, libelle: Longitude }
carte: { type: points, valeur: type, mode: observe }
lecture: "{nom}, à {commune}, est l’un des lieux d’accueil du territoire."
---*/
select
    lieux.lieu,
    lieux.nom,
    lieux.type,
    communes.nom as commune,
    lieux.lat as latitude,
    lieux.lng as longitude
from publie.lieux_accueil as lieux
left join reference.territoires as communes on communes.territoire = lieux.commune
where est_dans(lieux.commune, lieux.cellule, $territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    and ($type::VARCHAR = 'tous' or lieux.type = $type::VARCHAR)
order by lieux.type, lieux.nom, lieux.lieu
