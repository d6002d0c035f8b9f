/*---
titre: Taux de remplissage
question: Les places ouvertes sont-elles occupées ?
code: C04
formule: remplissage = effectif en entrée / capacité, même rentrée, même formation d’entrée, sur les lignes où les deux sont connus
champ: Voie scolaire, première année de formation.
notes:
  - Un remplissage supérieur à 100 % signale des élèves accueillis au-delà de la capacité théorique.
  - L’apprentissage n’a pas de capacité — sans objet.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.capacites, defaut: dernier, libelle: Rentrée }
  par: { domaine: choix, valeurs: { domaine: Domaine de spécialité, diplome: Diplôme, formation: Formation, etablissement: Établissement }, defaut: domaine, libelle: Regroupement }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Regroupement }
  effectif: { role: mesure, somme: lignes, unite: élèves, libelle: Élèves en entrée }
  capacite: { role: mesure, somme: lignes, unite: places, libelle: Capacité }
  places_vacantes: { role: mesure, somme: lignes, unite: places, libelle: Places vacantes }
  retenues: { role: mesure, somme: lignes, unite: formations, libelle: Formations retenues }
  remplissage: { role: taux, de: [effectif, capacite], libelle: Taux de remplissage }
graphique: { type: barres, x: remplissage, y: formation, reference: 1 }
si_vide: { etat: non_disponible, motif: "Aucune formation de ce territoire n’a à la fois des élèves et une capacité connus à la même rentrée, ou l’un des deux fichiers de cette rentrée (« constat » pour les effectifs, capacités) n’est pas dans les données." }
repose_sur:
  lignes: [annuaire_education, bcn, capacites, effectifs]
couverture: [places]
lecture: "{territoire}, « {formation} » accueille {effectif élève|élèves} pour {capacite place|places} à la rentrée {rentree} : {remplissage}."
---*/
with lignes as (
    select
        case $par::VARCHAR
            when 'domaine' then formations.domaine_nsf
            when 'diplome' then formations.diplome
            when 'etablissement' then lieux.uai
            else capacites.formation
        end as code,
        case $par::VARCHAR
            when 'domaine' then formations.domaine_libelle
            when 'diplome' then formations.diplome
            when 'etablissement' then lieux.nom
            else formations.libelle
        end as formation,
        effectifs.effectif,
        capacites.capacite
    from publie.cube_capacites as capacites
    join publie.cube_effectifs as effectifs
        on effectifs.rentree = capacites.rentree
        and effectifs.uai = capacites.uai
        and effectifs.formation = capacites.formation
    join publie.etablissements as lieux on lieux.uai = capacites.uai
    join reference.appartenances as appartenances
        on appartenances.commune = lieux.commune and appartenances.territoire = $territoire::VARCHAR
    join reference.formations as formations on formations.formation = capacites.formation
    where capacites.rentree = $rentree::INTEGER
        and capacites.capacite > 0
        and effectifs.effectif is not null
        and formations.premiere_annee
)
select
    coalesce(code, 'inconnu') as code,
    coalesce(formation, 'Domaine inconnu') as formation,
    sum(effectif)::BIGINT as effectif,
    sum(capacite)::BIGINT as capacite,
    sum(greatest(0, capacite - effectif))::BIGINT as places_vacantes,
    count(*)::INTEGER as retenues
from lignes
group by all
order by sum(effectif) / sum(capacite), code
