/*---
description: Indicateurs du réseau pour l'emploi que son tableau de bord dit stratégiques, définis par le Comité national pour l'emploi
tri: [rang]
colonnes:
  indicateur: Code, à écrire dans le gabarit reseau_emploi
  libelle: Nom
  mesure: Ce qu'il mesure
  unite: nombre, pourcent, jours ou points
  sens: hausse (mieux quand il monte), baisse (mieux quand il descend) ou aucun (il situe, sans rien dire de bon ni de mauvais)
  rang: Ordre de la liste
  citation: D'où vient la liste
---*/
with liste (rang, indicateur, libelle, mesure, unite, sens) as (values
  (1, 'inscrits', 'Nombre d’inscrits à France Travail',
      'Personnes inscrites, allocataires du RSA et jeunes suivis par les missions locales compris', 'nombre', 'aucun'),
  (2, 'acces_emploi', 'Taux d’accès à l’emploi à six mois',
      'Part des inscrits d’une fin de mois qui accèdent à un emploi de plus de 78 heures dans les six mois suivants', 'pourcent', 'hausse'),
  (3, 'presence_emploi', 'Taux de présence en emploi à six mois',
      'Part des inscrits d’une fin de mois qui sont en emploi, plus de 78 heures, le sixième mois suivant', 'pourcent', 'hausse'),
  (4, 'delai_accompagnement', 'Délai entre l’inscription et le démarrage de l’accompagnement', 'Temps passé entre l’une et l’autre', 'jours', 'baisse'),
  (5, 'satisfaction_demandeurs', 'Taux de satisfaction des demandeurs d’emploi sur leur accompagnement',
      'Part des demandeurs d’emploi interrogés qui en sont assez ou très satisfaits', 'pourcent', 'hausse'),
  (6, 'delta_sat', 'Écart entre très satisfaits et insatisfaits (Delta Sat)',
      'Part des demandeurs d’emploi interrogés très satisfaits de leur accompagnement, moins celle des insatisfaits', 'points', 'hausse'),
  (7, 'publics_prioritaires', 'Part des publics prioritaires dans les entrants en formation',
      'Allocataires du RSA, bénéficiaires de l’obligation d’emploi, 55 ans et plus, moins de 26 ans jusqu’à bac + 2, personnes de niveau bac au plus',
      'pourcent', 'hausse'),
  (8, 'acces_emploi_formation', 'Taux d’accès à l’emploi à six mois des sortants de formation',
      'Part des sortants de formation d’un mois qui accèdent à un emploi de plus de 78 heures dans les six mois suivants', 'pourcent', 'hausse'),
  (9, 'presence_emploi_formation', 'Taux de présence en emploi à six mois des sortants de formation',
      'Part des sortants de formation d’un mois qui sont en emploi, plus de 78 heures, le sixième mois suivant', 'pourcent', 'hausse'),
  (10, 'recours', 'Taux de recours au réseau pour l’emploi', 'Part des établissements recruteurs qui y ont eu recours, sur douze mois', 'pourcent', 'hausse'),
  (11, 'pourvoi_offres', 'Taux de pourvoi des offres d’emploi', 'Part des offres de plus de trente jours pourvues à leur clôture', 'pourcent', 'hausse'),
  (12, 'delai_pourvoi', 'Délai de pourvoi des offres d’emploi',
      'Temps passé entre la validation et la clôture des offres de plus de trente jours pourvues', 'jours', 'baisse'),
  (13, 'satisfaction_entreprises', 'Taux de satisfaction des entreprises',
      'Part des entreprises interrogées satisfaites des services rendus', 'pourcent', 'hausse'),
  (14, 'fiches_action', 'Fiches action saisies', 'Actions saisies par les comités, quel que soit leur état', 'nombre', 'aucun')
)
select indicateur, libelle, mesure, unite, sens, rang::bigint as rang,
  'Réseau pour l’emploi, glossaire du tableau de bord, indicateurs définis par le Comité national pour l’emploi (août 2026)' as citation
from liste
