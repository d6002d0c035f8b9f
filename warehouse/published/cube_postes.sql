/*---
description: Établissements employeurs et postes salariés au 31 décembre, par activité et taille (Flores), tels que publiés
tri: [annee, territoire, activite, taille_min, taille]
quantites:
  postes: { quantite: salaries, champ: employeurs }
colonnes:
  annee: Année
  territoire: Territoire (code typé), parmi les mailles que le fichier donne
  activite: ensemble ou poste A38 (a38:CA) ; une combinaison absente du fichier n'est pas un zéro
  taille: ensemble, ou code de la tranche (E0, E1T4…)
  taille_min: Borne basse de la tranche, en postes
  taille_max: Borne haute, vide si la tranche est ouverte
  etablissements: Établissements employeurs
  etablissements_min: Borne basse, vide quand le producteur ne diffuse pas
  etablissements_max: Borne haute, vide quand le producteur ne diffuse pas
  etablissements_statut: diffuse, non_diffuse, ou non_disponible quand le fichier n'a pas la ligne
  postes: Postes salariés
  postes_min: Borne basse
  postes_max: Borne haute
  postes_statut: diffuse, non_diffuse ou non_disponible
millesimes:
  postes: { nom: Postes salariés par taille d’établissement (Flores), valeur: annee, libelle: 'année {annee}' }
---*/
select annee, territoire, activite, taille, taille_min, taille_max,
  etablissements, etablissements as etablissements_min, etablissements as etablissements_max, etablissements_statut,
  postes, postes as postes_min, postes as postes_max, postes_statut
from marts.fct_postes
