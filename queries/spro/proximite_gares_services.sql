/*---
titre: Habitants près d’une gare et d’un espace France services
question: Quelle part des habitants vit près d’une gare ou d’un espace France services ?
code: S16
formule: part = population des cellules dont le centre est à T km au plus du lieu le plus proche / population
champ: Population municipale, ventilée par commune sur les hexagones H3 ; gares de voyageurs et espaces France services, ceux des 40 km autour de la région compris, bus et permanences itinérantes exceptés.
notes:
  - Distance à vol d’oiseau, bras de mer compris. Une gare compte quel que soit le nombre de ses trains, que la liste ne dit pas.
  - Un espace France services est un premier accueil du service public, qui n’est pas un lieu d’orientation professionnelle.
  - La population d’une commune est répartie selon la surface, faute de carroyage.
parametres:
  territoire: { domaine: territoires, mailles: planifiees, zone: true, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { ensemble: Ensemble du territoire, departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité }, defaut: epci, libelle: Détail par }
  distance: { domaine: entier, min: 1, max: 100, defaut: 10, libelle: Distance (km) }
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
  majorant: { role: signal, libelle: Limite non lue, texte: "Une des listes s’arrête avant un département voisin : près de lui, un lieu inconnu peut être plus proche ; la part à portée est un intervalle, la distance médiane un majorant." }
graphique: { type: barres, x: part_gare, y: nom }
repose_sur:
  valeurs:
    - { colonnes: [pres_gare, km_gare], sources: [gares], sans: inconnu }
    - { colonnes: [pres_services, km_services], sources: [france_services], sans: inconnu }
lecture: "{nom}, part des habitants à {distance} km au plus d’une gare de voyageurs : {part_gare} ; d’un espace France services : {part_services}."
---*/
with gares as (
    from sites_proximite('gare')
),
espaces as (
    from sites_proximite('france_services')
),
gares_muettes as (
    from bordure_muette_proximite('gare')
),
espaces_muets as (
    from bordure_muette_proximite('france_services')
),
pres_gares as (
    from population_a_portee($territoire::VARCHAR, $territoire_cellules::UBIGINT[], (select list(gares) from gares),
        (select list(gares_muettes) from gares_muettes), $par::VARCHAR, $distance::INTEGER)
),
pres_espaces as (
    from population_a_portee($territoire::VARCHAR, $territoire_cellules::UBIGINT[], (select list(espaces) from espaces),
        (select list(espaces_muets) from espaces_muets), $par::VARCHAR, $distance::INTEGER)
),
ensemble as (
    select g.code, g.nom, round(g.population)::BIGINT as population,
        round(g.couverte)::BIGINT as gare, least(round(g.couverte + g.douteux), round(g.population))::BIGINT as gare_max, g.distance_mediane as km_gare,
        round(e.couverte)::BIGINT as services, least(round(e.couverte + e.douteux), round(e.population))::BIGINT as services_max,
        e.distance_mediane as km_services, g.majorant or e.majorant as majorant,
        g.population > 0 and g.distance_mediane is null as sans_gare, e.population > 0 and e.distance_mediane is null as sans_services
    from pres_gares as g join pres_espaces as e using (code)
)
select
    code, nom, population,
    -- Sans aucun lieu connu, personne ne dit combien sont à portée.
    if(sans_gare or gare_max > gare, null, gare) as pres_gare,
    if(sans_gare, null, gare) as pres_gare_min,
    if(sans_gare, null, gare_max) as pres_gare_max,
    case when sans_gare then 'non_disponible' when gare_max > gare then 'intervalle' else 'diffuse' end as pres_gare_statut,
    km_gare,
    if(sans_services or services_max > services, null, services) as pres_services,
    if(sans_services, null, services) as pres_services_min,
    if(sans_services, null, services_max) as pres_services_max,
    case when sans_services then 'non_disponible' when services_max > services then 'intervalle' else 'diffuse' end as pres_services_statut,
    km_services,
    majorant
from ensemble
order by gare / nullif(population, 0) nulls last, code
