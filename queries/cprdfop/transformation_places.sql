/*---
titre: Ouvertures, fermetures et taux de transformation
question: Combien de places ouvrent et ferment d’une rentrée à l’autre, et quelle part de la carte change ?
code: C35
formule: taux de transformation = (places ouvertes + places fermées) / places de la rentrée d’avant ; solde = ouvertes − fermées
champ: Voie scolaire avant le bac, formations des lieux du territoire dont la capacité est connue aux deux rentrées. Les versions d’un diplôme dans un même lieu sont réunies - un diplôme rénové n’ouvre ni ne ferme.
notes:
  - Une formation présente dans un seul des deux fichiers peut avoir ouvert ou fermé, ou avoir changé de mode d’affectation - ouvertes et fermées sont alors entre deux bornes, sans elle et avec elle.
  - Une capacité inconnue à l’une des rentrées laisse la formation de côté ; leur nombre est donné.
  - Le taux national de transformation de la carte compte aussi les places recolorées et les décisions d’apprentissage, qu’aucun fichier lu ne donne.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.capacites, defaut: dernier, libelle: Rentrée }
  par: { domaine: choix, valeurs: { ensemble: Ensemble, domaine: Domaine de spécialité, diplome: Diplôme, formation: Formation }, defaut: ensemble, libelle: Regroupement }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Regroupement }
  ouvertes: { role: mesure, somme: lignes, unite: places, libelle: Places ouvertes }
  fermees: { role: mesure, somme: lignes, unite: places, libelle: Places fermées }
  transformees: { role: mesure, somme: lignes, unite: places, libelle: Places ouvertes ou fermées }
  places_avant: { role: mesure, somme: lignes, unite: places, libelle: Places à la rentrée d’avant }
  comparees: { role: mesure, somme: lignes, unite: formations, libelle: "Formations comparées (une par lieu)" }
  ecartees: { role: mesure, somme: lignes, unite: formations, libelle: "Formations de capacité inconnue, écartées" }
  solde: { role: difference, de: [ouvertes, fermees], unite: places, libelle: Solde de places }
  taux: { role: taux, de: [transformees, places_avant], libelle: Taux de transformation }
graphique: { type: barres, x: transformees, y: formation }
si_vide: { etat: non_disponible, motif: "Le fichier des capacités de cette rentrée ou de celle d’avant n’est pas dans les données, ou n’a aucune formation de ce territoire." }
repose_sur:
  lignes: [annuaire_education, bcn, capacites]
couverture: [places]
lecture: "{territoire}, rentrée {rentree}, « {formation} » : {ouvertes place ouverte|places ouvertes}, {fermees place fermée|places fermées}, soit {taux} des {places_avant} de la rentrée d’avant."
---*/
with lignes as (
    select cube.rentree, cube.uai, coalesce(d.courant, f.cfd, cube.formation) as cle, min(f.domaine_nsf) as domaine,
        min(f.domaine_libelle) as domaine_libelle, min(f.diplome) as diplome, dernier_par(f.libelle, cube.rentree) as libelle,
        if(bool_and(cube.capacite is not null), sum(cube.capacite), null) as places
    from publie.cube_capacites as cube
    join publie.etablissements as lieux on lieux.uai = cube.uai
    join reference.appartenances as a on a.commune = lieux.commune and a.territoire = $territoire::VARCHAR
    join reference.formations as f on f.formation = cube.formation
    left join reference.diplomes as d on d.cfd = f.cfd
    where cube.rentree in ($rentree::INTEGER, $rentree::INTEGER - 1) and f.niveau in (3, 4)
    group by cube.rentree, cube.uai, coalesce(d.courant, f.cfd, cube.formation)
),
lues as (
    select count(distinct rentree) = 2 as deux from publie.cube_capacites where rentree in ($rentree::INTEGER, $rentree::INTEGER - 1)
),
paires as (
    select coalesce(apres.uai, avant.uai) as uai, coalesce(apres.cle, avant.cle) as cle, coalesce(apres.domaine, avant.domaine) as domaine,
        coalesce(apres.domaine_libelle, avant.domaine_libelle) as domaine_libelle, coalesce(apres.diplome, avant.diplome) as diplome,
        coalesce(apres.libelle, avant.libelle) as libelle, apres.places as apres, avant.places as avant,
        apres.uai is not null and avant.uai is not null as presente, apres.uai is not null and apres.places is null
            or avant.uai is not null and avant.places is null as inconnue
    from (from lignes where rentree = $rentree::INTEGER) as apres
    full join (from lignes where rentree = $rentree::INTEGER - 1) as avant on avant.uai = apres.uai and avant.cle = apres.cle
),
groupes as (
    select
        case $par::VARCHAR when 'ensemble' then 'ensemble' when 'domaine' then domaine when 'diplome' then diplome else cle end as code,
        case $par::VARCHAR when 'ensemble' then 'Toutes les formations' when 'domaine' then domaine_libelle when 'diplome' then diplome
            else libelle end as formation,
        sum(greatest(apres - avant, 0)) filter (presente and not inconnue) as ouvertes, sum(apres) filter (avant is null and not inconnue) as nouvelles,
        sum(greatest(avant - apres, 0)) filter (presente and not inconnue) as fermees, sum(avant) filter (apres is null and not inconnue) as disparues,
        sum(avant) filter (not inconnue) as places_avant, count(*) filter (not inconnue) as comparees, count(*) filter (inconnue) as ecartees
    from paires
    group by all
),
bornes as (
    select * exclude (ouvertes, fermees), coalesce(ouvertes, 0) as ouvertes_min, coalesce(ouvertes, 0) + coalesce(nouvelles, 0) as ouvertes_max,
        coalesce(fermees, 0) as fermees_min, coalesce(fermees, 0) + coalesce(disparues, 0) as fermees_max
    from groupes
)
select
    coalesce(code, 'inconnu') as code,
    coalesce(formation, 'Domaine inconnu') as formation,
    valeur_connue(ouvertes_min, ouvertes_max) as ouvertes, ouvertes_min::BIGINT as ouvertes_min, ouvertes_max::BIGINT as ouvertes_max,
        statut_bornes(ouvertes_min, ouvertes_max) as ouvertes_statut,
    valeur_connue(fermees_min, fermees_max) as fermees, fermees_min::BIGINT as fermees_min, fermees_max::BIGINT as fermees_max,
        statut_bornes(fermees_min, fermees_max) as fermees_statut,
    valeur_connue(ouvertes_min + fermees_min, ouvertes_max + fermees_max) as transformees, (ouvertes_min + fermees_min)::BIGINT as transformees_min,
        (ouvertes_max + fermees_max)::BIGINT as transformees_max, statut_bornes(ouvertes_min + fermees_min, ouvertes_max + fermees_max) as transformees_statut,
    places_avant::BIGINT as places_avant, comparees::INTEGER as comparees, ecartees::INTEGER as ecartees
from bornes
where (select deux from lues) and comparees > 0
order by ouvertes_max + fermees_max desc, code
