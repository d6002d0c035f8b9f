-- The « base communale » of housing: main homes, one a household, and those whose household has a car, fewer in towns.
--> recensement/base-cc-logement-2021.CSV
select code as "CODGEO", round(menages, 3) as "P21_RP",
  round(menages * (1 - least(0.5, (0.07 + 0.075 * greatest(0, log10(greatest(1, population) / 1000))) * autour(0.2, 'voiture', code))), 3)
  as "P21_RP_VOIT1P" from (select *, population / 2.15 / autour(0.05, 'menage', code) as menages from base.recenses) order by code
