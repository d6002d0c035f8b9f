-- Projections to 2030 by region, which add up to about France, in two scenarios; creations may be below zero, written with a typographic minus.
--> prospective/metiers_2030.csv
with lieux as (
  select 'FR' as region, 1 as part union all select ltrim(code, '0'), population / sum(population) over () from base.regions
), bases as (
  select *, 100 * round(emplois * 10 * part * if(region = 'FR', 1, autour(0.15, 'projection', 'emploi', region, metier)))::integer as emploi
  from lieux, (values ('A0Z', 'Agriculteurs, éleveurs, sylviculteurs, bûcherons', 480, -9, 41, 13),
    ('A1Z', 'Maraîchers, jardiniers, viticulteurs', 330, 2, 26, 24),
    ('B2Z', 'Ouvriers qualifiés des travaux publics, du béton et de l''extraction', 250, 4, 24, 22),
    ('E1Z', 'Ouvriers qualifiés des industries de process', 360, 3, 26, 21), ('J3Z', 'Conducteurs de véhicules', 820, 5, 34, 17),
    ('L0Z', 'Secrétaires', 390, -16, 31, 17), ('R1Z', 'Vendeurs', 850, 4, 19, 40), ('S1Z', 'Cuisiniers', 380, 5, 20, 31),
    ('S2Z', 'Employés et agents de maîtrise de l''hôtellerie et de la restauration', 410, 6, 17, 43),
    ('T2A', 'Aides à domicile et aides ménagères', 550, 18, 43, 14), ('T4Z', 'Agents d''entretien', 1180, 5, 38, 11),
    ('V0Z', 'Aides-soignants', 600, 18, 26, 27),
    ('V1Z', 'Infirmiers, sages-femmes', 570, 18, 27, 34)) as t(metier, libelle, emplois, solde, retraites, jeunes)
)
select 2019 as base, 2030 as horizon, region, 'FAP2009' as nomenclature, metier, libelle, scenario, emploi,
  replace((100 * round(emploi * (solde * if(solde > 0, plus, 1)
    + if(region = 'FR', 0, 5 * (hasard('solde', region, metier) - 0.5))) / 10000)::integer)::varchar, '-', '−') as creations,
  100 * round(emploi * retraites * if(region = 'FR', 1, autour(0.15, 'projection', 'départs', region, metier)) / 10000)::integer as departs,
  100 * round(emploi * jeunes * if(region = 'FR', 1, autour(0.15, 'projection', 'débutants', region, metier)) / 10000)::integer as debutants
from bases, (values ('reference', 1), ('bas_carbone', 1.15)) as s(scenario, plus) order by region, metier, scenario
