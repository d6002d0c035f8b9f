-- Projections to 2050 of the region and its départements by sex and five age groups, in the template, every two years.
--> recensement/projections_population_2022.csv
with departements as (
  select annee, code, scenario, sexe, age, round(population * part * if(sexe = 2, femmes, 1 - femmes)
    * (1 + rythme + ecart + (hasard('projection', code) - 0.5) * 0.004) ** (annee - 2018))::integer as population
  from base.departements, range(2018, 2051, 2) as a(annee), (values (1), (2)) as x(sexe),
    (values ('central', 0), ('population_haute', 0.0025), ('population_basse', -0.0025)) as s(scenario, ecart),
    (values (0, 0.17, -0.0045, 0.49), (15, 0.115, -0.002, 0.485), (25, 0.495, -0.0006, 0.505), (65, 0.145, 0.016, 0.54), (80, 0.075, 0.021, 0.63))
      as t(age, part, rythme, femmes) where region = '53'
)
select annee, 'DEP' as niveau, code, scenario, sexe, age, population from departements
union all select annee, 'REG', '53', scenario, sexe, age, sum(population) from departements group by annee, scenario, sexe, age order by all
