/*---
titre: Couverture de la population par une formation de la voie scolaire
question: Quelle part des habitants vit près d’une formation de la voie scolaire ?
code: C15
formule: couverture entre deux bornes = population des communes dont chaque hexagone (son centre) est à T km au plus d’un établissement, puis de celles dont un hexagone l’est / population
champ: Population municipale ; hexagones H3 de chaque commune ; établissements ayant des élèves à la rentrée choisie, ceux des 40 km autour de la région compris.
notes:
  - Seuls comptent les établissements du fichier des effectifs ; centres d’apprentis et organismes de formation continue n’y sont pas.
  - Distance à vol d’oiseau, bras de mer compris ; un trajet réel est plus long.
  - Où l’on vit dans une commune n’est pas connu, faute de carroyage ; la part et la distance sont entre ce qu’elles seraient si chacun vivait dans l’hexagone de sa commune le plus lointain, ou le plus proche.
parametres:
  territoire: { domaine: territoires, mailles: supracommunales, zone: true, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { ensemble: Ensemble du territoire, departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité }, defaut: epci, libelle: Détail par }
  distance: { domaine: entier, min: 1, max: 100, defaut: 20, sujet: true, libelle: Distance (km) }
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
  majorant: { role: signal, libelle: Limite non lue, texte: "Le fichier des effectifs s’arrête avant un département voisin : près de lui, un établissement inconnu peut être plus proche ; les bornes en tiennent compte." }
graphique: { type: barres, x: couverture, y: nom }
repose_sur:
  valeurs:
    - { colonnes: [couverte, distance_mediane], sources: [annuaire_education, bcn, effectifs], sans: inconnu }
couverture: [etablissements]
indicateurs:
  formation_20_km: { colonne: couverture, libelle: Habitants à 20 km au plus d’un établissement de formation professionnelle }
  formation_distance: { colonne: distance_mediane, libelle: Distance médiane à un établissement de formation professionnelle }
lecture: "{nom} : {couverture} des habitants vivent à {distance} km au plus d’un établissement du fichier des effectifs (voie scolaire) ; la distance médiane est de {distance_mediane} km."
---*/
with sites as (
    from sites_des_eleves($rentree::INTEGER, $niveau::VARCHAR, $domaine::VARCHAR, la_formation := $formation::VARCHAR)
),
muettes as (
    from bordure_muette('effectifs', $rentree::INTEGER::VARCHAR)
),
-- Les distances d’une formation seule sont cherchées ici.
cellules as (
    from cellules_eleves(if($formation::VARCHAR = 'toutes', $territoire::VARCHAR, null),
        if($formation::VARCHAR = 'toutes', $territoire_cellules::UBIGINT[], null), $rentree::INTEGER, $niveau::VARCHAR, $domaine::VARCHAR)
    union all
    from cellules_et_doute(if($formation::VARCHAR = 'toutes', null, $territoire::VARCHAR),
        if($formation::VARCHAR = 'toutes', null, $territoire_cellules::UBIGINT[]), (select list(sites) from sites), (select list(muettes) from muettes))
),
communes as (
    select distances_de_commune(commune, population, km, km_muet) as distances from cellules group by commune
)
select
    code, nom, population,
    couverte, couverte_min, couverte_max, couverte_statut,
    mediane as distance_mediane, mediane_min as distance_mediane_min, mediane_max as distance_mediane_max, mediane_statut as distance_mediane_statut,
    majorant
from population_a_portee($territoire::VARCHAR, (select list(distances) from communes), $par::VARCHAR, $distance::INTEGER)
order by (couverte_min + couverte_max) / population, code
