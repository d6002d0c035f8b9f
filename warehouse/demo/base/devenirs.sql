-- Shares who study on and, of leavers, who work after six months, by speciality, route, region and vintage of two leaving years: hiring picked up
-- after 2020, then levelled; the other regions lie one to six points lower.
select f.*, voie, region, millesime,
  borne(if(voie = 'scolaire', poursuite, poursuite_apprentis) - insertion * 0.6 + 0.14 * (hasard('poursuite', region, cfd, voie) - 0.5)
    + 0.03 * (hasard('poursuite', millesime, region, cfd) - 0.5), 0.02, 0.96) as etudes,
  borne(if(voie = 'scolaire', emploi, emploi_apprentis) + insertion + if(region = '53', 0,
    -0.035 + 0.05 * (hasard('region', region) - 0.5)) + tendance
    + 0.12 * (hasard('emploi', region, cfd, voie) - 0.5) + 0.04 * (hasard('emploi', millesime, region, cfd) - 0.5), 0.02, 0.96) as occupes
from base.formations as f, (values ('scolaire'), ('apprentissage')) as v(voie),
  (select unnest(string_split('84 27 53 24 44 32 11 28 75 76 52 93', ' ')) as region) as r,
  (values ('2018_2019', 0), ('2019_2020', -0.05), ('2020_2021', -0.02), ('2021_2022', 0.015), ('2022_2023', 0), ('2023_2024', 0)) as m(millesime,
    tendance)
order by millesime, region, f.ordre, voie
