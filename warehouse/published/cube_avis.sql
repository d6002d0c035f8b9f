/*---
description: Réponses d'usagers par service, indicateur et période ; une note a cent réponses au moins
tri: [service, indicateur, periode]
colonnes:
  service: Nom du formulaire, ou du fichier quand le formulaire n'a qu'un numéro
  indicateur: satisfaction, clarte, aide_joignable (par moyen de contact), aide_efficace ou autonomie (n'a pas eu besoin d'aide)
  periode: AAAA-MM, AAAATn ou AAAA, la plus fine qui réunit cent réponses, l'année pour ce qui en reste ; un avis ne compte que dans une période
  annee: Année de la période
  reponses: Réponses
  points: Somme des notes sur 10 ; nombre de « oui » pour aide_joignable et autonomie ; vide sous cent réponses
  favorables: Réponses « bien » ; vide hors satisfaction, sous cent réponses, ou quand une des trois réponses compte de 1 à 10 avis
  defavorables: Réponses « mauvais », de même
millesimes:
  avis: { nom: Avis d’usagers, valeur: annee, libelle: 'année {annee}' }
---*/
select service, indicateur, periode, annee, reponses, points, favorables, defavorables
from marts.fct_avis
