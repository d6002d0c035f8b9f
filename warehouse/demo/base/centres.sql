-- Where apprentices are trained: one school in three of a département; the first of them is a centre of its own, which the directory of schools does
-- not know.
select if(rang_dep = 1, uai_demo(departement, 590), uai) as uai, uai as ecole, code, commune, departement, postal, population, lat, lng, ordre,
  if(rang_dep = 1, 'Centre de formation d''apprentis de démonstration, ' || commune, nom) as nom, row_number() over (order by ordre) - 1 as rang
from base.ecoles where rang_dep % 3 = 1 order by ordre
