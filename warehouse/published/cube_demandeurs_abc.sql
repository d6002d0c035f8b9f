/*---
description: Demandeurs d'emploi des catégories A, B et C par territoire, par sexe ou par âge, arrondis à 5 par leur producteur
tri: [trimestre, territoire, sexe, age]
quantites:
  demandeurs: { quantite: demandeurs_inscrits, champ: residents_abc }
colonnes:
  trimestre: Trimestre, AAAATn ; moyenne de ses trois fins de mois
  territoire: Commune, intercommunalité, bassin, zone d'emploi, département ou région (code typé), tout entier dans la région du profil ; seuls ceux dont le fichier couvre au moins 98 % de la population
  sexe: femmes, hommes ou ensemble
  age: moins_25, de_25_a_49, plus_50 ou ensemble ; l'âge n'est pas croisé avec le sexe
  demandeurs: Demandeurs, tels que publiés ; vide pour une somme, que l'arrondi de chaque commune rend incertaine
  demandeurs_min: Plus petite valeur que les arrondis permettent
  demandeurs_max: Plus grande valeur que les arrondis permettent
  demandeurs_statut: diffuse ou intervalle
  arrondi: Demi-unité d'arrondi que les bornes n'ont pas, à compter quand la ligne s'ajoute à d'autres ; 0 pour une somme, qui l'a déjà
millesimes:
  demandeurs_abc: { nom: 'Demandeurs d’emploi A, B et C par commune', valeur: trimestre, libelle: '{trimestre[6]}ᵉ trimestre {trimestre[1:4]}' }
---*/
with entiers as (
  select territoire, sum(population) as population from marts.dim_appartenances
  where maille in ('commune', 'epci', 'bassin', 'zone_emploi', 'departement', 'region')
  group by territoire having bool_and(commune in (select commune from marts.dim_communes where dans_region))
), sommes as (
  select f.trimestre, e.territoire, f.sexe, f.age, sum(f.demandeurs)::double as somme, sum(f.cellules)::bigint as cellules
  from marts.fct_demandeurs_abc as f
  join marts.dim_appartenances as a on f.commune = 'commune:' || a.commune
  join entiers as e on e.territoire = a.territoire
  group by all
  having sum(a.population) >= 0.98 * une_valeur(e.population)
), bornes as (
  select *, bas_arrondi(somme, cellules, cellules * demi_arrondi('demandeurs_abc')) as bas,
    haut_arrondi(somme, cellules, cellules * demi_arrondi('demandeurs_abc')) as haut
  from sommes
)
select trimestre, territoire, sexe, age, valeur_connue(bas, haut) as demandeurs, bas as demandeurs_min, haut as demandeurs_max,
  statut_bornes(bas, haut) as demandeurs_statut, if(cellules > 1, 0, demi_arrondi('demandeurs_abc'))::double as arrondi
from bornes
