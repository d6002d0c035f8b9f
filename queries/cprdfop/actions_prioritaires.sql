/*---
titre: Formations « actions prioritaires » d’Orion
question: Quelles formations d’ici l’État a-t-il inscrites sur sa liste d’« actions prioritaires » ?
code: C08
formule: la liste est celle du fichier d’Orion pour la région ; pression = premiers vœux / places, remplissage = élèves en entrée / places, devenir favorable = (poursuivants + en emploi à 6 mois) / effectif terminal
champ: Diplômes de la liste de la région ; élèves, vœux et places de la voie scolaire sur le territoire, devenir des élèves de la voie scolaire dans la région.
notes:
  - Le fichier ne dit ni sa date ni ce que « action prioritaire » veut dire. Le glossaire d’Orion, marqué à valider, y voit les formations dont l’insertion ou la poursuite d’études sont les plus faibles de la région (promotions 2021 et 2022), à examiner d’ici à la rentrée 2027. Sens à confirmer auprès des services de l’État.
  - La liste est rapportée telle quelle. Ce n’est ni un avis de ce site, ni une décision de fermeture ; les chiffres placés en regard ne l’expliquent pas.
  - Une formation dont la première année est commune à une famille de métiers n’a pas de places en propre à l’entrée. Un BTS n’a pas de premiers vœux.
  - En dessous de 20 élèves, le devenir n’est pas diffusé.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des élèves }
  rentree_places: { domaine: millesimes.capacites, defaut: dernier, facultatif: true, libelle: Rentrée des places }
  millesime: { domaine: millesimes.insertion, defaut: dernier, facultatif: true, libelle: Promotions }
colonnes:
  code: { role: dimension, libelle: Code du diplôme }
  formation: { role: dimension, libelle: Formation }
  diplome: { role: dimension, libelle: Diplôme }
  eleves: { role: mesure, unite: élèves, libelle: Élèves sur le territoire }
  etablissements: { role: mesure, unite: établissements, libelle: Établissements }
  voeux1: { role: mesure, unite: vœux, libelle: Premiers vœux }
  places_demandees: { role: mesure, unite: places, libelle: Places aux vœux connus }
  entrants: { role: mesure, unite: élèves, libelle: "Élèves en entrée, rentrée des places" }
  places_comparees: { role: mesure, unite: places, libelle: Places aux élèves connus }
  favorables: { role: mesure, unite: élèves, libelle: "Devenir favorable, région" }
  effectif: { role: mesure, unite: élèves, libelle: "Effectif terminal, région" }
  pression: { role: taux, de: [voeux1, places_demandees], unite: pour_un, libelle: Premiers vœux par place }
  remplissage: { role: taux, de: [entrants, places_comparees], libelle: Taux de remplissage }
  devenir: { role: taux, de: [favorables, effectif], partie: true, emboite: true, seuil: 20, ic: wilson, libelle: Taux de devenir favorable }
graphique: { type: barres, x: eleves, y: formation }
si_vide: { etat: non_disponible, motif: "La liste d’Orion n’est pas dans les données, ou n’a aucune formation pour la région de ce territoire." }
repose_sur:
  lignes: [actions_prioritaires]
  valeurs:
    - { colonnes: [eleves, etablissements], sources: [annuaire_education, bcn, effectifs], sans: inconnu }
    - { colonnes: [voeux1, places_demandees], sources: [annuaire_education, bcn, capacites], sans: inconnu }
    - { colonnes: [entrants, places_comparees], sources: [annuaire_education, bcn, capacites, effectifs], sans: inconnu }
    - { colonnes: [favorables, effectif], sources: [bcn, inserjeunes], sans: inconnu }
lecture: "{territoire}, « {formation} » ({diplome}), sur la liste « actions prioritaires » d’Orion pour la région : {eleves élève|élèves} à la rentrée {rentree}, devenir favorable dans la région : {devenir}."
---*/
with liste as (
    select cube.cfd, min(cube.formation) as formation, min(cube.diplome) as diplome, cube.territoire as region
    from publie.cube_actions_prioritaires as cube
    join reference.territoires as ici on ici.territoire = $territoire::VARCHAR and coalesce(ici.region, ici.territoire) = cube.territoire
    group by cube.cfd, cube.territoire
),
lieux as (
    select etablissements.uai
    from publie.etablissements as etablissements
    join reference.appartenances as a on a.commune = etablissements.commune and a.territoire = $territoire::VARCHAR
),
eleves as (
    select formations.cfd, sum(cube.effectif) as eleves, count(distinct cube.uai) as etablissements
    from publie.cube_effectifs as cube
    semi join lieux on lieux.uai = cube.uai
    join reference.formations as formations on formations.formation = cube.formation
    where cube.rentree = $rentree::INTEGER and cube.effectif > 0
    group by formations.cfd
),
places as (
    select
        formations.cfd,
        sum(places.voeux1) filter (where places.voeux1 is not null) as voeux1,
        sum(places.capacite) filter (where places.voeux1 is not null) as places_demandees,
        sum(entrees.effectif) filter (where formations.premiere_annee) as entrants,
        sum(places.capacite) filter (where formations.premiere_annee and entrees.effectif is not null) as places_comparees
    from publie.cube_capacites as places
    semi join lieux on lieux.uai = places.uai
    join reference.formations as formations on formations.formation = places.formation
    left join publie.cube_effectifs as entrees
        on entrees.rentree = places.rentree and entrees.uai = places.uai and entrees.formation = places.formation
    where places.rentree = $rentree_places::INTEGER and places.capacite > 0
    group by formations.cfd
),
devenirs as (
    select cfd, territoire, sum(effectif_min) as effectif_min, sum(effectif_max) as effectif_max,
        sum(favorables_min) as favorables_min, sum(favorables_max) as favorables_max
    from insertion_par('cfd')
    where millesime = $millesime::VARCHAR and voie = 'scolaire' and emploi_6_max is not null and cfd is not null
    group by cfd, territoire
)
select
    'cfd:' || liste.cfd as code, liste.formation, liste.diplome,
    if($rentree::INTEGER is null, null, coalesce(eleves.eleves, 0))::BIGINT as eleves,
    if($rentree::INTEGER is null, null, coalesce(eleves.etablissements, 0))::BIGINT as etablissements,
    places.voeux1::BIGINT as voeux1, places.places_demandees::BIGINT as places_demandees,
    places.entrants::BIGINT as entrants, places.places_comparees::BIGINT as places_comparees,
    valeur_connue(favorables_min, favorables_max) as favorables, favorables_min::BIGINT as favorables_min,
        favorables_max::BIGINT as favorables_max,
    if(devenirs.cfd is null, 'non_disponible', statut_bornes(favorables_min, favorables_max)) as favorables_statut,
    valeur_connue(effectif_min, effectif_max) as effectif, effectif_min::BIGINT as effectif_min,
        effectif_max::BIGINT as effectif_max, if(devenirs.cfd is null, 'non_disponible', statut_bornes(effectif_min, effectif_max)) as effectif_statut
from liste
left join eleves on eleves.cfd = liste.cfd
left join places on places.cfd = liste.cfd
left join devenirs on devenirs.cfd = liste.cfd and devenirs.territoire = liste.region
order by eleves.eleves desc nulls last, liste.formation, code
