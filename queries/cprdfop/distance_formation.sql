/*---
titre: Distance à la formation de la voie scolaire la plus proche
question: À quelle distance se trouve la formation de la voie scolaire la plus proche ?
code: C17
formule: distance du centre de la cellule à l’établissement le plus proche, en moyenne pondérée par la population
champ: Cellules habitées du territoire ; établissements ayant des élèves à la rentrée choisie, ceux des 40 km autour de la région compris.
notes:
  - Seuls comptent les établissements du fichier des effectifs ; centres d’apprentis et organismes de formation continue n’y sont pas.
  - Distance à vol d’oiseau, bras de mer compris.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée }
  niveau: { domaine: choix, valeurs: { tous: tous, '3': 'niveau 3 (CAP)', '4': 'niveau 4 (bac)', '5': 'niveau 5 (BTS)' }, defaut: tous, libelle: Niveau de diplôme }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
  resolution: { domaine: entier, min: 4, max: 8, defaut: 7, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  distance_km: { role: indice, unite: km, libelle: Distance à l’établissement le plus proche (km) }
  population: { role: mesure, somme: lignes, unite: habitants, libelle: Population (ventilée) }
  majorant: { role: signal, libelle: Limite non lue, texte: "Le fichier des effectifs s’arrête avant un département voisin : près de lui, un établissement inconnu peut être plus proche, et la distance est au plus celle-ci." }
carte: { type: hexagones, valeur: distance_km, mode: observe }
repose_sur:
  valeurs:
    - { colonnes: [distance_km], si: majorant, sans: au_plus }
    - { colonnes: [distance_km], sources: [annuaire_education, bcn, effectifs], sans: inconnu }
couverture: [etablissements]
lecture: "La cellule la plus éloignée, à {commune}, est à {distance_km} km de l’établissement le plus proche du fichier des effectifs."
---*/
with cellules as (
    from cellules_eleves($territoire::VARCHAR, $territoire_cellules::UBIGINT[], $rentree::INTEGER, $niveau::VARCHAR, $domaine::VARCHAR)
)
select cellule, commune, distance_km, population, majorant
from distances_par_hexagone((select list(cellules) from cellules), $resolution::INTEGER)
order by distance_km desc nulls last, cellule
