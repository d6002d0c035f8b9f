/*---
titre: Places de formation accessibles
question: Où a-t-on peu de places de formation à portée, au regard des habitants ?
code: C16
formule: aire de chalandise flottante à deux temps (2SFCA ; Luo et Wang 2003) - ratio d’un lieu = places / Σ demande à portée × f(km) ; accessibilité d’une cellule = Σ ratios des lieux à portée × f(km) ; f = 1, ou décroissance gaussienne (Dai 2010)
champ: Places à l’entrée des formations d’avant le bac ; jeunes d’une classe d’âge, moyenne des 15 à 29 ans (recensement), ou population municipale, ventilés par commune.
notes:
  - Kilomètres par la terre, de cellule en cellule, détour compris (route = 1,2 × ligne droite) ; la mer ne se traverse pas, une île sans pont n’a que ses propres lieux.
  - Lieux et habitants sont placés au centre de leur hexagone de résolution 7 (côté de 1,4 km environ).
  - Les places d’une année d’entrée sont mises en face d’une classe d’âge, la moyenne des 15 à 29 ans, là où le recensement par âge est dans l’instantané, sinon la population entière ; chaque ligne dit laquelle.
  - Les places et les habitants des 40 km qui entourent la région comptent, sans entrer dans aucun total ; au-delà de 20 km de portée, les habitants d’au-delà de ces 40 km, qui se partagent leurs places, manquent. Une commune voisine sans contour est un point - ligne droite × détour, bras de mer compris.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.capacites, defaut: dernier, libelle: Rentrée }
  portee: { domaine: entier, min: 2, max: 30, defaut: 20, libelle: Portée (km) }
  decroissance: { domaine: choix, valeurs: { gaussienne: gaussienne, aucune: aucune }, defaut: gaussienne, libelle: Décroissance avec la distance }
  demande: { domaine: choix, valeurs: { jeunes: jeunes d’une classe d’âge, habitants: tous les habitants }, defaut: jeunes, libelle: Places pour }
  resolution: { domaine: entier, min: 5, max: 7, defaut: 7, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  pour_mille: { role: indice, libelle: Places accessibles pour 1 000 (jeunes ou habitants) }
  pour: { role: texte, libelle: Pour 1 000 }
  population: { role: mesure, somme: lignes, unite: habitants, libelle: Population (ventilée) }
  faute_de_jeunes: { role: signal, libelle: Jeunes non connus, texte: "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, la demande est la population entière." }
  minorant: { role: signal, libelle: Limite non lue, texte: "Le fichier des capacités s’arrête avant un département voisin : à portée de lui, les places accessibles sont un minorant." }
carte: { type: hexagones, valeur: pour_mille, mode: ventile, niveau: commune }
repose_sur:
  valeurs:
    - { colonnes: [pour_mille], sources: [annuaire_education, bcn, capacites], sans: inconnu }
    - { colonnes: [pour, pour_mille], sources: [population_age], sans: dit }
couverture: [places, etablissements]
lecture: "Les cellules les moins bien servies, à {commune} d’abord, ont {pour_mille place accessible|places accessibles} pour 1 000 {pour}."
---*/
with lieux as (
    from places_par_hexagone($rentree::INTEGER)
),
habitants as (
    from demande_par_hexagone($demande::VARCHAR)
),
trajets as (
    select trajets.de, trajets.vers,
        if($decroissance::VARCHAR = 'aucune', 1.0, poids_gaussien(trajets.km, $portee::INTEGER)) as poids
    from publie.trajets as trajets
    semi join lieux on lieux.cellule = trajets.de
    where trajets.km <= $portee::INTEGER
),
ratios as (
    select lieux.cellule, lieux.places / sum(habitants.population * trajets.poids) as ratio
    from lieux
    join trajets on trajets.de = lieux.cellule
    join habitants on habitants.cellule = trajets.vers
    group by lieux.cellule, lieux.places
    having sum(habitants.population * trajets.poids) > 0
),
acces as (
    select trajets.vers as cellule, sum(ratios.ratio * trajets.poids) as places
    from ratios join trajets on trajets.de = ratios.cellule
    group by all
),
muettes as (
    select distinct trajets.de as cellule
    from publie.trajets as trajets
    join bordure_muette('capacites', $rentree::INTEGER::VARCHAR) as voisines on h3_parent(voisines.cellule, 7) = trajets.vers
    where trajets.km <= $portee::INTEGER
)
select
    h3_parent(cellules.cellule, $resolution::INTEGER) as cellule,
    dernier_par(communes.nom, cellules.population) as commune,
    round(1000 * sum(coalesce(acces.places, 0) * cellules.population) / nullif(sum(cellules.population), 0), 2) as pour_mille,
    cohorte_en_lettres($demande::VARCHAR) as pour,
    round(sum(cellules.population), 1) as population,
    $demande::VARCHAR = 'jeunes' and annee_jeunes('jeunes') is null as faute_de_jeunes,
    bool_or(muettes.cellule is not null) as minorant
from cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[]) as cellules
join reference.territoires as communes on communes.territoire = cellules.commune
left join acces on acces.cellule = h3_parent(cellules.cellule, 7)
left join muettes on muettes.cellule = h3_parent(cellules.cellule, 7)
group by h3_parent(cellules.cellule, $resolution::INTEGER)
order by pour_mille nulls last, cellule
