-- Habitants d'une commune du fichier par sexe et âge : les femmes sont ce que laissent les hommes, les 75 ans et plus ce que laissent les autres.
with lignes as (
  select _fichier as fichier, code_commune, annee::integer as annee,
    list_transform([pop, pop_0014, pop_1529, pop_3044, pop_4559, pop_6074], lambda x : replace(x, ',', '.')::double) as pop,
    list_transform([h, h_0014, h_1529, h_3044, h_4559, h_6074], lambda x : replace(x, ',', '.')::double) as hommes
  from raw.population_age__communes
), sexes as (
  select fichier, code_commune, annee, 'ensemble' as sexe, pop as n from lignes
  union all
  select fichier, code_commune, annee, 'hommes', hommes from lignes where list_count(hommes) = 6
  union all
  select fichier, code_commune, annee, 'femmes', list_transform(list_zip(pop, hommes),
      lambda x : greatest(0, x[1] - x[2])) from lignes where list_count(hommes) = 6
)
select fichier, code_commune, annee, sexe,
  unnest(['ensemble', '0_14', '15_29', '30_44', '45_59', '60_74', '75_plus']) as age,
  unnest(list_append(n, greatest(0, n[1] - list_sum(n[2:6])))) as population
from sexes
