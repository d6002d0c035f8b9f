/*---
description: Validation des acquis de l'expérience par certification ; une ligne compte cinq candidats au moins
tri: [annee, territoire, certificateur, certification]
colonnes:
  annee: Année civile
  territoire: Région (code typé)
  certificateur: Ministère ou organisme ; regroupe quand il a été abandonné
  certification: Code typé (rncp:…) ; regroupe quand elle a été abandonnée
  intitule: Intitulé de la certification
  recevables: Dossiers déclarés recevables dans l'année ; vide de un à quatre
  presentes: Candidats présentés à un jury dans l'année ; vide de un à quatre
  valides: Parmi eux, validations totales ; vide quand elles ou les autres sont moins de cinq
  partielles: Parmi eux, validations partielles ; même règle
millesimes:
  vae: { nom: Validation des acquis de l’expérience, valeur: annee, libelle: 'année {annee}' }
---*/
select annee, territoire, certificateur, certification, intitule, recevables, presentes, valides, partielles from marts.fct_vae
