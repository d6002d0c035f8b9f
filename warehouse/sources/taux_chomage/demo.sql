-- Localised unemployment rates by quarter from 2018: a fall until 2020, a short shock, a low in 2022, then a plateau; around Insee's of the end of
-- 2024, and where zones d'emploi of the region are farthest from it. Zones d'emploi, with the regional part of the one that crosses the border in a
-- file of its own, départements of France; one rate a year for regions.
create temp table trimestres as
select annee || '-T' || t as trimestre, annee, t, interpole(annee + t / 4,
  [2018.25, 2019, 2020, 2020.5, 2020.75, 2021, 2022, 2023, 2024, 2025, 2025.5],
  [1.25, 1.19, 1.12, 0.98, 1.22, 1.1, 1, 0.96, 1.01, 1, 1.02]) as cycle from range(2018, 2026) as a(annee), range(1, 5) as q(t) where annee < 2025
    or t <= 2;
create temp table taux as
with regions as (
  select code as region, libelle::double as taux
    from liste('01 16|02 12.5|03 14|04 17|11 7|24 7|27 6.6|28 7.1|32 8.9|44 7.3|52 5.9|53 6|75 6.8|76 8.6|84 6.4|93 8|94 6.3')
), niveaux as (
  select 'zone' as sorte, code, nom, 6 * coalesce(map {'5319': 0.72, '5307': 0.84, '5312': 0.9, '5315': 0.95, '5306': 1.15, '5309': 1.09,
    '5302': 1.07, '0062': 1.12}[code], 1)
    * autour(0.06, 'chomage', code) as niveau from base.zones
  union all select 'departement', d.code, d.nom, r.taux * autour(0.06, 'chomage', 'departement', d.code) from base.departements as d
    join regions as r using (region)
  union all select 'region', region, '', taux from regions
)
select *, virgule(niveau * cycle * if(sorte = 'region', 1, autour(0.015, 'trimestre', sorte, code, trimestre)), 1) as taux from niveaux, trimestres;
--> chomage/chomage-zone-t1-2018-t2-2025.csv
from (pivot (select code as "ZE2020", nom as "LIBZE2020", if(code = '0062', '00', '53') as "REG", trimestre, taux from taux
  where sorte = 'zone') on trimestre using min(taux)) order by "ZE2020"
--> chomage/chomage-zone-parties-t1-2018-t2-2025.csv
from (pivot (select '5362' as "ZER2020", 'Redon - partie Bretagne' as "LIBZER2020", trimestre, taux from taux where sorte = 'zone'
  and code = '0062') on trimestre using min(taux))
--> chomage/sl_etc_2025T2.csv
from (pivot (select ltrim(code, '0') as "Code", upper(nom) as "Libellé", 'T' || t || '_' || annee as trimestre, taux from taux
  where sorte = 'departement') on trimestre using min(taux)) order by "Code"
--> chomage/chomage_regional_INSEE.csv
select code as region, annee as rentree, taux from taux where sorte = 'region' and t = 4 order by code, annee
