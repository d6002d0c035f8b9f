/*---
description: Bénéficiaires du conseil en évolution professionnelle ; une ligne compte cinq personnes au moins
tri: [trimestre, reseau, territoire, niveau, public]
hors_territoires:
  regroupe: territoires de moins de cinq bénéficiaires, réunis
colonnes:
  trimestre: AAAATn
  reseau: Réseau ou opérateur
  territoire: Département ou région (code typé) ; regroupe quand le département a été abandonné
  niveau: 1 (accueil personnalisé) ou 2 (accompagnement)
  public: Public ; regroupe quand il a été abandonné
  beneficiaires: Bénéficiaires ; une personne suivie deux trimestres compte dans les deux
  repondants: Bénéficiaires interrogés sur leur satisfaction ; vide sous cinq
  satisfaits: Parmi eux, satisfaits ; vide quand eux ou les autres sont moins de cinq
  jours: Durée totale des parcours, en jours
  suivis_6_mois: Bénéficiaires dont la situation est connue six mois après ; vide sous cinq
  situation_favorable_6_mois: Parmi eux, en emploi, en formation ou en création ; vide quand eux ou les autres sont moins de cinq
millesimes:
  cep:
    nom: Conseil en évolution professionnelle
    valeur: trimestre
    libelle: "{if(trimestre[6] = '1', '1er', trimestre[6] || 'e')} trimestre {trimestre[1:4]}"
---*/
select trimestre, reseau, territoire, niveau, public, beneficiaires, repondants, satisfaits, jours, suivis_6_mois, situation_favorable_6_mois
from marts.fct_cep
