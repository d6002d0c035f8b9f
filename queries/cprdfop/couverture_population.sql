/*---
titre: Couverture de la population par une formation de la voie scolaire
question: Quelle part des habitants vit près d’une formation de la voie scolaire ?
code: C15
formule: couverture = population des cellules dont le centre est à T km au plus d’un établissement / population
champ: Population municipale, ventilée par commune sur les hexagones H3 ; établissements ayant des élèves à la rentrée choisie, ceux des 40 km autour de la région compris.
notes:
  - Seuls comptent les établissements du fichier des effectifs ; centres d’apprentis et organismes de formation continue n’y sont pas.
  - Distance à vol d’oiseau, bras de mer compris ; un trajet réel est plus long.
  - Où le fichier des effectifs s’arrête avant la limite de la région, un établissement inconnu peut être à portée - la part est alors un intervalle.
  - La population d’une commune est répartie selon la surface, faute de carroyage.
parametres:
  territoire: { domaine: territoires, mailles: supracommunales, zone: true, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { ensemble: Ensemble du territoire, departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité }, defaut: epci, libelle: Détail par }
  distance: { domaine: entier, min: 1, max: 100, defaut: 20, libelle: Distance (km) }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée }
  niveau: { domaine: choix, valeurs: { tous: tous, '3': 'niveau 3 (CAP)', '4': 'niveau 4 (bac)', '5': 'niveau 5 (BTS)' }, defaut: tous, libelle: Niveau de diplôme }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
  formation: { domaine: diplomes, valeurs: { toutes: toutes }, defaut: toutes, libelle: Formation }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  population: { role: mesure, somme: lignes, unite: habitants, libelle: Population }
  couverte: { role: mesure, somme: lignes, unite: habitants, libelle: Population à portée }
  distance_mediane: { role: indice, unite: km, libelle: Distance médiane (km) }
  couverture: { role: taux, de: [couverte, population], partie: true, libelle: Part de la population à portée }
  majorant: { role: signal, libelle: Limite non lue, texte: "Le fichier des effectifs s’arrête avant un département voisin : près de lui, un établissement inconnu peut être plus proche ; la part à portée est un intervalle, la distance médiane un majorant." }
graphique: { type: barres, x: couverture, y: nom }
repose_sur:
  valeurs:
    - { colonnes: [couverte, distance_mediane], sources: [annuaire_education, bcn, effectifs], sans: inconnu }
couverture: [etablissements]
lecture: "{couverture} des habitants de {nom} vivent à {distance} km au plus d’un établissement du fichier des effectifs (voie scolaire) ; la distance médiane est de {distance_mediane} km."
---*/
with sites as (
    from sites_des_eleves($rentree::INTEGER, $niveau::VARCHAR, $domaine::VARCHAR, la_formation := $formation::VARCHAR)
),
muettes as (
    from bordure_muette('effectifs', $rentree::INTEGER::VARCHAR)
)
select
    code, nom, round(population)::BIGINT as population,
    if(douteux = 0, round(portee.couverte), null)::BIGINT as couverte,
    round(portee.couverte)::BIGINT as couverte_min,
    least(round(portee.couverte + douteux), round(population))::BIGINT as couverte_max,
    if(douteux = 0, 'diffuse', 'intervalle') as couverte_statut,
    distance_mediane, majorant
from population_a_portee($territoire::VARCHAR, $territoire_cellules::UBIGINT[], (select list(sites) from sites),
    (select list(muettes) from muettes), $par::VARCHAR, $distance::INTEGER) as portee
order by portee.couverte / portee.population, code
