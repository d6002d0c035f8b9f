/*---
titre: Gares et espaces France services
question: Où sont les gares de voyageurs et les espaces France services ?
code: S16
champ: Gares du réseau ferré national ouvertes aux voyageurs ; espaces France services de la dernière liste reçue, antennes, bus et permanences itinérantes compris.
notes:
  - Une gare ouverte aux voyageurs peut n’avoir que quelques trains par jour, ou n’en avoir que l’été - la liste de SNCF Réseau ne le dit pas.
  - Un bus ou une permanence itinérante est à l’adresse d’où il part ; il n’entre dans aucune distance.
  - Un espace France services est un premier accueil du service public, qui n’est pas un lieu d’orientation professionnelle.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  type: { domaine: choix, valeurs: { tous: tous, gare: Gares de voyageurs, france_services: Espaces France services }, defaut: tous, libelle: Lieux }
colonnes:
  lieu: { role: dimension, libelle: Identifiant }
  nom: { role: dimension, libelle: Nom }
  type: { role: dimension, libelle: Type }
  code_commune: { role: territoire, libelle: Code de la commune }
  commune: { role: dimension, libelle: Commune }
  adresse: { role: texte, libelle: Adresse }
  telephone: { role: texte, libelle: Téléphone }
  itinerant: { role: texte, libelle: Accueil }
  latitude: { role: latitude, libelle: Latitude }
  longitude: { role: longitude, libelle: Longitude }
carte: { type: points, valeur: type, mode: observe }
si_vide: { etat: sans_objet, motif: "Aucun lieu de ce type ici dans les listes reçues." }
repose_sur:
  lignes: [france_services, gares]
lecture: "{nom}, à {commune}, est l’un des lieux de la liste."
---*/
select
    lieux.lieu,
    lieux.nom,
    case lieux.type when 'gare' then 'Gare de voyageurs' else 'Espace France services' end as type,
    lieux.commune as code_commune,
    communes.nom as commune,
    lieux.adresse,
    lieux.telephone,
    if(lieux.itinerant, 'itinérant', null) as itinerant,
    lieux.lat as latitude,
    lieux.lng as longitude
from publie.lieux_proximite as lieux
left join reference.territoires as communes on communes.territoire = lieux.commune
where est_dans(lieux.commune, lieux.cellule, $territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    and ($type::VARCHAR = 'tous' or lieux.type = $type::VARCHAR)
order by lieux.type desc, lieux.nom, lieux.lieu
