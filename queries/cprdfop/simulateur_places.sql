/*---
titre: Simulateur d’ouverture ou de fermeture de places
question: Que changent des places ouvertes ou fermées ici ?
code: C18
formule: accessibilité (2SFCA à décroissance gaussienne, voir C16) avant et après l’ajout de N places dans chaque commune choisie ; gain = après − avant
champ: Places à l’entrée des formations d’avant le bac ; jeunes d’une classe d’âge (recensement), ou population municipale, ventilés par commune. Seules les cellules à portée d’un lieu changent.
notes:
  - Sans commune choisie, le lieu est dans la plus peuplée du territoire.
  - Jusqu’à trois communes à la fois. Un N négatif ferme des places dans les établissements de la commune, à proportion des leurs, sans descendre sous zéro.
  - En minutes, de commune à commune, d’après la matrice de la région, sinon les routes et les chemins ; un trajet que rien ne donne n’est pas compté, et la réponse le dit ; avant et après sont inconnus là d’où il peut mener à un lieu.
  - En kilomètres, par la terre, détour compris ; une ouverture est placée au centre de l’hexagone le plus peuplé de sa commune, de résolution 7.
  - Les places et les habitants des 40 km qui entourent la région comptent ; en kilomètres, une commune voisine sans contour est un point (ligne droite × détour). Où le fichier des capacités s’arrête avant la limite, l’accès est un minorant.
  - L’effet de places nouvelles sur les choix des jeunes n’est pas simulé - seul change ce qui est à portée.
parametres:
  ou: { domaine: territoires, mailles: [commune], facultatif: true, libelle: Commune du lieu }
  places: { domaine: entier, min: -500, max: 500, defaut: 24, libelle: Places ouvertes (ou fermées) }
  ou_2: { domaine: territoires, mailles: [commune], facultatif: true, libelle: Deuxième commune }
  places_2: { domaine: entier, min: -500, max: 500, defaut: 0, libelle: Places dans la deuxième }
  ou_3: { domaine: territoires, mailles: [commune], facultatif: true, libelle: Troisième commune }
  places_3: { domaine: entier, min: -500, max: 500, defaut: 0, libelle: Places dans la troisième }
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.capacites, defaut: dernier, libelle: Rentrée }
  mesure: { domaine: mesures, defaut: premiere, libelle: Mesure }
  portee: { domaine: entier, min: 2, max: 60, max_si: { mesure: { km: 30 } }, defaut: 20, libelle: Portée (km ou minutes) }
  demande: { domaine: choix, valeurs: { jeunes: jeunes d’une classe d’âge, habitants: tous les habitants }, defaut: jeunes, sujet: true, libelle: Places pour }
  resolution: { domaine: entier, min: 5, max: 7, defaut: 7, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  gain: { role: indice, libelle: Gain (places accessibles pour 1 000) }
  avant: { role: indice, libelle: Avant (pour 1 000) }
  apres: { role: indice, libelle: Après (pour 1 000) }
  pour: { role: texte, libelle: Pour 1 000 }
  km: { role: indice, unite: km, libelle: Distance du lieu le plus proche }
  minutes: { role: indice, unite: minutes, libelle: Trajet jusqu’au lieu le plus proche }
  population: { role: mesure, unite: habitants, libelle: Population (ventilée) }
  faute_de_jeunes: { role: signal, libelle: Jeunes non connus, texte: "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, la demande est la population entière." }
  minorant: { role: signal, libelle: Limite non lue, texte: "Le fichier des capacités s’arrête avant un département voisin : à portée de lui, les places accessibles, avant et après, sont un minorant." }
  mal_relie: { role: signal, libelle: Trajets non connus, texte: "Tous les trajets entre communes ne sont pas connus : un lieu, ou des habitants qui se partagent ses places, peuvent être à portée sans être comptés." }
carte: { type: hexagones, valeur: gain, mode: ventile, niveau: commune, echelle: divergente }
repose_sur:
  valeurs:
    - { colonnes: [avant, apres], sources: [annuaire_education, bcn, capacites], sans: inconnu }
    - { colonnes: [avant, apres, gain, pour], sources: [population_age], sans: dit }
couverture: [places]
lecture: "Le plus grand changement est à {commune} : de {avant} à {apres place accessible|places accessibles} pour 1 000 {pour}, à {portee} {mesure} au plus."
---*/
with acces as (
    from acces_simule($mesure::VARCHAR, $ou::VARCHAR, $places::INTEGER, $ou_2::VARCHAR, $places_2::INTEGER, $ou_3::VARCHAR, $places_3::INTEGER,
        $territoire::VARCHAR, $territoire_cellules::UBIGINT[], $rentree::INTEGER, $portee::INTEGER, $demande::VARCHAR)
    where loin is not null
),
cellules as (
    select *, endroit($mesure::VARCHAR, cellule, commune) as endroit from cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[])
)
select
    h3_parent(cellules.cellule, $resolution::INTEGER) as cellule,
    dernier_par(communes.nom, cellules.population) as commune,
    round(1000 * sum((acces.apres - acces.avant) * cellules.population) / nullif(sum(cellules.population), 0), 3) as gain,
    if(bool_or(mal_relies.de_la), null, round(1000 * sum(acces.avant * cellules.population) / nullif(sum(cellules.population), 0), 2)) as avant,
    if(bool_or(mal_relies.de_la), null, round(1000 * sum(acces.apres * cellules.population) / nullif(sum(cellules.population), 0), 2)) as apres,
    if($mesure::VARCHAR = 'km', round(min(acces.loin), 1), null) as km,
    if($mesure::VARCHAR = 'km', null, min(acces.loin)) as minutes,
    cohorte_en_lettres($demande::VARCHAR) as pour,
    round(sum(cellules.population), 1) as population,
    $demande::VARCHAR = 'jeunes' and annee_jeunes('jeunes') is null as faute_de_jeunes,
    bool_or(muets.endroit is not null) as minorant,
    bool_or(mal_relies.endroit is not null) as mal_relie
from cellules
join acces on acces.endroit = cellules.endroit
join reference.territoires as communes on communes.territoire = cellules.commune
left join endroits_muets($mesure::VARCHAR, $portee::INTEGER, 'capacites', $rentree::INTEGER::VARCHAR) as muets on muets.endroit = cellules.endroit
left join endroits_mal_relies($mesure::VARCHAR, $portee::INTEGER, $rentree::INTEGER) as mal_relies on mal_relies.endroit = cellules.endroit
group by h3_parent(cellules.cellule, $resolution::INTEGER)
order by abs(gain) desc nulls last, cellule
