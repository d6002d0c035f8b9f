-- Median standard of living and poverty by commune: `s` where there are too few people, decimal commas, the year after each name.
--> filosofi/cc_filosofi_2021_COM.csv
select code as code_commune, round(population / 2.2)::integer as "NBMENFISC21", round(population * 0.97)::integer as "NBPERSMENFISC21",
  if(population < 120, 's', mediane::integer::varchar) as "MED21",
  if(population < 1000, 's', round(11 * autour(0.3, 'pauvrete', code) * (23500 / mediane) ** 2)::integer || ',0') as "TP6021"
from (select *, 10 * round(2350 * autour(0.07, 'niveau de vie', code)) as mediane from base.communes) order by code
