/*---
titre: Bilan d’une simulation de places
question: Combien d’habitants gagnent ou perdent à une ouverture ou une fermeture de places ?
code: C18
formule: avant et après l’ajout de N places dans chaque commune choisie - habitants à portée d’une place au moins, places accessibles pour 1 000 en moyenne (2SFCA à décroissance gaussienne, voir C16)
champ: Places à l’entrée des formations d’avant le bac ; habitants du territoire choisi, ventilés par commune ; les places proches de l’autre côté de sa limite comptent aussi, celles des régions voisines comprises.
notes:
  - Sans commune choisie, le lieu est dans la plus peuplée du territoire. Jusqu’à trois communes à la fois.
  - Un N négatif ferme des places dans les établissements de la commune, à proportion des leurs, sans descendre sous zéro.
  - En minutes, de commune à commune, d’après la matrice de la région, sinon les routes et les chemins ; un trajet que rien ne donne n’est pas compté, et la réponse le dit.
  - En kilomètres, par la terre, détour compris ; une ouverture est dans l’hexagone le plus peuplé de sa commune ; lieux et habitants sont au centre de leur hexagone de résolution 7.
  - L’effet de places nouvelles sur les choix des jeunes n’est pas simulé.
  - Les places et les habitants des 40 km qui entourent la région comptent pour l’accès, jamais dans les places ni les habitants du territoire ; en kilomètres, une commune voisine sans contour est un point (ligne droite × détour). Où le fichier des capacités s’arrête avant la limite, l’accès est un minorant.
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
colonnes:
  population: { role: mesure, unite: habitants, libelle: Population }
  couverte_avant: { role: mesure, unite: habitants, libelle: "À portée d’une place, avant" }
  couverte_apres: { role: mesure, unite: habitants, libelle: "À portée d’une place, après" }
  places_avant: { role: mesure, unite: places, libelle: "Places du territoire, avant" }
  places_apres: { role: mesure, unite: places, libelle: "Places du territoire, après" }
  acces_avant: { role: indice, unite: pour 1 000, libelle: "Places accessibles en moyenne, avant" }
  acces_apres: { role: indice, unite: pour 1 000, libelle: "Places accessibles en moyenne, après" }
  pour: { role: texte, libelle: Pour 1 000 }
  gagnants: { role: mesure, unite: habitants, libelle: Habitants dont l’accès augmente }
  perdants: { role: mesure, unite: habitants, libelle: Habitants dont l’accès baisse }
  faute_de_jeunes: { role: signal, libelle: Jeunes non connus, texte: "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, la demande est la population entière." }
  minorant: { role: signal, libelle: Limite non lue, texte: "Le fichier des capacités s’arrête avant un département voisin : à portée de lui, les places accessibles, avant et après, sont un minorant." }
  mal_relie: { role: signal, libelle: Trajets non connus, texte: "Tous les trajets entre communes ne sont pas connus : un lieu, ou des habitants qui se partagent ses places, peuvent être à portée sans être comptés." }
  couverture_avant: { role: taux, de: [couverte_avant, population], partie: true, libelle: "Part des habitants à portée, avant" }
  couverture_apres: { role: taux, de: [couverte_apres, population], partie: true, libelle: "Part des habitants à portée, après" }
  places_gagnees: { role: difference, de: [places_apres, places_avant], unite: places, libelle: Places de plus ou de moins }
si_vide: { etat: sans_objet, motif: "Aucun habitant de ce territoire n’est placé sur la carte." }
repose_sur:
  valeurs:
    - { colonnes: [couverte_avant, couverte_apres, places_avant, places_apres, acces_avant, acces_apres], sources: [annuaire_education, bcn, capacites], sans: inconnu }
    - { colonnes: [acces_avant, acces_apres, pour], sources: [population_age], sans: dit }
couverture: [places]
lecture: "{territoire}, de {places_avant} à {places_apres place|places} ; {couverture_avant} puis {couverture_apres} des habitants à {portee} {mesure} au plus d’une place ; l’accès augmente pour {gagnants habitant|habitants} et baisse pour {perdants}."
---*/
with lieux as (
    -- Les places d’un territoire sont celles de ses hexagones, quelle que soit la mesure de l’accès.
    from lieux_simules('km', $ou::VARCHAR, $places::INTEGER, $ou_2::VARCHAR, $places_2::INTEGER, $ou_3::VARCHAR, $places_3::INTEGER,
        $territoire::VARCHAR, $territoire_cellules::UBIGINT[], $rentree::INTEGER)
),
acces as (
    from acces_simule($mesure::VARCHAR, $ou::VARCHAR, $places::INTEGER, $ou_2::VARCHAR, $places_2::INTEGER, $ou_3::VARCHAR, $places_3::INTEGER,
        $territoire::VARCHAR, $territoire_cellules::UBIGINT[], $rentree::INTEGER, $portee::INTEGER, $demande::VARCHAR)
),
cellules as (
    select endroit($mesure::VARCHAR, cellule, commune) as endroit, sum(population) as population
    from cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    group by all
),
hexagones as (
    select distinct h3_parent(cellule, 7) as endroit from cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[])
)
select
    round(sum(cellules.population))::BIGINT as population,
    round(coalesce(sum(cellules.population) filter (where acces.a_portee_avant), 0))::BIGINT as couverte_avant,
    round(coalesce(sum(cellules.population) filter (where acces.a_portee_apres), 0))::BIGINT as couverte_apres,
    (select coalesce(sum(avant), 0) from lieux semi join hexagones as dedans on dedans.endroit = lieux.endroit)::BIGINT as places_avant,
    (select coalesce(sum(apres), 0) from lieux semi join hexagones as dedans on dedans.endroit = lieux.endroit)::BIGINT as places_apres,
    round(1000 * sum(coalesce(acces.avant, 0) * cellules.population) / sum(cellules.population), 2) as acces_avant,
    round(1000 * sum(coalesce(acces.apres, 0) * cellules.population) / sum(cellules.population), 2) as acces_apres,
    cohorte_en_lettres($demande::VARCHAR) as pour,
    round(coalesce(sum(cellules.population) filter (where acces.apres - acces.avant > 1e-12), 0))::BIGINT as gagnants,
    round(coalesce(sum(cellules.population) filter (where acces.avant - acces.apres > 1e-12), 0))::BIGINT as perdants,
    $demande::VARCHAR = 'jeunes' and annee_jeunes('jeunes') is null as faute_de_jeunes,
    bool_or(muets.endroit is not null) as minorant,
    bool_or(mal_relies.endroit is not null) as mal_relie
from cellules
left join acces on acces.endroit = cellules.endroit
left join endroits_muets($mesure::VARCHAR, $portee::INTEGER, 'capacites', $rentree::INTEGER::VARCHAR) as muets on muets.endroit = cellules.endroit
left join endroits_mal_relies($mesure::VARCHAR, $portee::INTEGER, $rentree::INTEGER) as mal_relies on mal_relies.endroit = cellules.endroit
having sum(cellules.population) > 0
order by population
