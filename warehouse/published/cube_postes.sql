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
explorer:
  titre: Postes salariés par activité et taille d’établissement
  theme: gpec
  code: G07
  champ: Établissements employeurs et postes salariés au 31 décembre, public et privé selon le champ du fichier (Flores, Insee).
  notes:
    - Une combinaison que le fichier n’a pas n’est pas un zéro ; rien ne s’additionne donc, chaque nombre est celui qui est publié.
  sources: [flores]
  periode: { nom: annee, libelle: Année, millesimes: postes }
  mailles: [pays, region, departement, zone_emploi, epci, commune]
  dimensions:
    taille: { libelle: Postes de l’établissement, total: ensemble, valeurs: { E0: Aucun, E1T4: De 1 à 4, E5T9: De 5 à 9, E10T19: De 10 à 19, E20T49: De 20 à 49, E50T99: De 50 à 99, E100T249: De 100 à 249, E250T499: De 250 à 499, E500_GE: 500 ou plus } }
    activite: { libelle: Activité (NAF rév. 2), total: ensemble, noms: reference.activites }
  mesures:
    postes: { libelle: Postes salariés, unite: postes, somme: false }
    etablissements: { libelle: Établissements employeurs, unite: établissements, somme: false }
---*/
select annee, territoire, activite, taille, taille_min, taille_max,
  etablissements, etablissements as etablissements_min, etablissements as etablissements_max, etablissements_statut,
  postes, postes as postes_min, postes as postes_max, postes_statut
from marts.fct_postes
