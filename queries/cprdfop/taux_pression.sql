/*---
titre: Taux de pression
question: Quelles formations sont demandées plus que leurs places ne le permettent ?
code: C02
formule: pression = somme des premiers vœux / somme des capacités, sur les seules formations où les deux sont connus
champ: Voie scolaire, entrée en formation, hors BTS (dont les vœux ne sont pas classés). L’apprentissage n’a pas de capacité depuis la loi de 2018 — sans objet.
notes:
  - Les élèves affectés, tous vœux, sont donnés depuis la rentrée 2025.
  - La colonne « formations retenues » dit combien de formations portent les deux valeurs, parmi celles qui sont proposées.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.capacites, defaut: dernier, libelle: Rentrée }
  par: { domaine: choix, valeurs: { domaine: Domaine de spécialité, diplome: Diplôme, formation: Formation }, defaut: domaine, libelle: Regroupement }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Formation ou domaine }
  voeux1: { role: mesure, somme: lignes, unite: vœux, libelle: Premiers vœux }
  capacite: { role: mesure, somme: lignes, unite: places, libelle: Capacité }
  affectes: { role: mesure, somme: lignes, unite: élèves, libelle: Élèves affectés }
  retenues: { role: mesure, somme: lignes, unite: formations, libelle: Formations retenues }
  proposees: { role: mesure, unite: formations, libelle: Formations proposées }
  pression: { role: taux, de: [voeux1, capacite], unite: pour_un, libelle: Premiers vœux par place }
graphique: { type: barres, x: pression, y: formation, reference: 1 }
si_vide: { etat: non_disponible, motif: "Aucune formation de ce territoire ne porte à la fois une capacité et des premiers vœux dans le fichier." }
repose_sur:
  lignes: [annuaire_education, bcn, capacites]
couverture: [places, voeux]
lecture: "{territoire}, « {formation} » reçoit {voeux1 premier vœu|premiers vœux} pour {capacite place|places} à la rentrée {rentree}."
---*/
with lignes as (
    select
        case $par::VARCHAR
            when 'domaine' then formations.domaine_nsf
            when 'diplome' then formations.diplome
            else cube.formation
        end as code,
        case $par::VARCHAR
            when 'domaine' then formations.domaine_libelle
            when 'diplome' then formations.diplome
            else formations.libelle
        end as formation,
        cube.capacite,
        cube.voeux1,
        cube.affectes,
        cube.capacite > 0 and cube.voeux1 is not null as retenue
    from publie.cube_capacites as cube
    join publie.etablissements as lieux on lieux.uai = cube.uai
    join reference.appartenances as appartenances
        on appartenances.commune = lieux.commune and appartenances.territoire = $territoire::VARCHAR
    join reference.formations as formations on formations.formation = cube.formation
    where cube.rentree = $rentree::INTEGER
        and formations.niveau in (3, 4)
)
select
    coalesce(code, 'inconnu') as code,
    coalesce(formation, 'Domaine inconnu') as formation,
    sum(voeux1) filter (where retenue)::BIGINT as voeux1,
    sum(capacite) filter (where retenue)::BIGINT as capacite,
    case when count(affectes) filter (where retenue) = count(*) filter (where retenue)
        then sum(affectes) filter (where retenue) end::BIGINT as affectes,
    count(*) filter (where retenue)::INTEGER as retenues,
    count(*)::INTEGER as proposees
from lignes
group by all
having count(*) filter (where retenue) > 0
order by sum(voeux1) filter (where retenue) / sum(capacite) filter (where retenue) desc, code
