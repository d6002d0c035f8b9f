-- Apprenticeship contracts for an inhabitant, and how many times fewer in 2017: near the barometer of October 2022 (40,032 in Bretagne, 14,196
-- before; 834,549 in France). Départements with a metropolis, where schools of higher education are, sign more. Another measure of the file is not
-- read.
create temp table contrats as
select code, region, round(population * 0.0122 * coalesce(map {'35': 1.3, '44': 1.2, '59': 1.1, '69': 1.5, '75': 2.4, '92': 1.4}[code], 0.85)
  * autour(0.06, 'contrats', code))::integer as nombre, round(nombre / 2.8 / autour(0.06, 'avant', code))::integer as avant from base.departements;
--> barometre/barometre-resultats-synthese-departemental.csv
select mesure, code, if(mesure = 'part-classes', 100, nombre) || '.0' as valeur, '2025-06-30' as date_actuelle,
  if(mesure = 'part-classes', 98, avant) || '.0'
  as valeur_initiale, '2017-12-31' as date_initiale
from contrats, (values ('part-classes'), ('nombre-contrats-apprentissage')) as t(mesure) order by code, mesure
--> barometre/barometre-resultats-synthese-regional.csv
select 'nombre-contrats-apprentissage' as mesure, region as code, sum(nombre) || '.0' as valeur, '2025-06-30' as date_actuelle, sum(avant)
  || '.0' as valeur_initiale,
  '2017-12-31' as date_initiale from contrats group by region order by region
