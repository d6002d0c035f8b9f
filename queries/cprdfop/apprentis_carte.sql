/*---
titre: Carte des apprentis en centre de formation
question: Où se forment les apprentis ?
code: C28
formule: apprentis = somme des apprentis des centres de la cellule
champ: Apprentis des centres de formation de la région au 31 décembre, tous niveaux.
notes:
  - Le lieu est celui du centre, ni celui de l’employeur ni celui du domicile.
  - Un centre qui n’est pas à l’annuaire est mis au centre de sa commune ; la colonne des centres situés le dit.
  - Le nombre d’apprentis par établissement se lit dans « Formations en apprentissage par centre ».
  - Un niveau de moins de cinq apprentis est réuni aux autres du centre ; un centre de moins de cinq apprentis n’y est pas.
parametres:
  territoire: { domaine: territoires, mailles: [planifiees, commune], zone: true, defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.apprentis_centres, defaut: dernier, libelle: Année }
  niveau: { domaine: choix, valeurs: { tous: tous, '3': niveau 3, '4': niveau 4, '5': niveau 5, '6': niveau 6, '7': niveau 7 }, defaut: tous, libelle: Niveau de diplôme }
  resolution: { domaine: entier, min: 4, max: 9, defaut: 7, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  apprentis: { role: mesure, somme: lignes, unite: apprentis, libelle: Apprentis }
  centres: { role: mesure, somme: lignes, unite: centres, libelle: Centres }
  centres_situes: { role: mesure, unite: centres, libelle: Dont situés à l’annuaire }
carte: { type: hexagones, valeur: apprentis, mode: observe }
si_vide: { etat: non_disponible, motif: "Les apprentis par centre ne sont pas dans les données, ou aucun centre de ce territoire n’en a cinq." }
repose_sur:
  lignes: [annuaire_education, apprentissage]
  valeurs:
    - { colonnes: [apprentis, centres, centres_situes], sources: [annuaire_education], sans: dit }
lecture: "La cellule qui forme le plus d’apprentis, à {commune}, en compte {apprentis} dans {centres centre|centres} fin {annee}."
---*/
select
    h3_parent(c.cellule, $resolution::INTEGER) as cellule,
    dernier_par(communes.nom, c.apprentis) as commune,
    sum(c.apprentis)::BIGINT as apprentis,
    count(distinct c.uai)::INTEGER as centres,
    (count(distinct c.uai) filter (where c.situe))::INTEGER as centres_situes
from publie.cube_apprentis_centres as c
left join reference.territoires as communes on communes.territoire = c.commune
where est_dans(c.commune, c.cellule, $territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    and c.cellule is not null
    and c.annee = $annee::INTEGER
    and ($niveau::VARCHAR = 'tous' or c.niveau = $niveau::VARCHAR)
group by h3_parent(c.cellule, $resolution::INTEGER)
order by apprentis desc, cellule
