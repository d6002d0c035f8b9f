/*---
description: Habitants projetés par grande tranche d'âge, scénario et année (Insee, Omphale) ; une projection n'est pas une prévision
tri: [territoire, scenario, annee, age]
colonnes:
  annee: Année projetée (la première est celle du recensement de départ)
  territoire: Pays, région ou département (code typé)
  scenario: central, population_haute ou population_basse
  age: ensemble, 0_14, 15_24, 15_64 (qui contient 15_24) ou 65_plus
  population: Habitants projetés
---*/
with tranches as (
  select * exclude (age), unnest(['ensemble', case when age < 15 then '0_14' when age < 65 then '15_64'
      else '65_plus' end, case when age between 15 and 24 then '15_24' end]) as age
  from marts.fct_projections_population
)
select annee, territoire, scenario, age, round(somme_ordonnee(population), 3) as population
from tranches where age is not null
group by all
