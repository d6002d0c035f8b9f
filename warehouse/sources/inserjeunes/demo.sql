-- Outcomes by region and speciality: school route by MEF_STAT_11 of the last year, apprenticeship by diploma code, with the share of interrupted
-- contracts. Numbers of regions of the academic services are not Insee's. The two latest vintages have no 18 and 24 months yet; of fewer than five
-- pupils, the producer gives their number alone.
--> inserjeunes/ij_region_data.csv
with tailles as (
  select mefstat, sum(eleves) as eleves from base.classes where rentree = 2023 group by mefstat
), effectifs as (
  select d.*, r.academique, round(2 * t.eleves * g.population / (select population from base.regions where code = '53')
    * if(d.region = '53', 1, autour(0.4, 'taille', d.region, cfd)) * if(voie = 'scolaire', 1, apprentis * autour(0.4, 'apprentis', d.region, cfd))
    * autour(0.06, 'effectif', millesime, d.region, voie, cfd))::integer as effectif, millesime in ('2019_2020', '2020_2021') as complet
  from base.devenirs as d join base.regions as g on g.code = d.region join tailles as t on t.mefstat = d.terminale
  join (select code as academique, libelle as region
    from liste('01 84|02 27|03 53|04 24|06 44|09 32|10 11|14 28|15 75|16 76|17 52|18 93')) as r using (region)
  where millesime between '2019_2020' and '2022_2023' and diplome <> 'DCG' and (voie = 'scolaire' or apprentissage)
), sortants as (
  select *, effectif - round(effectif * etudes)::integer as partis, effectif < 5 as tu from effectifs where effectif > 0
)
select millesime, academique as region_academique, region, voie, if(voie = 'scolaire', null, cfd) as cfd,
  if(voie = 'scolaire', terminale, null) as mefstat11, effectif,
  if(tu, null, partis) as sortants, if(tu, null, effectif - partis) as poursuivants, if(tu, null, round(partis * occupes)::integer) as emploi_6,
  if(tu, null, round(partis * least(0.96, occupes + 0.07))::integer) as emploi_12,
    if(tu or not complet, null, round(partis * least(0.96, occupes + 0.11))::integer) as emploi_18,
  if(tu or not complet, null, round(partis * least(0.96, occupes + 0.15))::integer) as emploi_24,
    if(tu or voie = 'scolaire', null, round(100 * borne(0.28 - 0.5 * insertion
    + if(annees = 2, 0.04, 0) + 0.16 * (hasard('interruption', millesime, region, cfd) - 0.5), 0.02, 0.96))::integer) as interruption
from sortants order by millesime, academique, ordre, voie
