/*---
titre: Couverture de la population par une formation
question: Quelle part des habitants vit près d’une formation ?
code: C15
formule: couverture = population des cellules dont le centre est à T km au plus d’un établissement / population
champ: Population municipale, ventilée par commune sur les hexagones H3 ; établissements ayant des élèves à la rentrée choisie.
notes:
  - Distance à vol d’oiseau, bras de mer compris ; un trajet réel est plus long.
  - La population d’une commune est répartie selon la surface, faute de carroyage.
parametres:
  territoire: { domaine: territoires, mailles: [region, academie, departement, arrondissement, zone_emploi, bassin, comite_local, frr, epci], zone: true, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { ensemble: Ensemble du territoire, departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité }, defaut: epci, libelle: Détail par }
  distance: { domaine: entier, min: 1, max: 100, defaut: 20, libelle: Distance (km) }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée }
  niveau: { domaine: choix, valeurs: { tous: tous, '3': 'niveau 3 (CAP)', '4': 'niveau 4 (bac)', '5': 'niveau 5 (BTS)' }, defaut: tous, libelle: Niveau de diplôme }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  population: { role: mesure, unite: habitants, libelle: Population }
  couverte: { role: mesure, unite: habitants, libelle: Population à portée }
  distance_mediane: { role: indice, unite: km, libelle: Distance médiane (km) }
  couverture: { role: taux, de: [couverte, population], partie: true, libelle: Part de la population à portée }
graphique: { type: barres, x: couverture, y: nom }
lecture: "{couverture} des habitants de {nom} vivent à {distance} km au plus d’une formation ; la distance médiane est de {distance_mediane} km."
---*/
with sites as (
    select distinct lieux.x, lieux.y, lieux.z
    from publie.cube_effectifs as cube
    join publie.etablissements as lieux on lieux.uai = cube.uai
    left join reference.formations as formations on formations.formation = cube.formation
    where cube.rentree = $rentree::INTEGER
        and ($niveau::VARCHAR = 'tous' or formations.niveau = try_cast($niveau::VARCHAR as INTEGER))
        and ($domaine::VARCHAR = 'tous' or formations.domaine_nsf = $domaine::VARCHAR)
)
select code, nom, round(population)::BIGINT as population, round(couverte)::BIGINT as couverte, distance_mediane
from population_a_portee($territoire::VARCHAR, $territoire_cellules::UBIGINT[], (select list(sites) from sites), $par::VARCHAR, $distance::INTEGER) as portee
order by portee.couverte / portee.population, code
