/*---
titre: Formations scolaires d’une filière
question: Quelles formations de la voie scolaire préparent ici à une filière, et sont-elles demandées ?
code: C01
publics: [planificateurs, analystes]
formule: pression = premiers vœux / places, sur les seuls établissements où les deux sont connus
champ: Diplômes dont la spécialité (groupe NSF) est du contour de la filière ; voie scolaire, établissements situés par l’annuaire.
notes:
  - La spécialité d’un diplôme ne dit pas tout ce à quoi il mène ; une formation d’une autre spécialité peut préparer aux mêmes métiers.
  - L’apprentissage et la formation continue n’y sont pas.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  filiere: { domaine: filieres, defaut: batiment, sujet: true, libelle: Filière }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée des élèves }
  rentree_places: { domaine: millesimes.capacites, defaut: dernier, facultatif: true, libelle: Rentrée des places }
colonnes:
  code: { role: dimension, libelle: Code du diplôme }
  formation: { role: dimension, libelle: Formation }
  diplome: { role: dimension, libelle: Diplôme }
  eleves: { role: mesure, somme: lignes, unite: élèves, libelle: Élèves }
  premiere_annee: { role: mesure, somme: lignes, unite: élèves, libelle: Dont en première année }
  etablissements: { role: mesure, unite: établissements, libelle: Établissements }
  voeux1: { role: mesure, somme: lignes, unite: vœux, libelle: Premiers vœux }
  places_demandees: { role: mesure, somme: lignes, unite: places, libelle: Places aux vœux connus }
  pression: { role: taux, de: [voeux1, places_demandees], unite: pour_un, libelle: Premiers vœux par place }
  non_situes: { role: signal, libelle: Établissements non situés, texte: "Des établissements de la région, dans le fichier des effectifs, ne sont pas dans l’annuaire qui les situe : leurs élèves ne sont comptés dans aucun territoire." }
graphique: { type: barres, x: eleves, y: formation, facette: diplome }
si_vide: { etat: sans_objet, motif: "Aucune formation scolaire de ces spécialités n’a d’élèves à cette rentrée dans un établissement situé sur ce territoire. L’apprentissage et la formation continue n’y sont pas." }
repose_sur:
  lignes: [annuaire_education, bcn, effectifs]
  valeurs:
    - { colonnes: [voeux1, places_demandees], sources: [annuaire_education, bcn, capacites], sans: inconnu }
couverture: [etablissements]
lecture: "{territoire}, « {formation} » ({diplome}) compte {eleves élève|élèves} dans {etablissements établissement|établissements} à la rentrée {rentree}."
---*/
with lieux as (
    select etablissements.uai
    from publie.etablissements as etablissements
    join reference.appartenances as a on a.commune = etablissements.commune and a.territoire = $territoire::VARCHAR
),
retenues as (
    select formations.*
    from reference.formations as formations
    join reference.regroupements as groupes
        on groupes.liste = 'specialites' and groupes.regroupement = $filiere::VARCHAR and groupes.code = 'nsf:' || formations.nsf
    where formations.cfd is not null
),
eleves as (
    select retenues.cfd, min(retenues.libelle) as formation, min(retenues.diplome) as diplome, sum(cube.effectif)::BIGINT as eleves,
        coalesce(sum(cube.effectif) filter (where retenues.premiere_annee), 0)::BIGINT as premiere_annee,
        count(distinct cube.uai)::INTEGER as etablissements
    from publie.cube_effectifs as cube
    semi join lieux on lieux.uai = cube.uai
    join retenues on retenues.formation = cube.formation
    where cube.rentree = $rentree::INTEGER and cube.effectif > 0
    group by retenues.cfd
),
places as (
    select retenues.cfd,
        sum(places.voeux1) filter (where places.voeux1 is not null)::BIGINT as voeux1,
        sum(places.capacite) filter (where places.voeux1 is not null)::BIGINT as places_demandees
    from publie.cube_capacites as places
    semi join lieux on lieux.uai = places.uai
    join retenues on retenues.formation = places.formation
    where places.rentree = $rentree_places::INTEGER and places.capacite > 0
    group by retenues.cfd
)
select
    'cfd:' || eleves.cfd as code, eleves.formation, eleves.diplome, eleves.eleves, eleves.premiere_annee, eleves.etablissements,
    places.voeux1, places.places_demandees,
    exists (
        select 1 from publie.cube_effectifs as toutes
        where toutes.rentree = $rentree::INTEGER and toutes.uai not in (select uai from publie.etablissements)
            and 'departement:' || departement_uai(toutes.uai) in (from departements_autour($territoire::VARCHAR))
    ) as non_situes
from eleves
left join places on places.cfd = eleves.cfd
order by eleves.eleves desc, code
