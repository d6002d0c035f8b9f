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
explorer:
  titre: Offres d’emploi collectées
  theme: gpec
  code: G29
  champ: Offres d’emploi collectées par France Travail dans le mois, données brutes ; une offre peut proposer plusieurs postes.
  notes:
    - L’ensemble est celui que le producteur publie ; choisir des métiers compte ceux que le fichier détaille, qui peuvent ne pas le faire en entier.
    - Les nombres du jeu de la Dares sont arrondis à la centaine, et leur somme ne vaut pas mieux.
    - Un bassin qui dépasse la région est donné entier.
  sources: [offres]
  periode: { nom: mois, libelle: Mois, millesimes: offres }
  mailles: [pays, region, departement, bassin]
  dimensions:
    metier: { libelle: Métier (ROME), total: ensemble, noms: reference.metiers }
    duree: { libelle: Durée de l’emploi proposé, valeurs: { durable: Plus de six mois, temporaire: D’un à six mois, occasionnelle: Moins d’un mois } }
  mesures:
    offres: { libelle: Offres collectées, unite: offres }
---*/
select mois, territoire, metier, duree, offres
from marts.fct_offres
where territoire in (select territoire from marts.dim_territoires)
