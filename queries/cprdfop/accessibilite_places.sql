/*---
titre: Places de formation accessibles
question: Où a-t-on peu de places de formation à portée, au regard des habitants ?
code: C16
formule: aire de chalandise flottante à deux temps (2SFCA ; Luo et Wang 2003) - ratio d’un lieu = places / Σ demande à portée × f(distance) ; accessibilité d’une cellule = Σ ratios des lieux à portée × f(distance) ; f = 1, ou décroissance gaussienne (Dai 2010)
champ: Places à l’entrée des formations d’avant le bac ; jeunes d’une classe d’âge (recensement), ou population municipale, ventilés par commune.
notes:
  - En minutes, de commune à commune, d’après la matrice de la région, sinon les routes et les chemins ; l’accès est inconnu là d’où un trajet que rien ne donne peut mener à un lieu.
  - En kilomètres, par la terre, d’hexagone en hexagone (résolution 7, côté de 1,4 km environ), détour compris (route = 1,2 × ligne droite) ; la mer ne se traverse pas, une île sans pont n’a que ses propres lieux.
  - Les places d’une année d’entrée sont mises en face d’une classe d’âge, la moyenne de ces âges, là où le recensement par âge est dans l’instantané, sinon la population entière ; chaque ligne dit laquelle.
  - Les places et les habitants des 40 km qui entourent la région comptent, sans entrer dans aucun total ; au-delà de 20 km de portée, les habitants d’au-delà de ces 40 km, qui se partagent leurs places, manquent. En kilomètres, une commune voisine sans contour est un point - ligne droite × détour, bras de mer compris.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.capacites, defaut: dernier, libelle: Rentrée }
  mesure: { domaine: mesures, defaut: premiere, libelle: Mesure }
  portee: { domaine: entier, min: 2, max: 60, max_si: { mesure: { km: 30 } }, defaut: 20, libelle: Portée (km ou minutes) }
  decroissance: { domaine: choix, valeurs: { gaussienne: gaussienne, aucune: aucune }, defaut: gaussienne, libelle: Décroissance avec la distance }
  demande: { domaine: choix, valeurs: { jeunes: jeunes d’une classe d’âge, habitants: tous les habitants }, defaut: jeunes, sujet: true, libelle: Places pour }
  resolution: { domaine: entier, min: 5, max: 7, defaut: 7, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  pour_mille: { role: indice, libelle: Places accessibles pour 1 000 (jeunes ou habitants) }
  pour: { role: texte, libelle: Pour 1 000 }
  population: { role: mesure, somme: lignes, unite: habitants, libelle: Population (ventilée) }
  faute_de_jeunes: { role: signal, libelle: Jeunes non connus, texte: "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, la demande est la population entière." }
  minorant: { role: signal, libelle: Limite non lue, texte: "Le fichier des capacités s’arrête avant un département voisin : à portée de lui, les places accessibles sont un minorant." }
  mal_relie: { role: signal, libelle: Trajets non connus, texte: "Tous les trajets entre communes ne sont pas connus : un lieu, ou des habitants qui se partagent ses places, peuvent être à portée sans être comptés." }
carte: { type: hexagones, valeur: pour_mille, mode: ventile, niveau: commune }
repose_sur:
  valeurs:
    - { colonnes: [pour_mille], sources: [annuaire_education, bcn, capacites], sans: inconnu }
    - { colonnes: [pour, pour_mille], sources: [population_age], sans: dit }
couverture: [places, etablissements]
lecture: "Les cellules les moins bien servies, à {commune} d’abord, ont {pour_mille place accessible|places accessibles} pour 1 000 {pour}, à {portee} {mesure} au plus."
---*/
with lieux as (
    from places_par_endroit($mesure::VARCHAR, $rentree::INTEGER)
),
trajets as (
    select trajets.lieu, trajets.chez,
        if($decroissance::VARCHAR = 'aucune', 1.0, poids_gaussien(trajets.longueur, $portee::INTEGER)) as poids
    from chemins($mesure::VARCHAR, $portee::INTEGER) as trajets
    semi join lieux on lieux.endroit = trajets.lieu
),
ratios as (
    select lieux.endroit, lieux.places / sum(habitants.population * trajets.poids) as ratio
    from lieux
    join trajets on trajets.lieu = lieux.endroit
    join demande_par_endroit($mesure::VARCHAR, $demande::VARCHAR) as habitants on habitants.endroit = trajets.chez
    group by lieux.endroit, lieux.places
    having sum(habitants.population * trajets.poids) > 0
),
acces as (
    select trajets.chez as endroit, sum(ratios.ratio * trajets.poids) as places
    from ratios join trajets on trajets.lieu = ratios.endroit
    group by all
),
cellules as (
    select *, endroit($mesure::VARCHAR, cellule, commune) as endroit from cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[])
)
select
    h3_parent(cellules.cellule, $resolution::INTEGER) as cellule,
    dernier_par(communes.nom, cellules.population) as commune,
    -- Qui peut avoir un lieu à portée par un trajet inconnu n’a pas un accès nul, mais inconnu.
    if(bool_or(mal_relies.de_la), null,
        round(1000 * sum(coalesce(acces.places, 0) * cellules.population) / nullif(sum(cellules.population), 0), 2)) as pour_mille,
    cohorte_en_lettres($demande::VARCHAR) as pour,
    round(sum(cellules.population), 1) as population,
    $demande::VARCHAR = 'jeunes' and annee_jeunes('jeunes') is null as faute_de_jeunes,
    bool_or(muets.endroit is not null) as minorant,
    bool_or(mal_relies.endroit is not null) as mal_relie
from cellules
join reference.territoires as communes on communes.territoire = cellules.commune
left join acces on acces.endroit = cellules.endroit
left join endroits_muets($mesure::VARCHAR, $portee::INTEGER, 'capacites', $rentree::INTEGER::VARCHAR) as muets on muets.endroit = cellules.endroit
left join endroits_mal_relies($mesure::VARCHAR, $portee::INTEGER, $rentree::INTEGER) as mal_relies on mal_relies.endroit = cellules.endroit
group by h3_parent(cellules.cellule, $resolution::INTEGER)
order by pour_mille nulls last, cellule
