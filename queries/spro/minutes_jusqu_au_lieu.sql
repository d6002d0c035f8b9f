/*---
titre: Minutes de trajet jusqu’à un lieu
question: D’où vient-on à ce lieu en quelques minutes, et combien y vivent ?
code: S26
formule: minutes du chemin le plus rapide, du centre habité de chaque hexagone de 5 km² à l’hexagone du lieu (200 m) ; d’un hexagone plus grand, leur moyenne pondérée par la population
champ: Hexagones habités du territoire, de 5 km² ; le lieu d’accueil, de service ou de formation le plus proche du point demandé, à 500 m au plus.
notes:
  - Les minutes sont celles du réseau OpenStreetMap, sans attente ni embouteillage ; un bac compte sa traversée, jamais l’attente.
  - La population d’une commune est répartie selon la surface de ses hexagones, faute de carroyage.
  - Un hexagone absent est à plus de minutes, ou aucun chemin de l’extrait ne le relie au lieu.
parametres:
  latitude: { domaine: decimal, min: -90, max: 90, defaut: 48.11, libelle: Latitude }
  longitude: { domaine: decimal, min: -180, max: 180, defaut: -1.68, libelle: Longitude }
  territoire: { domaine: territoires, mailles: [planifiees, commune], zone: true, defaut: region, libelle: Territoire }
  minutes: { domaine: entier, min: 5, max: 60, defaut: 30, sujet: true, libelle: Minutes de trajet }
  mode: { domaine: choix, valeurs: { voiture: en voiture, velo: à vélo, pied: à pied }, defaut: voiture, sujet: true, libelle: Mode }
  resolution: { domaine: entier, min: 4, max: 7, defaut: 7, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  duree: { role: indice, unite: minutes, libelle: Trajet jusqu’au lieu (min) }
  population: { role: mesure, somme: lignes, unite: habitants, libelle: Population (ventilée) }
  lieu: { role: texte, libelle: Lieu }
carte: { type: hexagones, valeur: duree, mode: observe }
si_vide: { etat: non_disponible, motif: "Aucun lieu à joindre par les routes n’est à ce point, ou l’extrait des routes ne donne pas ce mode." }
repose_sur:
  lignes: [trajets_osm]
  valeurs:
    - { colonnes: [lieu, duree], sources: [agences, annuaire_administration, annuaire_education, data_inclusion, emplois_inclusion, missions_locales, france_services, gares], sans: dit }
lecture: "À {commune}, {population habitant vit|habitants vivent} à {duree} minutes {mode} de « {lieu} »."
---*/
with lieux as (
    select cellule, nom, corde2(x, y, z, sphere_x($latitude::DOUBLE, $longitude::DOUBLE), sphere_y($latitude::DOUBLE, $longitude::DOUBLE),
        sphere_z($latitude::DOUBLE)) as corde2
    from (
        select cellule, nom, x, y, z from publie.lieux_accueil
        union all select cellule, nom, x, y, z from publie.lieux_proximite
        union all select cellule, nom, x, y, z from publie.etablissements
    )
),
lieu as (
    select buts.rang, lieux.nom
    from lieux
    join reseaux_de($mode::VARCHAR, 'lieu') as buts on buts.cellule = lieux.cellule
    where corde2_km(lieux.corde2) <= 0.5
    order by lieux.corde2, lieux.nom
    limit 1
),
hexagones as (
    select h3_parent(cellule, 7) as cellule, (list(commune order by population desc, commune))[1] as commune,
        sum(population::decimal(18, 6))::double as population
    from cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    group by h3_parent(cellule, 7)
)
select
    h3_parent(hexagones.cellule, $resolution::INTEGER) as cellule,
    (list(communes.nom order by hexagones.population desc, communes.nom))[1] as commune,
    round(coalesce(sum((trajets.minutes * hexagones.population)::decimal(18, 6)) / nullif(sum(hexagones.population::decimal(18, 6)), 0),
        avg(trajets.minutes)), 1)::DOUBLE as duree,
    round(sum(hexagones.population::decimal(18, 6))::double, 1) as population,
    min(lieu.nom) as lieu
from lieu
join publie.trajets_lieux as trajets on trajets.mode = $mode::VARCHAR and trajets.lieu = lieu.rang and trajets.minutes <= $minutes::INTEGER
join reseaux_de($mode::VARCHAR, 'hexagone') as departs on departs.rang = trajets.hexagone
join hexagones on hexagones.cellule = departs.cellule
join reference.territoires as communes on communes.territoire = hexagones.commune
group by h3_parent(hexagones.cellule, $resolution::INTEGER)
order by duree desc, cellule
