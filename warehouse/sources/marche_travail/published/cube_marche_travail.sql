/*---
description: Offres d'emploi d'un trimestre et demandeurs d'emploi inscrits à sa fin, par territoire et métier (API Marché du travail de France Travail)
tri: [trimestre, territoire, metier]
colonnes:
  trimestre: Trimestre, AAAATn
  territoire: region, departement, ou bassin de la région (code typé), entier s'il la dépasse, comme son producteur le tabule
  metier: Métier (rome:X0000), ou ensemble
  offres: Offres reçues par France Travail, vide quand il ne les dit pas
  offres_toutes: Offres reçues par France Travail et par ses partenaires, vide quand il ne les dit pas
  demandeurs_a: Demandeurs d'emploi inscrits à la fin du trimestre, catégorie A, vide quand il ne les dit pas
  demandeurs_abc: Demandeurs d'emploi inscrits à la fin du trimestre, catégories A, B, C, vide quand il ne les dit pas
millesimes:
  marche_travail:
    nom: Offres et demandeurs par métier
    valeur: trimestre
    libelle: "{if(trimestre[6] = '1', '1er', trimestre[6] || 'e')} trimestre {trimestre[1:4]}"
---*/
select trimestre, territoire, metier, offres, offres_toutes, demandeurs_a, demandeurs_abc
from marts.fct_marche_travail
where territoire in (select territoire from marts.dim_territoires)
    and coalesce(offres, offres_toutes, demandeurs_a, demandeurs_abc) is not null
