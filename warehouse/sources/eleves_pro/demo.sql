-- Pupils of the demo's schools by level and sex, two years: near what the Depp counts in the region (8,500 pupils in seconde in 2022); some levels
-- are in few schools.
--> orion/fr-en-lycee_pro-effectifs-niveau-sexe-lv.csv
with niveaux as (
  select annee, uai, niveau, if(hasard('élèves', niveau, uai) < presence, round(plus * hasard('élèves', 'tous', niveau, annee, uai)),
    0)::integer as tous,
    least(tous, round(tous * filles * (0.6 + 0.8 * hasard('élèves', 'filles', niveau, annee, uai))))::integer as filles,
    least(tous, round(tous * 0.45 * (0.6 + 0.8 * hasard('élèves', 'production', niveau, annee, uai))))::integer as production
  from base.ecoles, (values (2021), (2022)) as a(annee), (values ('2ndes_pro', 112, 0.4, 1), ('1eres_pro', 107, 0.4, 1),
    ('terminales_pro', 100, 0.4, 1), ('cap_1ere_annee', 36, 0.36, 0.8), ('cap_2nde_annee', 30, 0.36, 0.8), ('cap_en_1_an', 22, 0.5, 0.07),
    ('bma_1ere_annee', 44, 0.5, 0.03), ('bma_2nde_annee', 40, 0.5, 0.03), ('mc', 20, 0.4, 0.12),
    ('cap_en_3_ans', 16, 0.3, 0.04)) as t(niveau, plus, filles, presence)
)
from (pivot (
  select annee as rentree, uai, niveau || sorte.nom as niveau, sorte.nombre as nombre from (
    select *, unnest([{nom: '', nombre: tous}, {nom: '_filles', nombre: filles}, {nom: '_garcons', nombre: tous - filles},
      {nom: '_production', nombre: production}]) as sorte
    from niveaux)
) on niveau using sum(nombre)) order by rentree, uai
