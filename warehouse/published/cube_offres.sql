/*---
description: Offres d'emploi collectées par France Travail, par mois, territoire, métier (ROME) et durée de l'emploi proposé ; données brutes
tri: [mois, territoire, metier, duree]
colonnes:
  mois: Mois de dépôt, AAAA-MM
  territoire: pays, region, departement, ou bassin de la région (code typé), entier s'il la dépasse, comme son producteur le tabule
  metier: Métier (rome:X0000), ou ensemble ; un métier sans offre n'a pas de ligne
  duree: durable (plus de six mois), temporaire (un à six mois) ou occasionnelle (moins d'un mois)
  offres: Offres collectées, arrondies à la centaine quand elles viennent du jeu de la Dares
millesimes:
  offres: { nom: Offres d’emploi collectées, valeur: mois, libelle: '{mois_en_lettres(mois)}' }
---*/
select mois, territoire, metier, duree, offres
from marts.fct_offres
where territoire in (select territoire from marts.dim_territoires)
