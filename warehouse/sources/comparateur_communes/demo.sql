-- The comparator of territories: jobs by commune at two censuses, active and unemployed residents at the last one, near the census in Bretagne.
--> recensement/base_cc_comparateur.CSV
select code as "CODGEO", population as "P21_POP", round(emplois, 3) as "P21_EMPLT", round(emplois * 0.96, 3) as "P15_EMPLT", round(actifs * 0.108
  * autour(0.15, 'chomeurs', code), 3) as "P21_CHOM1564", round(actifs, 3) as "P21_ACT1564"
from (select *  replace (emplois + population * 0.01 * hasard('emplois', code) as emplois),
  population * 0.441 * autour(0.04, 'actifs', code) as actifs
  from base.recenses) order by code
