/*---
titre: Habitants près d’une gare et d’un espace France services
question: Quelle part des habitants vit près d’une gare ou d’un espace France services ?
code: S16
formule: part entre deux bornes = population des communes dont chaque hexagone (son centre) est à T km au plus d’un lieu, puis de celles dont un hexagone l’est / population
champ: Population municipale ; hexagones H3 de chaque commune ; gares de voyageurs et espaces France services, ceux des 40 km autour de la région compris, bus et permanences itinérantes exceptés.
notes:
  - Distance à vol d’oiseau, bras de mer compris. Une gare compte quel que soit le nombre de ses trains, que la liste ne dit pas.
  - Un espace France services est un premier accueil du service public, qui n’est pas un lieu d’orientation professionnelle.
  - Où l’on vit dans une commune n’est pas connu, faute de carroyage ; la part et la distance sont entre ce qu’elles seraient si chacun vivait dans l’hexagone de sa commune le plus lointain, ou le plus proche.
parametres:
  territoire: { domaine: territoires, mailles: planifiees, zone: true, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { ensemble: Ensemble du territoire, departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité }, defaut: epci, libelle: Détail par }
  distance: { domaine: entier, min: 1, max: 100, defaut: 10, sujet: true, libelle: Distance (km) }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  population: { role: mesure, somme: lignes, unite: habitants, libelle: Population }
  pres_gare: { role: mesure, somme: lignes, unite: habitants, libelle: Près d’une gare }
  part_gare: { role: taux, de: [pres_gare, population], partie: true, libelle: Part près d’une gare }
  km_gare: { role: indice, unite: km, libelle: Distance médiane à une gare (km) }
  pres_services: { role: mesure, somme: lignes, unite: habitants, libelle: Près d’un espace France services }
  part_services: { role: taux, de: [pres_services, population], partie: true, libelle: Part près d’un espace France services }
  km_services: { role: indice, unite: km, libelle: Distance médiane à un espace France services (km) }
  majorant: { role: signal, libelle: Limite non lue, texte: "Une des listes s’arrête avant un département voisin : près de lui, un lieu inconnu peut être plus proche ; les bornes en tiennent compte." }
graphique: { type: barres, x: part_gare, y: nom }
repose_sur:
  valeurs:
    - { colonnes: [pres_gare, km_gare], sources: [gares], sans: inconnu }
    - { colonnes: [pres_services, km_services], sources: [france_services], sans: inconnu }
indicateurs:
  gare_10_km: { colonne: part_gare, libelle: Habitants à 10 km au plus d’une gare }
  gare_distance: { colonne: km_gare, libelle: Distance médiane à une gare }
  france_services_10_km: { colonne: part_services, libelle: Habitants à 10 km au plus d’un espace France services }
  france_services_distance: { colonne: km_services, libelle: Distance médiane à un espace France services }
lecture: "{nom}, part des habitants à {distance} km au plus d’une gare de voyageurs : {part_gare} ; d’un espace France services : {part_services}."
---*/
with gares as (
    select distances_de_commune(commune, population, km, km_muet) as distances
    from cellules_proximite($territoire::VARCHAR, $territoire_cellules::UBIGINT[], 'gare') group by commune
),
espaces as (
    select distances_de_commune(commune, population, km, km_muet) as distances
    from cellules_proximite($territoire::VARCHAR, $territoire_cellules::UBIGINT[], 'france_services') group by commune
),
pres_gares as (
    from population_a_portee($territoire::VARCHAR, (select list(distances) from gares), $par::VARCHAR, $distance::INTEGER)
),
pres_espaces as (
    from population_a_portee($territoire::VARCHAR, (select list(distances) from espaces), $par::VARCHAR, $distance::INTEGER)
)
select
    g.code, g.nom, g.population,
    -- Sans aucun lieu connu, personne ne dit combien sont à portée.
    if(g.mediane_max is null, null, g.couverte) as pres_gare,
    if(g.mediane_max is null, null, g.couverte_min) as pres_gare_min,
    if(g.mediane_max is null, null, g.couverte_max) as pres_gare_max,
    if(g.mediane_max is null, 'non_disponible', g.couverte_statut) as pres_gare_statut,
    g.mediane as km_gare, g.mediane_min as km_gare_min, g.mediane_max as km_gare_max, g.mediane_statut as km_gare_statut,
    if(e.mediane_max is null, null, e.couverte) as pres_services,
    if(e.mediane_max is null, null, e.couverte_min) as pres_services_min,
    if(e.mediane_max is null, null, e.couverte_max) as pres_services_max,
    if(e.mediane_max is null, 'non_disponible', e.couverte_statut) as pres_services_statut,
    e.mediane as km_services, e.mediane_min as km_services_min, e.mediane_max as km_services_max, e.mediane_statut as km_services_statut,
    g.majorant or e.majorant as majorant
from pres_gares as g
join pres_espaces as e on e.code = g.code
order by (g.couverte_min + g.couverte_max) / nullif(g.population, 0) nulls last, code
